"""The week sheet: `?week=` a day of it, `?kind=filled` as it was logged, else blank to tick by hand."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from tracker.sheet.page import week_sheet


@require_safe
def sheet(request: SignedInRequest) -> HttpResponse:
    blank = request.GET.get("kind") != "filled"
    shown = week_sheet(request, wanted=_day(request.GET.get("week", "")), blank=blank)
    return render(request, "sheet/sheet.html", {"section": "you", "sheet": shown})


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
