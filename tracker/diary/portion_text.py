"""A portion in words: "45 g", "1 glass, 200 ml", "2 × egg"."""

from decimal import Decimal
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from foods.amounts import GRAMS, MILLILITRES, UNIT
from tracker.formatting import quantity


class HasPortion(Protocol):
    @property
    def quantity(self) -> Decimal: ...

    @property
    def measure_label(self) -> str: ...


def portion_text(row: HasPortion) -> str:
    """A measure's label begins with its own number; one of it is the label itself."""
    number, label = quantity(row.quantity), row.measure_label
    if label in GRAMS or label in MILLILITRES:
        return f"{number}\u00a0{label}"
    if label == UNIT:
        return ngettext("%(n)s piece", "%(n)s pieces", 1 if number == "1" else 2) % {"n": number}
    if number == "1":
        return label
    return _("%(n)s × %(measure)s") % {"n": number, "measure": label.removeprefix("1 ")}
