"""What is taken, how much and when."""

import uuid
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foods.codes import Cobalamin, Layer
from foods.models import Food, FoodQuerySet
from tracker.diary.models import Occasion
from tracker.regimens.actions import Terms
from tracker.regimens.fields import DoseField
from tracker.regimens.models import Kind, Regimen, RegimenVersion, Schedule
from tracker.regimens.planning import LONGEST_INTERVAL_DAYS

EARLIEST = date(1950, 1, 1)
LATEST = date(2199, 12, 31)
OCCASIONS = [
    (Occasion.SUPPLEMENTS, gettext_lazy("on its own")),
    (Occasion.BREAKFAST, gettext_lazy("with breakfast")),
    (Occasion.LUNCH, gettext_lazy("with lunch")),
    (Occasion.DINNER, gettext_lazy("with dinner")),
    (Occasion.SNACKS, gettext_lazy("with a snack")),
]
SCHEDULES = [
    (Schedule.DAILY, gettext_lazy("every day")),
    (Schedule.WEEKLY, gettext_lazy("once a week")),
    (Schedule.WEEKDAYS, gettext_lazy("on certain days of the week")),
    (Schedule.EVERY_N_DAYS, gettext_lazy("every so many days")),
]


def supplements() -> FoodQuerySet:
    """What can be picked: everyday supplements with a figure for one tablet, dose or drop."""
    everyday = Food.objects.current().visible_to(None).filter(layer=Layer.EVERYDAY)
    return everyday.filter(source_type="supplement", basis="unit", b12_ug__gt=0).order_by("b12_ug", "name")


def kind_of(food: Food) -> Kind:
    """What a product is, by the words of its name; a tablet unless it says otherwise."""
    name = food.name.lower()
    return next((kind for kind in (Kind.DROPS, Kind.SPRAY, Kind.LOZENGE) if kind.value in name), Kind.TABLET)


