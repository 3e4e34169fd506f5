"""Records as rows: foods and their household measures written by the thousand."""

from collections.abc import Iterable, Sequence

from foods.catalogue.records import FoodRecord
from foods.models import Food, HouseholdMeasure

FIELDS = (
    *("dataset", "dataset_id", "layer", "name", "synonyms", "brand", "category", "gtin", "country", "basis"),
    *("b12_ug", "stated_b12_ug", "added_b12_ug", "added_form", "standing", "suspect_reason"),
    *("density_g_per_ml", "source_type", "form", "diet", "rule", "allergens", "tags"),
    *("figure_kind", "figure_source", "figure_source_id", "figure_description", "figure_date", "note"),
    "content_hash",
)


def create(records: Sequence[FoodRecord], *, data_version: str = "") -> list[Food]:
    """New foods with their measures."""
    foods = Food.objects.bulk_create([_food(record, None, data_version) for record in records])
    _create_measures(zip(foods, records, strict=True))
    return foods


def update(changed: Sequence[tuple[int, FoodRecord]], *, data_version: str = "") -> list[Food]:
    """Foods by primary key take what the records say; their public code and their retirement stay.

    An upsert by primary key is ten times as fast as bulk_update.
    """
    foods = [_food(record, pk, data_version) for pk, record in changed]
    fields = [*FIELDS, "data_version"] if data_version else FIELDS
    Food.objects.bulk_create(foods, update_conflicts=True, unique_fields=["id"], update_fields=fields)
    HouseholdMeasure.objects.filter(food__in=[food.pk for food in foods]).delete()
    _create_measures(zip(foods, (record for _, record in changed), strict=True))
    return foods


def _food(record: FoodRecord, pk: int | None, data_version: str) -> Food:
    food = Food(data_version=data_version, **{name: getattr(record, name) for name in FIELDS})
    food.pk = pk
    return food


def _create_measures(pairs: Iterable[tuple[Food, FoodRecord]]) -> None:
    HouseholdMeasure.objects.bulk_create(
        HouseholdMeasure(
            food=food,
            position=position,
            label=m.label,
            grams=m.grams,
            millilitres=m.millilitres,
            units=m.units,
        )
        for food, record in pairs
        for position, m in enumerate(record.measures)
    )
