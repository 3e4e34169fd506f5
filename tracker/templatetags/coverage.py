"""Coverage in words, for templates."""

from dataclasses import dataclass
from decimal import Decimal

from django import template

from tracker.bridge import Change
from tracker.coverage import wording
from tracker.diary.portion_text import portion_text

register = template.Library()


@dataclass
class _Portion:
    quantity: Decimal
    measure_label: str


@register.filter
def share_in_words(share: float) -> str:
    """`{{ 0.66|share_in_words }}`: "two thirds"."""
    return wording.share_in_words(share)


@register.filter
def change_portion(change: Change) -> str:
    """`{{ change|change_portion }}`: "1 tablespoon, 5 g"."""
    return portion_text(_Portion(change.quantity, change.unit))
