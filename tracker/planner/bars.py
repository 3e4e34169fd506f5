"""The bar of each pattern: its average day, with the range for one person, beside the other patterns."""

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.assessment.absorption import Absorbed

LEAST_WIDTH = 0.6  # per cent: the narrowest range still to be seen


@dataclass(frozen=True, slots=True)
class Bar:
    """Per cent of the width: the range from `x` over `width`, the estimate at `middle`."""

    x: float
    width: float
    middle: float


def scale(days: Iterable[Absorbed]) -> float:
    """µg a day at the right end: the highest range in full."""
    return max((day.high_ug for day in days), default=0.0) or 1.0


def bar(day: Absorbed, top_ug: float) -> Bar:
    """The bar of an average day on a scale that ends at `top_ug`."""
    low, high = (100 * ug / top_ug for ug in (day.low_ug, day.high_ug))
    return Bar(round(low, 3), round(max(LEAST_WIDTH, high - low), 3), round(100 * day.ug / top_ug, 3))
