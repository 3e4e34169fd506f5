"""Generic figures for plain animal foods without a figure of their own; fortified foods never borrow."""

import csv
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from foods.classification.facts import without_decoys
from foods.classification.text import normalise

TABLE = Path(__file__).resolve().parent / "data" / "generic_figures.csv"


@dataclass(frozen=True)
class GenericFigure:
    """A named stand-in, µg per 100 g, with the row of the USDA table it comes from."""

    kind: str
    source_type: str
    words: re.Pattern[str]
    b12_ug: Decimal
    figure_source: str
    figure_source_id: str
    figure_description: str


@cache
def generic_figures() -> tuple[GenericFigure, ...]:
    """The table in its order: the first whose words are in the name is taken, one without words fits all."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return tuple(_figure(row) for row in csv.DictReader(lines))


def _figure(row: dict[str, str]) -> GenericFigure:
    words = re.compile(rf"\b(?:{row.pop('words')})\b")
    return GenericFigure(words=words, b12_ug=Decimal(row.pop("b12_ug")), **row)


def borrow(name: str, source_type: str) -> GenericFigure | None:
    """The generic figure for a plain milk, cheese, egg, meat or fish; None for anything else."""
    text = without_decoys(normalise(name))
    fitting = (g for g in generic_figures() if g.source_type == source_type and g.words.search(text))
    return next(fitting, None)
