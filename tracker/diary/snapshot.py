"""What an entry keeps of its food, so that a later correction of the food changes nothing by itself."""

from collections.abc import Iterable
from copy import copy
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from foods.amounts import Amount, AmountError, resolve, ug_of
from foods.models import Food, HouseholdMeasure
from tracker.diary.models import Entry
from tracker.diary.portions import Portion, plain_portion_of, portion_of

THOUSANDTH, TEN_THOUSANDTH = Decimal("0.001"), Decimal("0.0001")
FIGURE_FIELDS = ("basis", "figure_ug", "figure_stated_ug", "standing", "at_least", "source_type", "form")
FOOD_FIELDS = (*FIGURE_FIELDS, "food", "name", "figure_kind", "figure_source", "data_version")
TAKEN_AS_THEY_ARE = (
    *("standing", "at_least", "source_type", "form"),
    *("figure_kind", "figure_source", "data_version"),
)
AMOUNT_FIELDS = ("measure", "measure_label", "quantity", "grams", "millilitres", "units", "ug", "stated_ug")


def take(entry: Entry, food: Food) -> None:
    """Write the food as it is now on the entry (not the amount, nothing is saved)."""
    entry.food = food
    entry.name = food.name
    entry.basis = food.basis
    entry.figure_ug = food.b12_ug
    entry.figure_stated_ug = food.stated_b12_ug
    for name in TAKEN_AS_THEY_ARE:
        setattr(entry, name, getattr(food, name))


def set_portion(entry: Entry, portion: Portion) -> None:
    """Write a portion and its µg, by the figure the entry keeps (nothing is saved). Raises AmountError."""
    food = _as_logged(entry)
    amount = resolve(food, food.measures, portion.quantity, portion.said_with)
    counted, stated = ug_of(food, amount)
    entry.measure = portion.measure or _named(food.measures, amount.label)
    entry.measure_label = amount.label
    entry.quantity = _rounded(Decimal(portion.quantity), THOUSANDTH) or THOUSANDTH
    _set_sizes(entry, amount)
    entry.ug = _rounded(counted, TEN_THOUSANDTH)
    entry.stated_ug = _rounded(stated, TEN_THOUSANDTH)


def again(entry: Entry, quantity: Decimal | None = None) -> Portion:
    """The entry's portion, or `quantity` of its measure, as it can be logged today.

    Where the food no longer has that measure, the same amount in grams, millilitres or units.
    """
    food, wanted = entry.food, replace(portion_of(entry), quantity=quantity or entry.quantity)
    try:
        resolve(food, food.measures, wanted.quantity, wanted.said_with)
    except AmountError:
        plain = plain_portion_of(entry)
        return replace(plain, quantity=plain.quantity * wanted.quantity / entry.quantity)
    return wanted


def differs(entry: Entry, food: Food) -> bool:
    """Whether the food's figure has been corrected since the entry was logged."""
    now = Entry()
    take(now, food)
    return any(getattr(entry, name) != getattr(now, name) for name in FIGURE_FIELDS)


def _as_logged(entry: Entry) -> Food:
    """The food with the figures that the entry keeps."""
    food = copy(entry.food)
    food.basis = entry.basis
    food.b12_ug = entry.figure_ug
    food.stated_b12_ug = entry.figure_stated_ug
    return food


def _set_sizes(entry: Entry, amount: Amount) -> None:
    entry.grams = _rounded(amount.grams, THOUSANDTH)
    entry.millilitres = _rounded(amount.millilitres, THOUSANDTH)
    entry.units = _rounded(amount.units, THOUSANDTH)


def _named(measures: Iterable[HouseholdMeasure], label: str) -> HouseholdMeasure | None:
    return next((measure for measure in measures if measure.label == label), None)


def _rounded(value: Decimal | None, step: Decimal) -> Decimal | None:
    return None if value is None else value.quantize(step, rounding=ROUND_HALF_UP)
