"""What pages show in helper mode (a template builtin)."""

from typing import Any

from django import template

from accounts.care.looking import is_helping
from accounts.care.sight import Sight
from tracker.helping import addresses
from tracker.helping.pages import opens

register = template.Library()
register.filter(opens)  # `{% if request|opens:"tracker:planner" %}`


@register.filter
def shares(sees: Sight, scope: str) -> bool:
    """`{% if request.sees|shares:"labs" %}`: whether whoever looks may see this kind of thing."""
    return sees.sees(scope)


@register.filter
def helps(request: Any) -> bool:
    """`{% if request|helps %}`: whether a helper looks at somebody else's diary."""
    return is_helping(request)


@register.simple_tag
def own_url(name: str) -> str:
    """`{% own_url 'tracker:helping' %}`: the address of a page of the person's own, also in helper mode."""
    return addresses.own_address(name)


@register.simple_tag
def url_for(code: Any, name: str) -> str:
    """`{% url_for care.code 'tracker:today' %}`: the address of a client's page."""
    return addresses.address_for(code, name)
