"""What a label's figure counts as, and what kind of food it belongs to."""

from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from foods.catalogue.figures import NEVER_ZERO, PLAIN_ANIMAL, Figure, Stated, figure_of
from foods.classification.text import normalise
from foods.classify import NOT_COUNTED_FORMS, Classification, classify
from foods.codes import Basis, Cobalamin, Diet, Standing
from foods.label_classes import class_of
from foods.models import Food
from foods.products.labels import Label
from foods.search import search

YES, UNSURE = "yes", "unsure"  # the answers to "does the label really say so?"
HIGHEST_SERVING_UG = 100  # of a food whose serving has no weight; only energy shots come near
FEW, MANY = 3, 40


@dataclass(frozen=True)
class Judged:
    """A label judged: what kind of food it is, and what counts of its figure."""

    told: Classification
    figure: Figure

    @property
    def is_doubtful(self) -> bool:
        """Worth asking whoever holds the packet; what a rule settles whatever the label says is not."""
        return bool(self.figure.reason) and self.figure.reason != NEVER_ZERO


def judge(label: Label, *, answer: str = "") -> Judged:
    """`answer`: YES where the reader confirmed a doubtful figure."""
    told = _classified(label)
    judged = Judged(told, _of_a_unit(label, told) or figure_of(_stated(label), told))
    if judged.is_doubtful and answer == YES:
        return Judged(told, Figure(label.ug_per_basis, Standing.COUNTS))
    return judged


def usual_ug(label: Label) -> Decimal | None:
    """The median per basis of public foods of this kind that a search for the name finds; None for few."""
    kind = class_of(normalise(label.name), "")
    found = [food for food in search(label.name, limit=MANY) if _is_like(food, kind)]
    similar = [food.b12_ug for food in found if food.b12_ug]
    return median(similar) if len(similar) >= FEW and label.basis != Basis.PER_UNIT else None


def diet_of(label: Label, told: Classification) -> str:
    """What the reader said, else what the words say."""
    return label.diet if label.diet != Diet.UNSURE else told.strictest_diet


def _is_like(food: Food, kind: str) -> bool:
    by_size = food.basis != Basis.PER_UNIT  # 100 ml and 100 g are near enough for "usual"
    return by_size and food.standing == Standing.COUNTS and class_of(normalise(food.name), "") == kind


def _classified(label: Label) -> Classification:
    said = [f"en:{label.diet}"] if label.diet in (Diet.VEGAN, Diet.VEGETARIAN) else []
    named = "vitamin b12" if label.added_form == Cobalamin.MIXED else label.added_form
    ug = label.ug_per_basis
    return classify(
        label.name, ingredients=named, labels=said, b12_ug_per_100g=None if ug is None else float(ug)
    )


def _stated(label: Label) -> Stated:
    return Stated(
        dataset="branded",
        name=label.name,
        category="",
        b12_ug=label.ug_per_basis,
        portion_g=float(label.serving) if label.serving else None,
        country=label.country,
    )


def _of_a_unit(label: Label, told: Classification) -> Figure | None:
    """A serving without a weight cannot be compared with others, only with what a serving can hold."""
    ug = label.ug_per_basis
    if label.basis != Basis.PER_UNIT or ug is None or told.form in NOT_COUNTED_FORMS:
        return None
    if ug == 0 and told.source_type in PLAIN_ANIMAL:
        return Figure(None, Standing.NOT_STATED, ug, NEVER_ZERO)
    fits = ug <= HIGHEST_SERVING_UG
    return Figure(ug, Standing.COUNTS) if fits else Figure(None, Standing.NOT_STATED, ug, "above_class")
