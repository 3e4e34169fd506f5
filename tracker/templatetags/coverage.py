"""Coverage in words, for templates."""

from dataclasses import dataclass
from decimal import Decimal

from django import template

from tracker.assessment.schemes import Scheme
from tracker.bridge import Change
from tracker.coverage import scheme_words, wording
from tracker.diary.portion_text import portion_text
from tracker.planner import sample

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


@register.filter
def scheme_title(scheme: Scheme) -> str:
    """`{{ rule.scheme|scheme_title }}`: "The Vegan Society"."""
    return scheme_words.title(scheme)


@register.filter
def asks(scheme: Scheme) -> str:
    """`{{ gap.scheme|asks }}`: "fortified foods at two meals or more, 3 µg or more in all"."""
    return scheme_words.asks(scheme)


@register.filter
def rule_in_words(scheme: Scheme, rule: str) -> str:
    """`{{ gap.scheme|rule_in_words:gap.rule }}`: "10 µg or more from supplements in a day"."""
    return scheme_words.rule_in_words(rule, scheme)


@register.filter
def as_plus(change: Change) -> str:
    """A suggestion as the sample day takes it up: `?plus={{ change|as_plus|urlencode }}`."""
    return sample.as_plus(change)


@register.filter
def every_rule(scheme: Scheme) -> list[str]:
    """Each rule of the scheme, in words."""
    return scheme_words.rules_in_words(scheme)
