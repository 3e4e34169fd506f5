"""What a plan would cover by itself, by the scheme that its person follows."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tracker.assessment.coverage import DaySources, Item, assess
from tracker.assessment.schemes import Scheme
from tracker.bridge.lasting import dose_of
from tracker.planner.asker import Asker
from tracker.regimens.forms import WEEKDAYS, TermsForm
from tracker.regimens.models import Kind, RegimenVersion, Schedule
from tracker.regimens.planning import is_planned

WEEKS = 8  # simulated; the last four are judged


@dataclass(frozen=True, slots=True)
class Covers:
    """`rule`: the key of the one met on every day, "equivalent", or "" where some day meets none."""

    rule: str
    scheme: Scheme


def covers(asker: Asker, form: TermsForm, today: date) -> Covers | None:
    """None for whom no rule is meant or nothing may be said, for treatments, and until a dose is given."""
    version = _draft(form, today)
    if version is None or asker.closed_because or not asker.by_rule:
        return None
    days = [_day(version, today + timedelta(days=number)) for number in range(7 * WEEKS)]
    found = assess(days, judge_from=days[7 * WEEKS // 2].date, **asker.rules)
    always = found.days_judged and found.days_covered == found.days_judged
    return Covers(found.rule or "" if always else "", asker.scheme)


def _day(version: RegimenVersion, on: date) -> DaySources:
    dose = Item(
        version.occasion, None, float(version.dose_ug), "supplement", "crystalline", "", version.added_form
    )
    return DaySources(on, True, [dose] if is_planned(version, on) else [])


def _draft(form: TermsForm, today: date) -> RegimenVersion | None:
    """What the form says so far, never saved; None for a treatment or without a dose."""
    told = _told(form)
    if not told.get("dose_ug") or told.get("prescribed") or told.get("kind") == Kind.INJECTION:
        return None
    schedule, days = told.get("schedule") or Schedule.DAILY, told.get("weekdays") or ()
    if schedule in (Schedule.WEEKLY, Schedule.WEEKDAYS) and not days:
        days = [today.weekday()] if schedule == Schedule.WEEKLY else WEEKDAYS
    return RegimenVersion(
        start=today,
        dose_ug=told["dose_ug"],
        schedule=schedule,
        weekdays=sum(1 << day for day in days),
        interval_days=told.get("interval_days") or 1,
        added_form=told.get("added_form") or "",
        occasion="supplements",
    )


def _told(form: TermsForm) -> dict[str, Any]:
    """What was typed and could be read, or what the form begins with."""
    if form.is_bound:
        form.is_valid()
        return form.cleaned_data
    return dict(form.initial)


def plan_by_rule(rule: str, scheme: Scheme) -> dict[str, Any]:
    """What the form begins with for a rule of supplements: twice a week is on Mondays and Thursdays."""
    schedules: dict[str, tuple[Schedule, list[int]]] = {
        "daily_supplement": (Schedule.DAILY, []),
        "weekly_supplement": (Schedule.WEEKLY, []),
        "twice_weekly": (Schedule.WEEKDAYS, [0, 3]),
    }
    schedule, days = schedules[rule]
    return {
        "dose_ug": f"{dose_of(rule, scheme):g}",
        "schedule": schedule,
        "weekdays": days,
        "added_form": scheme.cobalamin,
    }
