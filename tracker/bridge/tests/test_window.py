from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import connection

from accounts.models import User
from foods.models import Food
from testing.factories import make_food
from tracker.bridge import load_reader, load_window
from tracker.bridge.tests.rows import eat, take_by_plan
from tracker.diary.models import Day, Entry

TODAY = date(2026, 11, 23)
A_MONTH_AGO = TODAY - timedelta(days=27)


def test_a_reader_takes_two_queries(vera: User, django_assert_num_queries: Callable) -> None:
    with django_assert_num_queries(2):  # life stages, risk factors
        load_reader(vera, vera.profile)


@pytest.mark.parametrize("days_of_diary", [2, 40])
def test_a_window_takes_four_queries_however_long_the_diary(
    vera: User, oat_milk: Food, django_assert_num_queries: Callable, days_of_diary: int
) -> None:
    for back in range(days_of_diary):
        eat(vera, oat_milk, "200", TODAY - timedelta(days=back))
    take_by_plan(vera, start=A_MONTH_AGO)
    take_by_plan(vera, start=A_MONTH_AGO, name="Spray")
    with django_assert_num_queries(4):  # days, entries with foods, versions with regimens, what was said
        window = load_window(vera, A_MONTH_AGO, TODAY, today=TODAY)
        for record in window.days.values():
            assert [entry.food.name for entry in record.entries] in ([], ["Oat milk, fortified"])
            assert record.summary.entries >= 1


def test_every_day_of_the_window_has_a_record(vera: User) -> None:
    window = load_window(vera, A_MONTH_AGO, TODAY, today=TODAY)
    assert len(window.days) == 28
    assert not any(record.logged or record.complete for record in window.days.values())


def test_somebody_elses_rows_stay_theirs(vera: User, sam: User, oat_milk: Food) -> None:
    eat(sam, oat_milk, "200", TODAY)
    take_by_plan(sam, start=TODAY)
    window = load_window(vera, TODAY, TODAY, today=TODAY)
    assert window.record(TODAY).items == []


def test_a_planned_dose_counts_and_does_not_make_a_day_logged(vera: User) -> None:
    take_by_plan(vera, start=TODAY, dose_ug="10")
    record = load_window(vera, TODAY, TODAY, today=TODAY).record(TODAY)
    assert record.summary.known_ug == 10
    assert not record.logged


def test_an_injection_is_never_intake(vera: User) -> None:
    take_by_plan(vera, start=TODAY, dose_ug="1000", kind="injection")
    window = load_window(vera, TODAY, TODAY, today=TODAY)
    assert window.record(TODAY).summary.known_ug == 0
    assert [regimen.name for regimen in window.treatments(TODAY)] == ["B12 tablet"]


def test_a_prescribed_tablet_is_treatment_not_intake(vera: User) -> None:
    take_by_plan(vera, start=TODAY, dose_ug="1000", prescribed=True)
    window = load_window(vera, TODAY, TODAY, today=TODAY)
    assert window.record(TODAY).summary.supplement_ug == 0
    assert window.treatments(TODAY)


def test_treatment_holds_from_its_first_day(vera: User) -> None:
    take_by_plan(vera, start=TODAY, kind="injection")
    window = load_window(vera, TODAY - timedelta(days=1), TODAY, today=TODAY)
    assert not window.treatments(TODAY - timedelta(days=1))


def test_a_food_without_a_figure_is_carried_as_unknown(vera: User) -> None:
    unknown = make_food("Soya yoghurt, own brand", b12_ug=None, standing="not_stated")
    eat(vera, unknown, "125", TODAY)
    summary = load_window(vera, TODAY, TODAY, today=TODAY).record(TODAY).summary
    assert (summary.known_ug, summary.not_stated, summary.is_lower_bound) == (0, 1, True)


def test_what_is_not_counted_on_is_kept_beside_the_sum(vera: User, nori: Food) -> None:
    eat(vera, nori, "5", TODAY)
    summary = load_window(vera, TODAY, TODAY, today=TODAY).record(TODAY).summary
    assert summary.known_ug == 0
    assert summary.not_counted_ug == pytest.approx(3.88)


def test_a_copied_day_counts_once(vera: User) -> None:
    yesterday, before = TODAY - timedelta(days=1), TODAY - timedelta(days=2)
    Day.objects.create(owner=vera, date=before, complete=True)
    Day.objects.create(owner=vera, date=yesterday, complete=True, copied_from=before)
    Day.objects.create(owner=vera, date=TODAY, complete=True, copied_from=yesterday)
    window = load_window(vera, A_MONTH_AGO, TODAY, today=TODAY)
    assert [record.date for record in window.usable_days] == [before]


def test_unusual_and_unfinished_days_are_left_out(vera: User) -> None:
    Day.objects.create(owner=vera, date=TODAY - timedelta(days=1), complete=True, unusual="ill")
    Day.objects.create(owner=vera, date=TODAY, complete=False)
    assert load_window(vera, A_MONTH_AGO, TODAY, today=TODAY).usable_days == []


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_hold(vera: User, day: date) -> None:
    take_by_plan(vera, start=TODAY)
    assert load_window(vera, day, day, today=TODAY).record(day).date == day


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL reads small tables without indexes")
def test_entries_are_found_by_owner_and_day(vera: User) -> None:
    entries = Entry.objects.of(vera).filter(date__range=(A_MONTH_AGO, TODAY))
    assert "owner_id=? AND date>? AND date<?" in entries.explain()
