"""The client's days as the drawing of intake by day takes them."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from tracker.bridge import DayRecord, Reader, Window
from tracker.review.models import Target
from tracker.trends.figures import DayFigures

MOST_DAYS = 62  # longer periods are drawn by week


def days_of(
    reader: Reader, period: Window, targets: Sequence[Target] = (), *, beside: bool = True
) -> list[DayFigures]:
    """Each day beside what was asked for on it: a personal target where one held, else the reference.

    `beside` False: beside nothing, for people whose intake does not show their supply.
    """
    return [
        _day(record, _asked(reader, record, targets) if beside else None) for record in period.days.values()
    ]


def _asked(reader: Reader, record: DayRecord, targets: Sequence[Target]) -> float | None:
    target = next((each for each in targets if each.covers(record.date)), None)
    value = reader.reference(record.date)
    return float(target.ug) if target else value.recommended_ug if value else None


def _day(record: DayRecord, asked_ug: float | None) -> DayFigures:
    eaten: dict[str, float] = defaultdict(float)
    for entry in record.entries:
        eaten[entry.source_type] += float(entry.ug or 0)
    return DayFigures(
        date=record.date,
        eaten=dict(eaten),
        entries=len(record.entries),
        not_stated=Counter(
            entry.source_type for entry in record.entries if entry.ug is None or entry.at_least
        ),
        doses=[dose for dose in record.doses if dose.counts],
        complete=record.complete,
        recommended_ug=asked_ug,
    )
