"""The line in the access record that every view and change by a helper leaves."""

from dataclasses import replace
from datetime import date
from typing import Any

from accounts.care.record import note, note_part
from accounts.care.sight import LABS, SYMPTOMS
from accounts.models import AccessRecord
from tracker.helping.pages import BODY, PAGES, Page


def note_change(request: Any) -> None:
    page = _page(request)
    note(request.care, page.write, page.what, *_days(request))


def note_view(request: Any) -> None:
    what, days = _page(request).what, _days(request)
    if request.htmx:
        note_part(request.care, what, *days)
    else:
        note(request.care, AccessRecord.Action.VIEWED, what, *days)


def _page(request: Any) -> Page:
    page = PAGES[request.resolver_match.view_name]
    return replace(page, what=_shared_kind(request)) if page.what == BODY else page


def _shared_kind(request: Any) -> str:
    """Of the page of both, only what is shared was seen."""
    shared = [scope for scope in (SYMPTOMS, LABS) if request.sees.sees(scope)]
    return shared[0] if len(shared) == 1 else BODY


def _days(request: Any) -> tuple[date | None, date | None]:
    """The days that the view says it is about, else the one in the address."""
    told: tuple[date, date] | None = getattr(request, "about_days", None)
    if told is not None:
        return told
    named = [value for value in request.resolver_match.kwargs.values() if isinstance(value, date)]
    return (named[0], named[0]) if named else (None, None)
