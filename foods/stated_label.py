"""One stated figure with what stands beside it on the label, and what labels usually print. Pure."""

from dataclasses import dataclass
from functools import cached_property

from .label_classes import CEILINGS, DRY_CLASSES, by_portion, class_of

# What a label usually prints, in µg: shares of 2.4, 2.5 and 6 µg, rounded as labels round.
# fmt: off
USUAL_PER_PORTION = (
    0.24, 0.3, 0.36, 0.375, 0.4, 0.48, 0.5, 0.6, 0.72, 0.8, 0.84, 0.9, 0.96, 1.0, 1.1, 1.2, 1.25, 1.44, 1.5,
    1.68, 1.8, 1.9, 1.92, 2.0, 2.1, 2.16, 2.4, 2.5, 3.0, 3.6, 4.8, 6.0,
)
ROUND_PERCENT = (10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 70, 75, 80, 90, 100, 110, 120, 130, 150, 200)
# fmt: on
LABEL_TOLERANCE = 0.03  # labels round to two digits
HIGHEST_PORTION_DRY, HIGHEST_PORTION_COFFEE = 260, 100


@dataclass(frozen=True)
class Verdict:
    """``reason`` is a key, empty where plausible; ``likely_ug_per_100g`` is never above the stated figure."""

    plausible: bool
    reason: str = ""
    likely_ug_per_100g: float | None = None


@dataclass(frozen=True)
class Label:
    """One stated figure with what stands beside it on the label."""

    name: str
    category: str
    b12: float
    portion_g: float | None
    calcium_mg: float | None
    vitamin_b6_mg: float | None
    folate_ug: float | None
    country: str = ""

    @cached_property
    def food_class(self) -> str:
        return by_portion(class_of(self.name, self.category), self.portion_g)

    @property
    def per_portion(self) -> float | None:
        return self.b12 * self.portion_g / 100 if self.portion_g else None

    @property
    def over_ceiling(self) -> bool:
        if self.food_class in DRY_CLASSES:
            highest = HIGHEST_PORTION_COFFEE if self.food_class == "coffee" else HIGHEST_PORTION_DRY
            return (self.per_portion or 0) > highest
        return self.b12 > CEILINGS[self.food_class]

    @property
    def amount(self) -> float:
        """µg as the label prints them: a portion where its weight is known, else 100 g."""
        return self.per_portion or self.b12


def suspect(label: Label, reason: str, divisor: float | None = None) -> Verdict:
    likely = round(label.b12 / divisor, 4) if divisor else None
    return Verdict(plausible=False, reason=reason, likely_ug_per_100g=likely)


def is_usual(amount: float | None, divisor: float = 1) -> bool:
    """A label prints figures like this one, once it is divided."""
    if amount is None:
        return False
    divided = amount / divisor
    return any(abs(divided - usual) <= LABEL_TOLERANCE * usual for usual in USUAL_PER_PORTION)
