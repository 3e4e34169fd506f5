"""What a sample day comes to, beside the day it began with."""

import datetime as dt
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from functools import cached_property

from django.contrib.auth.models import AnonymousUser
from django.db.models import prefetch_related_objects
from django.urls import reverse

from accounts.care.sight import EVERYTHING, Sight
from accounts.models import Profile, User
from tracker.assessment.absorption import Absorbed
from tracker.assessment.coverage import TodayGap
from tracker.assessment.reliable import reaches
from tracker.bridge import (
    Change,
    DayPicture,
    DayRecord,
    Reader,
    Window,
    assess_day,
    load_reader,
    load_window,
    person_of,
    smallest_change,
)
from tracker.coverage.page import rule_met
from tracker.diary.clock import FIRST_DAY
from tracker.diary.models import Day, Entry
from tracker.diary.usual import usual_day
from tracker.planner.asker import Asker, asker
from tracker.planner.sample import Row, as_plus

WINDOW_DAYS = 28


@dataclass(frozen=True)
class Table:
    """Where the sample is laid: a person, or a healthy vegan adult for whoever is signed out.

    `client_page`: the address of the page, where a dietitian lays it for a client.
    """

    reader: Reader
    window: Window
    date: dt.date
    asker: Asker
    is_signed_in: bool
    client_page: str = ""

    @property
    def here(self) -> str:
        return self.client_page or reverse("tracker:planner-day")

    @property
    def user(self) -> User | None:
        return self.reader.user if self.is_signed_in else None

    @cached_property
    def eaten(self) -> list[Entry]:
        """What the day really holds, with measures (one query)."""
        return with_measures(self.window.record(self.date).entries)

    @cached_property
    def usual(self) -> list[Entry]:
        """The usual day's entries, each in its usual amount."""
        found = usual_day(self.window.entries, self.date + timedelta(days=1))
        return with_measures([_in_amount(each.entry, each.quantity) for each in found])


@dataclass(frozen=True)
class Figures:
    """What may be said of a day, taken as complete; `rule` the words of the rule met."""

    picture: DayPicture
    rule: str

    @property
    def gap(self) -> TodayGap | None:
        return self.picture.gap if self.picture.coverage is not None else None

    @property
    def by_estimate(self) -> bool:
        """No published rule is met; our estimate alone says as much."""
        verdict = self.picture.coverage_today
        return verdict is not None and verdict.rule == "equivalent"

    @property
    def absorbed(self) -> Absorbed | None:
        return self.picture.absorbed

    @property
    def recommended_ug(self) -> float | None:
        return self.picture.reference.recommended_ug if self.picture.reference else None

    @property
    def reaches(self) -> bool:
        asked = self.recommended_ug
        return asked is not None and reaches(self.picture.summary.reliable_ug, asked)


@dataclass(frozen=True)
class Sample:
    """`before`: the day it began with, None where that is empty."""

    table: Table
    rows: list[Row]
    before: Figures | None
    now: Figures
    change: Change | None
    line: str = ""

    @property
    def plus(self) -> str:
        return as_plus(self.change) if self.change else ""

    @property
    def new_rows(self) -> list[Row]:
        return [row for row in self.rows if row.is_new and row.entry is not None]


def with_measures(entries: list[Entry]) -> list[Entry]:
    """The entries, their foods with household measures (one query)."""
    prefetch_related_objects([entry.food for entry in entries], "household_measures")
    return entries


def lay_table(user: User | AnonymousUser, profile: Profile | None, wanted: str) -> Table:
    """For the day that the address names, or today. Seven queries for a signed-in person, none otherwise."""
    if not isinstance(user, User) or profile is None:
        return _for_anybody()
    today = profile.today()
    on = _day(wanted, today)
    return table_for(user, profile, on, today=today)


def table_for(
    user: User,
    profile: Profile,
    on: dt.date,
    *,
    today: dt.date,
    sees: Sight = EVERYTHING,
    client_page: str = "",
) -> Table:
    """As far as the asking person `sees` them (six queries)."""
    first = on - timedelta(days=WINDOW_DAYS - 1)
    reader = load_reader(user, profile, sees)
    window = load_window(user, first, on, today=today, sees=sees)
    asks = asker(reader, person_of(reader, window.plans, on), on)
    return Table(reader, window, on, asks, is_signed_in=True, client_page=client_page)


def sample_of(table: Table, rows: list[Row], *, line: str = "") -> Sample:
    """The figures; one query at most, for the smallest change."""
    entries = [row.entry for row in rows if row.entry is not None]
    now, window = figures_of(table, entries)
    before = figures_of(table, table.eaten)[0] if table.window.record(table.date).items else None
    change = smallest_change(table.reader, window, now.picture) if entries else None
    return Sample(table, rows, before, now, change, line)


def figures_of(table: Table, entries: Sequence[Entry]) -> tuple[Figures, Window]:
    """Of the day with these entries, its planned doses and the days before it, and that window."""
    record = table.window.record(table.date)
    day = Day(date=table.date, complete=True)
    laid = DayRecord(table.date, day, list(entries), record.doses)
    window = replace(table.window, days={**table.window.days, table.date: laid})
    picture = assess_day(table.reader, window, table.date, today=table.window.today)
    return Figures(picture, rule_met(picture)), window


def _for_anybody() -> Table:
    profile = Profile(diet="vegan")
    today = profile.today()
    window = Window(today, today, today, {today: DayRecord(today)}, [])
    return Table(Reader(User(), profile, [], []), window, today, Asker(), is_signed_in=False)


def _day(text: str, today: dt.date) -> dt.date:
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return today
    return day if FIRST_DAY + timedelta(days=WINDOW_DAYS) <= day <= today else today


def _in_amount(entry: Entry, amount: Decimal) -> Entry:
    """A copy, since the entry itself still stands for what was eaten."""
    wanted = copy(entry)
    wanted.quantity = amount
    return wanted
