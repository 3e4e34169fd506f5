"""The meter: a day's intake by source beside the recommendation and the rule, as places in per cent. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.templatetags.corrin import source_class

# As they lie in the bar: from food, from fortified food, from supplements.
ORDER = (
    "meat",
    "fish_seafood",
    "dairy",
    "eggs",
    "mixed_dish",
    "fortified_food",
    "fortified_drink",
    "supplement",
    "assumed",
)
ROOM = 1.34  # the largest mark stands at three quarters
SPARE = 1.12  # what is eaten leaves room for what is not known
MOST = 3.0  # more than so many times the largest mark runs off the scale
LEAST_SEEN = 12.0  # per cent of the bar
NEAR_EDGE = 30.0  # per cent; a label nearer to an edge is written away from it


@dataclass(frozen=True)
class Part:
    """What one source brings. `source` is a source type, or "assumed" for doses nobody confirmed yet."""

    source: str
    ug: float
    css: str
    x: float = 0.0
    width: float = 0.0


@dataclass(frozen=True)
class Mark:
    """`key`: "recommended", "adequate" or "rule"; `above` the bar or below it."""

    key: str
    ug: float
    x: float
    above: bool

    @property
    def anchor(self) -> str:
        if self.x < NEAR_EDGE:
            return "start"
        return "end" if self.x > 100 - NEAR_EDGE else "middle"


@dataclass(frozen=True)
class Meter:
    """`end`: of what is known; `unknown` entries without a stated value come on top; `over`: cut off."""

    ug: float
    parts: Sequence[Part]
    marks: Sequence[Mark]
    end: float
    unknown: int
    over: bool


def meter(by_source: dict[str, float], marks: dict[str, float], *, unknown: int = 0) -> Meter:
    """`by_source` µg by source type (and "assumed"), `marks` µg by key."""
    ug = sum(by_source.values())
    scale, over = _scale(ug, max(marks.values(), default=0.0))
    parts = _placed(_parts(by_source), scale)
    if over:
        parts = _with_last_in_sight(parts)
    end = min(100.0, 100 * ug / scale)
    return Meter(ug, parts, _marks(marks, scale), round(end, 2), unknown, over)


def _scale(ug: float, largest: float) -> tuple[float, bool]:
    """What the whole bar stands for, and whether the intake runs off it."""
    if not largest:
        return max(1.1 * ug, 1.0), False
    over = ug > MOST * largest
    return (MOST * largest if over else max(ROOM * largest, SPARE * ug)), over


def _parts(by_source: dict[str, float]) -> list[Part]:
    """In their order; neighbours of one colour take turns with its lighter shade."""
    found: list[Part] = []
    for source in ORDER:
        if by_source.get(source, 0.0) > 0:
            plain = "assumed" if source == "assumed" else source_class(source)
            shaded = bool(found) and found[-1].css == plain and plain in ("fort", "food")
            found.append(Part(source, by_source[source], f"{plain}-2" if shaded else plain))
    return found


def _placed(parts: Sequence[Part], scale: float) -> list[Part]:
    placed, start = [], 0.0
    for part in parts:
        end = min(scale, start + part.ug)
        x, width = 100 * start / scale, 100 * (end - start) / scale
        placed.append(Part(part.source, part.ug, part.css, round(x, 2), round(width, 2)))
        start = end
    return placed


def _with_last_in_sight(parts: list[Part]) -> list[Part]:
    """Where the bar runs off its scale, the last source still shows at the end of it."""
    last = parts[-1]
    if len(parts) == 1 or last.width >= LEAST_SEEN:
        return parts
    edge = 100 - LEAST_SEEN
    before = [
        replace(part, x=min(part.x, edge), width=min(part.width, max(0.0, edge - part.x)))
        for part in parts[:-1]
    ]
    return [*before, replace(last, x=edge, width=LEAST_SEEN)]


def _marks(marks: dict[str, float], scale: float) -> list[Mark]:
    """The first above and the second below the bar, so that two labels never run into each other."""
    ordered = sorted(marks.items(), key=lambda item: item[1])
    return [
        Mark(key, ug, round(100 * ug / scale, 2), above=number % 2 == 0)
        for number, (key, ug) in enumerate(ordered)
    ]
