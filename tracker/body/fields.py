"""Figures of a blood report as people type them."""

import re
from decimal import Decimal
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker import formatting
from tracker.body.models import MAX_VALUE

LONGEST = 20
_TYPED = re.compile(r"([<>]?)\s*(\d{1,12}(?:[.,]\d{1,8})?)", re.ASCII)
_THOUSANDS = re.compile(r"\d{1,3},\d{3}")


class Reported(NamedTuple):
    """A figure, and "<" or ">" where the report gives only a limit."""

    comparison: str
    value: Decimal

    def __str__(self) -> str:
        return f"{self.comparison}{formatting.quantity(self.value)}"


class ReportedField(forms.CharField):
    """ "412", "< 150" or "0,35" as a Reported of at most four decimals."""

    widget = forms.TextInput(attrs={"inputmode": "text", "autocomplete": "off", "maxlength": str(LONGEST)})
    default_error_messages = {
        "unreadable": gettext_lazy("Write the number as on the report, for example 412, 0.35 or <150."),
        "too-high": gettext_lazy("No laboratory reports a number this high. Please check it."),
    }

    def to_python(self, value: Any) -> Any:
        text = str(value or "").strip()
        if not text:
            return None
        match = _TYPED.fullmatch(text) if len(text) <= LONGEST else None
        if match is None:
            raise ValidationError(self.error_messages["unreadable"], code="unreadable")
        self._check_comma(match[2])
        amount = round(Decimal(match[2].replace(",", ".")), 4)
        if amount > MAX_VALUE:
            raise ValidationError(self.error_messages["too-high"], code="too-high")
        return Reported(match[1], amount)

    def prepare_value(self, value: object) -> object:
        return str(value) if isinstance(value, Reported) else value

    def _check_comma(self, number: str) -> None:
        """Whoever writes "1,000" means one or a thousand; such a factor is not guessed."""
        if _THOUSANDS.fullmatch(number):
            whole, small = number.replace(",", ""), formatting.quantity(Decimal(number.replace(",", ".")))
            choice = _("Is this %(whole)s or %(small)s? Write it without a comma.")
            raise ValidationError(choice % {"whole": whole, "small": small}, code="ambiguous")


class LimitField(ReportedField):
    """An end of the laboratory's own range: a Decimal."""

    def to_python(self, value: Any) -> Any:
        found = super().to_python(value)
        if found is None:
            return None
        if found.comparison:
            raise ValidationError(_("Write the number alone, without < or >."), code="comparison")
        return found.value

    def prepare_value(self, value: object) -> object:
        return formatting.quantity(value) if isinstance(value, Decimal) else value
