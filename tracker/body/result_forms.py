"""A blood result as the report gives it, with what cannot be refused and what is asked about."""

import uuid
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.forms.parts import offer
from tracker.assessment import labs
from tracker.body import wording
from tracker.body.fields import LimitField, Reported, ReportedField
from tracker.body.models import LabResult
from tracker.regimens.forms import DayField

AS_TYPED = "as-typed"


class ResultForm(forms.Form):
    """One result of one test. `confirm` answers what `asked` repeats: the figure that was asked about."""

    code = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4, required=False)
    value = ReportedField(
        label=gettext_lazy("Result"),
        help_text=gettext_lazy("As on the report, with < or > if it has one."),
        error_messages={"required": gettext_lazy("Write the number from the report.")},
    )
    unit = forms.ChoiceField(
        label=gettext_lazy("Unit"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose the unit that stands on the report.")},
    )
    asked = forms.CharField(widget=forms.HiddenInput, required=False, max_length=60)
    confirm = forms.ChoiceField(label="", widget=forms.RadioSelect, required=False)
    taken_on = DayField(
        label=gettext_lazy("Blood taken on"),
        error_messages={"required": gettext_lazy("Give the day on which the blood was taken.")},
    )
    lab_low = LimitField(label=gettext_lazy("from"), required=False)
    lab_high = LimitField(label=gettext_lazy("to"), required=False)
    note = forms.CharField(label=gettext_lazy("Note"), required=False, max_length=500)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        analyte: str,
        today: date,
        born: date | None = None,
        result: LabResult | None = None,
    ) -> None:
        self.analyte, self.today, self.born = analyte, today, born
        super().__init__(data, initial=_initial(result))
        names = labs.units(analyte)
        offer(self, "unit", [(name, name) for name in names])
        if len(names) == 1:
            self.fields["unit"].initial = names[0]
        offer(self, "confirm", [(AS_TYPED, ""), *((name, name) for name in names)])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        taken_on = data.get("taken_on")
        if taken_on and taken_on > self.today:
            self.add_error("taken_on", _("This day is still to come."))
        elif taken_on and self.born and taken_on < self.born:
            self.add_error("taken_on", _("This day lies before your birth."))
        low, high = data.get("lab_low"), data.get("lab_high")
        if low is not None and high is not None and low >= high:
            self.add_error("lab_high", _("The upper end must be greater than the lower one."))
        if data.get("value") and data.get("unit"):
            self._check_value(data)
        return data

    @property
    def values(self) -> dict[str, Any]:
        """What is kept of a valid form."""
        data = self.cleaned_data
        kept = {name: data[name] for name in ("unit", "taken_on", "lab_low", "lab_high", "note")}
        return {**kept, "comparison": data["value"].comparison, "value": data["value"].value}

    def _check_value(self, data: dict[str, Any]) -> None:
        value, unit = data["value"], data["unit"]
        confirmed = data.get("confirm") if data.get("asked") == _question(value, unit) else ""
        if confirmed and confirmed != AS_TYPED:
            data["unit"] = unit = confirmed
        check = labs.check_value(self.analyte, float(value.value), unit)
        if check.verdict == "impossible" or (check.verdict == "ask" and not confirmed):
            self._ask(value, unit, check)

    def _ask(self, value: Reported, unit: str, check: labs.ValueCheck) -> None:
        words = {"value": str(value), "unit": unit, "likely": check.likely_unit}
        self.add_error("value", wording.CHECKS[check.reason] % words)
        choices = []
        if check.verdict == "ask":
            choices.append((AS_TYPED, _("Yes, the report says %(value)s %(unit)s") % words))
        if check.likely_unit:
            choices.append((check.likely_unit, _("No, it is %(value)s %(likely)s") % words))
        self._repeat(choices, _question(value, unit))

    def _repeat(self, choices: list[tuple[str, str]], question: str) -> None:
        """Show the question with what was typed kept; an earlier answer belonged to another figure."""
        offer(self, "confirm", choices)
        self.data = {**{name: self.data.get(name) for name in self.fields}, "asked": question, "confirm": ""}

    @property
    def asks(self) -> bool:
        """Whether there is a question to be answered."""
        return self.is_bound and bool(self.data.get("asked")) and "value" in self.errors


def _question(value: Reported, unit: str) -> str:
    return f"{value} {unit}"


def _initial(result: LabResult | None) -> dict[str, Any]:
    if result is None:
        return {}
    kept = {name: getattr(result, name) for name in ("unit", "taken_on", "lab_low", "lab_high", "note")}
    return {**kept, "value": Reported(result.comparison, result.value)}
