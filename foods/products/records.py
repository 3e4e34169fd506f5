"""What labels said over time: the history of a product's figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from foods.codes import Basis, SourceType
from foods.models import Food
from foods.products.codes import LabelPer, LabelUnit, RecordKind
from foods.products.labels import Label
from foods.products.models import FortificationRecord
from foods.recipes.codes import RECIPE

BATCH = 1000
SHOWN = 12  # records of one product
FORTIFIED = frozenset({SourceType.FORTIFIED_FOOD, SourceType.FORTIFIED_DRINK})
PER_OF_BASIS = {
    Basis.PER_100_G: LabelPer.HUNDRED_G,
    Basis.PER_100_ML: LabelPer.HUNDRED_ML,
    Basis.PER_UNIT: LabelPer.SERVING,
}


@dataclass(frozen=True)
class Change:
    """A figure that an importer found changed: µg per basis as stated before and now, None for not stated.

    A change of the basis itself is two figures that cannot be compared: give `old_basis` then.
    """

    food_id: int
    basis: str
    old_ug: Decimal | None
    old_date: date | None
    new_ug: Decimal | None
    new_date: date
    source: str
    country: str = ""
    old_basis: str = ""


def note_change(food: Food, **change: object) -> None:
    """One change of one food; keywords as in Change. For many foods use `note_changes`."""
    note_changes([Change(food_id=food.pk, **{"basis": food.basis, "source": food.dataset, **change})])  # type: ignore[arg-type]


def note_changes(changes: Sequence[Change]) -> int:
    """Write the history of changed foods: what was stated now, and before where no record tells it yet.

    One query to read and one to write for each thousand. Call it in the transaction that writes the foods,
    only for figures that changed; a food that is new needs no record. Returns how many records were made.
    """
    made = 0
    for start in range(0, len(changes), BATCH):
        batch = changes[start : start + BATCH]
        ids = [change.food_id for change in batch]
        known = set(FortificationRecord.objects.filter(food_id__in=ids).values_list("food_id", flat=True))
        records = [
            record for change in batch for record in _records(change, is_known=change.food_id in known)
        ]
        made += len(FortificationRecord.objects.bulk_create(records))
    return made


def history(food: Food) -> list[FortificationRecord]:
    """The readings of a product's label, newest first (one query)."""
    return list(food.label_records.newest_first()[:SHOWN])


def is_fortified_product(food: Food) -> bool:
    """A product whose maker may change the recipe: its label is worth looking at again."""
    product = bool(food.gtin or food.brand) or (food.owner_id is not None and food.dataset != RECIPE)
    return product and food.source_type in FORTIFIED


def stated_ug(food: Food) -> Decimal | None:
    """What the label states per basis, whether or not it counts."""
    return food.b12_ug if food.stated_b12_ug is None else food.stated_b12_ug


def as_stated(food: Food) -> FortificationRecord:
    """What the food itself states, as an unsaved reading of its label, without a day if none is known."""
    stated = stated_ug(food)
    day: Any = food.figure_date
    return FortificationRecord(
        food=food,
        kind=RecordKind.READ,
        stated_value=stated,
        stated_unit=LabelUnit.NONE if stated is None else LabelUnit.UG,
        stated_per="" if stated is None else PER_OF_BASIS[Basis(food.basis)],
        b12_ug=stated,
        basis=food.basis,
        country=food.country,
        checked_on=day,
        source=food.dataset,
    )


def label_of(food: Food) -> Label:
    """The label of a food as it was last read; uses prefetched records."""
    records = sorted(food.label_records.all(), key=lambda each: (each.checked_on, each.pk))
    record = records[-1] if records else as_stated(food)
    return Label(
        name=food.name,
        brand=food.brand,
        gtin=food.gtin,
        country=food.country,
        value=record.stated_value,
        unit=record.stated_unit,
        per=record.stated_per,
        serving_g=record.serving_g,
        serving_ml=record.serving_ml,
        diet=food.diet,
        added_form=food.added_form,
    )


def _records(change: Change, *, is_known: bool) -> list[FortificationRecord]:
    new = _imported(change, change.new_ug, change.new_date, change.basis)
    if is_known or change.old_date is None:
        return [new]
    return [_imported(change, change.old_ug, change.old_date, change.old_basis or change.basis), new]


def _imported(change: Change, ug: Decimal | None, on: date, basis: str) -> FortificationRecord:
    return FortificationRecord(
        food_id=change.food_id,
        kind=RecordKind.IMPORTED,
        stated_value=ug,
        stated_unit=LabelUnit.NONE if ug is None else LabelUnit.UG,
        stated_per="" if ug is None else PER_OF_BASIS[Basis(basis)],
        b12_ug=ug,
        basis=basis,
        country=change.country,
        checked_on=on,
        source=change.source,
    )