class DayField(forms.DateField):
    """A calendar day between 1950 and 2199: anything else is a slip of the finger."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    def clean(self, value: Any) -> date | None:
        day: date | None = super().clean(value)
        if day is not None and not EARLIEST <= day <= LATEST:
            raise forms.ValidationError(_("Please check the year."), code="year")
        return day


class ClockField(forms.TimeField):
    """A time of day, to the minute."""

    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})


class TermsForm(forms.Form):
    """How much, and when."""

    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=120,
        help_text=gettext_lazy("As on the packet."),
        error_messages={"required": gettext_lazy("Give it a name, as on the packet.")},
    )
    dose_ug = DoseField(
        label=gettext_lazy("B12 in one dose, in µg"),
        help_text=gettext_lazy("Labels may say mcg or ug."),
        error_messages={"required": gettext_lazy("Say how many µg one dose holds.")},
    )
    schedule = forms.ChoiceField(label=gettext_lazy("How often"), choices=SCHEDULES, widget=forms.RadioSelect)
    weekdays = forms.TypedMultipleChoiceField(
        label=gettext_lazy("On which days"),
        choices=list(WEEKDAYS.items()),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Once a week: choose one day, or none for the weekday of the first day."),
    )
    interval_days = forms.IntegerField(
        label=gettext_lazy("Days from one dose to the next"),
        required=False,
        min_value=1,
        max_value=LONGEST_INTERVAL_DAYS,
        help_text=gettext_lazy("14 is every other week, 84 every 12 weeks."),
    )
    start = DayField(label=gettext_lazy("First day"))
    end = DayField(
        label=gettext_lazy("Until"), required=False, help_text=gettext_lazy("Leave empty if it goes on.")
    )
    occasion = forms.ChoiceField(label=gettext_lazy("Taken"), choices=OCCASIONS, initial=Occasion.SUPPLEMENTS)
    time = ClockField(label=gettext_lazy("Time"), required=False)
    added_form = forms.ChoiceField(
        label=gettext_lazy("Form of B12 on the label"),
        choices=[("", gettext_lazy("not told")), *Cobalamin.choices],
        required=False,
        help_text=gettext_lazy(
            "For your record. Corrin counts every form alike, unless the scheme you follow names one."
        ),
    )
    remind_at = ClockField(
        label=gettext_lazy("Remind me by e-mail at"),
        required=False,
        help_text=gettext_lazy(
            "On the day of a dose, until you say it was taken or skipped. The mail names neither the "
            "product nor B12."
        ),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        start, end = data.get("start"), data.get("end")
        if start and end and end < start:
            self.add_error("end", _("This day lies before the first one."))
        if data.get("schedule") == Schedule.WEEKLY and start and not data.get("weekdays"):
            data["weekdays"] = [start.weekday()]
        self._check_days(data)
        return data

    def terms(self) -> Terms:
        data = self.cleaned_data
        days = data["weekdays"] if data["schedule"] in (Schedule.WEEKLY, Schedule.WEEKDAYS) else WEEKDAYS
        every = data["interval_days"] if data["schedule"] == Schedule.EVERY_N_DAYS else 1
        return Terms(
            dose_ug=data["dose_ug"],
            schedule=data["schedule"],
            weekdays=sum(1 << day for day in days),
            interval_days=every,
            occasion=data["occasion"],
            time=data["time"],
            end=data["end"],
            added_form=data["added_form"],
        )

    def _check_days(self, data: dict[str, Any]) -> None:
        schedule, days = data.get("schedule"), data.get("weekdays")
        if (
            schedule == Schedule.EVERY_N_DAYS
            and not data.get("interval_days")
            and "interval_days" not in self.errors
        ):
            self.add_error("interval_days", _("Say after how many days the next dose follows."))
        if "weekdays" in self.errors:
            return
        if schedule == Schedule.WEEKDAYS and not days:
            self.add_error("weekdays", _("Choose at least one day."))
        if schedule == Schedule.WEEKLY and len(days or ()) != 1:
            self.add_error("weekdays", _("Choose the one day of the week."))


class RegimenForm(TermsForm):
    """Something new that is taken: a product of the catalogue, or named by hand."""

    code = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    food = forms.ModelChoiceField(
        label=gettext_lazy("Product"),
        queryset=supplements(),
        to_field_name="code",
        required=False,
        empty_label=gettext_lazy("not in this list"),
        help_text=gettext_lazy("A product from the list brings its name and dose."),
    )
    kind = forms.ChoiceField(label=gettext_lazy("What it is"), choices=Kind.choices, initial=Kind.TABLET)
    prescribed = forms.BooleanField(
        label=gettext_lazy("A doctor prescribed it as a treatment"),
        required=False,
        help_text=gettext_lazy(
            "Corrin then shows it as your treatment and judges nothing. So it does with injections."
        ),
    )
    field_order = ("food", "name", "dose_ug", "kind", "prescribed")

    def __init__(
        self, data: QueryDict | None = None, *, today: date, product: dict[str, object] | None = None
    ) -> None:
        super().__init__(data, initial={"start": today, "schedule": Schedule.DAILY, **(product or {})})
        if data and data.get("food"):  # the product brings what is left empty
            self.fields["name"].required = self.fields["dose_ug"].required = False

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        food = data.get("food")
        if food and not data.get("name"):
            data["name"] = food.name
        if food and data.get("dose_ug") is None and food.b12_ug is not None:
            data["dose_ug"] = round(food.b12_ug, 2)
        if food and not data.get("added_form"):
            data["added_form"] = food.added_form
        if food and data.get("kind") == Kind.TABLET:  # what the field says untouched
            data["kind"] = kind_of(food)
        return data


class ChangeForm(TermsForm):
    """Other terms from a day on."""

    def __init__(
        self, data: QueryDict | None = None, *, regimen: Regimen, version: RegimenVersion, today: date
    ) -> None:
        super().__init__(data, initial=_as_now(regimen, version, today))
        self.fields["start"].label = _("From which day")
        self.fields["start"].help_text = _("Days before it keep what was planned then.")


class StopForm(forms.Form):
    day = DayField(label=gettext_lazy("From which day is it no longer taken?"))


class MoveForm(forms.Form):
    to = DayField(label=gettext_lazy("Day"))


def _as_now(regimen: Regimen, version: RegimenVersion, today: date) -> dict[str, Any]:
    by_week = version.schedule in (Schedule.WEEKLY, Schedule.WEEKDAYS)
    return {
        "name": regimen.name,
        "dose_ug": version.dose_ug,
        "schedule": version.schedule,
        "weekdays": [day for day in WEEKDAYS if by_week and version.weekdays & 1 << day],
        "interval_days": version.interval_days if version.schedule == Schedule.EVERY_N_DAYS else None,
        "start": max(today, version.start),
        "end": version.end if version.end and version.end >= today else None,
        "occasion": version.occasion,
        "time": version.time,
        "added_form": version.added_form,
        "remind_at": regimen.remind_at,
    }
