"""What the two-minute check needs beside its context."""

from django import template
from django.utils.functional import Promise

from accounts.wording import FACTORS
from tracker.check.answers import MedicineTold
from tracker.check.choices import MEDICINES
from tracker.check.doctor import medicine_in_words

register = template.Library()

# Where a name alone might not be recognised; the rest reads quicker without.
EXPLAINED = (
    *MEDICINES,
    "family_history",
    "autoimmune_gastritis",
    "atrophic_gastritis",
    "thyroid_autoimmune",
    "bariatric",
    "nitrous_oxide",
    "medical_nitrous_oxide",
)


@register.filter
def why_asked(key: str) -> str | Promise:
    """What a risk factor is, in the words of the profile, where its name needs them."""
    return FACTORS[key].why if key in EXPLAINED else ""


@register.filter
def in_brief(told: MedicineTold) -> str:
    return medicine_in_words(told)
