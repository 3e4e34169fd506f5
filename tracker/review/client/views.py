"""One client: the evaluation of a period, and the diary as logged."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.care.record import Action, note
from accounts.care.sight import DIARY
from accounts.requests import SignedInRequest
from tracker.guard import client_or_404
from tracker.review.client.period import LENGTHS, NAMES, wanted_range
from tracker.review.client.reads import look
from tracker.review.pages import client_context


@require_safe
def overview(request: SignedInRequest, code: UUID) -> HttpResponse:
    care = client_or_404(request, code)
    wanted, form = wanted_range(care, request.GET)
    seen = look(care, wanted, authority=request.GET.get("authority", ""))
    note(care, Action.VIEWED, "client", wanted.first, wanted.last)
    context = {
        **client_context(care, "tracker:client", life_stage=seen.life_stage),
        "range": wanted,
        "range_form": form,
        "ranges": [(kind, NAMES[kind]) for kind in LENGTHS],
        "look": seen,
    }
    return render(request, "review/client/overview.html", context, status=422 if form.errors else 200)


@require_safe
def diary(request: SignedInRequest, code: UUID) -> HttpResponse:
    care = client_or_404(request, code, needs=DIARY)
    wanted, form = wanted_range(care, request.GET)
    note(care, Action.VIEWED, "diary", wanted.first, wanted.last)
    context = {
        **client_context(care, "tracker:client-diary"),
        "range": wanted,
        "range_form": form,
        "ranges": [(kind, NAMES[kind]) for kind in LENGTHS],
    }
    return render(request, "review/client/diary.html", context, status=422 if form.errors else 200)
