"""The switches of large type, plain and quiet mode, and what quiet mode says instead of numbers."""

from urllib.parse import urlsplit

from django import template

from accounts.models import Profile
from tracker.modes.helplines import Helpline, helpline_for
from tracker.modes.places import Place, places
from tracker.modes.switches import Switch, switches

register = template.Library()


@register.filter
def mode_switches(profile: Profile) -> list[Switch]:
    """`{% for switch in request.profile|mode_switches %}`"""
    return switches(profile)


@register.simple_tag
def more_places() -> list[Place]:
    """`{% more_places as places %}`"""
    return places()


@register.simple_tag(takes_context=True)
def helpline(context: template.Context) -> Helpline | None:
    """`{% helpline as line %}`: that of the country the person lives in."""
    return helpline_for(context["request"].profile.country)


@register.filter
def host(address: str) -> str:
    """ "https://www.example.org/a" becomes "example.org"."""
    return urlsplit(address).netloc.removeprefix("www.")
