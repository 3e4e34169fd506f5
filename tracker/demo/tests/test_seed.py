"""Seeding demo data: once, again, and on a later day."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core.management import CommandError, call_command

from accounts.demo import PASSWORD
from accounts.models import User
from foods.models import Food
from testing.factories import make_food, make_user
from tracker.demo import seed
from tracker.demo.menus import FOODS
from tracker.demo.people import CARERS, FIRST
from tracker.diary import actions
from tracker.diary.models import Day, DayTotal, Entry
from tracker.regimens.models import DoseEvent, Regimen, RegimenVersion

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TODAY = NOON.date()
SOME = (*FIRST, *CARERS)  # as many as these tests need
NEXT_DAY, NEXT_WEEK = NOON + timedelta(days=1), NOON + timedelta(days=7)


@pytest.fixture
def catalogue(db: None) -> None:
    for food in set(FOODS.values()):
        make_food(food, dataset_id=food, measures=[{"label": "1 piece", "grams": "40", "millilitres": "40"}])


@pytest.fixture
def at_noon(catalogue: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two weeks of data, made at noon; the rest of a test runs at that hour too."""
    monkeypatch.setattr(seed, "DAYS", 14)
    with time_machine.travel(NOON, tick=False):
        seed.seed_all(SOME)
        yield


def owner(key: str = "vera") -> User:
    return User.objects.get(email=f"{key}@demo.corrin.example")


def everything() -> list[object]:
    tables = (Entry, Day, DayTotal, DoseEvent, Regimen)
    return [list(table.objects.order_by("pk").values()) for table in tables]


def test_everybody_can_log_in(at_noon: None) -> None:
    users = User.objects.filter(is_demo=True)
    assert {user.email for user in users} == {person.email for person in SOME}
    assert owner("vera").check_password(PASSWORD)
    assert {user.password for user in users} == {owner("vera").password}


@time_machine.travel(NOON, tick=False)
def test_days_reach_from_ninety_days_ago_to_today(catalogue: None) -> None:
    seed.seed_all(SOME)
    for person in FIRST:
        days = Day.objects.filter(owner__email=person.email)
        assert days.latest("date").date == TODAY
        assert days.earliest("date").date >= TODAY - timedelta(days=89)
        assert 60 <= days.count() <= 90


def test_again_on_the_same_day_nothing_changes(at_noon: None) -> None:
    before = everything()
    seed.seed_all(SOME)
    assert everything() == before


def test_a_week_later_the_new_days_are_filled_and_the_old_ones_kept(at_noon: None) -> None:
    old = set(Entry.objects.values_list("pk", "ug"))
    with time_machine.travel(NEXT_WEEK, tick=False):
        seed.seed_all(SOME)
    assert old <= set(Entry.objects.values_list("pk", "ug"))
    new = Day.objects.filter(owner=owner("arthur"), date__gt=TODAY)
    assert new.count() >= 5
    assert new.latest("date").date == NEXT_WEEK.date()


def test_the_next_day_the_evening_is_added(at_noon: None) -> None:
    with time_machine.travel(NEXT_DAY, tick=False):
        seed.seed_all(SOME)
    assert Entry.objects.of(owner()).filter(date=TODAY, occasion="dinner").exists()
    assert Day.objects.get(owner=owner(), date=TODAY).complete


def test_a_day_that_somebody_changed_is_left_alone(at_noon: None) -> None:
    actions.delete_entry(entry=Entry.objects.of(owner()).filter(date=TODAY)[0])
    yesterday = TODAY - timedelta(days=1)
    actions.mark_complete(owner=owner(), date=yesterday, complete=None)
    with time_machine.travel(NEXT_WEEK, tick=False):
        seed.seed_all(SOME)
    assert not Entry.objects.of(owner()).filter(date=TODAY, occasion="dinner").exists()
    assert Day.objects.get(owner=owner(), date=yesterday).complete is None


def test_nothing_is_said_of_doses_after_the_plan_ended(at_noon: None) -> None:
    ended = RegimenVersion.objects.get(regimen__owner=owner()).end
    assert ended == TODAY - timedelta(days=30)
    assert not DoseEvent.objects.filter(regimen__owner=owner(), planned_on__gt=ended).exists()


def test_the_totals_are_right(at_noon: None) -> None:
    before = [list(DayTotal.objects.order_by("owner", "date", "source_type").values_list("ug", "entries"))]
    call_command("rebuild_day_totals", verbosity=0)
    assert before == [
        list(DayTotal.objects.order_by("owner", "date", "source_type").values_list("ug", "entries"))
    ]


def test_removing_leaves_other_people_alone(at_noon: None) -> None:
    sam = make_user("sam")
    assert seed.remove_all() == len(SOME)
    assert list(User.objects.all()) == [sam]


def test_without_a_catalogue_it_says_what_to_do(db: None) -> None:
    with pytest.raises(CommandError, match="load_catalogue"):
        call_command("seed_demo")


def test_a_failure_leaves_nothing_half_made(catalogue: None) -> None:
    Food.objects.filter(dataset_id=FOODS["dosa"]).update(retired_at=NOON)
    with pytest.raises(seed.CatalogueMissing):
        seed.seed_all(SOME)
    assert not User.objects.exists()


def test_arthur_is_72(at_noon: None) -> None:
    assert owner("arthur").profile.age_years(date(2026, 11, 23)) == 72


def test_arthur_noted_a_sign_and_two_results(at_noon: None) -> None:
    assert owner("arthur").symptoms.get().notes.count() == 5
    assert owner("arthur").lab_results.count() == 2
    assert owner("priya").lab_results.get().unit == "pmol/L"
