"""How much B12 cooking leaves, by the USDA Table of Nutrient Retention Factors, Release 6 (2007). Pure.

A factor is µg in the whole cooked portion over µg in the raw one, so weight lost in cooking is in it already.
It is applied once only: never to a food whose figure is already for the cooked food.
"""

import csv
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from foods.classification.text import normalise
from foods.codes import Form, SourceType
from foods.recipes.codes import RECIPE, Method, State
from foods.recipes.groups import group_of

DATA = Path(__file__).resolve().parent / "data"
ALL = Decimal(100)
# Reasons why nothing was taken off.
NOT_COOKED, NO_B12, ADDED, DISH, ALREADY_COOKED, NOT_SURE, NO_ROW = (
    "not-cooked", "no-b12", "added", "dish", "already-cooked", "not-sure", "no-row",
)  # fmt: skip

_ADDED_FORMS = frozenset({Form.CRYSTALLINE.value, Form.MIXED.value})
_NOTHING = frozenset({SourceType.NO_B12.value, SourceType.UNRELIABLE.value})
_AS_SOLD = frozenset({"milk", "cheese"})  # their figures are for the food as it is sold, not heated
_RAW = re.compile(r"\b(?:raw|uncooked|unheated|sashimi|unprepared)\b")
_COOKED = re.compile(
    r"\b(?:cooked|ckd|boiled|fried|browned|baked|roast|roasted|rotisserie|grilled|broiled|barbecued|bbq d|"
    r"braised|stewed|simmered|poached|scrambled|omelet(?:te)?|steamed|microwaved|toasted|heated|canned|tinned|"
    r"smoked|kippered|pickled|dried|jerky|sauteed|ready to (?:eat|serve)|moist heat|dry heat|battered|"
    r"breaded|prepared)\b"
)


@dataclass(frozen=True)
class Row:
    """A row of the table. `percent` of the B12 is retained."""

    code: str
    preparation: str
    percent: Decimal
    source: str
    verified: bool


@dataclass(frozen=True)
class Retained:
    """What is left: `percent`, by `row`; or all of it, for `reason`."""

    percent: Decimal
    row: Row | None = None
    reason: str = ""

    def of(self, ug: Decimal) -> Decimal:
        return ug * self.percent / ALL


@cache
def table() -> dict[str, Row]:
    """The rows of the USDA table by code."""
    with (DATA / "retention.csv").open(encoding="utf-8", newline="") as lines:
        return {row["usda_code"]: _row(row) for row in csv.DictReader(lines)}


@cache
def rows_by_method() -> dict[tuple[str, str], Row]:
    """(group, method) to the table's row. Where the table parts by the liquid and the method does not say,
    it is the row without; where it lacks a dry method, the nearest dry one: its own words are shown."""
    with (DATA / "methods.csv").open(encoding="utf-8", newline="") as lines:
        return {(row["group"], row["method"]): table()[row["usda_code"]] for row in csv.DictReader(lines)}


def state_of(food: Any) -> str:
    """Whether a food's figure is for it raw or cooked, by its own words; "" where they do not say.

    What the figure's source calls it counts before the name: a name may have borrowed its figure.
    """
    for text in (normalise(food.figure_description), normalise(food.name)):
        if _RAW.search(text):
            return State.RAW
        if _COOKED.search(text):
            return State.COOKED
    return State.RAW if _group(food) in _AS_SOLD else ""


def speaks_of_cooking(text: str) -> bool:
    """Whether somebody's own words say that a food is cooked, or tinned, smoked and the like."""
    return bool(_COOKED.search(normalise(text)))


def is_raw_form_of(food: Any, cooked: Any) -> bool:
    """Whether a food is the raw one of a cooked one's kind; only for kinds that lose B12 in cooking."""
    return state_of(food) == State.RAW and bool(_group(food)) and _group(food) == _group(cooked)


def retained(food: Any, method: str, *, state: str = "") -> Retained:
    """What cooking by `method` leaves of a food's B12; `state` is what its person says of the figure."""
    reason = _no_factor(food, method)
    if reason:
        return Retained(ALL, reason=reason)
    known = state or state_of(food)
    if known == State.COOKED:
        return Retained(ALL, reason=ALREADY_COOKED)
    row = rows_by_method().get((_group(food), method))
    if row is None:
        return Retained(ALL, reason=NO_ROW)
    return Retained(row.percent, row) if known else Retained(ALL, reason=NOT_SURE)


def asks_about(food: Any, method: str) -> bool:
    """Whether the person has to say what the figure stands for: cooking matters, and no word tells."""
    return not _no_factor(food, method) and bool(_group(food)) and not state_of(food)


def _no_factor(food: Any, method: str) -> str:
    """Why no factor applies, whatever the figure stands for; "" where one may."""
    if method == Method.NONE:
        return NOT_COOKED
    if food.dataset == RECIPE or food.source_type == SourceType.MIXED_DISH:
        return DISH
    if food.source_type in _NOTHING or food.b12_ug == 0:
        return NO_B12
    return ADDED if food.form in _ADDED_FORMS else ""


def _group(food: Any) -> str:
    return group_of(food.name, food.source_type, food.figure_description)


def _row(row: dict[str, str]) -> Row:
    return Row(
        row["usda_code"],
        row["preparation"],
        Decimal(row["b12_percent_retained"]),
        row["source"],
        row["verified"] == "yes",
    )
