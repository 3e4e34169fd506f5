"""What the pages about signs and blood results need beside their context."""

from django import template

from tracker.body import doctor, wording
from tracker.body.page import SignView

register = template.Library()


@register.filter
def sign_name(key: str) -> str:
    """What a sign is called at the head of a line."""
    return wording.sign_name(key)


@register.filter
def course(view: SignView) -> str:
    """How strong a sign was over time, in words."""
    return doctor.course_of(view)
