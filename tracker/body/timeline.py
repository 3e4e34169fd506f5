"""Where things stand in the drawing of signs, blood results, doses and intake over time. Pure arithmetic.

Across, everything is a percentage of the width; up and down, pixels. Each lane begins with its name.
The drawing puts things beside each other in time and says nothing of causes.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

TITLE = 20.0  # px: the line with the name of a lane
SIGN_HEIGHT, RESULT_HEIGHT, DOSE_HEIGHT, INTAKE_HEIGHT = 22.0, 62.0, 20.0, 64.0
GAP = 14.0
THICK = {1: 5.0, 2: 11.0, 3: 18.0}  # px, by strength
NEAR = 13.0  # per cent of the width within which two figures would touch
USUAL_SHARE = 0.85


@dataclass(frozen=True, slots=True)
class Span:
    """From one day to another, both included: a sign of one strength, a plan that was in force."""

    first: date
    last: date
    level: int = 0
    open: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One dose; `sure` when the person said so."""

    day: date
    sure: bool


@dataclass(frozen=True, slots=True)
class Point:
    """One result; `value` in the unit of the lane, `text` as it is written beside it."""

    day: date
    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Week:
    """The mean day of a week, in µg; None: nothing known."""

    first: date
    last: date
    ug: float | None
    complete: bool
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """What is drawn: a box from `x`, or a dot at `x`. `css` its class, `text` a figure beside it."""

    x: float
    y: float
    width: float = 0.0
    height: float = 0.0
    css: str = ""
    text: str = ""
    anchor: str = "middle"
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """One row: `kind` "sign", "result", "dose" or "intake". `y` is the top of its name."""

    kind: str
    name: str
    y: float
    height: float
    shapes: tuple[Shape, ...]
    note: str = ""

    @property
    def title_y(self) -> float:
        return self.y + 14

    @property
    def base(self) -> float:
        return self.y + TITLE + self.height

    @property
    def middle(self) -> float:
        return self.y + TITLE + self.height / 2


@dataclass(frozen=True, slots=True)
class Rows:
    """What goes into one lane."""

    kind: str
    name: str
    spans: Sequence[Span] = ()
    marks: Sequence[Mark] = ()
    points: Sequence[Point] = ()
    weeks: Sequence[Week] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    day: date
    anchor: str


@dataclass(frozen=True)
class Drawing:
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    height: float
    kinds: frozenset[str] = field(default_factory=frozenset)

    @property
    def axis(self) -> float:
        return self.height - 8


def draw(rows: Sequence[Rows], first: date, last: date) -> Drawing:
    """All lanes, one below the other, from `first` at the left edge to `last` at the right."""
    scale = Scale(first, last)
    lanes: list[Lane] = []
    top = 0.0
    for each in rows:
        lane = _lane(each, scale, top)
        lanes.append(lane)
        top = lane.base + GAP
    return Drawing(tuple(lanes), _ticks(scale), top + 22, frozenset(lane.kind for lane in lanes))


@dataclass(frozen=True, slots=True)
class Scale:
    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def x(self, day: date) -> float:
        """The left edge of a day."""
        return round(100 * min(max((day - self.first).days, 0), self.days) / self.days, 3)

    def middle(self, day: date) -> float:
        return round(self.x(day) + 50 / self.days, 3)

    def width(self, first: date, last: date) -> float:
        return round(max(self.x(last + timedelta(days=1)) - self.x(first), 0.6), 3)


def _lane(rows: Rows, scale: Scale, top: float) -> Lane:
    makers = {
        "sign": (SIGN_HEIGHT, _signs),
        "result": (RESULT_HEIGHT, _results),
        "dose": (DOSE_HEIGHT, _doses),
        "intake": (INTAKE_HEIGHT, _intake),
    }
    height, make = makers[rows.kind]
    return Lane(rows.kind, rows.name, top, height, tuple(make(rows, scale, top + TITLE)), rows.note)


def _signs(rows: Rows, scale: Scale, top: float) -> Iterable[Shape]:
    """A band as thick as the sign is strong, from each note to the next."""
    for span in rows.spans:
        thick = THICK.get(span.level, THICK[1])
        y = top + (SIGN_HEIGHT - thick) / 2
        css = f"level-{span.level}"
        yield Shape(scale.x(span.first), round(y, 2), scale.width(span.first, span.last), thick, css)


def _results(rows: Rows, scale: Scale, top: float) -> Iterable[Shape]:
    """Higher is more; the figure stands beside the point, the newest first where they would touch."""
    values = [point.value for point in rows.points]
    low, high = min(values), max(values)
    spread = (high - low) or 1.0
    labelled = _apart([scale.middle(point.day) for point in rows.points])
    for number, point in enumerate(rows.points):
        share = (point.value - low) / spread if high > low else 0.5
        x = scale.middle(point.day)
        y = round(top + 24 + (RESULT_HEIGHT - 32) * (1 - share), 2)
        yield Shape(x, y, text=point.text if number in labelled else "", anchor=_anchor(x))


def _doses(rows: Rows, scale: Scale, top: float) -> Iterable[Shape]:
    for span in rows.spans:
        yield Shape(scale.x(span.first), top + 7, scale.width(span.first, span.last), 6, "plan")
    for mark in rows.marks:
        x = scale.middle(mark.day)
        yield Shape(x, top, 0, DOSE_HEIGHT, "said" if mark.sure else "unsaid")


def _intake(rows: Rows, scale: Scale, top: float) -> Iterable[Shape]:
    """Bars of the mean day of each week; what is far above the usual ones is cut off."""
    most = intake_top(week.ug for week in rows.weeks)
    for week in rows.weeks:
        if week.ug is None:
            continue
        height = max(1.0, round(INTAKE_HEIGHT * min(week.ug, most) / most, 2))
        width = scale.width(week.first, week.last)
        css = "week" if week.complete else "week partial"
        yield Shape(
            round(scale.x(week.first) + width * 0.1, 3),
            round(top + INTAKE_HEIGHT - height, 2),
            round(width * 0.8, 3),
            height,
            css,
            cut=week.ug > most,
        )


def intake_top(amounts: Iterable[float | None]) -> float:
    """The top of the scale, in µg: most weeks in full, so that one of liver does not flatten the others."""
    known = sorted(ug for ug in amounts if ug is not None)
    if not known or known[-1] <= 0:
        return 1.0
    usual = known[math.ceil(USUAL_SHARE * len(known)) - 1]
    return min(known[-1], max(1.6 * usual, 2.4))


def _apart(places: Sequence[float]) -> set[int]:
    """Which figures can be read side by side, the newest first."""
    chosen: list[int] = []
    for number in sorted(range(len(places)), key=lambda number: -places[number]):
        if not chosen or places[chosen[-1]] - places[number] >= NEAR:
            chosen.append(number)
    return set(chosen)


def _ticks(scale: Scale) -> tuple[Tick, ...]:
    """The first of a month: each of a quarter of a year, every third of a year, every half of three."""
    step = 1 if scale.days < 130 else 3 if scale.days < 500 else 6
    found = []
    day = date(scale.last.year, scale.last.month, 1)
    while day > scale.first:
        if (day.month - 1) % step == 0:
            x = scale.x(day)
            found.append(Tick(x, day, "start" if x < 4 else "end" if x > 92 else "middle"))
        day = (day - timedelta(days=1)).replace(day=1)
    return tuple(reversed(found))


def _anchor(x: float) -> str:
    return "start" if x < 12 else "end" if x > 88 else "middle"
