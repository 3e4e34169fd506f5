"""The filters every template has (a template builtin)."""

from decimal import Decimal

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from tracker import formatting

register = template.Library()

NBSP = "\u00a0"
TRACE_UG = Decimal("0.005")  # below, two decimals would say 0


@register.filter
def ug(value: Decimal | float | None) -> str:
    """`{{ 2.4|ug }}`: "2.4 µg"; None is "not stated", because unknown is not zero."""
    if value is None:
        return _("not stated")
    if 0 < value < TRACE_UG:
        return _("under %(ug)s") % {"ug": f"0.01{NBSP}µg"}
    return f"{formatting.number(value)}{NBSP}µg"


@register.filter
def amount(value: Decimal | float) -> str:
    """The number alone, with the digits the data carry."""
    return formatting.number(value)


@register.filter
def quantity(value: Decimal | float) -> str:
    """A quantity as typed, without trailing zeros."""
    return formatting.quantity(value)


SOURCE_CLASSES = {
    "fortified_food": "fort",
    "fortified_drink": "fort",
    "supplement": "supp",
    "meat": "food",
    "fish_seafood": "food",
    "dairy": "food",
    "eggs": "food",
    "mixed_dish": "food",
    "unreliable_plant_source": "none",
    "no_b12": "none",
}


@register.filter
def source_class(source_type: str) -> str:
    """The colour class of a source type: fort, supp, food or none."""
    return SOURCE_CLASSES.get(source_type, "none")


@register.simple_tag
def dot(standing: str, source_type: str) -> SafeString:
    """Filled: counts. Open: shown but not counted. Dashed: not stated. The words stand beside it."""
    shape = {"not_counted": "open", "not_stated": "dashed"}.get(standing, source_class(source_type))
    return mark_safe(f'<i class="dot {shape}" aria-hidden="true"></i>')  # noqa: S308  (shape is one of ours)
