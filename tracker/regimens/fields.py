"""A dose as people write it: in µg, with the slips that labels invite caught and explained."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker import formatting

LEAST_UG, MOST_UG = Decimal("0.1"), Decimal(10_000)
LONGEST = 20
_TYPED = re.compile(r"(\d+(?:[.,]\d+)?)\s*([^\W\d]*)\.?")
_MICROGRAMS = ("", "µg", "μg", "ug", "mcg", "mikrogramm", "microgram", "micrograms")
_MILLIGRAMS = ("mg", "milligram", "milligrams")
_INTERNATIONAL = ("iu", "ie", "ui")
_THOUSANDS = re.compile(r"\d{1,3},\d{3}")


class DoseField(forms.CharField):
    """µg of one dose, as a Decimal of at most two decimals."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "maxlength": str(LONGEST)})
    default_error_messages = {
        "unreadable": gettext_lazy("Write the dose as a number of µg, for example 10 or 2.5."),
        "iu": gettext_lazy("B12 is not measured in IU. Look on the label for µg, also written mcg or ug."),
        "unit": gettext_lazy("Write the dose in µg, also written mcg or ug on labels."),
        "least": gettext_lazy("This is less than 0.1 µg. Please check the label."),
        "most": gettext_lazy("This is more than 10,000 µg, far more than any product holds. Check the unit."),
    }

    def to_python(self, value: Any) -> Any:
        text = str(value or "").strip().lower()
        if not text:
            return None
        match = _TYPED.fullmatch(text) if len(text) <= LONGEST and text.isprintable() else None
        if match is None or not match[1].isascii():
            raise self._error("unreadable")
        self._check_comma(match[1])
        amount = Decimal(match[1].replace(",", "."))
        self._check_unit(match[2], amount)
        return self._checked(amount)

    def prepare_value(self, value: object) -> object:
        return formatting.quantity(value) if isinstance(value, Decimal) else value

    def _check_comma(self, number: str) -> None:
        """Whoever writes "1,000" means one or a thousand; such a factor is not guessed."""
        if _THOUSANDS.fullmatch(number):
            whole, small = number.replace(",", ""), formatting.quantity(Decimal(number.replace(",", ".")))
            choice = _("Is this %(whole)s or %(small)s? Write it without a comma.")
            raise ValidationError(choice % {"whole": whole, "small": small}, code="ambiguous")

    def _check_unit(self, unit: str, amount: Decimal) -> None:
        if unit in _MILLIGRAMS:
            ug = formatting.quantity(amount * 1000)
            sentence = _("%(mg)s mg would be %(ug)s µg. If the label really says mg, write %(ug)s here.")
            raise ValidationError(sentence % {"mg": formatting.quantity(amount), "ug": ug}, code="mg")
        if unit in _INTERNATIONAL:
            raise self._error("iu")
        if unit not in _MICROGRAMS:
            raise self._error("unit")

    def _checked(self, amount: Decimal) -> Decimal:
        if amount < LEAST_UG:
            raise self._error("least")
        if amount > MOST_UG:
            raise self._error("most")
        return round(amount, 2)

    def _error(self, code: str) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code)
