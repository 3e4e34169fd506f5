"""An own pattern, as it stands in the address: shareable, and checked at each field."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tracker.planner.patterns import Pattern
from tracker.planner.wording import DAYS, KINDS, TIMES
from tracker.regimens.fields import DoseField

CHOOSE = {"invalid_choice": _("Choose one of the list."), "required": _("Choose one of the list.")}


def _number(label: Any, choices: dict[int, Any], initial: int) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, choices=[*choices.items()], coerce=int, initial=initial, error_messages=CHOOSE
    )


class PatternForm(forms.Form):
    """A dose and how often. Cleans to `pattern`."""

    dose = DoseField(
        label=_("One dose, in µg"), error_messages={"required": _("Write the dose in µg, for example 5.")}
    )
    kind = forms.ChoiceField(
        label=_("What it is"), choices=[*KINDS.items()], initial="supplement", error_messages=CHOOSE
    )
    times = _number(_("Times a day"), TIMES, 1)
    days = _number(_("Days a week"), DAYS, 7)

    @property
    def pattern(self) -> Pattern:
        """The pattern of a valid form."""
        told = self.cleaned_data
        return Pattern("own", float(told["dose"]), told["times"], told["days"], told["kind"])
