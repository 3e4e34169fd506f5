"""Where things stand in the drawing of intake by day: pure arithmetic, no words, no markup.

Across, everything is a percentage of the width, so that bars stretch with the page while type keeps its size;
up and down, pixels. The vertical scale follows ordinary days: a rare liver meal or a weekly tablet of 2000 µg
is cut off at the top and carries its figure, or every other day would vanish beside it.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

HEIGHT = 180.0  # of the plot itself, px
HEADROOM = 22.0  # above it, for the figures of cut bars
BASE = HEADROOM + HEIGHT
KINDS: tuple[str, ...] = ("fort", "supp", "assumed", "food")  # from the bottom up
USUAL_SHARE = 0.85  # the scale must hold this part of the days in full
MOST_RECOMMENDATIONS = 8.0  # the recommendation stays at least this visible: an eighth of the height
LABEL_EVERY = 16.0  # per cent of the width between two figures, enough for "2,000" on a small phone
LEAST_HEIGHT = 1.5  # px: a trace can still be seen


@dataclass(frozen=True, slots=True)
class Column:
    """One day, or the mean day of a week. `ug` by kind; empty with `logged` False is a gap, not a zero."""

    first: date
    last: date
    ug: Mapping[str, float]
    logged: bool
    complete: bool
    not_stated: int = 0
    recommended_ug: float | None = None

    @property
    def total_ug(self) -> float:
        return math.fsum(self.ug.values())

    @property
    def supplement_ug(self) -> float:
        return self.ug.get("supp", 0.0) + self.ug.get("assumed", 0.0)

    @property
    def drawn(self) -> bool:
        """Whether something is known of it; otherwise it is a gap."""
        return self.logged or self.complete or self.total_ug > 0


@dataclass(frozen=True, slots=True)
class Segment:
    kind: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """`x`, `middle` and `width` in per cent; `top` the y of its upper edge; `figure` only where one fits."""

    column: Column
    x: float
    width: float
    top: float
    segments: tuple[Segment, ...]
    cut: bool
    figure: bool

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 3)

    @property
    def height(self) -> float:
        return round(BASE - self.top, 2)

    @property
    def notches(self) -> tuple[float, ...]:
        """Where a cut bar is broken."""
        return (self.top + 9, self.top + 14) if self.cut else ()

    @property
    def tip(self) -> tuple[float, float]:
        """From where to where "at least" points above the bar."""
        return self.top - 3, self.top - 13


@dataclass(frozen=True, slots=True)
class Line:
    """The recommendation over neighbouring columns that share it."""

    x1: float
    x2: float
    y: float
    ug: float


@dataclass(frozen=True, slots=True)
class Tick:
    y: float
    ug: float


@dataclass(frozen=True, slots=True)
class DateTick:
    x: float
    date: date
    anchor: str


@dataclass(frozen=True, slots=True)
class Chart:
    top_ug: float
    bars: tuple[Bar, ...]
    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    dates: tuple[DateTick, ...]
    base: float = BASE
    head: float = HEADROOM

    @property
    def has_cut(self) -> bool:
        return any(bar.cut for bar in self.bars)

    @property
    def has_partial(self) -> bool:
        return any(bar.segments and not bar.column.complete for bar in self.bars)

    @property
    def has_unstated(self) -> bool:
        return any(bar.column.not_stated and not bar.cut for bar in self.bars)

    @property
    def kinds(self) -> set[str]:
        return {segment.kind for bar in self.bars for segment in bar.segments}


def draw(columns: Sequence[Column], *, most_dates: int = 5) -> Chart:
    """The chart of some columns, oldest first."""
    step, top = scale([c.total_ug for c in columns], [c.recommended_ug for c in columns])
    return Chart(
        top_ug=top,
        bars=_bars(columns, top),
        lines=_lines(columns, top),
        ticks=tuple(Tick(_y(ug, top), ug) for ug in _steps(step, top)),
        dates=_dates(columns, most_dates),
    )


def scale(totals: Iterable[float], recommended: Iterable[float | None]) -> tuple[float, float]:
    """The step between ticks and the top of the axis, in µg."""
    eaten = sorted(ug for ug in totals if ug > 0)
    advice = max((ug for ug in recommended if ug), default=2.4)
    least, most = 1.25 * advice, MOST_RECOMMENDATIONS * advice
    if eaten:
        usual = eaten[math.ceil(USUAL_SHARE * len(eaten)) - 1]
        least = max(least, min(eaten[-1], max(3 * advice, 1.4 * usual)))
    wanted = min(least, most)
    step = _nice(wanted / 4)
    return step, math.ceil(wanted / step - 1e-9) * step


def _nice(value: float) -> float:
    """The next of 1, 2, 2.5, 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(power * each for each in (1, 2, 2.5, 5, 10) if power * each >= value - 1e-9)


