"""What the drawing over time holds: signs, blood results, doses, and intake by week where it may be shown."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from django.utils.translation import gettext as _

from accounts.care.looking import about_days
from accounts.care.sight import DIARY, PROFILE
from accounts.models import User
from accounts.requests import SignedInRequest
from tracker.assessment.screening import Finding, Person, Shown, permissions, screen
from tracker.body import wording
from tracker.body.models import LabResult, Strength
from tracker.body.page import SignView, signs_of
from tracker.body.results import ResultView, three_digits
from tracker.body.timeline import Drawing, Mark, Point, Rows, Span, Week, draw
from tracker.bridge import Reader, load_reader, person_of
from tracker.diary.models import DayTotal
from tracker.regimens import wording as regimen_wording
from tracker.regimens.models import RegimenVersion, Schedule
from tracker.regimens.planning import LAPSED, SKIPPED, Plan, PlannedDose, doses_between, spans
from tracker.regimens.plans import plans_of

MONTHS = (3, 12, 36)
DEFAULT_MONTHS = 12
WEEKS = {3: 13, 12: 52, 36: 156}
FREQUENT_DAYS = 5  # doses closer than this are drawn as one line, not as ticks
SHOWN_TIERS = ("red-flag",)


@dataclass(frozen=True)
class History:
    """A person's time from `first` to `today`. `weeks` is empty where intake may not be shown."""

    months: int
    first: date
    today: date
    reader: Reader
    person: Person
    shown: Shown
    signs: list[SignView]
    results: list[LabResult]  # of all time, the newest first
    plans: list[Plan]
    doses: list[PlannedDose]
    weeks: list[Week]

    @property
    def open_signs(self) -> list[SignView]:
        return [view for view in self.signs if view.symptom.ended is None]

    @property
    def past_signs(self) -> list[SignView]:
        return [view for view in reversed(self.signs) if view.symptom.ended is not None]

    @property
    def findings(self) -> list[Finding]:
        """Only what ranks above everything: signs and tests that a doctor should see."""
        return [each for each in screen(self.person) if each.tier in SHOWN_TIERS]

    @property
    def weeks_newest_first(self) -> list[Week]:
        return self.weeks[::-1]

    @property
    def result_views(self) -> list[ResultView]:
        return [ResultView(result) for result in self.results]

    @cached_property
    def drawing(self) -> Drawing | None:
        rows = [*_sign_rows(self), *_result_rows(self), *_dose_rows(self), *_intake_rows(self)]
        return draw(rows, self.first, self.today) if rows else None

    @cached_property
    def events(self) -> list[tuple[date, str, str]]:
        """The same in words, the newest first: day, what, how much."""
        found = [*_sign_events(self), *_result_events(self), *_dose_events(self)]
        return sorted(found, key=lambda event: event[0], reverse=True)

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.today


def wanted_months(text: str | None) -> int:
    """3, 12 or 36; anything else is 12."""
    return next((months for months in MONTHS if str(months) == text), DEFAULT_MONTHS)


def read_history(request: SignedInRequest, months: int) -> History:
    """Eight queries at most, however long the time and the diary are."""
    owner, today = request.owner, request.profile.today()
    sees = request.sees
    first = min(today, sees.from_day(today - timedelta(days=7 * WEEKS[months] - 1)))
    about_days(request, first, today)
    reader = load_reader(owner, request.profile, sees)
    plans = plans_of(owner, first, today) if sees.sees(DIARY) else []
    person = person_of(reader, plans, today)
    shown, doses = permissions(person), doses_between(plans, first, today, today=today)
    silent = request.profile.quiet_mode or not shown.meter or not sees.sees_all((DIARY, PROFILE))
    return History(
        months=months,
        first=first,
        today=today,
        reader=reader,
        person=person,
        shown=shown,
        signs=signs_of(owner, first, today, sees),
        results=list(LabResult.objects.of(owner).seen(sees)),
        plans=plans,
        doses=doses,
        weeks=[] if silent else list(weeks_of(owner, first, today, doses)),
    )


