"""What is said about a day as a whole."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.care.looking import own_key
from accounts.requests import SignedInRequest
from tracker.diary import actions
from tracker.diary.forms import CompleteForm, NoteForm, UnusualForm
from tracker.diary.page import NOT_NOW
from tracker.diary.views.common import telling, to_day, way_back


@require_POST
def complete(request: SignedInRequest, day: date) -> HttpResponse:
    """Whether everything of the day is logged."""
    form = CompleteForm(request.POST)
    if form.is_valid():
        with telling(request):
            actions.mark_complete(owner=request.owner, date=day, complete=form.cleaned_data["complete"])
    return way_back(request, to_day(day).url)


@require_POST
def not_now(request: SignedInRequest, day: date) -> HttpResponse:
    """Do not ask about this day again."""
    request.session[own_key(request, NOT_NOW)] = day.isoformat()
    return redirect("tracker:today")


@require_POST
def unusual(request: SignedInRequest, day: date) -> HttpResponse:
    """Ill, fasting, travelling, or a day like others."""
    form = UnusualForm(request.POST)
    if form.is_valid():
        with telling(request):
            actions.mark_unusual(owner=request.owner, date=day, unusual=form.cleaned_data["unusual"])
    return to_day(day)


@require_POST
def note(request: SignedInRequest, day: date) -> HttpResponse:
    """A few words about the day."""
    form = NoteForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("A note can have 500 characters. Nothing was saved."))
        return to_day(day)
    with telling(request):
        actions.set_note(owner=request.owner, date=day, note=form.cleaned_data["note"])
    return to_day(day)
