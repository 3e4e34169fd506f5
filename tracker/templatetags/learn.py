"""What a claim rests on: its strength in words and its numbered sources."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from tracker.learn.strength import Strength
from tracker.screening.sources import source
from tracker.templatetags.landing import cite

register = template.Library()


@register.simple_tag
def backed(strength: str, keys: str) -> SafeString:
    """`{% backed "firm" "iom-1998" %}`: "firm [1]"; ValueError where a claim would look better than it is."""
    kind = Strength(strength)
    if kind is not Strength.UNCHECKED and not any(source(key).checked for key in keys.split()):
        raise ValueError(f"no checked source for a claim called {strength}: {keys}")
    return format_html(
        '<span class="backed"><span class="strength {}">{}</span> {}</span>',
        kind.value,
        kind.label,
        cite(keys),
    )
