"""What a person notices: since when, how strong, until when."""

from datetime import date
from typing import Any

from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from accounts.forms.parts import digits
from tracker.body.models import Precision, Strength, Symptom
from tracker.regimens.forms import DayField

TODAY, EARLIER = "today", "earlier"
OLDEST_YEARS = 120
NO_STRENGTH = {"required": _("Say how strong it is.")}


class SinceForm(forms.Form):
    """Since today, a day, a month or only a year."""

    since = forms.ChoiceField(
        label=_("Since when?"),
        choices=[(TODAY, _("today")), (EARLIER, _("earlier"))],
        widget=forms.RadioSelect,
        initial=TODAY,
    )
    since_day = forms.IntegerField(
        label=_("Day"), required=False, min_value=1, max_value=31, widget=digits(2),
    )  # fmt: skip
    since_month = forms.TypedChoiceField(
        label=_("Month"), required=False, coerce=int, empty_value=None,
        choices=[("", _("not sure")), *MONTHS.items()],
    )  # fmt: skip
    since_year = forms.IntegerField(label=_("Year"), required=False, widget=digits(4))
    note = forms.CharField(
        label=_("In your own words"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Where it is, when it comes, what makes it better."),
    )

    def __init__(self, data: Any = None, *, today: date, born: date | None = None, **kwargs: Any) -> None:
        self.today, self.born = today, born
        super().__init__(data, **kwargs)

    @property
    def parts(self) -> list[forms.BoundField]:
        return [self["since_day"], self["since_month"], self["since_year"]]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("since") == TODAY:
            data["start"], data["precision"] = self.today, Precision.DAY
        elif data.get("since") == EARLIER and not self._part_errors():
            self._clean_parts(data)
        return data

    def _part_errors(self) -> bool:
        return any(name in self.errors for name in ("since_day", "since_month", "since_year"))

    def _clean_parts(self, data: dict[str, Any]) -> None:
        year, month, day = (data.get(f"since_{part}") for part in ("year", "month", "day"))
        if year is None or not self.today.year - OLDEST_YEARS <= year <= self.today.year:
            self.add_error("since_year", _("Give the year with four digits. The year alone is enough."))
        elif day and not month:
            self.add_error("since_month", _("Choose the month as well, or leave the day empty."))
        else:
            self._set_start(data, year, month, day)

    def _set_start(self, data: dict[str, Any], year: int, month: int | None, day: int | None) -> None:
        try:
            start = date(year, month or 1, day or 1)
        except ValueError:
            self.add_error("since_day", _("This month has no such day."))
            return
        if start > self.today:
            self.add_error("since_month", _("This day is still to come."))
            return
        if self.born and (year, month or 12, day or 31) < (self.born.year, self.born.month, self.born.day):
            self.add_error("since_year", _("This lies before your birth."))
            return
        data["start"] = start
        data["precision"] = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR


class SymptomForm(SinceForm):
    """A sign that is there now."""

    strength = forms.TypedChoiceField(
        label=_("How strong is it now?"),
        choices=Strength.choices,
        coerce=int,
        widget=forms.RadioSelect,
        error_messages=NO_STRENGTH,
    )


class ChangeSymptomForm(SinceForm):
    """Since when it really was, and what there is to say about it."""

    def __init__(self, data: Any = None, *, symptom: Symptom, today: date, born: date | None = None) -> None:
        super().__init__(data, today=today, born=born, initial=_as_now(symptom))


class StrengthForm(forms.Form):
    """How strong on a day; today where none is named."""

    strength = forms.TypedChoiceField(
        label=_("How strong?"),
        choices=Strength.choices,
        coerce=int,
        widget=forms.RadioSelect,
        error_messages=NO_STRENGTH,
    )
    date = DayField(label=_("On which day?"), required=False)
    note = forms.CharField(label=_("Note"), required=False, max_length=300)


class DayForm(forms.Form):
    """One day; today where none is named."""

    day = DayField(label=_("Day"), required=False)


def _as_now(symptom: Symptom) -> dict[str, Any]:
    since, precision = symptom.since, symptom.since_precision
    return {
        "since": EARLIER,
        "since_day": since.day if precision == Precision.DAY else None,
        "since_month": None if precision == Precision.YEAR else since.month,
        "since_year": since.year,
        "note": symptom.note,
    }
