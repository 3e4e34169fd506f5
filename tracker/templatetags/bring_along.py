"""What the preview of a brought diary shows."""

from django import template

from tracker import formatting
from tracker.bring_along.cronometer import Line
from tracker.bring_along.wording import WHY_LEFT_OUT

register = template.Library()


@register.filter
def line_amount(line: Line) -> str:
    """ "150 g", as the file says it."""
    return f"{formatting.quantity(line.quantity)} {line.unit}".strip()


@register.filter
def why_left_out(key: str) -> str:
    return str(WHY_LEFT_OUT[key])
