"""The usual day: what is eaten, by occasion, on at least half of the last days that were logged. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median_low

from tracker.diary.models import Entry

LOGGED_DAYS = 14
ENOUGH_DAYS = 3  # of fewer days nothing is usual yet


@dataclass(frozen=True)
class UsualFood:
    """A food usually eaten at an occasion, in the middle one of the amounts it was eaten in.

    `entry` is the latest one of it with that measure.
    """

    entry: Entry
    occasion: str
    quantity: Decimal
    days: int


def usual_day(entries: Iterable[Entry], before: date) -> list[UsualFood]:
    """From the last 14 logged days before a day; empty while fewer than 3 are logged."""
    by_day = _by_day(entries, before)
    days = sorted(by_day)[-LOGGED_DAYS:]
    if len(days) < ENOUGH_DAYS:
        return []
    eaten: dict[tuple[str, int], list[list[Entry]]] = defaultdict(list)
    for day in days:
        for key, portions in _by_food(by_day[day]).items():
            eaten[key].append(portions)
    return [_usual_food(portions) for portions in eaten.values() if 2 * len(portions) >= len(days)]


def _by_day(entries: Iterable[Entry], before: date) -> dict[date, list[Entry]]:
    found: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.date < before:
            found[entry.date].append(entry)
    return found


def _by_food(entries: Sequence[Entry]) -> dict[tuple[str, int], list[Entry]]:
    found: dict[tuple[str, int], list[Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.occasion, entry.food_id].append(entry)
    return found


def _usual_food(days: list[list[Entry]]) -> UsualFood:
    """Amounts are added up over a day (two mugs of coffee are two), in the measure used most."""
    label = Counter(entry.measure_label for day in days for entry in day).most_common(1)[0][0]
    fitting = [[entry for entry in day if entry.measure_label == label] for day in days]
    sums = [sum((entry.quantity for entry in day), Decimal(0)) for day in fitting if day]
    latest = next(day for day in reversed(fitting) if day)[-1]
    return UsualFood(latest, latest.occasion, median_low(sums), len(days))
