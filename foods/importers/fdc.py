"""Foods of a FoodData Central release as products, from the working file and the labels' texts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import tee
from typing import Any

from foods.catalogue.figures import BOOK_KEEPING
from foods.catalogue.records import Measure
from foods.catalogue.replaced import PREFIX
from foods.codes import Basis
from foods.importers import nutrients
from foods.importers.fdc_files import LABEL, SURVEYED, FdcFiles, country_of
from foods.importers.fdc_newest import BRANDED, FOODS
from foods.importers.measures import first_ones, is_volume, serving, table_measure
from foods.importers.problems import Problems
from foods.importers.product import Found, Product, companion, gtin_of
from foods.importers.staging import Staging, batches
from foods.importers.tables import Cells, rows_at

TABLES = ("branded", "sr_legacy", "fndds", "foundation")  # by kind; the names of the shipped data sets
BATCH = 1000
LONGEST_INGREDIENTS = 4000  # characters; hardly any list is longer
_ABOUT = """
    SELECT food.fdc_id, food.line, kind, day, name, category, key, label_line
    FROM newest JOIN food USING (fdc_id) WHERE
"""
_LABEL_CELLS = ("brand_name", "brand_owner", "ingredients", "serving_size", "serving_size_unit",
    "household_serving_fulltext", "branded_food_category")  # fmt: skip


def dataset_of(kind: int) -> str:
    return PREFIX + TABLES[kind]


def products(files: FdcFiles) -> Iterator[list[Found]]:
    """All newest revisions: first the food tables, then the labels in their order."""
    about = files.stage.run(f"{_ABOUT} kind > 0 ORDER BY food.line")
    for batch in batches(about, BATCH):
        joined = _Joined(files.stage, files.problems, [row[0] for row in batch])
        kept = [row for row in batch if not _is_book_keeping(row)]
        files.reading.book_keeping += len(batch) - len(kept)
        yield [joined.table_food(row) for row in kept]
    if files.release.has(BRANDED):
        for labels in batches(_labels(files), BATCH):
            joined = _Joined(files.stage, files.problems, [row[0] for row, _ in labels])
            yield [joined.label(row, cells) for row, cells in labels]


def _is_book_keeping(row: tuple[Any, ...]) -> bool:
    return row[2] == SURVEYED and bool(BOOK_KEEPING.search(row[4]))


def _labels(files: FdcFiles) -> Iterator[tuple[tuple[Any, ...], Cells]]:
    """branded_food.csv once more, for the newest labels only."""
    about = files.stage.run(f"{_ABOUT} kind = {LABEL} ORDER BY label_line")
    here, there = tee(about)
    with files.release.open(BRANDED, files.meter(BRANDED, files.release.size(BRANDED))) as source:
        optional = (*_LABEL_CELLS, "market_country")
        told = rows_at(source, BRANDED, (row[-1] for row in here), (), optional)
        yield from ((row, cells) for row, cells in zip(there, told, strict=True) if cells)


class _Joined:
    """The nutrients and portions of a batch of foods."""

    def __init__(self, stage: Staging, problems: Problems, ids: Sequence[int]) -> None:
        self._problems = problems
        self._amounts: dict[tuple[int, int], str] = {}
        self._portions: dict[int, list[tuple[str, str, int]]] = defaultdict(list)
        found = stage.among("SELECT * FROM nutrient WHERE fdc_id IN ({}) ORDER BY line", ids)
        for fdc_id, kind, amount, line in found:
            first = self._amounts.setdefault((fdc_id, kind), amount)
            if first != amount and kind in (nutrients.B12, nutrients.ADDED):
                problems.add(nutrients.TABLE, line, "amount_twice", amount)
        found = stage.among("SELECT * FROM portion WHERE fdc_id IN ({}) ORDER BY place, line", ids)
        for fdc_id, _place, label, grams, line in found:
            self._portions[fdc_id].append((label, grams, line))

    def table_food(self, row: tuple[Any, ...]) -> Found:
        fdc_id, line, kind, _day, _name, category, key, _ = row
        measures = first_ones(list(self._measures(fdc_id)))
        told = self._shared(row)
        return Found(
            Product(dataset=dataset_of(kind), key=key, category=category, measures=measures, **told),
            FOODS,
            line,
        )

    def label(self, row: tuple[Any, ...], cells: Sequence[str]) -> Found:
        line, key = row[1], row[6]
        brand, owner, ingredients, size, unit, said, category, market = cells
        measure = serving(said, size, unit)
        basis = Basis.PER_100_ML if is_volume(unit) else Basis.PER_100_G
        product = Product(
            dataset=dataset_of(LABEL),
            key=key,
            brand=brand or owner,
            category=category,
            gtin=gtin_of(key),
            country=country_of(market),
            ingredients=ingredients[:LONGEST_INGREDIENTS],
            basis=basis.value,
            portion_g=_amount_of(measure),
            measures=(measure,) if measure else (),
            **self._shared(row),
        )
        return Found(product, FOODS, line)

    def _shared(self, row: tuple[Any, ...]) -> dict[str, Any]:
        fdc_id, _line, kind, day, name, *_ = row
        return {
            "revision": (day << 32) | fdc_id,
            "table": TABLES[kind],
            "source_id": str(fdc_id),
            "name": name,
            "figure_date": date.fromordinal(day) if day else None,
            **self._figures(fdc_id),
        }

    def _figures(self, fdc_id: int) -> dict[str, Any]:
        """The stated figures; what stands beside B12 only matters where B12 is stated."""
        b12, added = (self._amounts.get((fdc_id, kind)) for kind in (nutrients.B12, nutrients.ADDED))
        if b12 is None:
            return {}
        beside = (nutrients.CALCIUM, nutrients.VITAMIN_B6, nutrients.FOLATE)
        calcium, b6, folate = (companion(self._amounts.get((fdc_id, kind), "")) for kind in beside)
        return {
            "b12_ug": Decimal(b12),
            "added_b12_ug": Decimal(added) if added is not None else None,
            "calcium_mg": calcium,
            "vitamin_b6_mg": b6,
            "folate_ug": folate,
        }

    def _measures(self, fdc_id: int) -> Iterable[Measure]:
        for label, grams, line in self._portions.get(fdc_id, ()):
            try:
                measure = table_measure(label, grams)
            except ValueError:
                self._problems.add("food_portion.csv", line, "portion", grams)
                continue
            if measure:
                yield measure


def _amount_of(measure: Measure | None) -> float | None:
    """Grams, or millilitres for a label that counts in them."""
    found = measure and (measure.grams or measure.millilitres)
    return float(found) if found else None
