"""What the pages of reviews say more than once."""

from django import template

from tracker.review.models import CareProcess
from tracker.review.papers.words import span

register = template.Library()


@register.filter
def period(process: CareProcess) -> str:
    """The days that a draft or a review is about: "9 to 22 November 2026"."""
    return span(process.first_day.isoformat(), process.last_day.isoformat())
