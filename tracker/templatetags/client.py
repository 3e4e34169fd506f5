"""What the pages of one client need beside their context."""

from django import template
from django.utils.translation import gettext as _

from tracker.review.papers import words
from tracker.review.papers.parts.intake import BANDS, CONCLUSIONS

register = template.Library()

MOST_SURE = 0.99


@register.filter
def band_words(band: str) -> str:
    """`{{ usual.band|band_words }}`: what a comparison with the requirement comes to."""
    return str(BANDS[band])


@register.filter
def conclusion_words(conclusion: str) -> str:
    """`{{ iom.conclusion|conclusion_words }}`: what the textbook method concludes."""
    return str(CONCLUSIONS[conclusion])


@register.filter
def why_not(reason: str) -> str:
    """`{{ absorbed.reason|why_not }}`: why a figure is not given."""
    return str(words.NOT_SAID.get(reason, words.NOT_SAID[""]))


@register.filter
def severity_words(severity: str) -> str:
    return str(words.SEVERITIES[severity])


@register.filter
def standing_name(standing: str) -> str:
    return str(words.STANDINGS[standing])


@register.filter
def recording_name(recording: str) -> str:
    return str(words.RECORDINGS[recording])


@register.filter
def percent(share: float | None) -> str:
    """`{{ 0.123|percent }}`: "12 %"; "–" for none."""
    return words.percent(share)


@register.filter
def sureness(confidence: float) -> str:
    """`{{ 0.9996|sureness }}`: "over 99 %", because no few days make anything certain."""
    return _("over 99 %") if confidence > MOST_SURE else words.percent(confidence)


@register.filter
def signed_ug(value: float) -> str:
    """`{{ -0.4|signed_ug }}`: "−0.4 µg"."""
    return words.signed_ug(value)


@register.filter
def ratio(value: float) -> str:
    """`{{ -1.44|ratio }}`: "−1.4"."""
    return words.ratio(value)
