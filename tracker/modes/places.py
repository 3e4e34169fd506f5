"""Where the bottom bar does not lead: the list called "More"."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Place:
    name: str | Promise
    icon: str
    address: str


_PLACES = (
    ("tracker:messages", "message-circle", _("Messages")),
    ("tracker:regimens", "pill", _("What you take")),
    ("tracker:body", "heart-pulse", _("How you feel and blood results")),
    ("tracker:findings", "lightbulb", _("What matters for you")),
    ("tracker:check", "list-checks", _("The two-minute check")),
    ("tracker:planner", "scale", _("Compare ways to get B12")),
    ("tracker:foods", "apple", _("Foods and their B12")),
    ("tracker:learn", "book-open", _("Learn about B12")),
    ("tracker:sheet", "printer", _("A week on paper")),
)


def places() -> list[Place]:
    """Those that this site has."""
    found = [(name, icon, _address(route)) for route, icon, name in _PLACES]
    return [Place(name, icon, address) for name, icon, address in found if address]


def _address(route: str) -> str:
    try:
        return reverse(route)
    except NoReverseMatch:
        return ""
