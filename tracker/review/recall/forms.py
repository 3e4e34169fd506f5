"""One form a pass."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foods.models import Food
from tracker.diary.forms import PastDateField, PortionForm
from tracker.diary.models import Occasion
from tracker.review.recall.prompts import PROMPTS
from tracker.review.recall.rows import LONGEST, MOST, Row, texts_of


class StartForm(forms.Form):
    date = PastDateField(label=_("Which day was told?"))

    def __init__(self, *args: Any, today: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["date"].today = today  # type: ignore[attr-defined]


class QuickForm(forms.Form):
    """Everything in the order it comes to mind, a line each, without interrupting."""

    lines = forms.CharField(
        label=_("What was eaten and drunk, one food a line"),
        max_length=MOST * LONGEST,
        widget=forms.Textarea(attrs={"rows": 12, "autocomplete": "off"}),
        error_messages={"required": _("Write at least one food.")},
    )

    def clean_lines(self) -> str:
        lines = self.cleaned_data["lines"]
        if len(texts_of(lines)) > MOST:
            raise forms.ValidationError(_("At most %(most)s foods a day.") % {"most": MOST})
        return lines


class ForgottenForm(forms.Form):
    """A field a prompt; empty means that nothing came up."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for prompt in PROMPTS:
            self.fields[prompt.key] = forms.CharField(
                label=str(prompt.question), help_text=str(prompt.examples), required=False, max_length=600
            )

    @property
    def told(self) -> list[str]:
        return [self.cleaned_data[prompt.key] for prompt in PROMPTS]


class TimeForm(forms.Form):
    """Of one row. `gone`: it was told by mistake."""

    occasion = forms.ChoiceField(
        label=_("Occasion"), choices=Occasion.choices, error_messages={"required": _("Choose an occasion.")}
    )
    time = forms.TimeField(
        label=_("Time"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    gone = forms.BooleanField(label=_("Not eaten"), required=False)

    def __init__(self, row: Row, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, prefix=f"row-{row.id}", **kwargs)
        self.row = row


class DetailForm(PortionForm):
    """The food and the amount of one row."""

    def __init__(self, row: Row, food: Food, others: list[Food], data: Any, **kwargs: Any) -> None:
        super().__init__(food, data, prefix=f"row-{row.id}", **kwargs)
        self.row, self.others = row, others


def time_forms(rows: list[Row], data: Any = None) -> Iterator[TimeForm]:
    for row in rows:
        yield TimeForm(row, data, initial={"occasion": row.occasion, "time": row.clock})
