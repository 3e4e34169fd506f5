"""Planned doses, derived from dated versions and from what the person said. Reading writes nothing.

A planned dose is assumed to be taken until something else is said. Every 4 weeks the person is asked whether
they still take it; two weeks without an answer later, doses stop counting ("lapsed"). Saying that a dose was
taken is an answer too. Pure: rows already fetched go in, plain values come out, no clock is read.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from tracker.regimens.models import DoseEvent, DoseStatus, Regimen, RegimenVersion, Schedule

ASK_AFTER_DAYS = 28
ANSWER_WITHIN_DAYS = 14
LAPSE_AFTER_DAYS = ASK_AFTER_DAYS + ANSWER_WITHIN_DAYS
MAX_MOVE_DAYS = 14  # further away it is another dose; this also bounds what must be read for a day
LONGEST_INTERVAL_DAYS = 366

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
    cobalamin: str = ""

    @property
    def counts(self) -> bool:
        """Whether the dose is part of the intake: taken, as far as known, and not a treatment."""
        return self.status in COUNTED and not self.regimen.is_treatment


@dataclass(frozen=True)
class Plan:
    """A regimen with its versions, and what was said of its doses in the time looked at.

    For the doses of a day, `events` must reach from `EVENTS_BACK_DAYS` before it to `MAX_MOVE_DAYS` after it.
    """

    regimen: Regimen
    versions: Sequence[RegimenVersion]
    events: Sequence[DoseEvent] = ()

    def doses(self, first: date, last: date, *, today: date) -> list[PlannedDose]:
        """The doses that fall on `first` to `last`, in order of date."""
        plan = {day: version for version, day in self.planned_days(first, last)}
        said = {event.planned_on for event in self.events}
        # A skipped dose that is no longer planned is nothing; one that was taken stays taken.
        told = [
            self._said(event, today)
            for event in self.events
            if event.status != SKIPPED or event.planned_on in plan
        ]
        untold = [self._unsaid(version, day, today) for day, version in plan.items() if day not in said]
        fitting = (dose for dose in told + untold if first <= dose.date <= last)
        return sorted(fitting, key=lambda dose: (dose.date, dose.planned_on))

    def planned_days(self, first: date, last: date) -> Iterator[tuple[RegimenVersion, date]]:
        """Each planned day with its version, whatever was said; a later version ends the one before it."""
        for version, end in spans(self.versions):
            start, stop = max(first, version.start), min(last, end)
            yield from ((version, day) for day in _days(start, stop) if is_planned(version, day))

    def is_active(self, day: date) -> bool:
        """Whether some version is in force on that day, planned dose or not."""
        return any(version.start <= day <= end for version, end in spans(self.versions))

    def version_for(self, day: date) -> RegimenVersion:
        """The version in force on a day, or the nearest earlier one, or the first."""
        ordered = sorted(self.versions, key=lambda version: version.start)
        return next((version for version in reversed(ordered) if version.start <= day), ordered[0])

    def next_dose(self, today: date) -> PlannedDose | None:
        """The first dose from today on about which nothing was said, or that was moved ahead."""
        ahead = self.doses(today, shifted(today, LONGEST_INTERVAL_DAYS), today=today)
        return next((dose for dose in ahead if dose.status in (PLANNED, ASSUMED, LAPSED)), None)

    def last_answer(self, today: date) -> date:
        """The last day on which the person said, in one way or another, that it is taken."""
        return max([self.regimen.still_taken_on, *(day for day in self._taken_days if day <= today)])

    def question_due(self, today: date) -> bool:
        """Whether to ask "still taking it?": 28 days after the last answer, while the plan goes on."""
        return self.is_active(today) and shifted(self.last_answer(today), ASK_AFTER_DAYS) <= today

    @cached_property
    def _taken_days(self) -> list[date]:
        return [event.taken_on or event.planned_on for event in self.events if event.status != SKIPPED]

    def _said(self, event: DoseEvent, today: date) -> PlannedDose:
        """A dose as the person told it, with the amount of that time; what is still ahead stays planned."""
        version = self.version_for(event.planned_on)
        skipped = event.status == SKIPPED
        day = event.planned_on if skipped else event.taken_on or event.planned_on
        status = PLANNED if day > today and not skipped else event.status
        return PlannedDose(
            self.regimen, event.planned_on, day, event.dose_ug, status, version.occasion, version.time, True,
            version.added_form,
        )  # fmt: skip

    def _unsaid(self, version: RegimenVersion, day: date, today: date) -> PlannedDose:
        status = ASSUMED if self._was_answered(day) else LAPSED
        if day > today or self.regimen.is_treatment:  # of a treatment nothing is assumed
            status = PLANNED
        return PlannedDose(
            self.regimen, day, day, version.dose_ug, status, version.occasion, version.time, False,
            version.added_form,
        )  # fmt: skip

    def _was_answered(self, day: date) -> bool:
        if day <= shifted(self.regimen.still_taken_on, LAPSE_AFTER_DAYS):
            return True
        return any(0 <= (day - taken).days <= LAPSE_AFTER_DAYS for taken in self._taken_days)


# A dose moved by two weeks may be the answer that keeps a dose six weeks later from lapsing.
EVENTS_BACK_DAYS = LAPSE_AFTER_DAYS + MAX_MOVE_DAYS


def doses_between(plans: Iterable[Plan], first: date, last: date, *, today: date) -> list[PlannedDose]:
    """Every dose of these plans that falls on `first` to `last`, by date and time."""
    doses = [dose for plan in plans for dose in plan.doses(first, last, today=today)]
    return sorted(doses, key=lambda dose: (dose.date, dose.time or time.max))


def is_planned(version: RegimenVersion, day: date) -> bool:
    """Whether the schedule names that day; its start and end are not looked at."""
    if version.schedule == Schedule.DAILY:
        return True
    if version.schedule == Schedule.EVERY_N_DAYS:
        return (day - version.start).days % version.interval_days == 0
    return bool(version.weekdays & 1 << day.weekday())


def spans(versions: Iterable[RegimenVersion]) -> list[tuple[RegimenVersion, date]]:
    """Each version with its last day: its own end, or the day before the next one starts."""
    ordered = sorted(versions, key=lambda version: version.start)
    last = [(version, version.end or date.max) for version in ordered[-1:]]
    return [
        (one, min(one.end or date.max, shifted(following.start, -1))) for one, following in pairwise(ordered)
    ] + last


def shifted(day: date, days: int) -> date:
    """`day` moved by days, stopping at the ends of the calendar instead of failing."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))
