"""Where things stand in the drawing of a group's usual intakes: bars of half a µg, the last one open."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tracker.assessment.groups import Prevalence
from tracker.assessment.log_scale import to_log

STEP_UG = 0.5
BARS = 14
TOP_UG = STEP_UG * (BARS - 1)  # the last bar holds everything above
WIDTH, HEIGHT, LEFT, TOP = 560.0, 180.0, 36.0, 16.0
SLOT = WIDTH / BARS
POINTS = 60


@dataclass(frozen=True, slots=True)
class Bar:
    """People whose usual intake is from `from_ug` up to but not including `to_ug` (None: no upper end)."""

    from_ug: float
    to_ug: float | None
    people: int
    below: bool
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Histogram:
    bars: tuple[Bar, ...]
    requirement_x: float
    curve: str
    most: int
    base: float = TOP + HEIGHT


def histogram(found: Prevalence, requirement_ug: float) -> Histogram:
    usual = list(found.usual_ug.values())
    counts = [sum(_bar_of(ug) == number for ug in usual) for number in range(BARS)]
    most = max(counts)
    bars = tuple(_bar(number, count, most, requirement_ug) for number, count in enumerate(counts))
    return Histogram(bars, _x(requirement_ug), _curve(found, most), most)


def quartiles(usual: Collection[float]) -> tuple[float, float, float]:
    """The 25th, 50th and 75th percentile, by linear interpolation; of at least one person."""
    ordered = sorted(usual)
    return _at(ordered, 0.25), _at(ordered, 0.5), _at(ordered, 0.75)


def _at(ordered: Sequence[float], part: float) -> float:
    place = part * (len(ordered) - 1)
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def _bar_of(ug: float) -> int:
    return min(BARS - 1, int(ug / STEP_UG))


def _bar(number: int, count: int, most: int, requirement_ug: float) -> Bar:
    height = round(HEIGHT * count / most, 1)
    last = number == BARS - 1
    to_ug = None if last else STEP_UG * (number + 1)
    return Bar(
        from_ug=STEP_UG * number,
        to_ug=to_ug,
        people=count,
        below=to_ug is not None and to_ug <= requirement_ug,
        x=round(LEFT + SLOT * number + 2, 1),
        y=round(TOP + HEIGHT - height, 1),
        width=round(SLOT - 4, 1),
        height=height,
    )


def _x(ug: float) -> float:
    return round(LEFT + SLOT * min(ug / STEP_UG, BARS), 1)


def _curve(found: Prevalence, most: int) -> str:
    """The smooth distribution behind the share, in people per bar; "" where people do not differ."""
    if found.between_variance <= 0:
        return ""
    places = [TOP_UG * (number + 0.5) / POINTS for number in range(POINTS)]
    points = [(_x(ug), found.people * STEP_UG * _density(ug, found)) for ug in places]
    heights = [(x, max(TOP - 12, TOP + HEIGHT - HEIGHT * people / most)) for x, people in points]
    return " ".join(f"{'L' if number else 'M'}{x:.1f} {y:.1f}" for number, (x, y) in enumerate(heights))


def _density(ug: float, found: Prevalence) -> float:
    """Of the log-normal usual intake at ug, per µg."""
    spread = math.sqrt(found.between_variance)
    deviation = (to_log(ug) - found.grand_mean_log - found.within_variance / 2) / spread
    return math.exp(-(deviation**2) / 2 - to_log(ug)) / (spread * math.sqrt(2 * math.pi))
