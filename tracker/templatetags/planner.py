"""What the explorer writes of a measurement."""

from django import template

from tracker.assessment.absorption import Absorbed
from tracker.assessment.measured import Measured
from tracker.planner import wording
from tracker.templatetags.corrin import amount, ug

register = template.Library()


@register.filter
def estimated(value: float) -> str:
    """An estimate known within a factor of 2: two digits, "27 µg"."""
    return ug(wording.two_digits(value))


@register.filter
def span(value: Absorbed) -> str:
    """Its range for one person, "13 – 53"."""
    low, high = (amount(wording.two_digits(end)) for end in (value.low_ug, value.high_ug))
    return f"{low}\u2009–\u2009{high}"


@register.filter
def vehicle(point: Measured) -> str:
    """What the B12 was swallowed with."""
    return str(wording.VEHICLES[point.vehicle])


@register.filter
def share_absorbed(point: Measured) -> str:
    return wording.percent(point.absorbed_ug / point.dose_ug)
