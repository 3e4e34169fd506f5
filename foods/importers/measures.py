"""Household measures of food tables and labels, in plain words."""

import re
from dataclasses import replace
from decimal import Decimal

from foods.catalogue.portions import portion, portion_label
from foods.catalogue.records import MAX_MEASURES, Measure, plain

GRAM_UNITS = frozenset({"g", "gr", "grm", "gm", "gram", "grams"})
MILLILITRE_UNITS = frozenset({"ml", "mlt", "millilitre", "milliliter", "millilitres", "milliliters"})
UNDETERMINED = "9999"
HEAVIEST = Decimal(5000)
_NO_MEASURE = re.compile(r"quantity not specified|guideline amount", re.I)


def is_volume(unit: str) -> bool:
    return unit.strip().casefold() in MILLILITRE_UNITS


def serving(text: str, size: str, unit: str) -> Measure | None:
    """The serving of a label, in g or ml as the label counts; None where it has no usable size."""
    kind = unit.strip().casefold()
    if kind not in GRAM_UNITS and kind not in MILLILITRE_UNITS:
        return None
    try:
        measure = portion(text[:200], size, poured=False)
    except ArithmeticError:
        return None
    if measure is None:
        return None
    measure = replace(measure, label=measure.label or "1 serving")
    return replace(measure, grams=None, millilitres=measure.grams) if is_volume(kind) else measure


def table_measure(text: str, grams: str) -> Measure | None:
    """A measure of a food table; None for one that is no measure. ValueError for an impossible weight."""
    label = portion_label(text[:200])
    if not label or _NO_MEASURE.search(label):
        return None
    try:
        weight = round(Decimal(grams), 3)
    except ArithmeticError as error:
        raise ValueError(grams) from error
    if not weight.is_finite() or not Decimal("0.001") <= weight <= HEAVIEST:
        raise ValueError(grams)
    return Measure(label, grams=weight.normalize() + 0)


def words_of(amount: str, unit: str, description: str, modifier: str) -> str:
    """What one portion row says: FNDDS in `description`, SR Legacy in `modifier`, Foundation in a unit."""
    if description:
        return description
    try:
        count = plain(Decimal(amount)) if amount else ""
    except ArithmeticError:
        count = ""
    said = modifier if modifier and not modifier.isdigit() else ""
    return " ".join(filter(None, (count or "1", unit, said))).strip()


def first_ones(measures: list[Measure]) -> tuple[Measure, ...]:
    """As many as the catalogue keeps, each once."""
    return tuple(dict.fromkeys(measures))[:MAX_MEASURES]
