"""From "2 slices" to a food's own measure. What a food has no measure for is never guessed."""

import re
from dataclasses import dataclass
from decimal import Decimal

from foods.amounts import GRAMS, MILLILITRES, UNIT, Amount, AmountError, resolve
from foods.codes import Basis
from foods.models import Food, HouseholdMeasure
from tracker.diary.quickline.units import UNITS

_LABEL = re.compile(r"(\d+(?:\.\d+)?)\s+(.+)")
_SIZES = frozenset({"small", "medium", "large", "thick", "thin"})
_PIECES = frozenset({"tablet", "spray", "drop", "dose", "lozenge", "piece", "scoop"})
_SPOKEN = ("cup", "tbsp", "tsp", "pint")  # volumes that a food may have a measure for
_MOST_PIECES = 24  # a larger bare number is an amount without its unit: "200 oat milk"
_EXACT = Decimal("0.001")


@dataclass(frozen=True)
class Portion:
    """`quantity` of `measure`, or where that is None of `unit`: "g", "ml" or "unit"."""

    quantity: Decimal
    measure: HouseholdMeasure | None
    unit: str
    amount: Amount


def portion(food: Food, quantity: Decimal | None, unit: str | None) -> Portion:
    """The portion of a food that was typed; without a quantity one of its first measure.

    Raises AmountError: as foods.amounts.resolve, and no-amount (nothing to measure it by), no-unit.
    """
    number = quantity or Decimal(1)
    if unit is None:
        return _bare(food, number, is_said=quantity is not None)
    number, unit = _spoons(food, number, unit)
    named = _named(food, unit)
    if named and (unit in _SPOKEN or unit not in GRAMS | MILLILITRES):
        return _of_measure(food, number, named)
    if unit in GRAMS:
        return _of_unit(food, number * GRAMS[unit], "g")
    if unit in MILLILITRES:
        return _of_unit(food, number * MILLILITRES[unit], "ml")
    if unit in _SIZES or (unit in _PIECES and food.basis == Basis.PER_UNIT):
        return _bare(food, number, is_said=True)
    raise AmountError("unknown-measure")


def _spoons(food: Food, number: Decimal, unit: str) -> tuple[Decimal, str]:
    """A tablespoon is three teaspoons: told by whichever of them the food's measures know."""
    for this, other, many in (("tbsp", "tsp", Decimal(3)), ("tsp", "tbsp", 1 / Decimal(3))):
        if unit == this and not _named(food, this) and _named(food, other):
            return number * many, other
    return number, unit


def _bare(food: Food, number: Decimal, *, is_said: bool) -> Portion:
    """2 eggs: two of the measure that is one piece of the food."""
    measure = _piece(food)
    if measure is None and food.basis == Basis.PER_UNIT:
        return _of_unit(food, number, UNIT)
    if not is_said and (first := measure or next(iter(food.measures), None)):
        return _times(food, number, first)
    if measure is None:
        raise AmountError("no-amount")
    if number > _MOST_PIECES:
        raise AmountError("no-unit")
    return _of_measure(food, number, measure)


def _piece(food: Food) -> HouseholdMeasure | None:
    """The measure that a bare number counts: one that bears the food's name, else the first of no unit."""
    names = set(_words(f"{food.name} {food.synonyms}"))
    counted = [m for m in food.measures if not _is_unit(m)]
    return next((m for m in counted if names & set(_words(_split(m)[1]))), next(iter(counted), None))


def _is_unit(measure: HouseholdMeasure) -> bool:
    first = (_words(_split(measure)[1]) or [""])[0]
    return UNITS.get(first) in GRAMS | MILLILITRES


def _named(food: Food, unit: str) -> HouseholdMeasure | None:
    """The first measure that speaks of the unit; one that says "1" before one that says "2"."""
    speaking = [m for m in food.measures if any(UNITS.get(word) == unit for word in _words(_split(m)[1]))]
    return min(speaking, key=lambda m: _split(m)[0] != 1, default=None)


def _split(measure: HouseholdMeasure) -> tuple[Decimal, str]:
    """("2", "slices") for "2 slices"; a label without a number stands for one."""
    found = _LABEL.match(measure.label)
    if found and Decimal(found[1]):
        return Decimal(found[1]), found[2]
    return Decimal(1), measure.label if not found else ""


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.lower())


def _of_measure(food: Food, number: Decimal, measure: HouseholdMeasure) -> Portion:
    """As many as said: three biscuits are 1.5 × "2 biscuits"."""
    return _times(food, number / _split(measure)[0], measure)


def _times(food: Food, number: Decimal, measure: HouseholdMeasure) -> Portion:
    quantity = number.quantize(_EXACT).normalize() + 0
    return Portion(quantity, measure, "", resolve(food, food.measures, quantity, measure))


def _of_unit(food: Food, number: Decimal, unit: str) -> Portion:
    quantity = number.quantize(_EXACT).normalize() + 0
    return Portion(quantity, None, unit, resolve(food, food.measures, quantity, unit))
