"""Catalogue files into the database: one transaction, the same result however often it runs."""

import hashlib
import importlib
import importlib.util
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeVar

from django.db import transaction
from django.utils import timezone
from tqdm import tqdm

from foods.catalogue import files, rows
from foods.catalogue.files import Problem
from foods.catalogue.records import FoodRecord
from foods.catalogue.replaced import replaced
from foods.models import Food, FoodQuerySet

DATASETS = ("everyday", "fndds", "sr_legacy", "foundation", "branded")
LOADER_VERSION = "1"  # raise it when the same files should give other rows
BATCH = 1000
Key = tuple[str, str]
T = TypeVar("T")


@dataclass
class Report:
    """What a load did; ``problems`` are the lines passed over."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    retired: int = 0
    already_loaded: bool = False
    problems: list[Problem] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.created + self.updated + self.unchanged

    def __str__(self) -> str:
        if self.already_loaded:
            return "The catalogue is loaded already; nothing changed."
        return (
            f"Catalogue: {self.total:,} foods; {self.created:,} new, {self.updated:,} changed, "
            f"{self.unchanged:,} unchanged, {self.retired:,} retired, "
            f"{len(self.problems):,} lines passed over."
        )


def load(
    *, everyday: Path = files.EVERYDAY, reference: Path = files.REFERENCE, force: bool = False
) -> Report:
    """Bring the catalogue to what the files say; people's own foods are not touched.

    Foods that are no longer in the files are retired, never deleted. A broken line is reported and passed
    over; the food it stood for, if it is there already, stays as it is.
    """
    version = data_version(everyday, reference)
    if not force and _is_loaded(version):
        return Report(already_loaded=True, unchanged=_catalogue().current().count())
    lines = tqdm(_lines(everyday, reference), desc="Loading foods", unit=" foods", disable=None)
    report = Report()
    with transaction.atomic():
        _apply(_kept(lines, report.problems, replaced()), version, report)
        _refresh_search()
    return report


def data_version(*paths: Path) -> str:
    """A short digest of the files; the same files always have the same version."""
    digest = hashlib.sha256(LOADER_VERSION.encode())
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _lines(everyday: Path, reference: Path) -> Iterator[FoodRecord | Problem]:
    yield from files.everyday(everyday)
    yield from files.reference(reference)


def _kept(
    lines: Iterable[FoodRecord | Problem], problems: list[Problem], left_out: frozenset[str]
) -> Iterator[FoodRecord]:
    """Records, but for the data sets in whose place a whole imported release stands."""
    for line in lines:
        if isinstance(line, Problem):
            problems.append(line)
        elif line.dataset not in left_out:
            yield line


def _catalogue() -> FoodQuerySet:
    return Food.objects.filter(owner__isnull=True, dataset__in=DATASETS)


def _is_loaded(version: str) -> bool:
    current = _catalogue().current()
    return (
        current.filter(data_version=version).exists() and not current.exclude(data_version=version).exists()
    )


def _apply(records: Iterable[FoodRecord], version: str, report: Report) -> None:
    stored = {(d, i): (pk, digest) for pk, d, i, digest in _stored_rows()}
    new: list[FoodRecord] = []
    changed: dict[int, FoodRecord] = {}
    seen: set[Key] = set()
    for record in records:
        seen.add(record.key)
        pk, digest = stored.get(record.key, (None, ""))
        if pk is None:
            new.append(record)
        elif digest != record.content_hash:
            changed[pk] = record
    report.created, report.updated = len(new), len(changed)
    report.unchanged = len(seen) - len(new) - len(changed)
    _create(new)
    _update(changed)
    _settle(seen, report, version)


def _stored_rows() -> Iterable[tuple[int, str, str, str]]:
    return _catalogue().values_list("pk", "dataset", "dataset_id", "content_hash")


def _create(records: Sequence[FoodRecord]) -> None:
    for batch in _batches(records):
        rows.create(batch)


def _update(changed: dict[int, FoodRecord]) -> None:
    for batch in _batches(list(changed.items())):
        rows.update(batch)


def _settle(seen: set[Key], report: Report, version: str) -> None:
    """Retire what is gone, bring back what is there again, and mark all that is current with the version."""
    spared = seen | {problem.key for problem in report.problems if problem.key}
    stored = list(_catalogue().values_list("pk", "dataset", "dataset_id", "retired_at"))
    gone = [pk for pk, d, i, retired in stored if (d, i) not in spared and retired is None]
    back = [pk for pk, d, i, retired in stored if (d, i) in seen and retired is not None]
    for batch in _batches(gone):
        Food.objects.filter(pk__in=batch).update(retired_at=timezone.now())
    for batch in _batches(back):
        Food.objects.filter(pk__in=batch).update(retired_at=None)
    report.retired = len(gone)
    _catalogue().current().update(data_version=version)


def _batches(items: Sequence[T]) -> Iterator[list[T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, BATCH)):
        yield batch


def _refresh_search() -> None:
    """The search index is rebuilt explicitly: triggers would be lost by a migration."""
    if importlib.util.find_spec("foods.search.index") is None:
        return
    rebuild: Callable[[], object] = importlib.import_module("foods.search.index").rebuild
    rebuild()
