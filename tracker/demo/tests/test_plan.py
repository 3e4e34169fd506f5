"""The demo plans: the same for the same day, and as uneven as real diaries."""

from collections import Counter
from datetime import date, timedelta

import pytest

from tracker.demo.menus import FOODS, MENUS
from tracker.demo.people import ARTHUR, CLIENTS, FIRST, PEOPLE, VERA, DemoPerson
from tracker.demo.plan import parse, plan_day, plan_evening, plan_today, said_about

MONDAY = date(2026, 11, 23)
NINETY_DAYS = [MONDAY - timedelta(days=back) for back in range(90)]
WITH_DIARIES = [person for person in PEOPLE if person.menu]


def test_a_day_is_the_same_every_time() -> None:
    assert plan_day(VERA, MONDAY, MONDAY) == plan_day(VERA, MONDAY, MONDAY)


def test_two_days_differ() -> None:
    yesterday = MONDAY - timedelta(days=1)
    assert plan_day(VERA, MONDAY, MONDAY).items != plan_day(VERA, yesterday, MONDAY).items


def test_no_two_entries_share_an_id() -> None:
    plans = [
        plan(person, day, MONDAY)
        for person in WITH_DIARIES
        for day in NINETY_DAYS
        for plan in (plan_day, plan_evening)
    ]
    ids = [item.client_id for plan in plans for item in plan.items]
    evening_and_day = Counter(ids).most_common(1)[0][1]
    assert evening_and_day <= 2  # a day is filled either whole or in two parts, never both ways


@pytest.mark.parametrize("person", FIRST, ids=lambda person: person.key)
def test_ninety_days_have_gaps_and_unfinished_days(person: DemoPerson) -> None:
    plans = [plan_day(person, day, MONDAY) for day in NINETY_DAYS]
    assert 2 <= sum(not plan.items for plan in plans) <= 25
    assert {True, False, None} == {plan.complete for plan in plans}
    assert {"ill", "travelling", ""} == {plan.unusual for plan in plans}
    assert sum(plan.complete is True for plan in plans) >= 30


def test_vera_believes_in_nori_and_spirulina() -> None:
    eaten = Counter(item.food for day in NINETY_DAYS for item in plan_day(VERA, day, MONDAY).items)
    assert eaten[FOODS["nori snack"]] + eaten[FOODS["nori"]] >= 5
    assert eaten[FOODS["spirulina"]] >= 2


def test_some_amounts_are_slips_of_the_finger() -> None:
    grams = [
        int(item.quantity)
        for person in WITH_DIARIES
        for day in NINETY_DAYS
        for item in plan_day(person, day, MONDAY).items
        if item.unit
    ]
    assert 0 < sum(amount > 1000 for amount in grams) < 40
    assert max(grams) <= 5000


def test_a_weekly_dose_is_mostly_taken() -> None:
    said = Counter(said_about(VERA, VERA.regimens[0], day) for day in NINETY_DAYS)
    assert said["taken"] > 40
    assert said["skipped"]
    assert said["moved"]
    assert said[""]


def test_today_holds_breakfast_and_lunch_only() -> None:
    assert {item.occasion for item in plan_today(VERA, MONDAY, MONDAY).items} == {"breakfast", "lunch"}
    assert {item.occasion for item in plan_evening(VERA, MONDAY, MONDAY).items} == {"dinner"}


def test_every_meal_can_be_read_and_every_food_is_eaten() -> None:
    meals = [meal for menus in MENUS.values() for menu in menus for each in menu.values() for _, meal in each]
    named = {food for meal in meals for food, _, _ in parse(meal)}
    regimens = [regimen.food for person in PEOPLE for regimen in person.regimens if regimen.food]
    assert named | {FOODS[food] for food in regimens} == set(FOODS.values())


def test_every_menu_is_somebodys() -> None:
    turns = {person.turn.menu for person in PEOPLE if person.turn}
    assert {person.menu for person in PEOPLE if person.menu} | turns == set(MENUS)


def test_who_turned_vegan_eats_by_another_menu_from_then_on() -> None:
    emily = next(person for person in CLIENTS if person.key == "emily")
    before, after = MONDAY - timedelta(days=17), MONDAY - timedelta(days=16)
    assert [emily.menu_on(day, MONDAY) for day in (before, after)] == ["vegetarian, British", "just begun"]


def test_a_daughter_logs_some_of_arthurs_meals_since_he_agreed() -> None:
    helped = [plan_day(ARTHUR, day, MONDAY).helped for day in NINETY_DAYS]
    assert any(helped[:45])
    assert not any(helped[45:])


def test_the_clients_differ() -> None:
    clients = [person for person in PEOPLE if person.care]
    ages = [person.age_years for person in clients]
    assert (min(ages), max(ages)) == (18, 88)
    assert len({person.profile["country"] for person in clients}) >= 8
    assert len({person.profile["diet"] for person in clients}) == 4
    assert len({person.care.scopes for person in clients if person.care}) >= 5
    assert len({person.key for person in PEOPLE}) == len(PEOPLE)


def test_a_dietitian_has_24_clients_and_one_who_has_ended_it() -> None:
    ended = [person.care.ended_days_ago for person in PEOPLE if person.care]
    assert (ended.count(None), len(ended)) == (24, 25)
