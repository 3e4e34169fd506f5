"""Where things stand in the two small drawings of a row: pure arithmetic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

TOP_UG = 6.0  # one scale for all rows, so that the eye can compare them
LEFT, WIDTH = 6.0, 138.0
SLOT, HEIGHT = 10, 16
_MARKS = {0: ("none", 3), 1: ("part", 9), 2: ("full", HEIGHT)}


@dataclass(frozen=True, slots=True)
class Range:
    """The 90 % interval, the mean and the requirement along 0 to 6 µg; `beyond`: it goes on to the right.

    `mean` is None where it lies beyond: its figure is written instead.
    """

    x1: float
    x2: float
    mean: float | None
    mark: float | None
    tone: str
    beyond: bool


@dataclass(frozen=True, slots=True)
class Bar:
    x: int
    y: int
    height: int
    kind: str


def range_of(picture: Mapping[str, Any]) -> Range | None:
    """None without a complete day. Of treated people it is drawn grey and beside no requirement."""
    usual = picture.get("usual")
    if not usual:
        return None
    judged = not picture["treatment"] and picture["profile"]
    mark = picture["requirement"] if judged else None
    tone = "grey" if not judged else "amber" if _is_short(picture) else "cobalt"
    return Range(
        x1=_x(usual["low"]),
        x2=max(_x(usual["high"]), _x(usual["low"]) + 0.5),
        mean=_x(usual["mean"]) if usual["mean"] <= TOP_UG else None,
        mark=None if mark is None else _x(mark),
        tone=tone,
        beyond=usual["high"] > TOP_UG,
    )


def _is_short(picture: Mapping[str, Any]) -> bool:
    """Low by what was eaten itself, and not by what is advised beside it."""
    unmet = (picture["coverage"] or {}).get("verdict") == "not-covered"
    below = picture["requirement"] is not None and picture["usual"]["mean"] < picture["requirement"]
    return bool(picture["low"] and (unmet or below))


def strip_of(marks: Sequence[int]) -> list[Bar]:
    """One bar a day, the oldest first; height says what colour says."""
    return [
        Bar(x=number * SLOT, y=HEIGHT - _MARKS[mark][1], height=_MARKS[mark][1], kind=_MARKS[mark][0])
        for number, mark in enumerate(marks)
    ]


def _x(ug: float) -> float:
    return round(LEFT + WIDTH * min(ug, TOP_UG) / TOP_UG, 1)
