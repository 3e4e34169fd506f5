"""The access record: who looked at what, in plain words."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.care import history
from accounts.requests import SignedInRequest

LINES_A_PAGE = 60


@require_safe
def record(request: SignedInRequest) -> HttpResponse:
    """Three queries: the people, how many lines, and the lines of the page."""
    people = history.people(request.user)
    who = request.GET.get("who", "")
    chosen = who if who in {each.key for each in people} else ""
    lines = history.folded(request.user, request.profile.zone, chosen)
    page = Paginator(lines, LINES_A_PAGE).get_page(request.GET.get("page"))
    context = {"section": "you", "people": people, "chosen": chosen, "page": page, "days": history.days(page)}
    return render(request, "care/record.html", context)
