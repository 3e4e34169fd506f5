"""Form fields for amounts as people type them."""

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError

from foods.amounts import AmountError, to_quantity
from tracker.diary.wording import why_not

_FRACTION = re.compile(r"(?:(\d{1,6})\s+)?(\d{1,6})\s*/\s*(\d{1,6})")
LONGEST = 20


def typed_quantity(text: str) -> Decimal:
    """ "2", "1,5", "½", "1 1/2" as a positive amount of at most three decimals. AmountError if it is none."""
    plain = _without_signs(text).strip()
    match = _FRACTION.fullmatch(plain)
    if match and int(match[3]):
        whole = Fraction(int(match[1] or 0)) + Fraction(int(match[2]), int(match[3]))
        return to_quantity(round(Decimal(whole.numerator) / whole.denominator, 3))
    if len(plain) > LONGEST or not plain.isascii() or "_" in plain:
        raise AmountError("not-a-number")
    return round(to_quantity(plain.replace(",", ".") if plain.count(",") == 1 else plain), 3)


def typed_quantity_or_none(value: object) -> Decimal | None:
    """The same, or None for what cannot be read."""
    try:
        return typed_quantity("" if value is None else str(value))
    except AmountError:
        return None


def uuid_or_none(text: str) -> UUID | None:
    """A code as it stands in addresses and hidden fields; None for anything else."""
    try:
        return UUID(text)
    except ValueError:
        return None


def _without_signs(text: str) -> str:
    """One-character fractions spelt out: "1½" as "1 1/2"."""
    return "".join(
        f" {unicodedata.normalize('NFKC', char).replace(chr(0x2044), '/')}"
        if unicodedata.category(char) == "No"
        else char
        for char in text[: 2 * LONGEST]
    )


class QuantityField(forms.Field):
    """A positive number as people write it; cleans to a Decimal."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "maxlength": str(LONGEST)})

    def to_python(self, value: object) -> Decimal | None:
        if value in self.empty_values:
            return None
        try:
            return typed_quantity(str(value))
        except AmountError as error:
            raise ValidationError(why_not(error.key), code=error.key) from error

    def prepare_value(self, value: object) -> object:
        return (
            f"{value:f}".rstrip("0").rstrip(".")
            if isinstance(value, Decimal) and value % 1
            else _whole(value)
        )

    def has_changed(self, initial: object, data: object) -> bool:
        """By value, so that 2 and 2.000 are the same; what cannot be read has changed."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


def _whole(value: object) -> object:
    return f"{value:.0f}" if isinstance(value, Decimal) else value
