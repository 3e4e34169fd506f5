"""People's days between two dates, read with four queries however many and however long the diaries are."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from django.db.models import F

from accounts.care.sight import DIARY, EVERYTHING, Sight
from accounts.models import User
from tracker.assessment.coverage import DaySources
from tracker.assessment.day_summary import DayItem, DaySummary, coverage_items, summarise, unstated_items
from tracker.bridge.items import day_items
from tracker.diary.models import Day, Entry
from tracker.regimens.models import Regimen, Schedule
from tracker.regimens.planning import Plan, PlannedDose, doses_between
from tracker.regimens.plans import plans_of_many

Dated = TypeVar("Dated", Day, Entry)

LONG_TEXTS = ("synonyms", "note", "figure_description", "content_hash")
# What a judgement of many people needs of an entry.
LEAN = (
    "owner", "date", "occasion", "time", "food", "name", "ug", "stated_ug", "standing", "at_least",
    "source_type", "form",
)  # fmt: skip


@dataclass(frozen=True)
class DayRecord:
    """One calendar day: what was said about it, eaten and taken. Every day of a window has one."""

    date: dt.date
    row: Day | None = None
    entries: list[Entry] = field(default_factory=list)
    doses: list[PlannedDose] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Whether the person said that everything is in it."""
        return self.row is not None and self.row.complete is True

    @property
    def logged(self) -> bool:
        """Whether anything was logged; a planned dose alone does not make a day logged."""
        return bool(self.entries)

    @property
    def unusual(self) -> str:
        return self.row.unusual if self.row else ""

    @property
    def copied_from(self) -> dt.date | None:
        return self.row.copied_from if self.row else None

    @property
    def copied(self) -> bool:
        return self.copied_from is not None

    @cached_property
    def items(self) -> list[DayItem]:
        """Entries and counted doses as the assessment sees them."""
        return day_items(self.entries, self.doses)

    @cached_property
    def sources(self) -> DaySources:
        items = self.items
        return DaySources(self.date, self.complete, coverage_items(items), unstated_items(items))

    @cached_property
    def summary(self) -> DaySummary:
        """Sums of the day; its `reliable_ug` counts animal foods, see `summary_for` for a diet's own."""
        return self.summary_for("unsure")

    def summary_for(self, diet: str) -> DaySummary:
        if diet not in self._summaries:
            self._summaries[diet] = summarise(self.items, diet=diet)
        return self._summaries[diet]

    @cached_property
    def _summaries(self) -> dict[str, DaySummary]:
        """By diet: they are asked for again and again, and a record does not change."""
        return {}


@dataclass(frozen=True)
class Window:
    """A person's days from `first` to `last`, both included."""

    first: dt.date
    last: dt.date
    today: dt.date
    days: dict[dt.date, DayRecord]
    plans: list[Plan]

    @property
    def regimens(self) -> list[Regimen]:
        return [plan.regimen for plan in self.plans]

    def record(self, on: dt.date) -> DayRecord:
        """The record of a day; an empty one for a day outside the window."""
        return self.days.get(on) or DayRecord(on)

    def between(self, first: dt.date, last: dt.date) -> list[DayRecord]:
        return [record for on, record in self.days.items() if first <= on <= last]

    def since(self, first: dt.date) -> "Window":
        """The later part of the window."""
        return replace(self, first=first, days={on: day for on, day in self.days.items() if on >= first})

    @property
    def entries(self) -> list[Entry]:
        """All live entries of the window, oldest day first."""
        return [entry for record in self.days.values() for entry in record.entries]

    @property
    def usable_days(self) -> list[DayRecord]:
        """Days that tell of the usual intake: complete, not unusual, and of copies of one day only one."""
        found: dict[dt.date, DayRecord] = {}
        for record in self.days.values():
            if record.complete and not record.unusual:
                found.setdefault(self._original(record), record)
        return list(found.values())

    @property
    def first_known(self) -> dt.date | None:
        """The first day of the window about which the diary knows anything."""
        return next((on for on, record in self.days.items() if record.logged or record.row), None)

    def treatments(self, on: dt.date) -> list[Regimen]:
        """Injections and prescribed regimens in force on that day."""
        return treatments_in_force(self.plans, on)

    def next_treatment(self, on: dt.date) -> dt.date | None:
        """The first planned date, from that day on, of a treatment that is not taken every day."""
        running = (plan for plan in self.plans if plan.regimen.is_treatment and plan.is_active(on))
        spaced = (plan for plan in running if plan.version_for(on).schedule != Schedule.DAILY)
        ahead = (plan.next_dose(on) for plan in spaced)
        return min((dose.date for dose in ahead if dose is not None), default=None)

    def product_name(self, key: str) -> str:
        """The name of what `Item.product` means, as last logged; "" when it is not in this window."""
        regimens = {regimen.product: regimen.name for regimen in self.regimens}
        logged = {f"food:{entry.food_id}": entry.name for entry in self.entries}
        return logged.get(key) or regimens.get(key, "")

    def _original(self, record: DayRecord) -> dt.date:
        """The day that this one is, over however many steps, a copy of."""
        seen = {record.date}
        source = record.copied_from
        while source is not None and source not in seen:
            seen.add(source)
            record = self.record(source)
            source = record.copied_from
        return record.date


