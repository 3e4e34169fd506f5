"""The people of docs/golden-cases.md: a fortnight each, from 10 to 23 November 2026, made as rows."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from accounts.models import LifeStagePeriod, RiskFactor, User
from testing.factories import make_user
from tracker.bridge.tests.golden import TODAY, ate, born
from tracker.bridge.tests.rows import take_by_plan

FIRST = TODAY - timedelta(days=13)
Meal = tuple[str, str, str]  # occasion, grams, food

OAT_DRINK: Meal = ("breakfast", "200", "oat drink")
APPLE: Meal = ("lunch", "150", "apple")
MILK: Meal = ("breakfast", "200", "milk")


def fortnight(user: User, common: Sequence[Meal], other: Sequence[Meal] = (), *, others: int = 0) -> User:
    """14 complete days; the first `others` of them with `other` meals, the rest with the `common` ones."""
    for number in range(14):
        meals = other if number < others else common
        ate(user, *meals, on=FIRST + timedelta(days=number))
    return user


def vegan(name: str, years_old: int, country: str = "GB") -> User:
    return make_user(name, diet="vegan", birth_date=born(years_old), country=country, sex="female")


def weekly_tablet() -> User:
    wanda = vegan("wanda", 34)
    take_by_plan(wanda, start=date(2026, 11, 2), dose_ug="2000", schedule="weekly", weekdays=1)
    return fortnight(wanda, [OAT_DRINK])


def three_times_a_week() -> User:
    tara = vegan("tara", 28, "US")
    plan: dict[str, Any] = {"schedule": "weekly", "weekdays": 1 + 4 + 16}  # Monday, Wednesday, Friday
    take_by_plan(tara, start=date(2026, 11, 2), dose_ug="1000", **plan)
    return fortnight(tara, [OAT_DRINK], [APPLE], others=7)


def breakfast_only() -> User:
    oats = ("breakfast", "250", "oat drink")
    usual, more = ("breakfast", "40", "bran flakes"), ("breakfast", "60", "bran flakes")
    return fortnight(vegan("bea", 31), [usual, oats], [more, oats], others=5)


def nori_and_spirulina() -> User:
    return fortnight(vegan("nora", 26), [("breakfast", "3", "spirulina"), ("lunch", "5", "nori")])


def nothing() -> User:
    return fortnight(vegan("nina", 40), [APPLE])


def lacto_vegetarian() -> User:
    leela = make_user("leela", diet="vegetarian", birth_date=born(38), country="US", sex="female")
    return fortnight(leela, [MILK], [MILK, ("dinner", "50", "cheese")], others=6)


def metformin_and_omeprazole_at_75() -> User:
    arthur = make_user("arthur", diet="contains_meat", birth_date=born(75), country="GB", sex="male")
    RiskFactor.objects.create(user=arthur, key="metformin", since=date(2018, 11, 1), dose_mg_per_day="2000")
    RiskFactor.objects.create(user=arthur, key="ppi", since=date(2021, 11, 1), dose_mg_per_day="20")
    return fortnight(arthur, [("lunch", "150", "beef")], [MILK], others=6)


def after_gastric_bypass() -> User:
    gwen = make_user("gwen", diet="contains_meat", birth_date=born(45), country="GB", sex="female")
    RiskFactor.objects.create(user=gwen, key="bariatric", since=date(2023, 11, 1))
    take_by_plan(gwen, start=FIRST, dose_ug="10", schedule="daily")
    return fortnight(gwen, [("lunch", "100", "beef")], [("lunch", "100", "eggs")], others=7)


def pernicious_anaemia() -> User:
    peter = make_user("peter", diet="contains_meat", birth_date=born(66), country="GB", sex="male")
    RiskFactor.objects.create(user=peter, key="autoimmune_gastritis")
    plan: dict[str, Any] = {"schedule": "every_n_days", "interval_days": 84, "name": "Hydroxocobalamin"}
    take_by_plan(peter, start=date(2026, 11, 2), kind="injection", dose_ug="1000", prescribed=True, **plan)
    return fortnight(peter, [("lunch", "150", "beef")])


def breastfeeding_vegan() -> User:
    mia = vegan("mia", 31, "US")
    LifeStagePeriod.objects.create(user=mia, stage="lactating", start=date(2026, 9, 1))
    flakes, yeast = ("breakfast", "40", "bran flakes"), ("dinner", "3", "yeast flakes")
    return fortnight(mia, [flakes, yeast], [flakes, ("dinner", "5", "yeast flakes")], others=4)


def one_liver_meal() -> User:
    milk = ("breakfast", "100", "milk")
    leo = make_user("leo", diet="contains_meat", birth_date=born(40), country="GB", sex="male")
    return fortnight(leo, [milk], [milk, ("dinner", "80", "liver")], others=1)


def three_days_only() -> User:
    thea = vegan("thea", 22)
    flakes = ("breakfast", "40", "bran flakes")
    for on, yeast in ((10, "5"), (17, "3"), (23, "5")):
        ate(thea, flakes, ("dinner", yeast, "yeast flakes"), on=date(2026, 11, on))
    return thea


def nothing_stated() -> User:
    soya = "soya drink, own brand"
    return fortnight(vegan("una", 29), [("breakfast", "200", soya), ("dinner", "150", soya)])


def german_vegan() -> User:
    yeast = ("dinner", "4", "yeast flakes")
    usual, more = ("breakfast", "30", "bran flakes"), ("breakfast", "35", "bran flakes")
    return fortnight(vegan("greta", 33, "DE"), [usual, yeast], [more, yeast], others=4)


# Number 11, the child of 5, has no account: accounts are for people of 16 or older.
PEOPLE: dict[str, Callable[[], User]] = {
    "1": weekly_tablet,
    "2": three_times_a_week,
    "3": breakfast_only,
    "4": nori_and_spirulina,
    "5": nothing,
    "6": lacto_vegetarian,
    "7": metformin_and_omeprazole_at_75,
    "8": after_gastric_bypass,
    "9": pernicious_anaemia,
    "10": breastfeeding_vegan,
    "12": one_liver_meal,
    "13": three_days_only,
    "14": nothing_stated,
    "15": german_vegan,
}
