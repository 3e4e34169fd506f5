"""What is one tap away: favourites, and foods eaten often of late. Pure."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from foods.amounts import AmountError, resolve, ug_of
from tracker.diary.models import Entry, Favourite
from tracker.diary.portion_text import portion_text
from tracker.diary.portions import portion_of

SHOWN = 6
_BRACKETS = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True)
class Shortcut:
    """A tap that logs a food again: `code` is an entry's, or for a favourite the food's."""

    code: UUID
    is_favourite: bool
    name: str
    portion: str
    ug: Decimal | None
    standing: str


def shortcuts(
    entries: Iterable[Entry], favourites: Sequence[Favourite], on: date, *, most: int = SHOWN
) -> list[Shortcut]:
    """Favourites first, then what was eaten on most days, what the day already has last."""
    taken = {favourite.food_id for favourite in favourites}
    found = [_of_favourite(favourite) for favourite in favourites]
    return (found + [_of_entry(entry) for entry in frequent(entries, on) if entry.food_id not in taken])[
        :most
    ]


def frequent(entries: Iterable[Entry], on: date) -> list[Entry]:
    """The latest entry of each food: what brings B12 first, then most often eaten; what the day has, last."""
    by_food: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_food[entry.food_id].append(entry)
    days = {food: {entry.date for entry in eaten} for food, eaten in by_food.items()}
    latest = [max(eaten, key=lambda entry: (entry.date, entry.pk)) for eaten in by_food.values()]

    def rank(entry: Entry) -> tuple[bool, bool, int, int, str]:
        eaten = days[entry.food_id]
        return (on in eaten, entry.ug == 0, -len(eaten), -entry.date.toordinal(), entry.name)

    return sorted(latest, key=rank)


def short(name: str) -> str:
    """A name without what stands in brackets, for a chip."""
    return _BRACKETS.sub("", name).strip() or name


def _of_entry(entry: Entry) -> Shortcut:
    return Shortcut(entry.code, False, short(entry.name), portion_text(entry), entry.ug, entry.standing)


def _of_favourite(favourite: Favourite) -> Shortcut:
    food = favourite.food
    return Shortcut(
        food.code, True, short(food.name), portion_text(favourite), _favourite_ug(favourite), food.standing
    )


def _favourite_ug(favourite: Favourite) -> Decimal | None:
    """What it brings by the food's present figure; None where that needs more than the row knows."""
    portion = portion_of(favourite)
    try:
        known = [favourite.measure] if favourite.measure else []
        return ug_of(favourite.food, resolve(favourite.food, known, portion.quantity, portion.said_with))[0]
    except AmountError:
        return None
