"""A portion: a quantity of a household measure or of a unit."""

from dataclasses import dataclass
from datetime import time as Time
from decimal import Decimal
from uuid import UUID

from foods.models import Food, HouseholdMeasure
from tracker.diary.models import Entry, Favourite, Recording


@dataclass(frozen=True)
class Portion:
    """`quantity` of `measure`, or where that is None of `unit` ("g", "ml", "unit", a measure's label)."""

    quantity: Decimal
    measure: HouseholdMeasure | None
    unit: str = ""

    @property
    def label(self) -> str:
        return self.measure.label if self.measure else self.unit

    @property
    def said_with(self) -> str | HouseholdMeasure:
        """What `foods.amounts.resolve` wants to know."""
        return self.measure or self.unit


@dataclass(frozen=True)
class NewEntry:
    """What is to be logged on some day."""

    food: Food
    portion: Portion
    occasion: str
    client_id: UUID
    time: Time | None = None
    note: str = ""
    recording: str = Recording.ESTIMATED.value


def portion_of(row: Entry | Favourite) -> Portion:
    """The portion of an entry or a favourite; the measure, where it was replaced since, by its label."""
    return Portion(row.quantity, row.measure, row.measure_label)


def plain_portion_of(entry: Entry) -> Portion:
    """The same amount without any household measure: in units, grams or millilitres."""
    if entry.units is not None:
        return Portion(entry.units, None, "unit")
    if entry.grams is not None:
        return Portion(entry.grams, None, "g")
    return Portion(entry.millilitres or Decimal(0), None, "ml")
