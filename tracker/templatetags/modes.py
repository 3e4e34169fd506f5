"""The switches of large type, plain and quiet mode, and what quiet mode says instead of numbers."""

from django import template

from accounts.models import Profile
from tracker.modes.switches import Switch, switches

register = template.Library()


@register.filter
def mode_switches(profile: Profile) -> list[Switch]:
    """`{% for switch in request.profile|mode_switches %}`"""
    return switches(profile)
