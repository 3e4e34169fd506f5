"""An import in order: read, compare with what is there, judge what is new, write, index, count."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tqdm import tqdm

from foods.catalogue.replaced import will_replace
from foods.importers import shipped
from foods.importers.fdc import TABLES
from foods.importers.fdc import products as fdc_products
from foods.importers.fdc_files import FdcFiles
from foods.importers.judging import Judged, judge_batch, rules
from foods.importers.off_export import Export
from foods.importers.pool import Pool
from foods.importers.problems import Problems
from foods.importers.product import Found, Product, is_older, stamp_of
from foods.importers.report import Tally, is_suspect
from foods.importers.shipped import Twins
from foods.importers.sources import release
from foods.importers.staging import staging
from foods.importers.writing import Writer, stored, tidy
from foods.search import index

FEW = 10_000  # products that are judged in this process: more are worth starting others
MOST_WORKERS = 4
BYTES_A_PRODUCT = 2500  # of a packed export, roughly


@dataclass(frozen=True)
class Options:
    """What was asked for. `workers` None: as many as there are processors."""

    path: Path
    dry_run: bool = False
    limit: int | None = None
    country: str = ""
    rejects: Path | None = None
    workers: int | None = None

    def workers_for(self, products: int) -> int:
        if self.workers is not None:
            return self.workers
        return 0 if products <= FEW else min(os.cpu_count() or 1, MOST_WORKERS)


@dataclass(frozen=True)
class Work:
    """A product to be judged, and the food that it changes (None: a new one)."""

    found: Found
    stamp: str
    pk: int | None


@dataclass
class Importer:
    """Takes batches of products, each food once a run, into the catalogue."""

    options: Options
    problems: Problems
    pool: Pool
    writer: Writer
    tally: Tally = field(default_factory=Tally)

    def take(self, batches: Iterable[Sequence[Found]], progress: Callable[[int], object]) -> None:
        """`progress` gets the number of products dealt with."""
        for (work, size), judged in self.pool.map(judge_batch, self._to_judge(batches)):
            self._write(work, judged)
            progress(size)

    def _to_judge(
        self, batches: Iterable[Sequence[Found]]
    ) -> Iterator[tuple[tuple[list[Work], int], list[tuple[Product, str]]]]:
        for batch in self._limited(batches):
            work = self._compared(batch)
            yield (work, len(batch)), [(w.found.product, w.stamp) for w in work]

    def _limited(self, batches: Iterable[Sequence[Found]]) -> Iterator[Sequence[Found]]:
        left = self.options.limit
        for batch in batches:
            if left is None:
                yield batch
                continue
            if left <= 0:
                return
            yield batch[:left]
            left -= len(batch)

    def _compared(self, batch: Sequence[Found]) -> list[Work]:
        """What is new or changed; the rest is counted."""
        known = stored((found.product.dataset, found.product.key) for found in batch)
        work = []
        for found in batch:
            stamp = stamp_of(found.product, rules())
            there = known.get((found.product.dataset, found.product.key))
            if not found.product.name:
                self.problems.add(found.file, found.line, "no_name")
            elif there is None:
                work.append(Work(found, stamp, None))
            elif is_older(stamp, there.stamp):
                self.tally.older += 1
            elif there.stamp == stamp or there.was_looked_at(found.product.figure_date):
                self.tally.unchanged += 1
                self.tally.suspect += there.suspect
            else:
                work.append(Work(found, stamp, there.pk))
        return work

    def _write(self, work: Sequence[Work], judged: Sequence[Judged]) -> None:
        new, changed = [], []
        for item, record in zip(work, judged, strict=True):
            if isinstance(record, str):
                self.problems.add(item.found.file, item.found.line, "not_a_food", record)
                continue
            self.tally.suspect += is_suspect(record.suspect_reason)
            if item.pk is None:
                new.append(record)
            else:
                changed.append((item.pk, record))
        if not self.options.dry_run:
            self.writer.write(new, changed)
        self.tally.created += len(new)
        self.tally.updated += len(changed)

    def finish(self) -> Tally:
        """Retire what the import replaces, bring search up to date, and count."""
        if not self.options.dry_run:
            self.tally.shipped_retired = shipped.retire_replaced()
            with tqdm(desc="Indexing for search", unit=" foods", disable=None) as bar:
                index.catch_up(bar.update)
            if self.tally.created or self.tally.updated:
                tidy()
        self.tally.problems = self.problems.counted
        return self.tally


def fdc(options: Options) -> Tally:
    """A release of FoodData Central. Raises UnreadableSource, also for damage anywhere in it: then nothing
    was written, for a food without its nutrients would be half a food."""
    with release(options.path) as files, staging() as stage, Problems(options.rejects) as problems:
        told = FdcFiles(files, stage, problems, meter, options.country)
        reading = told.read()
        total = reading.foods if options.limit is None else min(options.limit, reading.foods)
        writer = Writer(f"fdc-{reading.newest or 'undated'}", _twins(options, reading.stated))
        with Pool(options.workers_for(total)) as pool:
            importer = Importer(options, problems, pool, writer)
            with tqdm(total=total, desc="Importing", unit=" foods", disable=None) as bar:
                importer.take(fdc_products(told), bar.update)
        tally = importer.finish()
    tally.read, tally.helpers, tally.elsewhere = reading.read, reading.helpers, reading.elsewhere
    tally.older += reading.older
    tally.book_keeping = reading.book_keeping
    return tally


def _twins(options: Options, stated: Mapping[int, int]) -> Twins:
    """Only a whole release takes the place of shipped foods."""
    if options.limit is not None or options.dry_run:
        return Twins(frozenset())
    return Twins(will_replace({TABLES[kind]: number for kind, number in stated.items()}))


def open_food_facts(options: Options) -> Tally:
    """An export of Open Food Facts. A file that ends too early gives what was whole before its end."""
    size = options.path.stat().st_size if options.path.exists() else 0
    with staging() as stage, Problems(options.rejects) as problems:
        with Pool(options.workers_for(size // BYTES_A_PRODUCT)) as pool:
            importer = Importer(options, problems, pool, Writer("openfoodfacts"))
            export = Export(options.path, stage, problems, pool, importer.tally, options.country)
            with tqdm(desc="Importing", unit=" foods", disable=None) as bar:
                importer.take(export.products(meter(options.path.name, size)), bar.update)
                importer.take(export.later_revisions(), bar.update)
        return importer.finish()


def meter(name: str, size: int) -> Callable[[int], object]:
    """A bar for the bytes of a file, with rate and time left."""
    bar = tqdm(total=size, desc=f"Reading {name}", unit="B", unit_scale=True, disable=None)
    return bar.update
