"""Balance, change and the survey's spread: plain values in, plain values out."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tracker.assessment.usual_intake import estimate
from tracker.review.figures import DayFigure, balance, change
from tracker.review.figures.iom import WITHIN_SD_UG

MONDAY = date(2026, 11, 16)


def day(number: int, ug: float, *, complete: bool = True) -> DayFigure:
    """The day that many days after a Monday."""
    return DayFigure(
        date=MONDAY + timedelta(days=number), complete=complete, logged=True, unusual="", copied_from=None,
        entries=1, known_ug=ug, at_least=False, high_ug=ug, not_stated=0, reliable_ug=ug, not_counted_ug=0.0,
        food_ug=ug, supplement_ug=0.0, by_kind={"food": ug}, by_occasion={"lunch": ug}, recommended_ug=2.4,
    )  # fmt: skip


def test_weekdays_and_weekends_have_their_own_mean() -> None:
    seen = balance([day(number, 2.0 if number < 5 else 5.0) for number in range(7)])
    assert (seen.weekday.mean_ug, seen.weekend.mean_ug, seen.difference_ug) == (2.0, 5.0, 3.0)


def test_only_complete_usual_days_are_in_the_mean() -> None:
    ill = replace(day(2, 0.0), unusual="ill")
    assert balance([day(0, 3.0), day(1, 1.0, complete=False), ill]).weekday.mean_ug == 3.0


def test_a_period_without_a_complete_weekend_is_lopsided() -> None:
    assert balance([day(0, 3.0), day(5, 3.0, complete=False)]).lopsided
    assert not balance([day(0, 3.0), day(5, 3.0)]).lopsided


def test_intervals_that_touch_leave_a_change_open() -> None:
    seen = change(estimate([2.0, 3.0, 2.5]), estimate([2.4, 3.1, 2.6]))
    assert seen is not None
    assert seen.direction == "open"


def test_a_change_between_intervals_apart_is_clear() -> None:
    seen = change(estimate([0.1] * 14), estimate([6.0] * 14))
    assert seen is not None
    assert seen.direction == "up"
    assert seen.difference_ug == pytest.approx(6.47, abs=0.01)


def test_two_days_say_nothing_of_a_change() -> None:
    assert change(estimate([2.0, 3.0]), estimate([2.0] * 10)) is None
    assert change(None, estimate([2.0] * 10)) is None


def test_the_spread_of_the_survey_is_that_of_the_methods() -> None:
    assert WITHIN_SD_UG == 4.0
