"""Figures of real rows: a vegan with oat milk and nori, a man on metformin, somebody on injections."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import pytest

from accounts.models import User
from foods.models import Food
from testing.factories import make_food
from tracker.bridge import Reader, Window, load_reader, load_window
from tracker.bridge.tests.rows import take_by_plan
from tracker.review import figures
from tracker.review.figures import Standpoint
from tracker.screening.tests.diaries import (
    TODAY,
    ago,
    eat,
    elder_on_metformin,
    finish,
    treated_vegan,
    two_fortified_meals,
)

ALL = ("diary", "symptoms", "labs", "profile")
FORTNIGHT = ago(13)


@dataclass
class Look:
    reader: Reader
    period: Window
    seen: Standpoint


def look(user: User, *, first: date = FORTNIGHT, scopes: Collection[str] = ALL) -> Look:
    reader = load_reader(user, user.profile)
    window = load_window(user, ago(27), TODAY, today=TODAY)
    seen = figures.standpoint(reader, window, first, TODAY, scopes=scopes)
    return Look(reader, figures.cut(window, first, TODAY), seen)


def test_nori_is_stated_and_not_counted(vera: User, nori: Food, oat_milk: Food) -> None:
    eat(vera, oat_milk, 300)
    eat(vera, nori, 5)
    shares = {share.standing: share for share in figures.standings(look(vera).period.entries)}
    assert shares["not_counted"].ug == pytest.approx(3.88)
    assert shares["not_counted"].share_ug is None
    assert shares["counts"].share_ug == 1.0


def test_a_tablet_does_not_hide_the_shares_of_food(vera: User, oat_milk: Food) -> None:
    tablet = make_food("B12 tablet", b12_ug="1000", source_type="supplement")
    eat(vera, oat_milk, 100)
    eat(vera, tablet, 100, at="supplements")
    assert [share.entries for share in figures.standings(look(vera).period.entries)] == [1]


def test_planned_doses_are_part_of_the_source_mix(vera: User, oat_milk: Food) -> None:
    take_by_plan(vera, start=ago(2), dose_ug="10")
    eat(vera, oat_milk, 1000)
    mix = figures.source_mix(look(vera).period.days.values())
    assert [(share.source_type, share.ug, share.times) for share in mix] == [
        ("supplement", 30.0, 3),
        ("fortified_food", 3.8, 1),
    ]


def test_foods_are_ranked_by_what_they_brought(vera: User, oat_milk: Food, egg: Food) -> None:
    eat(vera, egg, 50)
    eat(vera, oat_milk, 500)
    eat(vera, oat_milk, 500, at="dinner")
    best = figures.best_foods(look(vera).period.days.values(), most=1)
    assert [(share.name, share.times) for share in best] == [(oat_milk.name, 2)]


def test_nothing_eaten_has_no_mix(vera: User) -> None:
    seen = look(vera)
    assert figures.source_mix(seen.period.days.values()) == []
    assert figures.usual(seen.reader, seen.period, seen.seen) is None
    assert figures.iom_method(seen.reader, seen.period, seen.seen) is None
    assert figures.absorbed_range(seen.reader, seen.period, seen.seen).reason == "no-days"


def test_days_are_counted_by_what_is_known_of_them(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 1, 2)
    eat(vera, oat_milk, 100)
    seen = figures.completeness(look(vera).period)
    assert (seen.days, seen.logged, seen.complete, seen.usable, seen.entries) == (14, 3, 2, 2, 5)


def test_a_weekly_tablet_before_the_period_still_covers_it(vera: User, oat_milk: Food) -> None:
    take_by_plan(vera, start=ago(27), dose_ug="2000", schedule="weekly", weekdays=1, still_taken_on=TODAY)
    for days in range(5):
        eat(vera, oat_milk, 10, days_ago=days)
        finish(vera, days)
    coverage = look(vera, first=ago(4)).seen.coverage
    assert coverage is not None
    assert (coverage.verdict, coverage.days_judged) == ("covered", 5)


def test_a_day_carries_its_own_reference_value(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 3)
    seen = look(vera)
    days = {day.date: day for day in figures.day_figures(seen.reader, seen.period)}
    assert days[ago(3)].known_ug == pytest.approx(3.8)
    assert days[ago(3)].by_kind["fort"] == pytest.approx(3.8)
    assert days[ago(3)].recommended_ug == 1.5
    assert not days[ago(4)].known


def test_a_good_band_is_not_said_beside_metformin(db: None) -> None:
    seen = look(elder_on_metformin())
    usual = figures.usual(seen.reader, seen.period, seen.seen)
    iom = figures.iom_method(seen.reader, seen.period, seen.seen)
    assert usual is not None
    assert usual.intake.band == "probably-adequate"
    assert usual.band == ""
    assert iom is not None
    assert iom.conclusion == "withheld"
    assert figures.absorbed_range(seen.reader, seen.period, seen.seen).reason == "metformin"


def test_somebody_treated_has_figures_and_no_verdict(oat_milk: Food) -> None:
    seen = look(treated_vegan(oat_milk))
    usual = figures.usual(seen.reader, seen.period, seen.seen)
    assert usual is not None
    assert usual.band == ""
    assert seen.seen.coverage is None
    assert figures.iom_method(seen.reader, seen.period, seen.seen) is None


def test_without_the_profile_nothing_is_judged(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, *range(7))
    seen = look(vera, scopes=("diary",))
    usual = figures.usual(seen.reader, seen.period, seen.seen)
    assert usual is not None
    assert usual.band == ""
    assert figures.absorbed_range(seen.reader, seen.period, seen.seen).reason == "not-shared"


def test_absorbed_is_a_range_around_its_middle(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 1, 2, 3)
    seen = look(vera)
    found = figures.absorbed_range(seen.reader, seen.period, seen.seen)
    assert found.mean is not None
    assert found.mean.low_ug < found.mean.ug < found.mean.high_ug
    assert len(found.by_day) == 3


def test_a_period_outside_the_window_is_refused(vera: User) -> None:
    window = load_window(vera, ago(6), TODAY, today=TODAY)
    with pytest.raises(ValueError, match="no day of"):
        figures.cut(window, ago(30), ago(20))


def test_figures_make_no_query(vera: User, oat_milk: Food, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    two_fortified_meals(vera, oat_milk, *range(7))
    seen = look(vera)
    with django_assert_num_queries(0):
        figures.day_figures(seen.reader, seen.period)
        figures.usual(seen.reader, seen.period, seen.seen)
        figures.reliable(seen.reader, seen.period)
        figures.absorbed_range(seen.reader, seen.period, seen.seen)
        figures.completeness(seen.period)
