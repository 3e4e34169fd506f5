"""What the diary's templates need beside the common filters."""

import re
import uuid
from collections.abc import Mapping, Sequence
from datetime import time

from django import template
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from accounts.models import Profile
from foods.codes import SourceType
from tracker.bridge import AbsorbedWindow
from tracker.diary.models import Occasion
from tracker.diary.portion_text import HasPortion, portion_text
from tracker.diary.shortcuts import short as without_brackets

register = template.Library()

_BRACKETED_UG = re.compile(r"\s*\([^()]*\d\s*(?:µg|mcg)[^()]*\)")


@register.filter
def portion(row: HasPortion) -> str:
    """`{{ entry|portion }}`: "1 glass, 200 ml"."""
    return portion_text(row)


@register.filter
def occasion_name(code: str) -> str:
    return str(Occasion(code).label)


@register.filter
def source_name(source_type: str) -> str:
    return str(SourceType(source_type).label)


@register.filter
def of(mapping: Mapping[str, object], key: str) -> object:
    """`{{ sums|of:code }}`: what a mapping holds under a key that is a variable."""
    return mapping.get(key)


@register.filter
def begun_at(windows: Sequence[AbsorbedWindow], code: str) -> list[AbsorbedWindow]:
    """`{% for window in picture.absorbed_windows|begun_at:code %}`: those that this occasion opened."""
    return [window for window in windows if window.occasions[0] == code]


@register.filter
def hours(hour: float) -> time:
    """An hour of the day (12.5) as the time that the clock shows (12:30)."""
    return time(int(hour), round(hour % 1 * 60) % 60)


@register.filter
def unlocalise(value: float) -> str:
    """A number as SVG wants it, whatever the language: "37.5"."""
    return f"{value:g}"


@register.filter
def short(name: str) -> str:
    """A food's name without what stands in brackets."""
    return without_brackets(name)


@register.filter
def named(name: str, profile: Profile | None) -> str:
    """A food's name; in quiet mode without an amount of B12 that stands in brackets."""
    return _BRACKETED_UG.sub("", name) if profile and profile.quiet_mode else name


@register.filter
def hidden_initial(field: BoundField) -> SafeString:
    """What the page was drawn with, so that an old page only changes what was changed on it."""
    return field.as_hidden(only_initial=True)


@register.simple_tag
def client_id() -> str:
    """A new name for one submission; sending the same form twice then logs once."""
    return str(uuid.uuid4())
