"""How an imported release stands in for the shipped reference layer, and what becomes of the shipped foods.

A whole release brings the same foods with barcodes, dates and household measures. Then a shipped food that
is surely the same becomes the imported one, so that favourites and diaries keep it; the others are retired,
never deleted. A part of a release leaves the shipped foods alone.
"""

from collections import defaultdict
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from foods.catalogue.records import FoodRecord
from foods.catalogue.replaced import PREFIX, replaced
from foods.models import Food, FoodQuerySet
from foods.search import index

Twin = tuple[str, str, str, Decimal | None]


class Twins:
    """Shipped foods that imported ones may become: the same name, and for labels shelf and figure too."""

    def __init__(self, names: frozenset[str]) -> None:
        self._waiting: dict[Twin, list[int]] = defaultdict(list)
        rows = _shipped(names).order_by("-pk")
        fields = ("pk", "dataset", "name", "category", "b12_ug", "stated_b12_ug")
        for pk, dataset, name, category, b12, stated in rows.values_list(*fields):
            figure = b12 if stated is None else stated
            self._waiting[_twin(PREFIX + dataset, name, category, figure)].append(pk)

    def take(self, record: FoodRecord) -> int | None:
        """The shipped food that this record is, once."""
        stated = record.b12_ug if record.stated_b12_ug is None else record.stated_b12_ug
        found = self._waiting.get(_twin(record.dataset, record.name, record.category, stated))
        return found.pop() if found else None


def _twin(dataset: str, name: str, category: str, figure: Decimal | None) -> Twin:
    if dataset != PREFIX + "branded":
        return dataset, name.casefold(), "", None
    return dataset, name.casefold(), category.casefold(), None if figure is None else round(figure, 2)


def _shipped(names: frozenset[str]) -> FoodQuerySet:
    return Food.objects.current().filter(owner=None, dataset__in=names)


@transaction.atomic
def retire_replaced() -> int:
    """Retire what is left of shipped data sets in whose place imported ones stand."""
    left = list(_shipped(replaced()).values_list("pk", flat=True))
    for start in range(0, len(left), 1000):
        Food.objects.filter(pk__in=left[start : start + 1000]).update(retired_at=timezone.now())
    index.forget(left)
    return len(left)
