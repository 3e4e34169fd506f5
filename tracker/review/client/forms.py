"""What a dietitian notes of a client: a personal target, rare rich foods, the next appointment."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.regimens.fields import DoseField
from tracker.review.models import Per, RareFood, RareKind, Target

MOST_UG = Decimal(5000)
REACH = dt.timedelta(days=366)
UNREAD_DAY = gettext_lazy("Write the day as year-month-day, for example 2026-05-03.")


def day_field(label: Any, **options: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    unread = {"invalid": UNREAD_DAY}
    return forms.DateField(
        label=label, widget=widget, input_formats=["%Y-%m-%d"], error_messages=unread, **options
    )


class TargetForm(forms.Form):
    """µg a day with the reason, from a day within a year of the client's today."""

    ug = DoseField(label=gettext_lazy("µg a day"))
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=Target._meta.get_field("reason").max_length,
        help_text=gettext_lazy("The client reads it with the target."),
    )
    start = day_field(gettext_lazy("From"))

    def __init__(self, data: Any = None, *, today: dt.date) -> None:
        super().__init__(data, initial={"start": today})
        self.today = today

    def clean_ug(self) -> Decimal:
        ug: Decimal = self.cleaned_data["ug"]
        if ug > MOST_UG:
            raise ValidationError(_("At most 5,000 µg a day."))
        return ug

    def clean_start(self) -> dt.date:
        start: dt.date = self.cleaned_data["start"]
        if abs(start - self.today) > REACH:
            raise ValidationError(_("Choose a day within a year from today."))
        return start


class RareForm(forms.Form):
    """For each kind how many times in which span; empty: not asked, 0: never."""

    def __init__(self, data: Any = None, *, known: Iterable[RareFood]) -> None:
        super().__init__(data)
        rows = {row.kind: row for row in known}
        for kind, label in RareKind.choices:
            self.fields[kind] = forms.IntegerField(
                label=capfirst(label),
                required=False,
                min_value=0,
                max_value=100,
                initial=rows[kind].times if kind in rows else None,
                widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "maxlength": 3}),
            )
            self.fields[f"{kind}_per"] = forms.ChoiceField(
                label=_("in"), choices=Per.choices, initial=rows[kind].per if kind in rows else Per.YEAR.value
            )

    @property
    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[kind], self[f"{kind}_per"]) for kind in RareKind.values]

    def answers(self) -> dict[str, tuple[int, str] | None]:
        """By kind: times and span, None where it was left empty."""
        told = self.cleaned_data
        return {
            kind: None if told[kind] is None else (told[kind], told[f"{kind}_per"])
            for kind in RareKind.values
        }


class AppointmentForm(forms.Form):
    """The day of the next appointment; empty: none."""

    next_appointment = day_field(gettext_lazy("Next appointment"), required=False)

    def __init__(self, data: Any = None, *, today: dt.date, known: dt.date | None) -> None:
        super().__init__(data, initial={"next_appointment": known})
        self.today, self.known = today, known

    def clean_next_appointment(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["next_appointment"]
        if day and day != self.known and not self.today <= day <= self.today + 2 * REACH:
            raise ValidationError(_("Choose a day from today on, within two years."))
        return day