def _steps(step: float, top: float) -> list[float]:
    return [round(step * i, 6) for i in range(round(top / step) + 1)]


def _y(ug: float, top: float) -> float:
    return round(BASE - HEIGHT * min(ug, top) / top, 2)


def _bars(columns: Sequence[Column], top: float) -> tuple[Bar, ...]:
    slot = 100 / max(1, len(columns))
    width = slot * (0.62 if len(columns) <= 10 else 0.74)
    figures = _with_figures(columns, top, slot)
    return tuple(
        Bar(
            column=column,
            x=round(slot * i + (slot - width) / 2, 3),
            width=round(width, 3),
            top=_y(column.total_ug, top),
            segments=_segments(column.ug, top),
            cut=column.total_ug > top + 1e-9,
            figure=i in figures,
        )
        for i, column in enumerate(columns)
    )


def _segments(ug: Mapping[str, float], top: float) -> tuple[Segment, ...]:
    """Stacked from the bottom; what lies above the top of the axis is not drawn."""
    found = []
    below = 0.0
    for kind in (k for k in KINDS if ug.get(k, 0) > 0 and below < top):
        y = min(_y(below + ug[kind], top), _y(below, top) - LEAST_HEIGHT)
        found.append(Segment(kind, round(y, 2), round(_y(below, top) - y, 2)))
        below += ug[kind]
    return tuple(found)


def _with_figures(columns: Sequence[Column], top: float, slot: float) -> set[int]:
    """Which cut bars carry their figure: newest first, as many as can be read side by side."""
    chosen: list[int] = []
    for i in (i for i in reversed(range(len(columns))) if columns[i].total_ug > top + 1e-9):
        if not chosen or (chosen[-1] - i) * slot >= LABEL_EVERY:
            chosen.append(i)
    return set(chosen)


def _lines(columns: Sequence[Column], top: float) -> tuple[Line, ...]:
    """One line for each run of columns with the same recommendation."""
    slot = 100 / max(1, len(columns))
    runs: list[list[int]] = []
    for i, column in enumerate(columns):
        if column.recommended_ug is None:
            continue
        joined = runs and runs[-1][-1] == i - 1
        if joined and columns[i - 1].recommended_ug == column.recommended_ug:
            runs[-1].append(i)
        else:
            runs.append([i])
    return tuple(
        Line(round(slot * run[0], 3), round(slot * (run[-1] + 1), 3), _y(advice, top), advice)
        for run in runs
        if (advice := columns[run[0]].recommended_ug) is not None
    )


def _dates(columns: Sequence[Column], most: int) -> tuple[DateTick, ...]:
    """Evenly spread dates, counted from the newest column, the outer ones kept inside the drawing."""
    n = len(columns)
    if n == 0:
        return ()
    every = math.ceil(n / most)
    slot = 100 / n
    places = range(n - 1, -1, -every)
    return tuple(
        DateTick(round(slot * (i + 0.5), 3), columns[i].first, _anchor(slot * (i + 0.5)))
        for i in sorted(places)
    )


def _anchor(x: float) -> str:
    return "start" if x < 6 else "end" if x > 94 else "middle"
