"""Figures as they are typed from a label."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foods.barcodes import BarcodeError, normalise, shown
from tracker import formatting

LONGEST = 20
MOST = Decimal(100_000)
_NUMBER = re.compile(r"(\d{1,9}(?:[.,]\d{1,6})?)\s*([^\W\d]*|%)\.?")
_THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}")
MICROGRAMS = ("", "µg", "μg", "ug", "mcg")
NUMBER_ERRORS = {
    "empty": gettext_lazy("Type the number under the bars."),
    "not-digits": gettext_lazy("A barcode number has digits only. Type the number under the bars."),
    "too-short": gettext_lazy("This number is too short: it has 8 to 14 digits."),
    "too-long": gettext_lazy("This number is too long: it has 8 to 14 digits."),
    "check-digit": gettext_lazy("The last digit doesn’t fit: check the number."),
}


class NumberField(forms.CharField):
    """The number under a barcode in any common form; cleans to 14 digits."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "maxlength": "40"})

    def to_python(self, value: Any) -> str:
        text = str(value or "").strip()
        if not text:
            return ""
        try:
            return normalise(text)
        except BarcodeError as error:
            raise ValidationError(NUMBER_ERRORS[error.key], code=error.key) from error

    def prepare_value(self, value: Any) -> Any:
        """What was typed stays as typed; a stored number is shown as it is printed."""
        text = str(value or "")
        return shown(text) if len(text) == 14 and text.isascii() and text.isdigit() else value


class FigureField(forms.CharField):
    """A figure with the unit that was perhaps typed behind it. Cleans to (Decimal, unit) or None."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "maxlength": str(LONGEST)})
    default_error_messages = {
        "unreadable": gettext_lazy("Write the figure as a number, for example 0.38."),
        "most": gettext_lazy("This is more than any product holds. Check the figure and its unit."),
        "zero": gettext_lazy("This has to be more than 0."),
    }

    def to_python(self, value: Any) -> Any:
        text = str(value or "").strip().lower()
        if not text:
            return None
        match = _NUMBER.fullmatch(text) if len(text) <= LONGEST and text.isprintable() else None
        if match is None or not match[1].isascii():
            raise ValidationError(self.error_messages["unreadable"], code="unreadable")
        if _THOUSANDS.fullmatch(match[1]):
            raise ValidationError(_comma_question(match[1]), code="ambiguous")
        number = round(Decimal(match[1].replace(",", ".")), 4)
        if number > MOST:
            raise ValidationError(self.error_messages["most"], code="most")
        return number, match[2]

    def prepare_value(self, value: Any) -> Any:
        return formatting.quantity(value) if isinstance(value, Decimal) else value


def _comma_question(number: str) -> str:
    """Whoever writes "1,000" means one or a thousand; such a factor is not guessed."""
    whole, small = number.replace(",", ""), formatting.quantity(Decimal(number.replace(",", ".")))
    return _("Is this %(whole)s or %(small)s? Write it without a comma.") % {"whole": whole, "small": small}
