"""Fields that several forms are made of."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms


def digits(width: int, **attributes: str) -> forms.TextInput:
    """A short number, typed: spin buttons change it by accident."""
    given = {"inputmode": "numeric", "maxlength": width, "autocomplete": "off", **attributes}
    return forms.TextInput(attrs=given)


def day_field(label: Any, **kwargs: Any) -> forms.DateField:
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(label=label, required=False, widget=widget, **kwargs)


def offer(form: forms.BaseForm, name: str, choices: Iterable[Any]) -> None:
    """Set what can be chosen in a field whose list depends on the person."""
    cast(forms.ChoiceField, form.fields[name]).choices = list(choices)
