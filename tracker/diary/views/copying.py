"""Several at once: a copied day or occasion, the usual day, and taking a batch back."""

from datetime import date
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from accounts.care.looking import logged_by, own_key
from accounts.requests import SignedInRequest
from tracker.diary import actions
from tracker.diary.copying import copy_page
from tracker.diary.forms import CopyForm
from tracker.diary.models import Entry
from tracker.diary.page import USUAL_DAY
from tracker.diary.usual import usual_day as usual_foods
from tracker.diary.views.common import client_id_of, day_or_404, tell, tell_batch, telling, to_day


@require_safe
def copy_from(request: SignedInRequest, day: date) -> HttpResponse:
    """Choose the day to copy from, and see what it holds."""
    if day_or_404(day) > request.profile.today():
        return to_day(day)
    return render(request, "diary/copy.html", {"section": "today", "page": copy_page(request, day)})


@require_POST
def copy(request: SignedInRequest, day: date) -> HttpResponse:
    """Log again what was eaten on another day, or at one occasion of it."""
    form = CopyForm(request.POST)
    if not form.is_valid():
        return redirect("tracker:copy-from", day)
    source, occasion = form.cleaned_data["source"], form.cleaned_data["occasion"]
    if not request.sees.sees_day(source):
        raise Http404
    with telling(request):
        client_id = client_id_of(request)
        said = {"owner": request.owner, "source": source, "target": day, "client_id": client_id}
        said["logged_by"] = logged_by(request)
        batch = actions.copy_occasion(**said, occasion=occasion) if occasion else actions.copy_day(**said)
        tell_batch(request, day, batch, client_id)
    return to_day(day)


@require_POST
def usual_day(request: SignedInRequest, day: date) -> HttpResponse:
    """Log what is usually eaten and not on the day yet."""
    day_or_404(day)
    with telling(request):
        client_id = client_id_of(request)
        usual = usual_foods(Entry.objects.of(request.owner).seen(request.sees).recent(day), day)
        batch = actions.log_usual_day(
            owner=request.owner, date=day, usual=usual, client_id=client_id, logged_by=logged_by(request)
        )
        tell_batch(request, day, batch, client_id)
        if batch.entries:  # a message fades; in plain mode the way back stays on the page
            request.session[own_key(request, USUAL_DAY)] = (day.isoformat(), str(client_id))
    return to_day(day)


@require_POST
def undo_batch(request: SignedInRequest, day: date, client_id: UUID) -> HttpResponse:
    undone = actions.undo_batch(owner=request.owner, client_id=client_id)
    request.session.pop(own_key(request, USUAL_DAY), None)
    tell(
        request,
        ngettext("%(n)s food taken out again.", "%(n)s foods taken out again.", undone) % {"n": undone},
    )
    return to_day(day)
