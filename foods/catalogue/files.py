"""The data files in the repository, read line by line; a broken line is told and passed over."""

import csv
import gzip
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, TextIO

from foods.allergens import allergens, tags
from foods.catalogue.records import BrokenLine, FoodRecord, checked, figure, measures, text_fields
from foods.codes import Basis, FigureKind, Layer
from foods.models import MAX_UG

DATA = Path(__file__).resolve().parent.parent / "data"
EVERYDAY = DATA / "everyday.csv"
REFERENCE = DATA / "reference.csv.gz"
MAX_STATED = 1_000_000_000
MAX_LINE = 20_000  # characters; the longest honest line has about 1,500

_EVERYDAY_TEXT = (
    *("name", "synonyms", "category", "source_type", "form", "diet", "basis", "standing", "figure_kind"),
    *("figure_source", "figure_source_id", "figure_description", "note"),
)
REFERENCE_TEXT = (
    *(
        "dataset",
        "dataset_id",
        "name",
        "brand",
        "category",
        "standing",
        "suspect_reason",
        "source_type",
        "form",
        "diet",
    ),
    *("rule", "allergens", "tags", "figure_source", "figure_source_id", "figure_description", "note"),
)
REFERENCE_COLUMNS = (*REFERENCE_TEXT, "b12_ug", "stated_b12_ug", "measures")
LAYERS = {"branded": Layer.BRANDED.value}

Row = Mapping[str, str | None]


@dataclass(frozen=True)
class Problem:
    """A line that was passed over; ``key`` is its food, where that could still be read."""

    file: str
    line: int
    reason: str
    key: tuple[str, str] | None = None

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.reason}"


def everyday_record(row: Row) -> FoodRecord:
    """A line of everyday.csv; its allergens and tags follow from its words."""
    text = text_fields(row, ("id", *_EVERYDAY_TEXT, "b12_ug", "stated_b12_ug", "measures"))
    fields: dict[str, Any] = {name: text[name] for name in _EVERYDAY_TEXT} | _figures(text)
    hints = allergens(text["name"], category=text["category"], source_type=text["source_type"])
    return FoodRecord(
        **fields,
        dataset="everyday",
        dataset_id=text["id"],
        layer=Layer.EVERYDAY.value,
        allergens=" ".join(sorted(hints)),
        tags=" ".join(sorted(tags(text["name"], text["source_type"]))),
        measures=measures(text["measures"]),
    )


def reference_record(row: Row) -> FoodRecord:
    """A line of reference.csv.gz, as build.py wrote it."""
    text = text_fields(row, REFERENCE_COLUMNS)
    branded = text["dataset"] == "branded"
    fields: dict[str, Any] = {name: text[name] for name in REFERENCE_TEXT} | _figures(text)
    return FoodRecord(
        **fields,
        layer=LAYERS.get(text["dataset"], Layer.REFERENCE.value),
        basis=Basis.PER_100_G.value,
        figure_kind=(FigureKind.LABEL if branded else FigureKind.DATASET).value,
        measures=measures(text["measures"]),
    )


def _figures(text: Mapping[str, str]) -> dict[str, Decimal | None]:
    return {
        "b12_ug": figure(text["b12_ug"], what="b12_ug", highest=int(MAX_UG)),
        "stated_b12_ug": figure(text["stated_b12_ug"], what="stated_b12_ug", highest=MAX_STATED),
    }


def read(
    path: Path, to_record: Callable[[Row], FoodRecord], key_column: str
) -> Iterator[FoodRecord | Problem]:
    """Every line of a file, as a food or as a problem; ids already seen are problems too."""
    seen: set[tuple[str, str]] = set()
    with _opened(path) as lines:
        reader = csv.DictReader(_without_nul(lines))
        for row in reader:
            yield _one(path, reader.line_num, row, to_record, key_column, seen)


def _one(
    path: Path,
    line: int,
    row: Row,
    to_record: Callable[[Row], FoodRecord],
    key_column: str,
    seen: set[tuple[str, str]],
) -> FoodRecord | Problem:
    key = (row.get("dataset") or "everyday", (row.get(key_column) or "").strip())
    try:
        if None in row:
            raise BrokenLine("more cells than columns")
        record = checked(to_record(row))
        if record.key in seen:
            raise BrokenLine(f"the id {record.dataset_id} is there twice")
    except BrokenLine as broken:
        return Problem(path.name, line, str(broken), key if key[1] else None)
    seen.add(record.key)
    return record


def _opened(path: Path) -> TextIO:
    if path.suffix == ".gz":
        packed = gzip.open(path, "rb")  # noqa: SIM115 (closed with the text around it)
        return io.TextIOWrapper(packed, encoding="utf-8", errors="replace", newline="")
    return path.open(encoding="utf-8", errors="replace", newline="")


def _without_nul(lines: Iterable[str]) -> Iterator[str]:
    return (line.replace("\0", "")[:MAX_LINE] for line in lines)


def everyday(path: Path = EVERYDAY) -> Iterator[FoodRecord | Problem]:
    return read(path, everyday_record, "id")


def reference(path: Path = REFERENCE) -> Iterator[FoodRecord | Problem]:
    return read(path, reference_record, "dataset_id")
