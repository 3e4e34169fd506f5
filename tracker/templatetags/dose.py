"""A planned dose in words."""

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from tracker.regimens import wording
from tracker.regimens.planning import PlannedDose

register = template.Library()


@register.filter
def dose_state(dose: PlannedDose) -> str:
    """Such as "assumed taken"; of a moved dose also the day it was planned for."""
    if dose.date != dose.planned_on:
        day = date_format(dose.planned_on, "j F")
        return _("%(state)s, planned for %(day)s") % {"state": wording.STATUSES[dose.status], "day": day}
    return str(wording.STATUSES[dose.status])
