"""The day and occasion that a product is meant for, carried from page to page."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from foods.models import Food

LONGEST = 20
NAMES = ("date", "occasion")


def where_of(request: Any) -> dict[str, str]:
    """What the address or the form says of day and occasion; the add page judges whether it makes sense."""
    said = {name: request.POST.get(name) or request.GET.get(name, "") for name in NAMES}
    return {name: value for name, value in said.items() if value and _is_sane(value)}


def log_address(request: Any, food: Food) -> str:
    """How much of it, and when."""
    return f"{reverse('tracker:add-food', args=[food.code])}?{urlencode(where_of(request))}".rstrip("?")


def _is_sane(value: str) -> bool:
    return len(value) <= LONGEST and value.isprintable()
