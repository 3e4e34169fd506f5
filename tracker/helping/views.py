"""The people one helps."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from tracker.helping.people import people_helped


@require_safe
def helping(request: SignedInRequest) -> HttpResponse:
    """Each with one tap into their today, what was agreed, and ending it."""
    return render(request, "helping/helping.html", {"section": "you", "people": people_helped(request.user)})
