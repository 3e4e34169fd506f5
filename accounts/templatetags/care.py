"""What the pages about sharing say of a relationship."""

from datetime import date

from django import template

from accounts.care.terms import REMINDED_BEFORE, scope_titles
from accounts.models import CareRelationship, Role

register = template.Library()


@register.filter
def shared_words(care: CareRelationship) -> str:
    """ "Diary and supplements, blood results"."""
    first, *others = [str(title) for title in scope_titles(care.scopes)] or [""]
    return ", ".join([first, *(title.lower() for title in others)])


@register.filter
def ends_soon(care: CareRelationship, today: date) -> bool:
    return care.until is not None and care.until <= today + REMINDED_BEFORE


@register.filter
def approval_over(care: CareRelationship) -> bool:
    """Agreed with a dietitian who is not approved (any more): nothing is seen meanwhile."""
    return care.role == Role.DIETITIAN and not care.carer.dietitian.is_approved
