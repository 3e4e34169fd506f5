"""Where things stand in the two small drawings of a row: pure arithmetic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

TOP_UG = 6.0  # one scale for all rows, so that the eye can compare them
LEFT, WIDTH = 6.0, 138.0
SLOT, FOOT = 10, 13  # px between two days, and where their strokes begin, with room for the round end
_MARKS = {0: ("none", 0), 1: ("part", 4), 2: ("full", 10)}  # how high each stroke goes


@dataclass(frozen=True, slots=True)
class Range:
    """The 90 % interval, the mean and the requirement along 0 to 6 µg; `beyond`: it goes on to the right.

    `mean` is "" where it lies beyond: its figure is written instead. Places are text, as drawings want them.
    """

    x1: str
    x2: str
    mean: str
    mark: str
    tone: str
    beyond: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """The days as one path a kind; height says what colour says."""

    full: str
    part: str
    none: str


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
        x2=_x(usual["high"]),
        mean=_x(usual["mean"]) if usual["mean"] <= TOP_UG else "",
        mark="" if mark is None else _x(mark),
        tone=tone,
        beyond=usual["high"] > TOP_UG,
    )


def _is_short(picture: Mapping[str, Any]) -> bool:
    """Low by what was eaten itself, and not by what is advised beside it."""
    unmet = (picture["coverage"] or {}).get("verdict") == "not-covered"
    below = picture["requirement"] is not None and picture["usual"]["mean"] < picture["requirement"]
    return bool(picture["low"] and (unmet or below))


def strip_of(marks: Sequence[int]) -> Strip:
    """One stroke a day, the oldest first."""
    paths = dict.fromkeys(("full", "part", "none"), "")
    for number, mark in enumerate(marks):
        kind, height = _MARKS[mark]
        paths[kind] += f"M{number * SLOT + 3.5:g} {FOOT}v-{height}"
    return Strip(**paths)


def _x(ug: float) -> str:
    return f"{LEFT + WIDTH * min(ug, TOP_UG) / TOP_UG:.1f}"
