"""What rare rich foods add on average: an estimate from the catalogue, never part of the usual intake."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import fsum

from foods.models import Food
from tracker.review.models import Per, RareFood, RareKind

EVERYDAY = "everyday"
# Foods of the everyday catalogue that stand for a kind, with grams of one ordinary portion: the household
# measures of these foods there (3 oz of meat and shellfish, a fillet or a tin of fish, pâté on bread).
EXAMPLES: Mapping[str, Mapping[str, int]] = {
    RareKind.LIVER: {"E0013": 20, "E0011": 28, "E0006": 85, "E0002": 85, "E0007": 85},
    RareKind.SHELLFISH: {"E0113": 85, "E0117": 85, "E0107": 85, "E0116": 85},
    RareKind.KIDNEY: {"E0014": 85, "E0015": 85, "E0016": 85, "E0017": 85},
    RareKind.OILY_FISH: {"E0169": 90, "E0163": 88, "E0166": 143, "E0168": 65},
}
DAYS = {Per.WEEK: 7.0, Per.MONTH: 365.25 / 12, Per.YEAR: 365.25}


@dataclass(frozen=True, slots=True)
class RareShare:
    """µg a portion, and µg a day on average: lowest and highest of the examples; None where none is known."""

    row: RareFood
    portion_ug: tuple[float, float] | None
    low_ug: float
    high_ug: float

    @property
    def eaten(self) -> bool:
        return self.row.times > 0


@dataclass(frozen=True, slots=True)
class Rare:
    shares: list[RareShare]

    @property
    def eaten(self) -> bool:
        return any(share.eaten for share in self.shares)

    @property
    def low_ug(self) -> float:
        return fsum(share.low_ug for share in self.shares)

    @property
    def high_ug(self) -> float:
        return fsum(share.high_ug for share in self.shares)


def rare_foods(rows: Iterable[RareFood]) -> Rare:
    """One query for the figures of the examples, none where nothing was asked."""
    asked = list(rows)
    figures = _figures() if asked else {}
    return Rare([_share(row, figures) for row in asked])


def _share(row: RareFood, figures: Mapping[str, Decimal]) -> RareShare:
    portions = [
        float(figures[key]) * grams / 100 for key, grams in EXAMPLES[row.kind].items() if key in figures
    ]
    if not portions:
        return RareShare(row, None, 0.0, 0.0)
    a_day = row.times / DAYS[Per(row.per)]
    return RareShare(row, (min(portions), max(portions)), a_day * min(portions), a_day * max(portions))


def _figures() -> dict[str, Decimal]:
    keys = [key for examples in EXAMPLES.values() for key in examples]
    found = Food.objects.filter(dataset=EVERYDAY, dataset_id__in=keys, owner=None)
    return {key: ug for key, ug in found.values_list("dataset_id", "b12_ug") if ug is not None}
