"""Everything the day page shows, from at most nine queries however long the diary is."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import fsum

from django.urls import reverse

from accounts.care.looking import about_days, own_key
from accounts.care.sight import EVERYTHING, Sight
from accounts.requests import SignedInRequest
from tracker.assessment.coverage import WeeklyDose
from tracker.assessment.coverage_rules import WEEKLY_RULES
from tracker.assessment.findings import Finding
from tracker.bridge import (
    Change,
    DayPicture,
    DayRecord,
    Reader,
    Window,
    as_shared,
    assess_day,
    load_reader,
    load_window,
    smallest_change,
)
from tracker.coverage.carriers import Carrier, carriers
from tracker.coverage.page import DAYS, weekly_matters
from tracker.diary.answer import answer_key
from tracker.diary.meter import Meter, meter
from tracker.diary.models import Day, Entry, Favourite, Occasion
from tracker.diary.shortcuts import Shortcut, shortcuts
from tracker.diary.usual import UsualFood, usual_day
from tracker.regimens.planning import PlannedDose
from tracker.review.talk.marks import along

WINDOW_DAYS = 28
FORTIFIED_RULE = "fortified_twice"
ASK_WITHIN_DAYS = 7
PRESSING = ("act", "urgent", "emergency")
USUAL_DAY = "usual_day"  # session key: the day that was filled in one tap, and the batch that did it
NOT_NOW = "asked_about"  # session key: the day about which the person did not want to be asked


@dataclass(frozen=True)
class OccasionView:
    """One occasion with its rows. `ug` is what counts, at least when `not_stated`."""

    code: str
    entries: list[Entry]
    doses: list[PlannedDose]
    ug: float

    @property
    def not_stated(self) -> int:
        return sum(entry.ug is None or entry.at_least for entry in self.entries)

    @property
    def counts(self) -> bool:
        """Whether anything here is intake; an injection alone has no sum."""
        return bool(self.entries) or any(not dose.regimen.is_treatment for dose in self.doses)

    @property
    def time(self) -> dt.time | None:
        return min((entry.time for entry in self.entries if entry.time), default=None)


@dataclass(frozen=True)
class DayPage:
    """One day as its page shows it."""

    date: dt.date
    today: dt.date
    reader: Reader
    window: Window
    picture: DayPicture
    favourites: list[Favourite]
    sees: Sight = EVERYTHING
    asked_not_now: str = ""
    usual_batch: tuple[str, str] | None = None

    @property
    def is_today(self) -> bool:
        return self.date == self.today

    @property
    def record(self) -> DayRecord:
        return self.picture.record

    @property
    def row(self) -> Day:
        return self.record.row or Day(date=self.date)

    @property
    def before(self) -> dt.date:
        return self.date - dt.timedelta(days=1)

    @property
    def before_is_seen(self) -> bool:
        """Whether the day before is shared with whoever looks."""
        return self.sees.sees_day(self.before)

    @property
    def after(self) -> dt.date | None:
        return None if self.is_today else self.date + dt.timedelta(days=1)

    @property
    def answer(self) -> str:
        return answer_key(self.picture, is_today=self.is_today)

    @property
    def unusual_choices(self) -> list[tuple[str, str]]:
        return [(code, str(label)) for code, label in Day.Unusual.choices]

    @property
    def rule_by_supplement(self) -> bool:
        """The vegan rule is met by tablets, so fortified meals need no counting."""
        gap = self.picture.gap
        return gap is not None and gap.rule not in (None, FORTIFIED_RULE)

    @property
    def counts_meals(self) -> bool:
        """Whether fortified meals are what this day is held against."""
        gap = self.picture.gap
        return gap is not None and gap.scheme.counts_meals and not self.rule_by_supplement

    @property
    def weekly(self) -> WeeklyDose | None:
        """The last dose of the weekly size, where that is what meets the rule."""
        coverage, gap = self.picture.coverage, self.picture.gap
        return coverage.weekly if coverage and gap and gap.rule in WEEKLY_RULES else None

    @cached_property
    def pressing(self) -> list[Finding]:
        """What should be seen before anything else."""
        return [finding for finding in self.picture.findings if finding.severity in PRESSING]

    @cached_property
    def findings(self) -> list[Finding]:
        return [finding for finding in self.picture.findings if finding not in self.pressing]

    @property
    def is_first(self) -> bool:
        """Today, and nothing was logged in these four weeks."""
        return self.is_today and not self.window.entries

    @cached_property
    def meter(self) -> Meter | None:
        if not self.picture.shown.meter or self.picture.treatment:
            return None
        return meter(self._by_source(), self._marks(), unknown=self.picture.summary.open_ended)

    @cached_property
    def occasions(self) -> list[OccasionView]:
        """Those with something in them, in the order of the day."""
        found = [self._occasion(code) for code in Occasion.values]
        return [each for each in found if each.entries or each.doses]

    @cached_property
    def empty_occasions(self) -> list[str]:
        filled = {each.code for each in self.occasions}
        return [code for code in Occasion.values if code not in filled]

    @cached_property
    def assumed_doses(self) -> list[PlannedDose]:
        """Doses counted only because nothing else was said."""
        return [dose for dose in self.record.doses if dose.counts and dose.status == "assumed"]

    @cached_property
    def shortcuts(self) -> list[Shortcut]:
        return shortcuts(self.window.entries, self.favourites, self.date)

    @cached_property
    def usual(self) -> list[UsualFood]:
        """What of the usual day is not logged yet."""
        return [food for food in usual_day(self.window.entries, self.date) if not self._has(food.entry)]

    @cached_property
    def yesterday(self) -> list[Entry]:
        """What of the day before is not logged yet."""
        return [entry for entry in self.window.record(self.before).entries if not self._has(entry)]

    @property
    def usual_undo(self) -> str:
        """Where the usual day, logged in one tap, is taken out again; "" where it was not."""
        day, batch = self.usual_batch or ("", "")
        if day != self.date.isoformat() or not self.record.entries:
            return ""
        return reverse("tracker:batch-undo", args=[self.date, batch])

    @property
    def offers_quiet(self) -> bool:
        """Quiet mode is offered once to somebody who noted an eating disorder."""
        profile = self.reader.profile
        noted = "eating_disorder" in self.picture.person.factors
        return (
            self.is_today
            and noted
            and self.sees is EVERYTHING
            and not (profile.quiet_mode or profile.quiet_answered)
        )

    @property
    def weekly_due(self) -> WeeklyDose | None:
        """The weekly dose somebody lives by, once the next is due and the answer does not say so already."""
        if not self.is_today or self.weekly or not weekly_matters(self.picture):
            return None
        weekly = self.picture.coverage.weekly if self.picture.coverage else None
        return weekly if weekly and weekly.due else None

    @cached_property
    def question(self) -> dt.date | None:
        """The last logged day of the past week about which nobody said whether it was everything."""
        if not self.is_today:
            return None
        past = self.window.between(self.today - dt.timedelta(days=ASK_WITHIN_DAYS), self.before)
        last = next((record for record in reversed(past) if record.logged), None)
        if last is None or _answered(last) or self.asked_not_now == last.date.isoformat():
            return None
        return last.date

    @cached_property
    def change(self) -> Change | None:
        """What would still close today's gap; one query where nothing of the person's own does."""
        if not (self.is_today and self.record.logged):
            return None
        return smallest_change(self.reader, self.window, self.picture)

    @cached_property
    def carrier(self) -> Carrier | None:
        """What carried most of the reliable B12 of the last 14 days."""
        last = self.window.between(self.date - dt.timedelta(days=DAYS - 1), self.date)
        return next(iter(carriers(self.window, self.reader, last)), None)

    def _has(self, entry: Entry) -> bool:
        return any((e.occasion, e.food_id) == (entry.occasion, entry.food_id) for e in self.record.entries)

    def _occasion(self, code: str) -> OccasionView:
        return OccasionView(
            code,
            [entry for entry in self.record.entries if entry.occasion == code],
            [dose for dose in self.record.doses if dose.occasion == code],
            self.picture.summary.by_occasion.get(code, 0.0),
        )

    def _by_source(self) -> dict[str, float]:
        """Assumed doses apart from what was said to be taken."""
        sums = dict(self.picture.summary.by_source_type)
        assumed = fsum(float(dose.ug) for dose in self.assumed_doses)
        if assumed:
            sums["supplement"] = max(0.0, sums.get("supplement", 0.0) - assumed)
            sums["assumed"] = assumed
        return sums

    def _marks(self) -> dict[str, float]:
        reference, gap = self.picture.reference, self.picture.gap
        marks = {}
        if reference:
            marks["adequate" if reference.kind == "AI" else "recommended"] = reference.recommended_ug
        if gap and self.counts_meals:
            marks["rule"] = gap.ug_need
        return marks


def day_page(request: SignedInRequest, on: dt.date) -> DayPage:
    """Seven queries: life stages, risk factors, days, entries, plans (2) and favourites."""
    today = request.profile.today()
    reader = load_reader(request.owner, request.profile, request.sees)
    first = min(on, request.sees.from_day(on - dt.timedelta(days=WINDOW_DAYS - 1)))
    about_days(request, on)
    waiting = along(request)
    window = load_window(request.owner, first, on, today=today, sees=request.sees, along=waiting)
    return DayPage(
        date=on,
        today=today,
        reader=reader,
        window=window,
        picture=as_shared(assess_day(reader, window, on, today=today), request.sees),
        favourites=list(favourites_of(request)),
        sees=request.sees,
        asked_not_now=request.session.get(own_key(request, NOT_NOW), ""),
        usual_batch=request.session.get(own_key(request, USUAL_DAY)),
    )


def favourites_of(request: SignedInRequest) -> Iterable[Favourite]:
    rows = Favourite.objects.filter(owner=request.owner, food__retired_at__isnull=True)
    return rows.seen(request.sees).select_related("food", "measure")


def _answered(record: DayRecord) -> bool:
    return record.row is not None and record.row.complete is not None
