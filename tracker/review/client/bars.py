"""The client's days as the drawing of intake by day takes them."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from tracker.bridge import DayRecord, Reader, Window
from tracker.review.models import Target
from tracker.trends.figures import DayFigures

MOST_DAYS = 62  # longer periods are drawn by week


def days_of(reader: Reader, period: Window, targets: Sequence[Target] = ()) -> list[DayFigures]:
    """Each day beside what was asked for on it: a personal target where one held, else the reference."""
    return [_day(reader, record, targets) for record in period.days.values()]


def _day(reader: Reader, record: DayRecord, targets: Sequence[Target]) -> DayFigures:
    eaten: dict[str, float] = defaultdict(float)
    for entry in record.entries:
        eaten[entry.source_type] += float(entry.ug or 0)
    value = reader.reference(record.date)
    target = next((each for each in targets if each.covers(record.date)), None)
    return DayFigures(
        date=record.date,
        eaten=dict(eaten),
        entries=len(record.entries),
        not_stated=Counter(
            entry.source_type for entry in record.entries if entry.ug is None or entry.at_least
        ),
        doses=[dose for dose in record.doses if dose.counts],
        complete=record.complete,
        recommended_ug=float(target.ug) if target else value.recommended_ug if value else None,
    )
