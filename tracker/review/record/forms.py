"""The draft by its steps, the signature, and an amendment."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.forms.account import PasswordAgain
from accounts.middleware import profile_of
from accounts.models import CareRelationship, Dietitian
from tracker.regimens.forms import DayField
from tracker.review.basis import LONGEST_DAYS
from tracker.review.models import LONG, CareProcess, ReviewDraft
from tracker.review.record.marks import FIELDS, Drawn, drawn_by, marks_of
from tracker.review.record.steps import DATES, STEPS, Step

UNREAD = {"invalid": gettext_lazy("Write the day as year-month-day, for example 2026-05-03.")}
MOST_MARKS = 400


class LongText(forms.CharField):
    """Some paragraphs; a line break counts as one sign, as it does in the browser."""

    def __init__(self, *, rows: int = 3, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), max_length=LONG, **kwargs)

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n")


class DraftForm(forms.Form):
    """What is valid may be saved even where something else is not: nothing typed is lost for a wrong date."""

    first_day = DayField(label=DATES["first_day"], error_messages=UNREAD)
    last_day = DayField(label=DATES["last_day"], error_messages=UNREAD)
    next_date = DayField(
        label=DATES["next_date"],
        required=False,
        error_messages=UNREAD,
        help_text=gettext_lazy("Becomes the client’s next appointment when you sign."),
    )
    marks = forms.CharField(required=False, max_length=MOST_MARKS, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, care: CareRelationship, draft: ReviewDraft) -> None:
        initial = {name: getattr(draft, name) for name in FIELDS}
        super().__init__(data, initial={**initial, "marks": marks_of(draft)})
        self.care, self.today = care, profile_of(care.client).today()
        for step in STEPS:
            for name, label, words in step.fields:
                self.fields[name] = LongText(label=label, help_text=words, required=False)

    @property
    def steps(self) -> Iterator[tuple[Step, list[forms.BoundField]]]:
        return ((step, [self[name] for name, _label, _help in step.fields]) for step in STEPS)

    @property
    def drawn(self) -> Drawn:
        return drawn_by(self.data.get("marks", ""))

    def typed(self) -> dict[str, Any]:
        """What may be saved: of the two days of the period both or neither."""
        self.full_clean()
        found = {name: self.cleaned_data[name] for name in FIELDS if name in self.cleaned_data}
        if not {"first_day", "last_day"} <= found.keys():
            return {name: value for name, value in found.items() if name not in ("first_day", "last_day")}
        return found

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first, last = data.get("first_day"), data.get("last_day")
        if last and last > self.today:
            self.add_error("last_day", _("That day is still to come."))
        elif first and last and first > last:
            self.add_error("last_day", _("The last day is before the first."))
        elif first and last and (last - first).days >= LONGEST_DAYS:
            self.add_error("first_day", _("That is more than a year. Choose a year at most."))
        elif last and not self.care.sight.sees_day(last):
            self.add_error("last_day", _("These days are not shared with you."))
        if data.get("next_date") and data["next_date"] <= self.today:
            self.add_error("next_date", _("Choose a day to come."))
        return data


class SignForm(PasswordAgain):
    """Two proofs that it is the author who signs: the name by hand, and the password."""

    name = forms.CharField(
        label=gettext_lazy("Your name, as your signature"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Type your name to sign.")},
    )
    field_order = ["text", "name", "password"]

    def __init__(self, data: Any = None, *, by: Dietitian, initial: Any = None) -> None:
        self.by = by
        super().__init__(data, user=by.user, initial=initial)

    def clean_name(self) -> str:
        typed = self.cleaned_data["name"]
        if _letters(typed) != _letters(self.by.name):
            raise forms.ValidationError(
                _("Type it as it stands in your registration: %(name)s."), params={"name": self.by.name}
            )
        return self.by.name


class SignReviewForm(SignForm):
    """`shown`: the draft as it was read before signing."""

    shown = forms.CharField(max_length=MOST_MARKS, widget=forms.HiddenInput)


class AmendForm(SignForm):
    text = LongText(
        label=gettext_lazy("What you add or correct"),
        rows=5,
        error_messages={"required": gettext_lazy("Write what you add.")},
    )


def what_stops_signing(draft: ReviewDraft, today: dt.date) -> list[str]:
    """Why a draft cannot be signed as it is; empty where it can."""
    found = []
    if not any(getattr(draft, name) for name in CareProcess.TEXTS):
        found.append(_("Nothing is written yet."))
    if draft.next_date and draft.next_date <= today:
        found.append(_("The day of the next review has passed: choose another."))
    return found


def _letters(name: str) -> str:
    return " ".join(name.casefold().split())
