"""Records into the database, a batch at a time: each batch arrives as a whole or not at all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db import connection, transaction

from foods.catalogue import rows
from foods.catalogue.figures import LABELS
from foods.catalogue.records import FoodRecord
from foods.importers.report import is_suspect
from foods.importers.shipped import Twins
from foods.models import Food
from foods.products.records import Change, note_changes
from foods.search import index

Key = tuple[str, str]


@dataclass(frozen=True)
class Stored:
    """What the catalogue holds of a food already."""

    pk: int
    stamp: str
    suspect: bool
    figure_date: date | None = None

    def was_looked_at(self, published: date | None) -> bool:
        """Whether a curator confirmed or corrected the figure after the label was published."""
        return self.figure_date is not None and self.figure_date > (published or date.min)


@dataclass
class Writer:
    """Writes batches; `twins` are shipped foods that records without a row of their own may become."""

    data_version: str
    twins: Twins = field(default_factory=lambda: Twins(frozenset()))

    @transaction.atomic
    def write(self, new: Sequence[FoodRecord], changed: Sequence[tuple[int, FoodRecord]]) -> None:
        """`changed`: records with the primary key of their food. What search knew of these is forgotten."""
        taken = [(pk, record) for record in new if (pk := self.twins.take(record)) is not None]
        adopted = {record.key for _, record in taken}
        rows.create([r for r in new if r.key not in adopted], data_version=self.data_version)
        if changed:
            note_changes(list(_changes(changed)))
        if taken or changed:
            rows.update([*taken, *changed], data_version=self.data_version)
            index.forget(pk for pk, _ in (*taken, *changed))


def stored(keys: Iterable[Key]) -> dict[Key, Stored]:
    """The foods of the catalogue under these natural keys, retired ones too."""
    by_dataset: dict[str, list[str]] = {}
    for dataset, key in keys:
        by_dataset.setdefault(dataset, []).append(key)
    found = {}
    for dataset, ids in by_dataset.items():
        foods = Food.objects.filter(owner=None, dataset=dataset, dataset_id__in=ids)
        fields = ("dataset_id", "pk", "content_hash", "suspect_reason", "figure_date")
        for key, pk, stamp, reason, day in foods.values_list(*fields):
            found[dataset, key] = Stored(pk, stamp, is_suspect(reason), day)
    return found


def _changes(changed: Sequence[tuple[int, FoodRecord]]) -> Iterable[Change]:
    """Figures of labels that are not what they were."""
    before = _before([pk for pk, record in changed if record.figure_source in LABELS])
    for pk, record in changed:
        if pk not in before or record.figure_date is None:
            continue
        old_ug, old_basis, old_date = before[pk]
        new_ug = record.b12_ug if record.stated_b12_ug is None else record.stated_b12_ug
        if (old_ug, old_basis) != (new_ug, record.basis):
            yield Change(
                food_id=pk,
                basis=record.basis,
                old_ug=old_ug,
                old_date=old_date,
                new_ug=new_ug,
                new_date=record.figure_date,
                source=record.dataset,
                country=record.country,
                old_basis=old_basis,
            )


def _before(pks: Sequence[int]) -> Mapping[int, tuple[Decimal | None, str, date | None]]:
    foods = Food.objects.filter(pk__in=pks)
    found = foods.values_list("pk", "b12_ug", "stated_b12_ug", "basis", "figure_date")
    return {pk: (b12 if stated is None else stated, basis, day) for pk, b12, stated, basis, day in found}


def tidy() -> None:
    """Let the database learn how its tables have grown."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA optimize" if connection.vendor == "sqlite" else "ANALYZE foods_food")
