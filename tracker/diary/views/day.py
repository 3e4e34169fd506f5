"""The day page."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from tracker.diary.fields import uuid_or_none
from tracker.diary.page import day_page
from tracker.diary.quick import LONGEST_LINE
from tracker.diary.views.common import day_or_404, to_day

SOON_DAYS = 366


@require_safe
def today(request: SignedInRequest) -> HttpResponse:
    """The person's own calendar day."""
    return day(request, request.profile.today())


@require_safe
def day(request: SignedInRequest, day: date) -> HttpResponse:
    """One day; the part that changes alone when htmx asks for it."""
    day_or_404(day)
    ahead = (day - request.profile.today()).days
    if ahead > 0:
        status = 200 if ahead <= SOON_DAYS else 404
        return render(request, "diary/future.html", {"section": "today", "day": day}, status=status)
    page = day_page(request, day)
    swap = request.htmx and not request.htmx.boosted
    context = {
        "section": "today" if page.is_today else "",
        "page": page,
        "swap_toasts": swap,
        "focus": uuid_or_none(request.GET.get("row", "")),
        "unread": request.GET.get("line", "")[:LONGEST_LINE],
    }
    return render(request, "diary/_day.html" if swap else "diary/day.html", context)


@require_safe
def go(request: SignedInRequest) -> HttpResponse:
    """From the date picker to the day."""
    try:
        return to_day(date.fromisoformat(request.GET.get("date", "")))
    except ValueError:
        return redirect("tracker:today")
