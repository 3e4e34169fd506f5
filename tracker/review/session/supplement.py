"""A supplement taken by plan, as if it had been taken for the last four weeks."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foods.models import Food
from tracker.bridge import DayPicture, Window, assess_day
from tracker.planner.sample_page import Table
from tracker.regimens.forms import supplements
from tracker.regimens.models import Regimen, RegimenVersion, Schedule
from tracker.regimens.planning import Plan, PlannedDose, doses_between

SCHEDULES = [(Schedule.DAILY, _("every day")), (Schedule.WEEKLY, _("once a week"))]


class SupplementForm(forms.Form):
    """What would be taken, and instead of what."""

    food = forms.ModelChoiceField(
        label=_("Supplement"), queryset=supplements(), to_field_name="code", empty_label=_("none")
    )
    schedule = forms.ChoiceField(
        label=_("How often"), choices=SCHEDULES, initial=Schedule.DAILY, widget=forms.RadioSelect
    )
    instead = forms.MultipleChoiceField(
        label=_("Instead of"), required=False, widget=forms.CheckboxSelectMultiple
    )
    note = forms.CharField(label=_("A word to the client"), required=False, max_length=500)

    def __init__(self, table: Table, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        running = [plan.regimen for plan in table.window.plans if plan.is_active(table.date)]
        instead = self.fields["instead"]
        instead.choices = [  # type: ignore[attr-defined]
            (str(regimen.code), regimen.name) for regimen in running if not regimen.is_treatment
        ]

    def as_plan(self) -> dict[str, Any]:
        """The supplement as a suggestion keeps it (`tracker.review.talk.plans`)."""
        food: Food = self.cleaned_data["food"]
        return {
            "name": food.name,
            "food": str(food.code),
            "dose_ug": float(food.b12_ug or 0),
            "schedule": self.cleaned_data["schedule"],
            "weekdays": [],
        }


@dataclass(frozen=True, slots=True)
class Tried:
    """Four weeks as they were and as they would have been."""

    before: DayPicture
    after: DayPicture

    @property
    def rows(self) -> list[DayPicture]:
        return [self.before, self.after]


def tried(table: Table, food: Food, schedule: str, instead: Collection[str]) -> Tried:
    """No queries."""
    plan = _plan(food, schedule, table.window.first, table.date)
    kept = [each for each in table.window.plans if str(each.regimen.code) not in instead]
    window = with_plans(table.window, [*kept, plan])
    return Tried(
        *(assess_day(table.reader, each, table.date, today=table.date) for each in (table.window, window))
    )


def with_plans(window: Window, plans: list[Plan]) -> Window:
    """The same days, had these been the plans."""
    doses: dict[date, list[PlannedDose]] = defaultdict(list)
    for dose in doses_between(plans, window.first, window.last, today=window.today):
        doses[dose.date].append(dose)
    days = {on: replace(record, doses=doses[on]) for on, record in window.days.items()}
    return replace(window, days=days, plans=plans)


def _plan(food: Food, schedule: str, first: date, today: date) -> Plan:
    regimen = Regimen(name=food.name, food=food, still_taken_on=today)
    weekdays = 1 << first.weekday() if schedule == Schedule.WEEKLY else 127
    version = RegimenVersion(
        regimen=regimen, start=first, dose_ug=food.b12_ug or 0, schedule=schedule, weekdays=weekdays
    )
    return Plan(regimen, [version])
