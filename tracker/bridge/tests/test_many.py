"""Many people at once are read as each of them alone, with as many queries as one."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from accounts.care.sight import Sight
from accounts.models import LifeStagePeriod, RiskFactor, User
from foods.models import Food
from testing.factories import make_user
from tracker.bridge import Asked, Span, load_reader, load_readers, load_window, load_windows
from tracker.bridge.tests.rows import eat, take_by_plan
from tracker.diary.models import Day

TODAY = date(2026, 11, 23)
A_MONTH_AGO = TODAY - timedelta(days=27)
SIGHTS = (
    Sight(),
    Sight(frozenset({"diary"})),
    Sight(frozenset({"profile", "labs"})),
    Sight(frozenset({"diary", "symptoms"}), since=TODAY - timedelta(days=5)),
    Sight(frozenset()),
)


@pytest.fixture
def people(db: None, oat_milk: Food) -> list[User]:
    return [furnished(name, oat_milk) for name in ("ann", "bea", "cat", "dan", "eve")]


def furnished(name: str, food: Food) -> User:
    user = make_user(name, diet="vegan")
    for back in (0, 3, 9, 26):
        eat(user, food, "200", TODAY - timedelta(days=back))
        Day.objects.create(owner=user, date=TODAY - timedelta(days=back), complete=True, note=name)
    take_by_plan(user, start=A_MONTH_AGO, name=f"tablet of {name}")
    LifeStagePeriod.objects.create(user=user, stage="lactating", start=A_MONTH_AGO)
    RiskFactor.objects.create(user=user, key="metformin", dose=name)
    user.symptoms.create(key="cramps", since=A_MONTH_AGO)
    user.lab_results.create(analyte="mma", value="0.2", unit="µmol/L", taken_on=TODAY)
    return user


def test_readers_of_many_are_the_readers_of_each(people: list[User]) -> None:
    asked = [Asked(user, user.profile, sight) for user, sight in zip(people, SIGHTS, strict=True)]
    together = load_readers(asked)
    for each in asked:
        alone, found = load_reader(each.user, each.profile, each.sees), together[each.user.pk]
        assert found.factors == alone.factors
        assert found.periods == alone.periods
        assert found.signs == alone.signs
        assert found.diet == alone.diet


def test_windows_of_many_are_the_windows_of_each(people: list[User]) -> None:
    spans = [
        Span(user, A_MONTH_AGO, TODAY - timedelta(days=later), TODAY, sight)
        for later, (user, sight) in enumerate(zip(people, SIGHTS, strict=True))
    ]
    together = load_windows(spans)
    for each in spans:
        alone = load_window(each.owner, each.first, each.last, today=TODAY, with_foods=False, sees=each.sees)
        assert together[each.owner.pk].days == alone.days
        assert together[each.owner.pk].plans == alone.plans


def test_nothing_before_sharing_began_is_there_not_even_planned_doses(people: list[User]) -> None:
    sight = Sight(since=TODAY - timedelta(days=5))
    window = load_windows([Span(people[0], A_MONTH_AGO, TODAY, TODAY, sight)])[people[0].pk]
    assert [on for on, record in window.days.items() if record.row or record.items] == [
        TODAY - timedelta(days=back) for back in (5, 4, 3, 2, 1, 0)
    ]


@pytest.mark.parametrize("many", [1, 5])
def test_many_take_as_many_queries_as_one(
    people: list[User], many: int, django_assert_num_queries: Callable
) -> None:
    chosen = people[:many]
    profiles = [user.profile for user in chosen]
    with django_assert_num_queries(2):
        load_readers([Asked(user, profile) for user, profile in zip(chosen, profiles, strict=True)])
    with django_assert_num_queries(4):
        load_windows([Span(user, A_MONTH_AGO, TODAY, TODAY) for user in chosen])


def test_who_shares_nothing_is_not_asked_about(
    people: list[User], django_assert_num_queries: Callable
) -> None:
    profile = people[0].profile
    with django_assert_num_queries(0):
        load_readers([Asked(people[0], profile, Sight(frozenset()))])
        load_windows([Span(people[0], A_MONTH_AGO, TODAY, TODAY, Sight(frozenset()))])