def weeks_of(owner: User, first: date, today: date, doses: Sequence[PlannedDose]) -> Iterator[Week]:
    """The mean day of each week: of food over its complete days, or else those logged; doses over all (two
    queries)."""
    food, unstated = _food_by_day(owner, first, today)
    complete = set(
        owner.days.filter(date__range=(first, today), complete=True).values_list("date", flat=True)
    )
    taken: dict[date, float] = defaultdict(float)
    for dose in doses:
        taken[dose.date] += float(dose.ug) if dose.counts else 0.0
    for number in range((today - first).days // 7 + 1):
        days = [first + timedelta(days=7 * number + i) for i in range(7)]
        seen = [day for day in days if day in complete] or [day for day in days if day in food]
        swallowed = sum(taken[day] for day in days) / 7
        mean = sum(food.get(day, 0.0) for day in seen) / len(seen) + swallowed if seen else None
        known = mean if mean is not None else swallowed or None
        yield Week(days[0], days[-1], known, bool(complete.intersection(days)), bool(unstated & set(seen)))


def _food_by_day(owner: User, first: date, today: date) -> tuple[dict[date, float], set[date]]:
    food: dict[date, float] = defaultdict(float)
    unstated = set()
    rows = DayTotal.objects.filter(owner=owner, date__range=(first, today))
    for day, ug, not_stated in rows.values_list("date", "ug", "not_stated"):
        food[day] += float(ug)
        if not_stated:
            unstated.add(day)
    return dict(food), unstated


# Lanes ----------------------------------------------------------------------------------------------------


def _sign_rows(history: History) -> Iterator[Rows]:
    by_key: dict[str, list[Span]] = {}
    for view in history.signs:
        by_key.setdefault(view.symptom.key, []).extend(_spans(view, history))
    for key, found in by_key.items():
        if found:
            yield Rows("sign", wording.sign_name(key), spans=found)


def _spans(view: SignView, history: History) -> Iterator[Span]:
    """From each note to the next; before the first, as strong as that one."""
    symptom, notes = view.symptom, view.notes
    end = symptom.ended or history.today
    starts = [symptom.since, *(note.date for note in notes[1:])]
    levels = [note.strength for note in notes] or [Strength.LITTLE]
    for number, (start, level) in enumerate(zip(starts, levels, strict=True)):
        last = starts[number + 1] - timedelta(days=1) if number + 1 < len(starts) else end
        if last >= history.first and start <= history.today and last >= start:
            yield Span(max(start, history.first), last, int(level), symptom.ended is None)


def _result_rows(history: History) -> Iterator[Rows]:
    """One lane a test, drawn in the unit of its newest result."""
    by_test: dict[str, list[LabResult]] = {}
    for result in history.results:
        if history.holds(result.taken_on):
            by_test.setdefault(result.analyte, []).append(result)
    for found in by_test.values():
        unit = found[0].unit
        points = [_point(result, unit) for result in reversed(found)]
        yield Rows("result", ResultView(found[0]).short_name, points=points, note=unit)


def _point(result: LabResult, unit: str) -> Point:
    value = ResultView(result).value_in(unit)
    text = f"{result.comparison}{three_digits(value)}"
    return Point(result.taken_on, value, text)


def _dose_rows(history: History) -> Iterator[Rows]:
    """A frequent dose as a line while its plan is in force, a rare one as ticks."""
    by_plan: dict[int, list[PlannedDose]] = defaultdict(list)
    for dose in history.doses:
        if dose.status != SKIPPED:
            by_plan[dose.regimen.pk].append(dose)
    for plan in history.plans:
        doses = by_plan[plan.regimen.pk]
        if not doses:
            continue
        name = f"{plan.regimen.name}"
        if _is_frequent(plan):
            yield Rows("dose", name, spans=[span for span, _version in _in_force(plan, history)])
        else:
            marks = [Mark(dose.date, dose.said) for dose in doses if dose.status != LAPSED]
            yield Rows("dose", name, marks=marks)


def _is_frequent(plan: Plan) -> bool:
    return any(
        version.schedule == Schedule.DAILY
        or (version.schedule == Schedule.WEEKDAYS and bin(version.weekdays).count("1") > 1)
        or (version.schedule == Schedule.EVERY_N_DAYS and version.interval_days < FREQUENT_DAYS)
        for version in plan.versions
    )


def _in_force(plan: Plan, history: History) -> Iterator[tuple[Span, RegimenVersion]]:
    """What held in that time, each with its version; earlier ones are not part of it."""
    for version, end in spans(plan.versions):
        if end >= history.first and version.start <= history.today:
            yield Span(max(version.start, history.first), min(end, history.today)), version


def _intake_rows(history: History) -> Iterator[Rows]:
    if any(week.ug is not None for week in history.weeks):
        yield Rows("intake", _("Intake, average day of each week"), weeks=history.weeks)


# The same in words ----------------------------------------------------------------------------------------


def _sign_events(history: History) -> Iterator[tuple[date, str, str]]:
    for view in history.signs:
        if history.holds(view.symptom.since):
            yield view.symptom.since, view.name, _("began (%(since)s)") % {"since": view.since}
        for note in view.notes:
            if history.holds(note.date):
                yield note.date, view.name, str(note.get_strength_display())
        if view.symptom.ended and history.holds(view.symptom.ended):
            yield view.symptom.ended, view.name, _("last day")


def _result_events(history: History) -> Iterator[tuple[date, str, str]]:
    for result in history.results:
        if history.holds(result.taken_on):
            view = ResultView(result)
            yield result.taken_on, view.name, view.figure


def _dose_events(history: History) -> Iterator[tuple[date, str, str]]:
    frequent = {plan.regimen.pk for plan in history.plans if _is_frequent(plan)}
    for dose in history.doses:
        if dose.regimen.pk not in frequent and dose.status != SKIPPED:
            yield dose.date, dose.regimen.name, str(regimen_wording.STATUSES[dose.status])
    for plan in (plan for plan in history.plans if plan.regimen.pk in frequent):
        for span, version in _in_force(plan, history):
            yield span.first, plan.regimen.name, regimen_wording.schedule(version)
