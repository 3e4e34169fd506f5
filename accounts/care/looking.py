"""What a request shows or changes, for the access record: whose pages they are, and which days they hold."""

from datetime import date
from typing import Any

from accounts.models import Role


def is_helping(request: Any) -> bool:
    """Whether a helper asks for a page of somebody else's (a dietitian's pages are pages of their own)."""
    care = getattr(request, "care", None)
    return care is not None and care.role == Role.HELPER


def logged_by(request: Any) -> Any:
    """Who is to stand beside what is logged: the helper, or nobody for the person's own."""
    return request.user if is_helping(request) else None


def about_days(request: Any, first: date, last: date | None = None) -> None:
    """The page holds what was eaten, noted or measured from `first` to `last`, as far as it is shared."""
    last = last or first
    request.about_days = (min(last, request.sees.from_day(first)), last)


def own_key(request: Any, name: str) -> str:
    """Under which name the session keeps something about the diary that is open, each person's apart."""
    return f"{name}:{request.care.code}" if is_helping(request) else name
