"""What a food's page shows: its servings, and where a retired food went."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import F

from foods.amounts import AmountError, resolve, ug_of
from foods.codes import Basis
from foods.models import Food, HouseholdMeasure

MAX_SHARE = 1000  # per cent; beyond, a share says nothing


@dataclass(frozen=True)
class Serving:
    """One measure: what it weighs, the µg that count (None: not stated), the share of the day in per cent."""

    label: str
    grams: Decimal | None
    ug: Decimal | None
    stated_ug: Decimal | None
    share: int | None
    over: bool


def servings(food: Food, recommended_ug: float | None) -> list[Serving]:
    """Each household measure in its order; 100 g or 100 ml last (none for a tablet)."""
    measures = food.measures
    amounts: list[tuple[str, Decimal, HouseholdMeasure | str]] = [
        (measure.label, Decimal(1), measure) for measure in measures
    ]
    if food.basis != Basis.PER_UNIT and not any(label == food.basis for label, *_ in amounts):
        amounts.append((food.basis, Decimal(100), food.basis.removeprefix("100 ")))
    found = []
    for label, quantity, unit in amounts:
        try:
            amount = resolve(food, measures, quantity, unit)
        except AmountError:
            continue
        ug, stated = ug_of(food, amount)
        share = _share(ug, recommended_ug)
        over = share is not None and share > MAX_SHARE
        found.append(Serving(label, amount.grams, ug, stated, None if over else share, over))
    return found


def _share(ug: Decimal | None, recommended_ug: float | None) -> int | None:
    if ug is None or not recommended_ug:
        return None
    return round(float(ug) / recommended_ug * 100)


def likely_name(food: Food) -> Food | None:
    """A current food of the same name, for a page whose food was retired."""
    if not food.is_retired:
        return None
    return (
        Food.objects.current()
        .filter(name__iexact=food.name, owner__isnull=True)
        .exclude(pk=food.pk)
        .order_by(F("layer"))
        .first()
    )
