"""What a demo person ate on a day and how much of it was logged: the same for the same day, every time.

`made_on` is the day on which the person's account was made; what has changed since then is counted from it.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from random import Random

from tracker.demo.menus import FOODS, MENUS, Meals, Menu
from tracker.demo.people import DemoPerson, DemoRegimen

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "demo.corrin.example")
USUAL_HOURS = {"breakfast": 7, "lunch": 12, "dinner": 18, "snacks": 15}
SNACKS_ON = 0.6  # of the days
TWICE_BY_MISTAKE = 0.03


@dataclass(frozen=True)
class Item:
    """A food by its id, and an amount: of its first household measure where `unit` is empty."""

    food: str
    quantity: str
    unit: str
    occasion: str
    time: time | None
    client_id: uuid.UUID


@dataclass(frozen=True)
class DayPlan:
    """`helped`: the occasions that a helper logged."""

    items: list[Item]
    complete: bool | None
    unusual: str = ""
    note: str = ""
    helped: frozenset[str] = frozenset()


def plan_day(person: DemoPerson, day: date, made_on: date) -> DayPlan:
    """One past day: what was logged of it, and what was said about it."""
    chance = Random(f"{person.key} {day}")  # noqa: S311  (a menu, not a secret)
    unusual = _unusual(person, day)
    if chance.random() < person.skips_a_day or (unusual == "travelling" and chance.random() < 0.7):
        return DayPlan([], None)
    eaten = _occasions(chance, unusual)
    logged = [occasion for occasion in eaten if chance.random() >= person.forgets_a_meal]
    table = MENUS[person.menu_on(day, made_on)]
    items = list(_items(chance, person, day, table.weekend if day.weekday() >= 5 else table.weekday, logged))
    items += _repeated(chance, person, day, items)
    items = [_slipped(item) if chance.random() < person.slips else item for item in items]
    complete = _complete(chance, person, eaten == logged)
    return DayPlan(items, complete, unusual, _note(unusual), _helped(person, day, made_on))


def plan_today(person: DemoPerson, day: date, made_on: date) -> DayPlan:
    """The day the data is made: breakfast and lunch are logged, the rest is still to come."""
    if not person.logs_today:
        return DayPlan([], None)
    chance = Random(f"{person.key} {day} so far")  # noqa: S311
    menu = MENUS[person.menu_on(day, made_on)].today
    return DayPlan(list(_items(chance, person, day, menu, list(menu))), None)


def plan_evening(person: DemoPerson, day: date, made_on: date) -> DayPlan:
    """What is added later to a day that was made as `plan_today`."""
    chance = Random(f"{person.key} {day} evening")  # noqa: S311
    menu = MENUS[person.menu_on(day, made_on)].weekday
    return DayPlan(list(_items(chance, person, day, menu, ["dinner"])), person.says_complete > 0)


def said_about(person: DemoPerson, regimen: DemoRegimen, day: date) -> str:
    """What became of the dose planned for a day: "taken", "skipped", "moved", or "" for nothing said."""
    draw = Random(f"{person.key} {regimen.food} {day}").random()  # noqa: S311
    for status, share in regimen.habits.items():
        draw -= share
        if draw < 0:
            return status
    return ""


def parse(meal: str) -> Iterator[tuple[str, str, str]]:
    """Each food of a meal as (id, quantity, unit)."""
    for part in meal.split(" + "):
        alias, _, amount = part.partition(": ")
        quantity, _, unit = amount.partition(" ")
        yield FOODS[alias], quantity, unit


def _occasions(chance: Random, unusual: str) -> list[str]:
    if unusual == "ill":
        return ["breakfast"] if chance.random() < 0.5 else ["dinner"]
    return ["breakfast", "lunch", "dinner", *(["snacks"] if chance.random() < SNACKS_ON else [])]


def _unusual(person: DemoPerson, day: date) -> str:
    """Two days ill and a long weekend away in about six weeks; everybody at another time."""
    turn = (day.toordinal() + 17 * len(person.name)) % 43
    return {5: "ill", 6: "ill", 24: "travelling", 25: "travelling", 26: "travelling"}.get(turn, "")


def _note(unusual: str) -> str:
    return {"ill": "A cold. Mostly tea and toast.", "travelling": "Away for the weekend."}.get(unusual, "")


def _complete(chance: Random, person: DemoPerson, everything: bool) -> bool | None:
    """Who forgot a meal mostly says nothing, sometimes "no", and now and then a wrong "yes"."""
    draw = chance.random()
    if everything:
        return True if draw < person.says_complete else None
    return True if draw < 0.1 else False if draw < 0.5 else None


def _helped(person: DemoPerson, day: date, made_on: date) -> frozenset[str]:
    """Draws of its own, so that help changes nothing of what was eaten."""
    agreed = person.help
    if agreed is None or (made_on - day).days >= agreed.agreed_days_ago:
        return frozenset()
    chance = Random(f"{person.key} {day} helped")  # noqa: S311
    return frozenset(occasion for occasion in USUAL_HOURS if chance.random() < agreed.logs)


def _items(chance: Random, person: DemoPerson, day: date, menu: Menu, occasions: list[str]) -> Iterator[Item]:
    for occasion in occasions:
        meal = _choose(chance, menu[occasion])
        at = _time(chance, occasion) if chance.random() < person.notes_the_time else None
        for number, (food, quantity, unit) in enumerate(parse(meal)):
            yield Item(food, quantity, unit, occasion, at, _client_id(person, day, occasion, number))


def _choose(chance: Random, meals: Meals) -> str:
    return chance.choices([meal for _, meal in meals], [weight for weight, _ in meals])[0]


def _time(chance: Random, occasion: str) -> time:
    minutes = USUAL_HOURS[occasion] * 60 + 5 * chance.randrange(0, 20)
    return time(minutes // 60, minutes % 60)


def _repeated(chance: Random, person: DemoPerson, day: date, items: list[Item]) -> list[Item]:
    """Now and then something was logged a second time by mistake."""
    if not items or chance.random() >= TWICE_BY_MISTAKE:
        return []
    twice = chance.choice(items)
    again = _client_id(person, day, f"{twice.occasion} again", 0)
    return [Item(twice.food, twice.quantity, twice.unit, twice.occasion, twice.time, again)]


def _slipped(item: Item) -> Item:
    """A nought too many, where a number of grams or millilitres was typed."""
    return replace(item, quantity=f"{item.quantity}0") if item.unit else item


def _client_id(person: DemoPerson, day: date, occasion: str, number: int) -> uuid.UUID:
    return uuid.uuid5(NAMESPACE, f"{person.key} {day} {occasion} {number}")
