"""Planned doses, derived from dated versions and from what the person said. Reading writes nothing.

A planned dose is assumed to be taken until something else is said. Every 4 weeks the person is asked whether
they still take it; two weeks without an answer later, doses stop counting ("lapsed"). Saying that a dose was
taken is an answer too. Pure: rows already fetched go in, plain values come out, nobody's clock is read.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from itertools import pairwise

from tracker.regimens.models import DoseEvent, DoseStatus, Regimen, RegimenVersion, Schedule

ASK_AFTER_DAYS = 28
ANSWER_WITHIN_DAYS = 14
LAPSE_AFTER_DAYS = ASK_AFTER_DAYS + ANSWER_WITHIN_DAYS
MAX_MOVE_DAYS = 14  # further away it is another dose; this also bounds what must be read for a day

PLANNED, ASSUMED, LAPSED = "planned", "assumed", "lapsed"
TAKEN, SKIPPED, MOVED = DoseStatus.TAKEN.value, DoseStatus.SKIPPED.value, DoseStatus.MOVED.value
COUNTED = (ASSUMED, TAKEN, MOVED)


@dataclass(frozen=True, slots=True)
class PlannedDose:
    """One dose on the day it falls on; `planned_on` names it in links, even after it moved.

    `status`: "planned" (still to come), "assumed", "taken", "skipped", "moved" or "lapsed"; `said` when the
    person said so, which can be undone. `ug` is what is swallowed or injected in one dose.
    """

    regimen: Regimen
    planned_on: date
    date: date
    ug: Decimal
    status: str
    occasion: str
    time: time | None
    said: bool = False

    @property
    def counts(self) -> bool:
        """Whether the dose is part of the intake: taken, as far as known, and not a treatment."""
        return self.status in COUNTED and not self.regimen.is_treatment


def doses_between(regimens: Iterable[Regimen], first: date, last: date, *, today: date) -> list[PlannedDose]:
    """Every dose that falls on `first` to `last`, by date; needs `versions` and `events` prefetched.

    The events must reach back `LAPSE_AFTER_DAYS` before `first`, see `RegimenQuerySet.with_plan`.
    """
    doses = [
        dose
        for regimen in regimens
        for dose in doses_of(
            regimen, list(regimen.versions.all()), list(regimen.events.all()), first, last, today=today
        )
    ]
    return sorted(doses, key=lambda dose: (dose.date, dose.time or time.max, str(dose.regimen.code)))


def doses_of(
    regimen: Regimen,
    versions: Sequence[RegimenVersion],
    events: Sequence[DoseEvent],
    first: date,
    last: date,
    *,
    today: date,
) -> list[PlannedDose]:
    """The doses of one regimen that fall on `first` to `last`, in order of date."""
    plan = {day: version for version, day in planned_days(versions, first, last)}
    said = {event.planned_on for event in events}
    answers = [event.taken_on or event.planned_on for event in events if event.status != SKIPPED]
    told = [
        _said_dose(regimen, event, version_for(versions, event.planned_on), today)
        for event in events
        # A skipped dose that is no longer planned is nothing; one that was taken stays taken.
        if event.status != SKIPPED or event.planned_on in plan
    ]
    untold = [
        _unsaid_dose(regimen, version, day, _unsaid_status(day, today, regimen.still_taken_on, answers))
        for day, version in plan.items()
        if day not in said
    ]
    fitting = (dose for dose in told + untold if first <= dose.date <= last)
    return sorted(fitting, key=lambda dose: (dose.date, dose.planned_on))


def planned_days(
    versions: Iterable[RegimenVersion], first: date, last: date
) -> Iterator[tuple[RegimenVersion, date]]:
    """Each planned day with its version; a later version ends the one before it."""
    for version, end in _spans(versions):
        start, stop = max(first, version.start), min(last, end)
        yield from ((version, day) for day in _days(start, stop) if is_planned(version, day))


def is_planned(version: RegimenVersion, day: date) -> bool:
    """Whether the schedule names that day; its start and end are not looked at."""
    if version.schedule == Schedule.DAILY:
        return True
    if version.schedule == Schedule.EVERY_N_DAYS:
        return (day - version.start).days % version.interval_days == 0
    return bool(version.weekdays & 1 << day.weekday())


def version_for(versions: Iterable[RegimenVersion], day: date) -> RegimenVersion | None:
    """The version in force on a day, or the nearest earlier one, or the first."""
    ordered = sorted(versions, key=lambda version: version.start)
    earlier = [version for version in ordered if version.start <= day]
    return earlier[-1] if earlier else (ordered[0] if ordered else None)


def is_active(versions: Iterable[RegimenVersion], day: date) -> bool:
    """Whether some version is in force on that day, planned dose or not."""
    return any(version.start <= day <= end for version, end in _spans(versions))


def last_answer(regimen: Regimen, events: Iterable[DoseEvent], today: date) -> date:
    """The last day on which the person said, in one way or another, that it is taken."""
    taken = (event.taken_on or event.planned_on for event in events if event.status != SKIPPED)
    return max([regimen.still_taken_on, *(day for day in taken if day <= today)])


def question_due(
    regimen: Regimen, versions: Iterable[RegimenVersion], events: Iterable[DoseEvent], today: date
) -> bool:
    """Whether to ask "are you still taking it?": 28 days after the last answer, while the plan goes on."""
    due = shifted(last_answer(regimen, events, today), ASK_AFTER_DAYS) <= today
    return due and is_active(versions, today)


def shifted(day: date, days: int) -> date:
    """`day` moved by days, stopping at the ends of the calendar instead of failing."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def _spans(versions: Iterable[RegimenVersion]) -> list[tuple[RegimenVersion, date]]:
    """Each version with its last day: its own end, or the day before the next one starts."""
    ordered = sorted(versions, key=lambda version: version.start)
    last = [(ordered[-1], ordered[-1].end or date.max)] if ordered else []
    return [
        (one, min(one.end or date.max, shifted(following.start, -1))) for one, following in pairwise(ordered)
    ] + last


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def _unsaid_status(day: date, today: date, still_taken_on: date, answers: Sequence[date]) -> str:
    if day > today:
        return PLANNED
    answered = shifted(still_taken_on, LAPSE_AFTER_DAYS) >= day or any(
        0 <= (day - answer).days <= LAPSE_AFTER_DAYS for answer in answers
    )
    return ASSUMED if answered else LAPSED


def _unsaid_dose(regimen: Regimen, version: RegimenVersion, day: date, status: str) -> PlannedDose:
    return PlannedDose(regimen, day, day, version.dose_ug, status, version.occasion, version.time)


def _said_dose(
    regimen: Regimen, event: DoseEvent, version: RegimenVersion | None, today: date
) -> PlannedDose:
    """A dose as the person told it, with the amount of that time; what is still ahead only stays planned."""
    day = event.planned_on if event.status == SKIPPED else event.taken_on or event.planned_on
    return PlannedDose(
        regimen=regimen,
        date=day,
        planned_on=event.planned_on,
        ug=event.dose_ug,
        status=PLANNED if day > today and event.status != SKIPPED else event.status,
        occasion=version.occasion if version else "supplements",
        time=version.time if version else None,
        said=True,
    )
