"""What the pages of own foods show: each with its offer, and the question about a doubtful figure."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from foods.models import Food
from foods.products.codes import OWN
from foods.products.judging import Judged
from foods.products.labels import Label
from foods.products.models import ProductSubmission
from tracker.food_pages.wording import SUSPECT_REASONS

TIMES_WORTH_SAYING = 3


@dataclass(frozen=True)
class OwnRow:
    """An own food and the newest of its offers, if it was ever offered."""

    food: Food
    submission: ProductSubmission | None


@dataclass(frozen=True)
class Doubt:
    """Why a figure is asked about. `times`: how many times the usual one; None where that is not known."""

    ug: Decimal | None
    basis: str
    reason: Any
    usual: Decimal | None
    times: int | None
    likely: Decimal | None


def own_rows(user: Any) -> list[OwnRow]:
    """Two queries, and one for the measures."""
    foods = Food.objects.current().filter(owner=user, dataset=OWN).with_measures().order_by("name", "pk")
    newest = {each.food_id: each for each in ProductSubmission.objects.filter(owner=user).order_by("pk")}
    return [OwnRow(food, newest.get(food.pk)) for food in foods]


def untold_count(user: Any) -> int:
    """How many offers were decided and not read about yet."""
    return ProductSubmission.objects.untold(user).count() if user.is_authenticated else 0


def doubt_of(label: Label, judged: Judged, usual: Decimal | None) -> Doubt:
    stated = label.ug_per_basis
    times = round(stated / usual) if stated and usual else None
    return Doubt(
        ug=stated,
        basis=label.basis,
        reason=SUSPECT_REASONS.get(judged.figure.reason, ""),
        usual=usual,
        times=times if times and times >= TIMES_WORTH_SAYING else None,
        likely=judged.figure.counts,
    )
