"""The entries as a table: one line each, for a spreadsheet."""

import csv
from collections.abc import Iterator
from datetime import date
from typing import Any

from accounts.models import User
from tracker.diary.models import Day, Entry, Occasion

BOM = "\ufeff"  # without it Excel reads "Gruyère" as two letters for one
COLUMNS = (
    "date", "day_complete", "occasion", "time", "food",
    "quantity", "measure", "grams", "millilitres", "units",
    "counts_ug", "counts_at_least", "stated_ug", "standing", "source_type", "form",
    "figure_ug", "figure_stated_ug", "figure_per", "figure_kind", "figure_source",
    "food_dataset", "food_dataset_id", "data_version", "logged_by", "note", "entry",
)  # fmt: skip
# What a spreadsheet would run as a formula, half and full width.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
ORDER = {occasion: position for position, occasion in enumerate(Occasion.values)}


def sheet(user: User) -> Iterator[str]:
    """The lines of a CSV file, the header first. Units are in the column names; empty means not stated."""
    writer = csv.writer(_Echo())
    yield BOM + writer.writerow(COLUMNS)
    for month in Entry.objects.of(user).dates("date", "month"):
        complete = _complete_days(user, month)
        for entry in _entries(user, month):
            yield writer.writerow([safe(cell) for cell in _line(entry, complete.get(entry.date))])


def safe(cell: Any) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(DANGEROUS) else text


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, text: str) -> str:
        return text


def _entries(user: User, month: date) -> list[Entry]:
    rows = Entry.objects.of(user).filter(date__year=month.year, date__month=month.month)
    found = rows.select_related("food").with_logger().order_by("pk")
    return sorted(found, key=lambda e: (e.date, ORDER[e.occasion], e.time is None, str(e.time)))


def _complete_days(user: User, month: date) -> dict[date, bool | None]:
    days = Day.objects.filter(owner=user, date__year=month.year, date__month=month.month)
    return dict(days.values_list("date", "complete"))


def _line(entry: Entry, complete: bool | None) -> list[Any]:
    food = entry.food
    return [
        entry.date, _yes_no(complete), entry.occasion, entry.time, entry.name,
        entry.quantity, entry.measure_label, entry.grams, entry.millilitres, entry.units,
        entry.ug, _yes_no(entry.at_least), entry.stated_ug, entry.standing, entry.source_type, entry.form,
        entry.figure_ug, entry.figure_stated_ug, entry.basis, entry.figure_kind, entry.figure_source,
        food.dataset, food.dataset_id, entry.data_version, _logged_by(entry), entry.note, entry.code,
    ]  # fmt: skip


def _yes_no(value: bool | None) -> str:
    return {True: "yes", False: "no", None: ""}[value]


def _logged_by(entry: Entry) -> str:
    if entry.logged_by_id in (None, entry.owner_id):
        return "myself"
    return getattr(entry, "logger_name", "") or "somebody I allowed"
