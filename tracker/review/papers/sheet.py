"""Everything eaten and taken in a period as a table: one line each, for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from tracker.export.sheet import BOM, safe
from tracker.food_pages.provenance import source_name

ENTRY, DOSE = "entry", "planned dose"
# Units are in the names of the columns; an empty figure is not stated, which is not zero.
FROM_ENTRY = (
    "quantity", "measure", "grams", "millilitres", "units", "stated_ug", "standing", "source_type", "form",
    "figure_ug", "figure_stated_ug", "figure_per", "figure_kind", "figure_source",
)  # fmt: skip
COLUMNS = (
    "kind", "date", "day_complete", "occasion", "time", "name", "counts_ug", "counts_at_least", *FROM_ENTRY,
    "figure_source_name", "data_version", "recording", "logged_by", "status", "note", "entry",
)  # fmt: skip


def entries_csv(basis: Mapping[str, Any]) -> str:
    """The text of a CSV file, the header first; what a spreadsheet would run as a formula is neutralised."""
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, COLUMNS, restval="")
    writer.writeheader()
    for line in sorted(_lines(basis), key=lambda line: str(line["date"])):
        writer.writerow({name: safe(value) for name, value in line.items()})
    return BOM + file.getvalue()


def _lines(basis: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    complete = {day["date"]: day["complete"] for day in basis["days"] or ()}
    for row in basis["entries"] or ():
        yield {**_entry(row), "day_complete": _yes_no(complete.get(row["date"]))}
    for row in basis["doses"] or ():
        yield {**_dose(row), "day_complete": _yes_no(complete.get(row["date"]))}


def _entry(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "kind": ENTRY,
        **{name: row[name] for name in ("date", "occasion", "time", *FROM_ENTRY)},
        "name": row["food"],
        "counts_ug": row["ug"],
        "counts_at_least": _yes_no(row["at_least"]),
        "figure_source_name": source_name(row["figure_source"]),
        **{name: row[name] for name in ("data_version", "recording", "logged_by", "note")},
        "entry": row["code"],
    }


def _dose(row: Mapping[str, Any]) -> dict[str, Any]:
    """A planned dose; one that does not count, a treatment above all, keeps its amount as stated."""
    return {
        "kind": DOSE,
        **{name: row[name] for name in ("date", "occasion", "time", "name", "status")},
        "counts_ug": row["ug"] if row["counts"] else 0,
        "stated_ug": row["ug"],
        "source_type": "treatment" if row["treatment"] else "supplement",
        "form": row["cobalamin"] or "crystalline",
    }


def _yes_no(value: bool | None) -> str:
    return {True: "yes", False: "no", None: ""}[value]