def load_window(
    owner: User,
    first: dt.date,
    last: dt.date,
    *,
    today: dt.date,
    with_foods: bool = True,
    entries_from: dt.date | None = None,
    sees: Sight = EVERYTHING,
    along: "Along | None" = None,
) -> Window:
    """Four queries: days, entries, regimens with their versions, what was said of doses.

    `entries_from`: days before it come without their entries, for pages that read those as totals.
    `with_foods`: each entry brings its food (for suggestions), without the food's long texts; over a year of
    entries that is better left out. `sees`: what the asking person may see; the other days are empty.
    `along`: what else each row is to tell.
    """
    span = Span(owner, first, last, today, sees)
    return load_windows([span], with_foods=with_foods, entries_from=entries_from, along=along)[owner.pk]


@dataclass(frozen=True, slots=True)
class Along:
    """What else each day's row and each entry tells, by name: annotations, so that it costs no query."""

    days: Mapping[str, Any] = field(default_factory=dict)
    entries: Mapping[str, Any] = field(default_factory=dict)


NOTHING_ALONG = Along()


@dataclass(frozen=True, slots=True)
class Span:
    """The days wanted of one person, and what the asking person may see of them."""

    owner: User
    first: dt.date
    last: dt.date
    today: dt.date
    sees: Sight = EVERYTHING

    @property
    def since(self) -> dt.date:
        """The first of these days that is shared."""
        return self.sees.from_day(self.first)

    @property
    def is_seen(self) -> bool:
        return self.sees.sees(DIARY) and self.sees.sees_day(self.last)

    def holds(self, on: dt.date) -> bool:
        return self.since <= on <= self.last


def load_windows(
    spans: Sequence[Span],
    *,
    with_foods: bool = False,
    lean: bool = False,
    entries_from: dt.date | None = None,
    along: Along | None = None,
) -> dict[int, Window]:
    """Four queries however many people, by their ids; none where nothing is shared.

    `lean`: entries bring only what judging them needs, which is quicker.
    """
    if any(span.last < span.first for span in spans):
        raise ValueError("a window ends on or after the day it starts on")
    seen = {span.owner.pk: span for span in spans if span.is_seen}
    told = along or NOTHING_ALONG
    rows = _by_date(_days(seen, told), seen)
    entries = _by_date(_entries(seen, with_foods, lean, entries_from, told), seen)
    plans = plans_of_many({pk: (span.since, span.last) for pk, span in seen.items()}) if seen else {}
    return {
        span.owner.pk: _window(
            span, rows[span.owner.pk], entries[span.owner.pk], plans.get(span.owner.pk, [])
        )
        for span in spans
    }


def _window(
    span: Span, rows: Mapping[dt.date, list[Day]], entries: Mapping[dt.date, list[Entry]], plans: list[Plan]
) -> Window:
    doses: dict[dt.date, list[PlannedDose]] = defaultdict(list)
    for dose in doses_between(plans, span.since, span.last, today=span.today):
        doses[dose.date].append(dose)
    days = {
        on: DayRecord(on, next(iter(rows.get(on, ())), None), entries.get(on, []), doses.get(on, []))
        for on in _dates(span.first, span.last)
    }
    return Window(span.first, span.last, span.today, days, plans)


def _dates(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    return (dt.date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1))


def treatments_in_force(plans: Iterable[Plan], on: dt.date) -> list[Regimen]:
    """Injections and prescribed regimens among these plans that are in force on a day."""
    return [plan.regimen for plan in plans if plan.regimen.is_treatment and plan.is_active(on)]


def _days(seen: Mapping[int, Span], along: Along) -> Iterable[Day]:
    if not seen:
        return ()
    return Day.objects.filter(owner__in=seen, date__range=_widest(seen)).annotate(**along.days)


def _entries(
    seen: Mapping[int, Span], with_foods: bool, lean: bool, since: dt.date | None, along: Along
) -> Iterable[Entry]:
    if not seen:
        return ()
    first, last = _widest(seen)
    between = (max(first, since or first), last)
    rows = Entry.objects.live().filter(owner__in=seen, date__range=between).annotate(**along.entries)
    found = rows.in_order()
    if not with_foods:
        bare = found.annotate(cobalamin=F("food__added_form"))
        return bare.only(*LEAN) if lean else bare
    with_foods_and_logger = found.select_related("food", "measure").with_logger()
    return with_foods_and_logger.defer(*(f"food__{name}" for name in LONG_TEXTS))


def _widest(seen: Mapping[int, Span]) -> tuple[dt.date, dt.date]:
    return min(span.since for span in seen.values()), max(span.last for span in seen.values())


def _by_date(rows: Iterable[Dated], seen: Mapping[int, Span]) -> dict[int, dict[dt.date, list[Dated]]]:
    """By person and date, for each only the days that are wanted and shared."""
    found: dict[int, dict[dt.date, list[Dated]]] = defaultdict(dict)
    for row in rows:
        if seen[row.owner_id].holds(row.date):
            found[row.owner_id].setdefault(row.date, []).append(row)
    return found
