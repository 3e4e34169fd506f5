"""What was probably absorbed on each complete day of a period, and on the mean day: a range, not a figure."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from tracker.assessment.absorption import Absorbed, absorbed_over_day
from tracker.assessment.day_summary import doses
from tracker.assessment.people import gut_state
from tracker.assessment.permissions import permissions
from tracker.bridge import DayRecord, Reader, Window, person_of
from tracker.review.figures.standpoint import Standpoint


@dataclass(frozen=True, slots=True)
class AbsorbedRange:
    """`mean` of the complete, not unusual days; None with `reason`, the key of why nothing may be estimated.

    `reason`: one of `permissions`, "not-shared" without the profile, "no-days". `note`: "older", "low-acid".
    """

    mean: Absorbed | None
    by_day: Mapping[dt.date, Absorbed]
    reason: str
    note: str


def absorbed_range(reader: Reader, period: Window, seen: Standpoint) -> AbsorbedRange:
    """Each day by the state of the gut on that day. No queries."""
    reason = seen.shown.absorbed_reason or ("" if seen.judged else "not-shared")
    if reason:
        return AbsorbedRange(None, {}, reason, "")
    days = [record for record in period.days.values() if record.complete and not record.unusual]
    found = {record.date: part for record in days if (part := _of_day(reader, period, record))}
    mean = _mean(list(found.values()))
    return AbsorbedRange(mean, found, "" if mean else "no-days", seen.shown.absorbed_note)


def _of_day(reader: Reader, period: Window, record: DayRecord) -> Absorbed | None:
    person = person_of(reader, period.plans, record.date)
    if not permissions(person).absorbed:
        return None
    return absorbed_over_day(doses(record.items), gut=gut_state(person))


def _mean(parts: Sequence[Absorbed]) -> Absorbed | None:
    if not parts:
        return None
    return Absorbed(
        fmean(part.ug for part in parts),
        fmean(part.low_ug for part in parts),
        fmean(part.high_ug for part in parts),
    )
