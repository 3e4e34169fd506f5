"""A sample day: foods as the address of the page names them, read into entries that are never saved."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest
from urllib.parse import urlencode
from uuid import UUID

from django.http import QueryDict

from accounts.models import User
from foods.amounts import AmountError
from foods.models import Food
from tracker.bridge import Change
from tracker.diary import quickline, snapshot
from tracker.diary.choices import Choice, choices_of, editable_portion, value_of
from tracker.diary.fields import typed_quantity, uuid_or_none
from tracker.diary.models import Entry, Occasion
from tracker.diary.portions import Portion
from tracker.diary.wording import why_not
from tracker.formatting import quantity

FIELDS = ("food", "quantity", "measure", "occasion")
MOST = 30  # rows; more would not fit into an address
LONGEST_LINE = 200
PLUS = "~"  # between the values of one row


@dataclass(frozen=True, slots=True)
class Typed:
    """One row as the address says it, unchecked."""

    food: str
    quantity: str
    measure: str
    occasion: str

    @property
    def values(self) -> tuple[tuple[str, str], ...]:
        return tuple((name, getattr(self, name)) for name in FIELDS)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the sample day; `entry` is None while its amount cannot be read, `error` says why."""

    typed: Typed
    food: Food
    choices: list[Choice]
    entry: Entry | None
    portion: Portion | None
    error: str = ""
    is_new: bool = False

    @property
    def is_product_to_take(self) -> bool:
        """A tablet or the like, which could be taken by plan."""
        return self.food.source_type == "supplement" and self.food.basis == "unit"


def typed_rows(query: QueryDict) -> list[Typed]:
    """The rows of an address, without the one whose number `remove` names."""
    columns = (query.getlist(name)[:MOST] for name in FIELDS)
    rows = [Typed(*row) for row in zip_longest(*columns, fillvalue="")]
    removed = query.get("remove", "")
    return [row for number, row in enumerate(rows) if str(number) != removed]


def address_of(rows: Iterable[Typed]) -> str:
    return urlencode([pair for row in rows for pair in row.values])


def as_typed(entry: Entry) -> Typed:
    """An entry as the form would say it, by the food's measures of today."""
    choices = choices_of(entry.food)
    portion = editable_portion(entry, choices)
    return Typed(str(entry.food.code), quantity(portion.quantity), value_of(portion, choices), entry.occasion)


def as_plus(change: Change) -> str:
    """A suggestion as the `plus` of an address: one row more."""
    value = value_of(Portion(change.quantity, change.measure, change.unit), choices_of(change.food))
    return PLUS.join((str(change.food.code), quantity(change.quantity), value, change.occasion))


def plus_row(text: str) -> list[Typed]:
    """The row that a `plus` names; none for anything else."""
    parts = text.split(PLUS)
    return [Typed(*parts)] if len(parts) == len(FIELDS) else []


def read_line(text: str, *, user: User | None, country: str, occasion: str) -> tuple[list[Typed], str]:
    """Rows for what a quick line names, and the part of it that could not be read."""
    matches = quickline.match(quickline.parse(text[:LONGEST_LINE]), user=user, country=country)
    read = [_of_match(match, occasion) for match in matches if match.food is not None]
    return read, quickline.unread(matches)


def read_rows(typed: Sequence[Typed], *, on: date, user: User | None, eaten: Iterable[Entry]) -> list[Row]:
    """Each row with its food (two queries); rows of foods that nobody knows are left out.

    `eaten`: what the day really holds; a row that is not among it is new.
    """
    foods = _foods(typed, user)
    there = {as_typed(entry) for entry in eaten}
    known = [(row, foods[code]) for row in typed if (code := uuid_or_none(row.food)) in foods]
    return [replace(_row(row, food, on), is_new=row not in there) for row, food in known]


def _foods(typed: Sequence[Typed], user: User | None) -> Mapping[UUID | None, Food]:
    codes = {code for row in typed if (code := uuid_or_none(row.food))}
    found = Food.objects.visible_to(user).filter(code__in=codes).with_measures()
    return {food.code: food for food in found}


def _row(typed: Typed, food: Food, on: date) -> Row:
    choices = choices_of(food)
    choice = next((each for each in choices if each.value == typed.measure), None)
    if choice is None:
        return Row(typed, food, choices, None, None, str(why_not("unknown-measure")))
    occasion = typed.occasion if typed.occasion in Occasion.values else Occasion.SNACKS
    entry = Entry(date=on, occasion=occasion)
    snapshot.take(entry, food)
    try:
        portion = choice.portion(typed_quantity(typed.quantity))
        snapshot.set_portion(entry, portion)
    except AmountError as error:
        return Row(typed, food, choices, None, None, str(why_not(error.key)))
    return Row(typed, food, choices, entry, portion)


def _of_match(match: quickline.Match, occasion: str) -> Typed:
    if match.food is None:
        raise ValueError("nothing was read")
    choices = choices_of(match.food)
    portion = Portion(match.quantity, match.measure, match.unit)
    value = value_of(portion, choices)
    if not value and match.amount is not None and match.amount.grams is not None:
        value, portion = "g", replace(portion, quantity=match.amount.grams)
    place = Occasion.SUPPLEMENTS if match.food.source_type == "supplement" else occasion
    return Typed(str(match.food.code), quantity(portion.quantity), value, place)
