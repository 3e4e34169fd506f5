"""Reading the assessment's own small tables."""

import csv
from collections.abc import Iterator
from pathlib import Path

_DATA = Path(__file__).parent / "data"


def rows(name: str) -> Iterator[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def keys_in(cell: str) -> tuple[str, ...]:
    """The keys of a cell that holds several, separated by spaces."""
    return tuple(cell.split())


def number_in(cell: str) -> float | None:
    """The number of a cell; None where it is empty."""
    return float(cell) if cell else None
