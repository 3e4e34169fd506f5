"""The line in the access record that every view and change by a helper leaves.

A part of a page that is fetched anew, while searching or right after a change, is no second look: it leaves
no line where the same helper's last one, of the last ten minutes, says the same.
"""

from dataclasses import replace
from datetime import date
from time import time
from typing import Any

from accounts.care.record import note
from accounts.care.sight import LABS, SYMPTOMS
from accounts.models import AccessRecord
from tracker.helping.pages import BODY, PAGES, Page

LAST_NOTE = "helper_noted"  # session key: what the last line said, and when
STILL_THE_SAME = 600  # seconds

Days = tuple[date | None, date | None]


def note_change(request: Any) -> None:
    page = _page(request)
    _note(request, page.write, page.what)


def note_view(request: Any) -> None:
    if request.htmx and _said_already(request):
        return
    _note(request, AccessRecord.Action.VIEWED, _page(request).what)


def _note(request: Any, action: str, what: str) -> None:
    first, last = _days(request)
    note(request.care, action, what, first, last)
    request.session[LAST_NOTE] = [*_words(request), time()]


def _said_already(request: Any) -> bool:
    *words, at = request.session.get(LAST_NOTE, ["", 0])
    return words == _words(request) and time() - at < STILL_THE_SAME


def _words(request: Any) -> list[str]:
    return [str(request.care.code), _page(request).what, *map(str, _days(request))]


def _page(request: Any) -> Page:
    page = PAGES[request.resolver_match.view_name]
    return replace(page, what=_shared_kind(request)) if page.what == BODY else page


def _shared_kind(request: Any) -> str:
    """Of the page of both, only what is shared was seen."""
    shared = [scope for scope in (SYMPTOMS, LABS) if request.sees.sees(scope)]
    return shared[0] if len(shared) == 1 else BODY


def _days(request: Any) -> Days:
    """The days that the view says it is about, else the one in the address."""
    told: Days | None = getattr(request, "about_days", None)
    if told is not None:
        return told
    named = [value for value in request.resolver_match.kwargs.values() if isinstance(value, date)]
    return (named[0], named[0]) if named else (None, None)
