"""Where things stand in the drawing of dose against absorbed: pure arithmetic, no words, no markup.

Both scales are logarithmic: a mouthful of fortified milk and a weekly tablet lie four powers of ten apart.
Across, everything is a percentage of the width, so that the drawing stretches with the page while type and
marks keep their size; up and down, pixels.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tracker.assessment.absorption import Absorbed, high_curve, low_curve
from tracker.assessment.measured import Measured

HEIGHT = 300.0  # of the plot itself, px
ROW = 26.0  # of one row of letters above it, px
# The axes, dose and absorbed: as a rule, and for smaller and larger doses.
LEAST, SMALLEST = (0.2, 0.1), (0.1, 0.03)
MOST, LARGEST = (2000.0, 60.0), (10_000.0, 300.0)
MAIN_DOSES: tuple[float, ...] = (1, 10, 100, 1000)
OTHER_DOSES: tuple[float, ...] = (0.5, 2, 5, 20, 50, 200, 500, 2000, 5000)
AMOUNTS: tuple[float, ...] = (0.1, 0.3, 1, 3, 10, 30, 100)
LETTER_WIDTH = 12.0  # per cent of the width that one letter needs on a small phone
CURVE_STEPS = 80
FOOT = 30.0  # below the plot, for the figures of its scale


@dataclass(frozen=True, slots=True)
class Axes:
    """From where to where: (dose, absorbed) in µg; and how many rows of letters stand above the plot."""

    least: tuple[float, float] = LEAST
    most: tuple[float, float] = MOST
    rows: int = 1

    @property
    def top(self) -> float:
        return ROW * self.rows + 8

    @property
    def base(self) -> float:
        return self.top + HEIGHT

    def x(self, ug: float) -> float:
        """Per cent of the width."""
        return round(100 * _part(ug, self.least[0], self.most[0]), 3)

    def y(self, ug: float) -> float:
        """Pixels from the top; what is absorbed beyond the scale stays at its edge."""
        return round(self.base - HEIGHT * _part(ug, self.least[1], self.most[1]), 2)


@dataclass(frozen=True, slots=True)
class Dose:
    """One dose to mark, with what is estimated of it; `label` is its letter."""

    label: str
    ug: float
    absorbed: Absorbed
    own: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked dose: its place, its range from `high_y` down to `low_y`, and where its letter stands."""

    dose: Dose
    x: float
    y: float
    low_y: float
    high_y: float
    label_y: float


@dataclass(frozen=True, slots=True)
class Point:
    measured: Measured
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Tick:
    """`minor` ticks carry no figure where the drawing is narrow."""

    at: float
    ug: float
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """`low`, `high` and `whole` (everything absorbed) are paths: x in per cent, y in pixels."""

    axes: Axes
    low: str
    high: str
    whole: str
    marks: tuple[Mark, ...]
    points: tuple[Point, ...]
    doses: tuple[Tick, ...]
    amounts: tuple[Tick, ...]

    @property
    def height(self) -> float:
        return self.axes.base + FOOT

    @property
    def notch(self) -> float:
        """Where the short line of a minor tick ends."""
        return self.axes.base + 5


def draw(doses: Sequence[Dose], measured: Iterable[Measured]) -> Chart:
    """The chart of the curves, the measurements and some doses."""
    axes = axes_for([dose.ug for dose in doses])
    ends = (axes.least[0], axes.most[1])
    return Chart(
        axes=axes,
        low=path(axes, ((ug, low_curve(ug)) for ug in _along(axes))),
        high=path(axes, ((ug, high_curve(ug)) for ug in _along(axes))),
        whole=path(axes, ((ug, ug) for ug in ends)),
        marks=_marks(doses, axes),
        points=tuple(Point(m, axes.x(m.dose_ug), axes.y(m.absorbed_ug)) for m in measured),
        doses=_dose_ticks(axes),
        amounts=_amount_ticks(axes),
    )


def axes_for(doses: Sequence[float]) -> Axes:
    """Axes that hold all doses, and as many rows of letters as keep them apart."""
    wide = Axes(
        least=SMALLEST if any(ug < LEAST[0] for ug in doses) else LEAST,
        most=LARGEST if any(ug > MOST[0] for ug in doses) else MOST,
    )
    return replace(wide, rows=1 + max(levels([wide.x(ug) for ug in doses]), default=0))


def levels(places: Sequence[float], *, apart: float = LETTER_WIDTH) -> list[int]:
    """The row (0 lowest) of each letter, so that none stands upon another."""
    rows: list[list[float]] = []
    found = []
    for place in places:
        free = (row for row, taken in enumerate(rows) if all(abs(place - x) >= apart for x in taken))
        level = next(free, len(rows))
        if level == len(rows):
            rows.append([])
        rows[level].append(place)
        found.append(level)
    return found


def path(axes: Axes, points: Iterable[tuple[float, float]]) -> str:
    """SVG path data through (dose, absorbed) pairs."""
    return "M" + "L".join(f"{axes.x(dose)} {axes.y(absorbed)}" for dose, absorbed in points)


def _part(value: float, least: float, most: float) -> float:
    """Where a value lies on a logarithmic scale, 0 to 1; beyond it, its edge."""
    if value <= least:
        return 0.0
    return min(1.0, math.log(value / least) / math.log(most / least))


def _along(axes: Axes) -> list[float]:
    """Doses in even steps of the scale."""
    least, most = axes.least[0], axes.most[0]
    return [least * (most / least) ** (step / CURVE_STEPS) for step in range(CURVE_STEPS + 1)]


def _marks(doses: Sequence[Dose], axes: Axes) -> tuple[Mark, ...]:
    places = [axes.x(dose.ug) for dose in doses]
    return tuple(
        Mark(
            dose=dose,
            x=x,
            y=axes.y(dose.absorbed.ug),
            low_y=axes.y(dose.absorbed.low_ug),
            high_y=axes.y(dose.absorbed.high_ug),
            label_y=ROW * (axes.rows - level - 0.5),
        )
        for dose, x, level in zip(doses, places, levels(places), strict=True)
    )


def _dose_ticks(axes: Axes) -> tuple[Tick, ...]:
    return tuple(
        Tick(axes.x(ug), ug, minor=ug not in MAIN_DOSES)
        for ug in (*MAIN_DOSES, *OTHER_DOSES)
        if ug <= axes.most[0]
    )


def _amount_ticks(axes: Axes) -> tuple[Tick, ...]:
    return tuple(Tick(axes.y(ug), ug) for ug in AMOUNTS if ug <= axes.most[1])
