"""What a food's row shows."""

from django import template
from django.utils.translation import gettext as _

from foods.barcodes import shown
from foods.models import Food
from foods.products.codes import LabelUnit
from foods.products.labels import DAILY_BASE_UG
from foods.products.models import FortificationRecord
from tracker.food_pages.page import Serving, servings
from tracker.templatetags.corrin import amount, ug

register = template.Library()


@register.simple_tag
def default_serving(food: Food) -> Serving | None:
    """The food's first measure with its µg (100 g where it has none); prefetch the measures."""
    return next(iter(servings(food, None)), None)


@register.filter
def printed_number(gtin: str) -> str:
    """A barcode as the packet prints it."""
    return shown(gtin)


@register.filter
def as_printed(record: FortificationRecord) -> str:
    """ "40 % Daily Value in one serving": the figure with the base that it was read with."""
    if record.stated_value is None:
        return _("not stated")
    per = record.get_stated_per_display()
    if record.stated_unit == LabelUnit.UG:
        return _("%(ug)s in %(per)s") % {"ug": ug(record.stated_value), "per": per}
    base = f"{amount(DAILY_BASE_UG[LabelUnit(record.stated_unit)])} µg"
    words = {"percent": amount(record.stated_value), "base": base, "per": per}
    return _("%(percent)s %% of %(base)s in %(per)s") % words
