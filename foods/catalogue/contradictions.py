"""Rows of the USDA tables that newer USDA data contradict, and what is done about each."""

import csv
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from foods.catalogue.figures import Figure
from foods.codes import Standing

TABLE = Path(__file__).resolve().parent.parent / "data" / "contradictions.csv"


@dataclass(frozen=True)
class Contradiction:
    """A row that newer USDA data contradict, and what is done about it."""

    action: str  # leave_out, count_newer or note
    counts: Decimal | None
    newer_source_id: str
    reason: str

    @property
    def is_left_out(self) -> bool:
        return self.action == "leave_out"

    def figure(self, stated: Decimal) -> Figure | None:
        """What counts instead of the stated figure, if anything does."""
        if self.counts is None:
            return None
        return Figure(self.counts, Standing.ESTIMATED, stated, "contradicted_by_newer_data")


@cache
def contradictions() -> dict[str, Contradiction]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return {row["figure_source_id"]: _contradiction(row) for row in csv.DictReader(lines)}


def _contradiction(row: dict[str, str]) -> Contradiction:
    counts = Decimal(row["counts_ug"]) if row["counts_ug"] else None
    return Contradiction(row["action"], counts, row["newer_source_id"], row["reason"])


@cache
def contradicted_names() -> dict[str, Contradiction]:
    """By the row's description: an imported table has other ids for the same food."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return {row["description"].casefold(): _contradiction(row) for row in csv.DictReader(lines)}
