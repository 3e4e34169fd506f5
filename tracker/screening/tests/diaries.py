"""Small diaries for the tests of coverage, trends and findings; every day counted back from one Monday."""

from datetime import date, timedelta
from decimal import Decimal

from django.test import Client

from accounts.models import LifeStagePeriod, RiskFactor, User
from foods.models import Food
from testing.factories import make_entry, make_food, make_user
from tracker.bridge.tests.rows import take_by_plan
from tracker.diary import actions

TODAY = date(2026, 11, 23)
NOON = "2026-11-23T12:00:00+00:00"


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def eat(user: User, food: Food, grams: str | Decimal, *, days_ago: int = 0, at: str = "breakfast") -> None:
    make_entry(user, food=food, grams=grams, on=ago(days_ago), occasion=at)


def finish(user: User, *days_ago: int) -> None:
    for each in days_ago:
        actions.mark_complete(owner=user, date=ago(each), complete=True)


def two_fortified_meals(user: User, food: Food, *days_ago: int) -> None:
    """1.9 µg at breakfast and at dinner, from 500 g of oat milk each; the day is complete."""
    for each in days_ago:
        eat(user, food, "500", days_ago=each)
        eat(user, food, "500", days_ago=each, at="dinner")
    finish(user, *days_ago)


def elder_on_metformin() -> User:
    user = make_user("arthur", birth_date=date(1954, 3, 1), sex="male", diet="contains_meat", country="GB")
    for key in ("metformin", "ppi"):
        RiskFactor.objects.create(user=user, key=key)
    stew = make_food("Beef stew", b12_ug="2", source_type="meat", form="food_bound", diet="contains_meat")
    for days in range(1, 8):
        eat(user, stew, "200", days_ago=days)
    finish(user, *range(1, 8))
    return user


def treated_vegan(food: Food) -> User:
    """Injections by plan; a diary that would meet the rule."""
    user = make_user("tom", diet="vegan")
    plan = {"name": "Hydroxocobalamin", "schedule": "every_n_days", "interval_days": 84}
    take_by_plan(user, start=ago(60), dose_ug="1000", kind="injection", prescribed=True, **plan)
    two_fortified_meals(user, food, 1, 2, 3)
    return user


def vegan_with_coeliac(food: Food) -> User:
    user = make_user("cleo", diet="vegan")
    RiskFactor.objects.create(user=user, key="coeliac")
    two_fortified_meals(user, food, *range(10))
    return user


def pregnant_vegetarian(food: Food) -> User:
    user = make_user("petra", diet="vegetarian", sex="female", trying_to_conceive=True)
    LifeStagePeriod.objects.create(user=user, stage="pregnant", start=ago(90))
    eat(user, food, "100", days_ago=1)
    finish(user, 1)
    return user


def teenager(food: Food) -> User:
    user = make_user("tess", diet="vegan", birth_date=date(2010, 1, 5), sex="female", country="GB")
    two_fortified_meals(user, food, 0, 1, 2)
    return user
