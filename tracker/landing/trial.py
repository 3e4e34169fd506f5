""" "Try it": a typed meal and its B12, without an account and without keeping anything."""

from dataclasses import dataclass
from decimal import Decimal

from foods.amounts import ug_of
from foods.codes import Standing
from foods.models import Food
from tracker.assessment.codes import ADDED_TYPES
from tracker.diary import quickline
from tracker.diary.portion_text import portion_text
from tracker.food_pages.yardstick import Yardstick, adult

MAX_TYPED = 300  # characters; a meal, not a novel


@dataclass(frozen=True)
class Line:
    """One food of the meal, in the amount that was understood; `ug` counts (None: not stated)."""

    food: Food
    quantity: Decimal
    measure_label: str
    ug: Decimal | None
    stated_ug: Decimal | None

    @property
    def portion(self) -> str:
        return portion_text(self)


@dataclass(frozen=True)
class Trial:
    lines: list[Line]
    unread: list[str]
    yardstick: Yardstick

    @property
    def known_ug(self) -> Decimal:
        return sum((line.ug for line in self.lines if line.ug is not None), Decimal())

    @property
    def added_ug(self) -> Decimal:
        return sum(
            (line.ug or Decimal() for line in self.lines if line.food.source_type in ADDED_TYPES), Decimal()
        )

    @property
    def not_stated(self) -> int:
        return sum(line.ug is None for line in self.lines)

    @property
    def not_counted(self) -> list[Line]:
        return [line for line in self.lines if line.food.standing == Standing.NOT_COUNTED]

    @property
    def share(self) -> int:
        """Per cent of the adult recommendation."""
        return round(float(self.known_ug) / (self.yardstick.ug or 1) * 100)


def try_meal(text: str) -> Trial:
    """Read a meal from a line; what could not be read stays in `unread`."""
    parts = quickline.parse(text[:MAX_TYPED])
    lines, unread = [], []
    for match in quickline.match(parts, user=None, diet=None, preferred=()):
        line = _line(match)
        if line is None:
            unread.append(match.part.text)
        else:
            lines.append(line)
    return Trial(lines, unread, adult())


def _line(match: quickline.Match) -> Line | None:
    if match.food is None or match.amount is None:
        return None
    ug, stated = ug_of(match.food, match.amount)
    return Line(match.food, match.quantity, match.amount.label, ug, stated)
