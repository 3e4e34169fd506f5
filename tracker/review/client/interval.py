"""Where things stand in the drawing of usual intake: dots in 90 % intervals beside what is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.assessment.usual_intake import UsualIntake
from tracker.trends.chart import scale

ROW = 34.0  # px
HEAD = 44.0  # px above the rows, for the names of the marks in two lines
FOOT = 24.0


@dataclass(frozen=True, slots=True)
class Band:
    """One estimate; `x` in per cent of the width. `beyond`: the interval goes on to the right."""

    key: str
    y: float
    x1: float
    x2: float
    mean: float
    intake: UsualIntake
    beyond: bool

    @property
    def width(self) -> float:
        return round(max(self.x2 - self.x1, 0.6), 2)


@dataclass(frozen=True, slots=True)
class Mark:
    """What is asked for: `key` "requirement", "recommended" or "target"; `line` its line of text."""

    key: str
    x: float
    ug: float
    line: int
    anchor: str

    @property
    def text_y(self) -> float:
        return 12.0 + 18.0 * self.line


@dataclass(frozen=True, slots=True)
class Drawing:
    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]
    ticks: tuple[tuple[float, float], ...]

    @property
    def base(self) -> float:
        return HEAD + ROW * len(self.bands)

    @property
    def height(self) -> float:
        return self.base + FOOT


def draw(estimates: Sequence[tuple[str, UsualIntake]], asked: Sequence[tuple[str, float]]) -> Drawing:
    """`estimates` and `asked` by their keys, µg a day; drawn to one scale that holds the means and marks."""
    highest = [each.high_ug for _key, each in estimates]
    step, top = scale(highest, [ug for _key, ug in asked])
    marks = tuple(
        Mark(key, _x(ug, top), ug, number % 2, _anchor(_x(ug, top)))
        for number, (key, ug) in enumerate(sorted(asked, key=lambda each: each[1]))
    )
    bands = tuple(_band(number, *each, top) for number, each in enumerate(estimates))
    ticks = tuple((_x(step * i, top), round(step * i, 6)) for i in range(round(top / step) + 1))
    return Drawing(bands, marks, ticks)


def _band(number: int, key: str, intake: UsualIntake, top: float) -> Band:
    y = HEAD + ROW * number + ROW / 2
    low, high, mean = (_x(ug, top) for ug in (intake.low_ug, intake.high_ug, intake.mean_ug))
    return Band(key, y, low, high, mean, intake, intake.high_ug > top)


def _x(ug: float, top: float) -> float:
    return round(100 * min(ug, top) / top, 2)


def _anchor(x: float) -> str:
    return "start" if x < 20 else "end" if x > 80 else "middle"
