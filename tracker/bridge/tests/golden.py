"""The people of docs/golden-days.md: what each told, ate and took, made as rows."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from accounts.models import LifeStagePeriod, RiskFactor, User
from foods.models import Food
from testing.factories import make_entry, make_food, make_user
from tracker.bridge.tests.rows import take_by_plan
from tracker.diary import actions

TODAY = date(2026, 11, 23)  # a Monday
YESTERDAY = TODAY - timedelta(days=1)

# µg in 100 g, and what the food is.
FOODS: dict[str, dict[str, Any]] = {
    "bran flakes": {"b12_ug": "5"},
    "yeast flakes": {"b12_ug": "44"},
    "oat drink": {"b12_ug": "0.4"},
    "soya drink, own brand": {"b12_ug": None, "standing": "not_stated"},
    "apple": {"b12_ug": "0", "source_type": "no_b12", "form": "none"},
    "nori": {
        "b12_ug": "0", "stated_b12_ug": "77.6", "standing": "not_counted",
        "source_type": "unreliable_plant_source", "form": "unreliable",
    },
    "eggs": {"b12_ug": "1.11", "source_type": "eggs", "form": "food_bound", "diet": "vegetarian"},
    "milk": {"b12_ug": "0.9", "source_type": "dairy", "form": "food_bound", "diet": "vegetarian"},
    "tuna": {"b12_ug": "2.5", "source_type": "fish_seafood", "form": "food_bound", "diet": "pescatarian"},
    "spirulina": {
        "b12_ug": "0", "stated_b12_ug": "100", "standing": "not_counted",
        "source_type": "unreliable_plant_source", "form": "inactive",
    },
    "cheese": {"b12_ug": "2", "source_type": "dairy", "form": "food_bound", "diet": "vegetarian"},
    "liver": {"b12_ug": "70", "source_type": "meat", "form": "food_bound", "diet": "contains_meat"},
    "beef": {"b12_ug": "2", "source_type": "meat", "form": "food_bound", "diet": "contains_meat"},
    "B12 tablet, 50 µg": {"b12_ug": "50", "source_type": "supplement"},
}  # fmt: skip


def food(name: str) -> Food:
    return Food.objects.filter(name=name).first() or make_food(name, **FOODS[name])


def ate(user: User, *meals: tuple[str, str, str], on: date = TODAY, complete: bool = True) -> User:
    """`meals`: occasion, grams, food."""
    for occasion, grams, name in meals:
        make_entry(user, food=food(name), grams=grams, on=on, occasion=occasion)
    if complete:
        actions.mark_complete(owner=user, date=on, complete=True)
    return user


def born(years_old: int) -> date:
    return date(TODAY.year - years_old, 6, 1)


def two_fortified_meals() -> User:
    vera = make_user("vera", diet="vegan", birth_date=born(31), country="GB")
    return ate(vera, ("breakfast", "40", "bran flakes"), ("dinner", "5", "yeast flakes"))


def fortified_breakfast_only() -> User:
    vera = make_user("vera", diet="vegan", birth_date=born(31), country="GB")
    return ate(vera, ("breakfast", "40", "bran flakes"), ("breakfast", "250", "oat drink"))


def nori_and_an_unread_label() -> User:
    vera = make_user("vera", diet="vegan", birth_date=born(31), country="GB")
    meals = ("lunch", "5", "nori"), ("breakfast", "200", "soya drink, own brand")
    return ate(vera, *meals, complete=False)


def weekly_tablet() -> User:
    vera = make_user("vera", diet="vegan", birth_date=born(31), country="GB")
    take_by_plan(vera, start=YESTERDAY, dose_ug="2000", schedule="weekly", weekdays=64)
    return ate(vera, ("lunch", "150", "apple"))


def fifty_on_five_days() -> User:
    vera = make_user("vera", diet="vegan", birth_date=born(31), country="GB")
    for back in range(1, 6):
        meal = ("supplements", "100", "B12 tablet, 50 µg")
        ate(vera, meal, on=TODAY - timedelta(days=back))
    return ate(vera, ("lunch", "150", "apple"))


def breastfeeding_in_germany() -> User:
    vera = make_user("vera", diet="vegan", birth_date=born(31), country="DE", sex="female")
    LifeStagePeriod.objects.create(user=vera, stage="lactating", start=date(2026, 9, 1))
    return ate(vera, ("breakfast", "40", "bran flakes"), ("dinner", "5", "yeast flakes"))


def vegetarian_who_ate_tuna() -> User:
    priya = make_user("priya", diet="vegetarian", birth_date=born(38), country="DE")
    return ate(priya, ("breakfast", "100", "eggs"), ("lunch", "200", "milk"), ("dinner", "100", "tuna"))


def metformin_at_72() -> User:
    arthur = make_user("arthur", diet="contains_meat", birth_date=born(72), sex="male", country="GB")
    for key in ("metformin", "ppi"):
        RiskFactor.objects.create(user=arthur, key=key)
    return ate(arthur, ("lunch", "200", "beef"))


def acid_blocker_at_60() -> User:
    olive = make_user("olive", diet="contains_meat", birth_date=born(60), country="US")
    RiskFactor.objects.create(user=olive, key="ppi")
    return ate(olive, ("breakfast", "40", "bran flakes"), ("lunch", "100", "beef"))


def on_injections() -> User:
    tom = make_user("tom", diet="vegan", birth_date=born(40), country="GB")
    plan = {"schedule": "every_n_days", "interval_days": 84, "name": "Hydroxocobalamin"}
    take_by_plan(tom, start=YESTERDAY, kind="injection", dose_ug="1000", prescribed=True, **plan)
    return ate(tom, ("breakfast", "40", "bran flakes"), ("dinner", "5", "yeast flakes"))


def vegan_at_16() -> User:
    tess = make_user("tess", diet="vegan", birth_date=born(16), country="GB", sex="female")
    return ate(tess, ("breakfast", "40", "bran flakes"), ("dinner", "5", "yeast flakes"))


PEOPLE: dict[str, Callable[[], User]] = {
    "1": two_fortified_meals,
    "2": fortified_breakfast_only,
    "3": nori_and_an_unread_label,
    "4": weekly_tablet,
    "5": fifty_on_five_days,
    "6": breastfeeding_in_germany,
    "7": vegetarian_who_ate_tuna,
    "8": metformin_at_72,
    "9": acid_blocker_at_60,
    "10": on_injections,
    "11": vegan_at_16,
}
