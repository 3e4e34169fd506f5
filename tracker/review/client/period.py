"""Which days of a client are looked at: a fortnight, a month, a quarter, or from one day to another."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.middleware import profile_of
from accounts.models import CareRelationship

LENGTHS = {"fortnight": 14, "month": 30, "quarter": 91}
NAMES = {
    "fortnight": gettext_lazy("Fortnight"),
    "month": gettext_lazy("Month"),
    "quarter": gettext_lazy("Quarter"),
}
FREE = "free"
LONGEST_DAYS = 366
EARLIEST = dt.date(2000, 1, 1)  # no diary is older; dates before it are slips of the finger


@dataclass(frozen=True)
class Range:
    """From `first` to `last`, both included. `clipped`: it was to begin before sharing did."""

    kind: str
    first: dt.date
    last: dt.date
    today: dt.date
    clipped: bool = False

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def query(self) -> str:
        """As links to other pages of the same client carry it."""
        if self.kind != FREE:
            return f"range={self.kind}"
        return f"range={FREE}&from={self.first.isoformat()}&to={self.last.isoformat()}"


class RangeForm(forms.Form):
    """`?range=` one of LENGTHS, or two days in `from` and `to`."""

    def __init__(self, data: Any, *, today: dt.date) -> None:
        super().__init__(data)
        self.today = today
        day = forms.DateInput(attrs={"type": "date", "max": today.isoformat(), "min": EARLIEST.isoformat()})
        unread = {"invalid": _("Write the day as year-month-day, for example 2026-05-03.")}
        for name, label in (("from", _("From")), ("to", _("To"))):
            self.fields[name] = forms.DateField(
                label=label, required=False, widget=day, error_messages=unread, input_formats=["%Y-%m-%d"]
            )

    def clean_from(self) -> dt.date | None:
        return self._possible(self.cleaned_data["from"])

    def clean_to(self) -> dt.date | None:
        return self._possible(self.cleaned_data["to"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first, last = data.get("from"), data.get("to")
        if first and last and first > last:
            self.add_error("to", _("The last day is before the first."))
        elif first and last and (last - first).days >= LONGEST_DAYS:
            self.add_error("from", _("That is more than a year. Choose a year at most."))
        return data

    def _possible(self, day: dt.date | None) -> dt.date | None:
        if day and day > self.today:
            raise ValidationError(_("That day is still to come."))
        if day and day < EARLIEST:
            raise ValidationError(_("No diary goes back so far. Is the year right?"))
        return day


def wanted_range(care: CareRelationship, query: Any) -> tuple[Range, RangeForm]:
    """What was asked for, cut to what is shared; a fortnight until today where it is no range."""
    today = profile_of(care.client).today()
    form = RangeForm(query or None, today=today)
    kind = query.get("range", "")
    if kind not in LENGTHS and form.is_valid() and (asked := _free(form.cleaned_data, today)):
        return _shared(care, FREE, *asked, today), form
    kind = kind if kind in LENGTHS else "fortnight"
    return _shared(care, kind, today - dt.timedelta(days=LENGTHS[kind] - 1), today, today), form


def _free(asked: dict[str, Any], today: dt.date) -> tuple[dt.date, dt.date] | None:
    """One day alone is enough: a fortnight from there, or up to there."""
    first: dt.date | None = asked.get("from")
    last: dt.date | None = asked.get("to")
    fortnight = dt.timedelta(days=LENGTHS["fortnight"] - 1)
    if first is not None:
        return first, last or min(first + fortnight, today)
    return (last - fortnight, last) if last is not None else None


def _shared(care: CareRelationship, kind: str, first: dt.date, last: dt.date, today: dt.date) -> Range:
    since = care.sight.from_day(first)
    return Range(kind, min(since, last), last, today, clipped=since > first)
