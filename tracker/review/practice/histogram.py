"""Where things stand in the drawing of a group's usual intakes: pure arithmetic.

Across, per cent of the width, so that the drawing stretches while type keeps its size; up and down, pixels.
"""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tracker.assessment.groups import Prevalence
from tracker.assessment.log_scale import to_log

BARS = 14
STEPS_UG = (0.5, 1.0, 2.0, 5.0, 10.0)  # how wide a bar may be
MOST_ABOVE = 0.1  # the part of the people who may stand in the last, open bar
HEIGHT, HEAD = 180.0, 16.0
BASE = HEAD + HEIGHT
SLOT = 100 / BARS
POINTS = 70


@dataclass(frozen=True, slots=True)
class Bar:
    """People whose usual intake is from `from_ug` up to but not including `to_ug` (None: no upper end)."""

    from_ug: float
    to_ug: float | None
    people: int
    below: bool
    x: float
    y: float
    height: float
    width: float = round(0.9 * SLOT, 2)


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    ug: float


@dataclass(frozen=True, slots=True)
class Histogram:
    """`curve` is a path in a drawing of its own, 100 wide and as high as this one."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    requirement_x: float
    curve: str
    most: int
    most_y: float
    top_ug: float
    base: float = BASE


def histogram(found: Prevalence, requirement_ug: float) -> Histogram:
    usual = list(found.usual_ug.values())
    step = _step(usual)
    counts = [sum(_bar_of(ug, step) == number for ug in usual) for number in range(BARS)]
    most = max(counts)
    curve = _people_along(found, step)
    top = max([most, *(people for _, people in curve)])
    return Histogram(
        bars=tuple(_bar(number, count, top, step, requirement_ug) for number, count in enumerate(counts)),
        ticks=tuple(Tick(_x(step * number, step), step * number) for number in range(0, BARS, 2)),
        requirement_x=_x(requirement_ug, step),
        curve=_path(curve, top, step),
        most=most,
        most_y=_y(most, top),
        top_ug=step * (BARS - 1),
    )


def quartiles(usual: Collection[float]) -> tuple[float, float, float]:
    """The 25th, 50th and 75th percentile, by linear interpolation; of at least one person."""
    ordered = sorted(usual)
    return _at(ordered, 0.25), _at(ordered, 0.5), _at(ordered, 0.75)


def _at(ordered: Sequence[float], part: float) -> float:
    place = part * (len(ordered) - 1)
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def _step(usual: Sequence[float]) -> float:
    """The narrowest bars of which the last one does not swallow the group."""
    allowed = MOST_ABOVE * len(usual)
    fitting = (step for step in STEPS_UG if sum(ug >= step * (BARS - 1) for ug in usual) <= allowed)
    return next(fitting, STEPS_UG[-1])


def _bar_of(ug: float, step: float) -> int:
    return min(BARS - 1, int(ug / step))


def _bar(number: int, count: int, top: float, step: float, requirement_ug: float) -> Bar:
    y = _y(count, top)
    to_ug = None if number == BARS - 1 else step * (number + 1)
    return Bar(
        from_ug=step * number,
        to_ug=to_ug,
        people=count,
        below=to_ug is not None and to_ug <= requirement_ug,
        x=round(SLOT * (number + 0.05), 2),
        y=y,
        height=round(BASE - y, 1),
    )


def _x(ug: float, step: float) -> float:
    return round(SLOT * min(ug / step, BARS), 2)


def _y(people: float, top: float) -> float:
    return round(BASE - HEIGHT * people / top, 1)


def _people_along(found: Prevalence, step: float) -> list[tuple[float, float]]:
    """The smooth distribution behind the share: µg, and people per bar; empty where nobody differs."""
    if found.between_variance <= 0:
        return []
    places = (step * (BARS - 1) * (number + 0.5) / POINTS for number in range(POINTS))
    return [(ug, found.people * step * _density(ug, found)) for ug in places]


def _path(curve: Sequence[tuple[float, float]], top: float, step: float) -> str:
    points = " L".join(f"{_x(ug, step)} {_y(people, top)}" for ug, people in curve)
    return f"M{points}" if points else ""


def _density(ug: float, found: Prevalence) -> float:
    """Of the log-normal usual intake at ug, per µg."""
    spread = math.sqrt(found.between_variance)
    deviation = (to_log(ug) - found.grand_mean_log - found.within_variance / 2) / spread
    return math.exp(-(deviation**2) / 2 - to_log(ug)) / (spread * math.sqrt(2 * math.pi))
