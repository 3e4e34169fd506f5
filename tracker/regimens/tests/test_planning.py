"""Planned doses, without a database."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.regimens.models import DoseEvent, Regimen, RegimenVersion
from tracker.regimens.planning import LAPSE_AFTER_DAYS, MAX_MOVE_DAYS, Plan, PlannedDose, spans

MONDAY = date(2026, 11, 23)
SUNDAY = MONDAY - timedelta(days=1)
TODAY = MONDAY
DAY = timedelta(days=1)


def plan(*versions: RegimenVersion, said: list[DoseEvent] | None = None, **regimen: object) -> Plan:
    told = {"name": "B12", "still_taken_on": TODAY, **regimen}
    return Plan(Regimen(**told), versions, said or [])


def version(start: date, **terms: object) -> RegimenVersion:
    return RegimenVersion(**{"start": start, "dose_ug": Decimal(10), "schedule": "daily", **terms})


def said(planned_on: date, status: str, taken_on: date | None = None) -> DoseEvent:
    return DoseEvent(planned_on=planned_on, status=status, taken_on=taken_on, dose_ug=Decimal(10))


def days_of(doses: list[PlannedDose]) -> list[date]:
    return [dose.date for dose in doses]


def test_every_day() -> None:
    doses = plan(version(MONDAY - 3 * DAY)).doses(MONDAY - 9 * DAY, MONDAY, today=TODAY)
    assert days_of(doses) == [MONDAY - 3 * DAY, MONDAY - 2 * DAY, SUNDAY, MONDAY]
    assert {dose.status for dose in doses} == {"assumed"}


def test_certain_weekdays() -> None:
    mondays_and_sundays = version(MONDAY - 30 * DAY, schedule="weekdays", weekdays=0b1000001)
    assert days_of(plan(mondays_and_sundays).doses(MONDAY - 8 * DAY, MONDAY, today=TODAY)) == [
        MONDAY - 8 * DAY, MONDAY - 7 * DAY, SUNDAY, MONDAY
    ]  # fmt: skip


def test_every_second_week_counts_from_the_start() -> None:
    fortnightly = version(date(2026, 10, 6), schedule="every_n_days", interval_days=14)
    assert days_of(plan(fortnightly).doses(date(2026, 10, 1), MONDAY, today=TODAY)) == [
        date(2026, 10, 6), date(2026, 10, 20), date(2026, 11, 3), date(2026, 11, 17)
    ]  # fmt: skip


def test_a_weekly_tablet_taken_on_monday_instead_of_sunday() -> None:
    weekly = version(MONDAY - 30 * DAY, schedule="weekly", weekdays=64)
    doses = plan(weekly, said=[said(SUNDAY, "moved", MONDAY)]).doses(SUNDAY, MONDAY, today=TODAY)
    assert [(dose.date, dose.planned_on, dose.status, dose.counts) for dose in doses] == [
        (MONDAY, SUNDAY, "moved", True)
    ]


def test_a_dose_moved_ahead_does_not_count_yet() -> None:
    moved = plan(version(MONDAY), said=[said(MONDAY, "moved", MONDAY + 2 * DAY)])
    dose = moved.doses(MONDAY + 2 * DAY, MONDAY + 2 * DAY, today=TODAY)[0]
    assert (dose.status, dose.counts) == ("planned", False)


def test_a_skipped_dose_is_shown_and_does_not_count() -> None:
    dose = plan(version(MONDAY), said=[said(MONDAY, "skipped")]).doses(MONDAY, MONDAY, today=TODAY)[0]
    assert (dose.status, dose.counts) == ("skipped", False)


def test_another_dose_from_a_day_on() -> None:
    changed = plan(version(MONDAY - 5 * DAY), version(SUNDAY, dose_ug=Decimal(50)))
    doses = changed.doses(MONDAY - 2 * DAY, MONDAY, today=TODAY)
    assert [dose.ug for dose in doses] == [10, 50, 50]


def test_what_was_said_keeps_the_amount_of_its_time() -> None:
    changed = plan(version(SUNDAY, dose_ug=Decimal(50)), said=[said(SUNDAY, "taken", SUNDAY)])
    assert [dose.ug for dose in changed.doses(SUNDAY, MONDAY, today=TODAY)] == [10, 50]


def test_a_confirmed_dose_stays_when_the_plan_no_longer_names_it() -> None:
    ended = plan(version(MONDAY - 9 * DAY, end=MONDAY - 5 * DAY), said=[said(SUNDAY, "taken", SUNDAY)])
    assert days_of(ended.doses(SUNDAY, MONDAY, today=TODAY)) == [SUNDAY]


def test_a_skip_of_a_day_no_longer_planned_is_gone() -> None:
    ended = plan(version(MONDAY - 9 * DAY, end=MONDAY - 5 * DAY), said=[said(SUNDAY, "skipped")])
    assert ended.doses(SUNDAY, MONDAY, today=TODAY) == []


def test_the_future_is_never_counted() -> None:
    doses = plan(version(MONDAY)).doses(MONDAY + DAY, MONDAY + 30 * DAY, today=TODAY)
    assert len(doses) == 30
    assert not any(dose.counts for dose in doses)


@pytest.mark.parametrize(
    ("days_since", "asks", "status"),
    [(27, False, "assumed"), (28, True, "assumed"), (42, True, "assumed"), (43, True, "lapsed")],
)
def test_asked_after_four_weeks_and_lapsed_two_weeks_later(days_since: int, asks: bool, status: str) -> None:
    silent = plan(version(date(2026, 1, 1)), still_taken_on=TODAY - days_since * DAY)
    assert silent.question_due(TODAY) is asks
    assert silent.doses(TODAY, TODAY, today=TODAY)[0].status == status


def test_a_confirmed_dose_is_an_answer() -> None:
    taken = said(TODAY - 10 * DAY, "taken", TODAY - 10 * DAY)
    answered = plan(version(date(2026, 1, 1)), said=[taken], still_taken_on=date(2026, 1, 1))
    assert not answered.question_due(TODAY)
    assert answered.doses(TODAY, TODAY, today=TODAY)[0].status == "assumed"
    assert answered.doses(TODAY - 11 * DAY, TODAY - 11 * DAY, today=TODAY)[0].status == "lapsed"


def test_nobody_is_asked_about_what_is_over() -> None:
    over = plan(version(date(2026, 1, 1), end=SUNDAY), still_taken_on=date(2026, 1, 1))
    assert not over.question_due(TODAY)


@pytest.mark.parametrize(
    ("kind", "prescribed"), [("injection", False), ("tablet", True), ("injection", True)]
)
def test_a_treatment_never_counts_as_intake(kind: str, prescribed: bool) -> None:
    treatment = plan(version(MONDAY), kind=kind, prescribed=prescribed)
    assert treatment.regimen.is_treatment
    assert not treatment.doses(MONDAY, MONDAY, today=TODAY)[0].counts


def test_the_next_injection_is_found_most_of_a_year_ahead() -> None:
    yearly = plan(version(MONDAY - DAY, schedule="every_n_days", interval_days=366), kind="injection")
    assert yearly.next_dose(TODAY).date == MONDAY + 365 * DAY


@pytest.mark.parametrize("change", [date(2026, 3, 29), date(2026, 10, 25), date(2028, 2, 29)])
def test_clock_changes_and_leap_days_lose_no_dose(change: date) -> None:
    doses = plan(version(change - 2 * DAY)).doses(change - DAY, change + DAY, today=date(2030, 1, 1))
    assert days_of(doses) == [change - DAY, change, change + DAY]


starts = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@st.composite
def versions(draw: st.DrawFn) -> list[RegimenVersion]:
    """Any number of versions, overlapping or not, as the tables could hold them."""
    found = []
    for start in draw(st.sets(starts, min_size=1, max_size=4)):
        end = draw(st.none() | st.integers(0, 200).map(lambda days, start=start: start + days * DAY))
        schedule = draw(st.sampled_from(["daily", "weekdays", "weekly", "every_n_days"]))
        terms = {"weekdays": draw(st.integers(1, 127)), "interval_days": draw(st.integers(1, 366))}
        found.append(version(start, end=end, schedule=schedule, **terms))
    return found


@st.composite
def events(draw: st.DrawFn) -> list[DoseEvent]:
    found = []
    for day in draw(st.sets(starts, max_size=6)):
        status = draw(st.sampled_from(["taken", "skipped", "moved"]))
        shift = draw(st.integers(1, MAX_MOVE_DAYS)) * DAY if status == "moved" else 0 * DAY
        found.append(said(day, status, None if status == "skipped" else day + shift))
    return found


def facts(doses: list[PlannedDose]) -> list[tuple[object, ...]]:
    return [(dose.date, dose.planned_on, dose.ug, dose.status) for dose in doses]


@given(versions(), events(), starts, st.randoms())
def test_the_order_of_rows_does_not_matter(
    rows: list[RegimenVersion], told: list[DoseEvent], today: date, random: object
) -> None:
    year = (date(2026, 1, 1), date(2026, 12, 31))
    straight = plan(*rows, said=told).doses(*year, today=today)
    random.shuffle(rows)
    random.shuffle(told)
    assert facts(plan(*rows, said=told).doses(*year, today=today)) == facts(straight)


@given(versions(), events(), starts)
def test_each_dose_comes_once_and_inside_its_plan(
    rows: list[RegimenVersion], told: list[DoseEvent], today: date
) -> None:
    doses = plan(*rows, said=told).doses(date(2026, 1, 1), date(2027, 12, 31), today=today)
    planned_on = [dose.planned_on for dose in doses]
    assert len(planned_on) == len(set(planned_on))
    lengths = spans(rows)
    for dose in doses:
        assert dose.said or any(one.start <= dose.planned_on <= end for one, end in lengths)
        assert not (dose.counts and dose.date > today)


@given(versions(), events(), starts, st.integers(0, 40))
def test_a_day_is_the_same_in_any_window(
    rows: list[RegimenVersion], told: list[DoseEvent], first: date, length: int
) -> None:
    whole = plan(*rows, said=told)
    window = whole.doses(first, first + length * DAY, today=TODAY)
    daily = [
        dose
        for number in range(length + 1)
        for dose in whole.doses(first + number * DAY, first + number * DAY, today=TODAY)
    ]
    assert facts(window) == facts(daily)


@given(versions(), starts)
def test_without_an_answer_nothing_counts_after_six_weeks(rows: list[RegimenVersion], answered: date) -> None:
    silent = plan(*rows, still_taken_on=answered)
    doses = silent.doses(date(2026, 1, 1), date(2027, 12, 31), today=date(2028, 1, 1))
    assert all(dose.counts == (dose.date <= answered + LAPSE_AFTER_DAYS * DAY) for dose in doses)
