"""From "1½ glasses" to grams, millilitres or units of a food, and to its µg; exact, never guessed."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from foods.codes import Basis
from foods.models import MAX_UG, Food, HouseholdMeasure

MAX_QUANTITY = Decimal(100_000)
MAX_GRAMS = Decimal(5000)  # one entry; a larger amount is a slip of the finger
MAX_MILLILITRES = Decimal(5000)
MAX_UNITS = Decimal(100)
MAX_STATED_UG = Decimal(10) ** 10
SMALLEST = Decimal("0.001")  # what the database can hold

GRAMS = {
    "mg": Decimal("0.001"),
    "g": Decimal(1),
    "kg": Decimal(1000),
    "oz": Decimal("28.349523125"),  # avoirdupois, exact
    "lb": Decimal("453.59237"),
}
MILLILITRES = {
    "ml": Decimal(1),
    "cl": Decimal(10),
    "dl": Decimal(100),
    "l": Decimal(1000),
    "tsp": Decimal(5),
    "tbsp": Decimal(15),
    "cup": Decimal(240),  # the US cup of food labels; the metric cup is 250
    "fl oz": Decimal("29.5735295625"),  # US, exact; the imperial one is 4 % smaller
    "pint": Decimal("568.26125"),  # imperial, exact
}
UNIT = "unit"


class AmountError(ValueError):
    """An amount that cannot be used. `key` says why:

    not-a-number, not-positive, too-small, too-large, unknown-measure, no-volume (millilitres cannot be
    weighed), no-weight (grams cannot be turned into what the figure is given for).
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True)
class Amount:
    """`label` is a unit such as "g" or the household measure's own label; what is not known is None."""

    grams: Decimal | None
    millilitres: Decimal | None
    units: Decimal | None
    label: str


def to_quantity(value: Decimal | int | str) -> Decimal:
    """A positive Decimal of at most MAX_QUANTITY, or AmountError."""
    try:
        quantity = Decimal(value)
    except (InvalidOperation, TypeError, ValueError) as error:
        raise AmountError("not-a-number") from error
    if not quantity.is_finite():
        raise AmountError("not-a-number")
    if quantity <= 0:
        raise AmountError("not-positive")
    if quantity > MAX_QUANTITY:
        raise AmountError("too-large")
    if quantity < SMALLEST:
        raise AmountError("too-small")
    return quantity


def density(food: Food, measures: Iterable[HouseholdMeasure]) -> Decimal | None:
    """Grams in a millilitre: the food's own, else that of a measure with both a weight and a volume."""
    if food.density_g_per_ml:
        return food.density_g_per_ml
    return next((m.grams / m.millilitres for m in measures if m.grams and m.millilitres), None)


def resolve(
    food: Food,
    measures: Iterable[HouseholdMeasure],
    quantity: Decimal | int | str,
    unit_or_measure: str | HouseholdMeasure,
) -> Amount:
    """How much of `food` is `quantity` of a unit or of one of `measures`.

    A unit is a key of GRAMS or MILLILITRES, "unit", or a measure's label. What the food's figure is given for
    (its basis) is always filled. Raises AmountError.
    """
    measures = list(measures)
    number = to_quantity(quantity)
    stated = _stated(food, measures, number, unit_or_measure)
    amount = _completed(stated, food, measures)
    _require_bounds(food, amount)
    return amount


def ug_of(food: Food, amount: Amount) -> tuple[Decimal | None, Decimal | None]:
    """(µg that count, µg that are stated but do not count); None where the food does not say."""
    share = _share(food, amount)
    counted = None if food.b12_ug is None else food.b12_ug * share
    stated = None if food.stated_b12_ug is None else food.stated_b12_ug * share
    return counted, stated


def _stated(
    food: Food, measures: list[HouseholdMeasure], number: Decimal, wanted: str | HouseholdMeasure
) -> Amount:
    """The amount as said, before what follows from it."""
    if isinstance(wanted, HouseholdMeasure):
        return _of_measure(measures, number, wanted)
    if wanted in GRAMS:
        return Amount(number * GRAMS[wanted], None, None, wanted)
    if wanted in MILLILITRES:
        return Amount(None, number * MILLILITRES[wanted], None, wanted)
    if wanted == UNIT and food.basis == Basis.PER_UNIT:
        return Amount(None, None, number, UNIT)
    named = next((m for m in measures if m.label == wanted), None)
    if named is None:
        raise AmountError("unknown-measure")
    return _of_measure(measures, number, named)


def _of_measure(measures: list[HouseholdMeasure], number: Decimal, measure: HouseholdMeasure) -> Amount:
    if measure not in measures:  # another food's measure, from a forged or stale page
        raise AmountError("unknown-measure")
    return Amount(
        _times(number, measure.grams),
        _times(number, measure.millilitres),
        _times(number, measure.units),
        measure.label,
    )


def _times(number: Decimal, size: Decimal | None) -> Decimal | None:
    return None if size is None else number * size


def _completed(amount: Amount, food: Food, measures: list[HouseholdMeasure]) -> Amount:
    """Weight from volume and the other way round, where a density is known."""
    g_per_ml = density(food, measures)
    grams, millilitres = amount.grams, amount.millilitres
    if g_per_ml and grams is None and millilitres is not None:
        grams = millilitres * g_per_ml
    elif g_per_ml and millilitres is None and grams is not None:
        millilitres = grams / g_per_ml
    return Amount(grams, millilitres, amount.units, amount.label)


def _share(food: Food, amount: Amount) -> Decimal:
    """How many times the food's basis the amount is."""
    if food.basis == Basis.PER_UNIT:
        return _known(amount.units, "unknown-measure")
    if food.basis == Basis.PER_100_G:
        missing = "no-volume" if amount.millilitres is not None else "unknown-measure"
        return _known(amount.grams, missing) / 100
    missing = "no-weight" if amount.grams is not None else "unknown-measure"
    return _known(amount.millilitres, missing) / 100


def _known(value: Decimal | None, key: str) -> Decimal:
    if value is None:
        raise AmountError(key)
    return value


def _require_bounds(food: Food, amount: Amount) -> None:
    """What the diary's tables can hold, so that no amount fails there."""
    sizes = [(amount.grams, MAX_GRAMS), (amount.millilitres, MAX_MILLILITRES), (amount.units, MAX_UNITS)]
    counted, stated = ug_of(food, amount)
    sizes_and_ug = [*sizes, (counted, MAX_UG), (stated, MAX_STATED_UG)]
    if any(size is not None and size > most for size, most in sizes_and_ug):
        raise AmountError("too-large")
    if any(size is not None and size < SMALLEST for size, _ in sizes):
        raise AmountError("too-small")
