"""The files of a FoodData Central release in the working file, and the newest revision of each food.

Only what is small is kept: of branded_food.csv the barcodes, of food_nutrient.csv the rows of B12 and of what
helps to judge it. The labels' texts are read later (fdc.py), for the newest revisions only.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from foods.importers import nutrients
from foods.importers.countries import code_of
from foods.importers.fdc_newest import Reading, choose_newest
from foods.importers.measures import UNDETERMINED, words_of
from foods.importers.problems import Problems
from foods.importers.product import barcode_key, day_of
from foods.importers.sources import Release, UnreadableSource
from foods.importers.staging import Staging
from foods.importers.tables import Cells, rows

FOODS, BRANDED, PORTIONS = "food.csv", "branded_food.csv", "food_portion.csv"
UNITS, CATEGORIES = "measure_unit.csv", "food_category.csv"
SURVEY, SURVEY_CATEGORIES = "survey_fndds_food.csv", "wweia_food_category.csv"
KINDS = {"branded_food": 0, "sr_legacy_food": 1, "survey_fndds_food": 2, "foundation_food": 3}
LABEL, SURVEYED = KINDS["branded_food"], KINDS["survey_fndds_food"]
# The numbers that food tables keep from release to release, where the fdc_id changes.
LASTING = {SURVEY: "food_code", "sr_legacy_food.csv": "NDB_number", "foundation_food.csv": "NDB_number"}
DEFAULT_COUNTRY = "US"  # FoodData Central names the market where it is another one
MOST_NAMES = 100_000  # of categories and units; real ones are a few hundred

Meter = Callable[[str, int], Callable[[int], object]]  # makes a bar for a file of so many bytes

SCHEMA = (
    "food (fdc_id INTEGER, line INTEGER, kind INTEGER, day INTEGER, name TEXT, category TEXT)",
    "branded (fdc_id INTEGER, line INTEGER, key TEXT)",
    "lasting (fdc_id INTEGER, key TEXT)",
    "nutrient (fdc_id INTEGER, kind INTEGER, amount TEXT, line INTEGER)",
    "portion (fdc_id INTEGER, place INTEGER, label TEXT, grams TEXT, line INTEGER)",
    "newest (fdc_id INTEGER PRIMARY KEY, key TEXT, label_line INTEGER)",
)


@dataclass
class FdcFiles:
    """`read()` fills the working file and chooses the newest revisions."""

    release: Release
    stage: Staging
    problems: Problems
    meter: Meter
    country: str = ""
    reading: Reading = field(default_factory=Reading)

    def read(self) -> Reading:
        for needed in (FOODS, nutrients.TABLE):
            if not self.release.has(needed):
                raise UnreadableSource(f"There is no {needed} in it. Is it a FoodData Central CSV release?")
        for table in SCHEMA:
            self.stage.run(f"CREATE TABLE {table}")
        self._fill("food", FOODS, self._foods(self.reading))
        self._fill("branded", BRANDED, self._barcodes())
        for file in LASTING:
            self._fill("lasting", file, self._lasting(file))
        self._fill("portion", PORTIONS, self._portions())
        bar = self.meter(nutrients.TABLE, self.release.size(nutrients.TABLE))
        self.stage.fill("nutrient", nutrients.wanted_rows(self.release, self.problems, bar))
        choose_newest(self.stage, self.problems, self.reading)
        self.stage.slim()
        return self.reading

    def _fill(self, table: str, file: str, found: Iterator[tuple[object, ...]]) -> None:
        if self.release.has(file):
            self.stage.fill(table, found)

    def _rows(
        self, file: str, wanted: tuple[str, ...], optional: tuple[str, ...] = ()
    ) -> Iterator[tuple[int, Cells]]:
        with self.release.open(file, self.meter(file, self.release.size(file))) as source:
            yield from rows(source, file, self.problems, wanted, optional)

    def _with_id(
        self, file: str, wanted: tuple[str, ...], optional: tuple[str, ...] = ()
    ) -> Iterator[tuple[int, int, Cells]]:
        """(line, fdc_id, the other cells); rows without a usable id are told."""
        for line, (fdc_id, *cells) in self._rows(file, ("fdc_id", *wanted), optional):
            if fdc_id.isascii() and fdc_id.isdigit() and len(fdc_id) <= nutrients.MOST_DIGITS:
                yield line, int(fdc_id), tuple(cells)
            else:
                self.problems.add(file, line, "no_id", fdc_id)

    def _foods(self, reading: Reading) -> Iterator[tuple[object, ...]]:
        categories = self._categories()
        for line, fdc_id, (kind, name, category, day) in self._with_id(
            FOODS, ("data_type", "description", "food_category_id", "publication_date")
        ):
            if kind not in KINDS:
                reading.helpers += 1
                continue
            reading.read += 1
            published = day_of(day)
            if published and (reading.newest is None or published > reading.newest):
                reading.newest = published
            ordinal = published.toordinal() if published else 0
            shelf = categories.get((KINDS[kind] == SURVEYED, category), "")
            yield fdc_id, line, KINDS[kind], ordinal, name, shelf

    def _categories(self) -> dict[tuple[bool, str], str]:
        """(of the survey?, number) to name: the survey has categories of its own."""
        shared = self._names(CATEGORIES, "id", "description")
        surveyed = self._names(SURVEY_CATEGORIES, "wweia_food_category", "wweia_food_category_description")
        tables = ((False, shared), (True, {**shared, **surveyed}))
        return {(survey, key): name for survey, names in tables for key, name in names.items()}

    def _names(self, file: str, key: str, name: str) -> dict[str, str]:
        """A small table of names; an empty one if the release has none."""
        if not self.release.has(file):
            return {}
        numbered = zip(range(MOST_NAMES), self._rows(file, (key, name)), strict=False)
        return {cells[0]: cells[1] for _, (_, cells) in numbered}

    def _barcodes(self) -> Iterator[tuple[object, ...]]:
        wanted, optional = ("gtin_upc",), ("market_country",)
        for line, fdc_id, (barcode, market) in self._with_id(BRANDED, wanted, optional):
            if self.country and country_of(market) != self.country:
                yield fdc_id, line, ""
            else:
                yield fdc_id, line, self._key(line, fdc_id, barcode)

    def _key(self, line: int, fdc_id: int, barcode: str) -> str:
        key, is_right = barcode_key(barcode)
        if not is_right and barcode:
            self.problems.add(BRANDED, line, "barcode", barcode)
        return key or str(fdc_id)

    def _lasting(self, file: str) -> Iterator[tuple[object, ...]]:
        prefix = "fndds" if file == SURVEY else "ndb"
        for _line, fdc_id, (number,) in self._with_id(file, (LASTING[file],)):
            if number:
                yield fdc_id, f"{prefix}-{number[:40]}"

    def _portions(self) -> Iterator[tuple[object, ...]]:
        units = self._names(UNITS, "id", "name")
        wanted = ("seq_num", "amount", "measure_unit_id", "portion_description", "modifier", "gram_weight")
        for line, fdc_id, (place, amount, unit, description, modifier, grams) in self._with_id(
            PORTIONS, wanted
        ):
            named = "" if unit == UNDETERMINED else units.get(unit, "")
            label = words_of(amount, "" if named == "undetermined" else named, description, modifier)
            order = int(place) if place.isdecimal() and len(place) < 9 else 0
            yield fdc_id, order, label[:200], grams[:40], line


def country_of(market: str) -> str:
    return code_of(market) if market else DEFAULT_COUNTRY
