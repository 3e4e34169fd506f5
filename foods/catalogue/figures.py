"""What a stated figure counts as: the same judgement for the shipped table and for imported releases."""

import re
from dataclasses import dataclass
from decimal import Decimal

from foods.borrowed import borrow
from foods.classify import NOT_COUNTED_FORMS, Classification
from foods.codes import SourceType, Standing
from foods.plausibility import Verdict, check

LABELS = frozenset({"branded", "openfoodfacts"})  # figures that a maker printed; the others are food tables
PLAIN_ANIMAL = frozenset({SourceType.MEAT, SourceType.FISH, SourceType.DAIRY, SourceType.EGGS})
FORTIFIED = frozenset({SourceType.FORTIFIED_FOOD, SourceType.FORTIFIED_DRINK})
OLD_FORTIFIED_NOTE = (
    "A figure of 2015 or before; fortification has mostly fallen since. The label of the packet decides."
)
ANY_ANIMAL = frozenset({"meat", "fish"})  # generic figures for names that say no more
NEVER_ZERO = "zero_for_animal_food"
# Survey book-keeping, not foods that anybody eats by that name.
BOOK_KEEPING = re.compile(r"\bas ingredient\b|, for use (?:on|with)\b|\bnot included in a food\b")
POURED = re.compile(
    r"milk|drink|soda|\bwater\b|juice|\btea\b|beverage|coffee|shake|creamer|smoothie|formula|kefir|\boil\b",
    re.I,
)
POURED_CATEGORY = re.compile(
    r"milk|drinks?\b|soda|water|juice|tea|beverages|coffee|weight control|meal replacement", re.I
)


@dataclass(frozen=True)
class Stated:
    """A figure as a table or label gives it (µg per 100 g; None is unknown) and what stands beside it.

    Calcium and B6 in mg, folate in µg, per 100 g; ``country`` is where the label is used, "" if unknown.
    """

    dataset: str
    name: str
    category: str
    b12_ug: Decimal | None
    portion_g: float | None = None
    calcium_mg: float | None = None
    vitamin_b6_mg: float | None = None
    folate_ug: float | None = None
    country: str = ""

    @property
    def is_label(self) -> bool:
        return self.dataset in LABELS

    def is_old_fortified(self, told: Classification) -> bool:
        """SR Legacy froze in 2018, with figures of 2015 and before."""
        return self.dataset == "sr_legacy" and told.source_type in FORTIFIED and bool(self.b12_ug)


@dataclass(frozen=True)
class Figure:
    """What a row's figure counts as; ``stated`` only where it differs from what counts."""

    counts: Decimal | None
    standing: str
    stated: Decimal | None = None
    reason: str = ""
    source: str = ""
    source_id: str = ""
    description: str = ""


def figure_of(stated: Stated, told: Classification, lower_label: float | None = None) -> Figure:
    """In this order: never counted, not stated, suspect, old fortification, as stated.

    ``lower_label``: the figure of another label of the same product, exactly 2.5 times lower.
    """
    if told.form in NOT_COUNTED_FORMS:
        return Figure(Decimal(0), Standing.NOT_COUNTED, stated.b12_ug)
    if stated.b12_ug is None:
        return _borrowed(stated, told) or Figure(None, Standing.NOT_STATED)
    verdict = _verdict(stated, told, lower_label)
    if not verdict.plausible:
        return _suspect(stated, told, verdict, stated.b12_ug)
    if stated.is_old_fortified(told):
        return Figure(stated.b12_ug, Standing.ESTIMATED, reason="old_fortification")
    return Figure(stated.b12_ug, Standing.COUNTS)


def note_of(stated: Stated, told: Classification) -> str:
    return OLD_FORTIFIED_NOTE if stated.is_old_fortified(told) else ""


def _check(stated: Stated, b12_ug: float) -> Verdict:
    return check(
        stated.name,
        category=stated.category,
        b12_ug_per_100g=b12_ug,
        portion_g=stated.portion_g,
        calcium_mg_per_100g=stated.calcium_mg,
        vitamin_b6_mg_per_100g=stated.vitamin_b6_mg,
        folate_ug_per_100g=stated.folate_ug,
        country=stated.country,
    )


def _verdict(stated: Stated, told: Classification, lower_label: float | None) -> Verdict:
    """Labels are judged by every rule; analysed foods only when they state zero."""
    verdict = _check(stated, float(stated.b12_ug or 0))
    if verdict.plausible and lower_label is not None:
        return Verdict(plausible=False, reason="factor_2_5", likely_ug_per_100g=lower_label)
    if verdict.reason == NEVER_ZERO:
        return verdict if told.source_type in PLAIN_ANIMAL else Verdict(plausible=True)
    return verdict if stated.is_label else Verdict(plausible=True)


def _borrowed(stated: Stated, told: Classification) -> Figure | None:
    """A plain animal food, one whose label could not be right with a zero, borrows a generic figure.

    A label must name its animal for that: "meat" alone may be a word of another language.
    """
    if told.source_type not in PLAIN_ANIMAL or _check(stated, 0).reason != NEVER_ZERO:
        return None
    found = borrow(stated.name, told.source_type)
    if found and stated.is_label and found.kind in ANY_ANIMAL:
        return None
    return _generic(stated, told, "")


def _generic(stated: Stated, told: Classification, reason: str) -> Figure | None:
    generic = borrow(stated.name, told.source_type)
    if generic is None:
        return None
    where = (generic.figure_source, generic.figure_source_id, generic.figure_description)
    return Figure(generic.b12_ug, Standing.BORROWED, stated.b12_ug, reason, *where)


def _suspect(stated: Stated, told: Classification, verdict: Verdict, figure: Decimal) -> Figure:
    """A zero borrows the generic figure; a likely value counts, never above the stated; else not stated."""
    if verdict.reason == NEVER_ZERO:
        generic = _generic(stated, told, verdict.reason)
        if generic:
            return generic
        if not stated.is_label:
            return Figure(figure, Standing.COUNTS)
    if verdict.likely_ug_per_100g is None:
        return Figure(None, Standing.NOT_STATED, figure, verdict.reason)
    likely = round(Decimal(str(verdict.likely_ug_per_100g)), 2)
    return Figure(min(likely, figure), Standing.ESTIMATED, figure, verdict.reason)
