"""What became of a planned dose, said with a tap; then back to the page it was said on."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.requests import SignedInRequest
from tracker.addresses import way_back
from tracker.guard import own_row
from tracker.regimens import actions, wording
from tracker.regimens.forms import MoveForm
from tracker.regimens.models import Regimen


@require_POST
def taken(request: SignedInRequest, code: UUID, planned_on: date) -> HttpResponse:
    regimen, today = _own(request, code), request.profile.today()
    return done(
        request,
        lambda: actions.take_dose(regimen=regimen, planned_on=planned_on, today=today),
        _("Noted for that day: %(name)s.") % {"name": regimen.name},
    )


@require_POST
def skipped(request: SignedInRequest, code: UUID, planned_on: date) -> HttpResponse:
    regimen = _own(request, code)
    return done(
        request,
        lambda: actions.skip_dose(regimen=regimen, planned_on=planned_on),
        _("Skipped, so it does not count: %(name)s.") % {"name": regimen.name},
    )


@require_POST
def moved(request: SignedInRequest, code: UUID, planned_on: date) -> HttpResponse:
    regimen, form = _own(request, code), MoveForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose the day on which it was taken."))
        return back(request)
    to = form.cleaned_data["to"]
    if not request.sees.sees_day(to):
        raise Http404
    return done(
        request,
        lambda: actions.move_dose(regimen=regimen, planned_on=planned_on, to=to),
        _("Moved to another day: %(name)s.") % {"name": regimen.name},
    )


@require_POST
def undo(request: SignedInRequest, code: UUID, planned_on: date) -> HttpResponse:
    regimen = _own(request, code)
    return done(
        request,
        lambda: actions.undo_dose(regimen=regimen, planned_on=planned_on),
        _("Back to the plan: %(name)s.") % {"name": regimen.name},
    )


def back(request: SignedInRequest) -> HttpResponse:
    """To the page named in the form's `next`, if it is one of ours; else to the regimens."""
    return HttpResponseRedirect(way_back(request, resolve_url("tracker:regimens")))


def _own(request: SignedInRequest, code: UUID) -> Regimen:
    return own_row(request, Regimen.objects.all(), code)


def done(request: SignedInRequest, act: Callable[[], object], sentence: str) -> HttpResponse:
    """Do it and say so, or say why not."""
    try:
        act()
    except actions.Refused as refused:
        messages.error(request, wording.REFUSALS[refused.key])
    else:
        messages.success(request, sentence)
    return back(request)
