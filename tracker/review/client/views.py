"""One client: the evaluation of a period, and the diary as logged."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.care.record import Action, note, unsaved
from accounts.care.sight import DIARY, LABS, PROFILE, SYMPTOMS
from accounts.models import AccessRecord, CareRelationship
from accounts.requests import SignedInRequest
from tracker.guard import client_or_404
from tracker.review.client.logged import page_number, read_page
from tracker.review.client.overview import overview_context
from tracker.review.client.period import LENGTHS, NAMES, Range, RangeForm, wanted_range
from tracker.review.client.reads import look
from tracker.review.pages import client_context

PANELS = (SYMPTOMS, LABS, PROFILE)


@require_safe
def overview(request: SignedInRequest, code: UUID) -> HttpResponse:
    care = client_or_404(request, code)
    wanted, form = wanted_range(care, request.GET)
    authority = request.GET.get("authority", "")
    seen = look(care, wanted, authority=authority)
    _note_overview(care, wanted)
    context = {
        **client_context(care, "tracker:client", life_stage=seen.life_stage),
        **_range_context(wanted, form),
        **overview_context(seen, authority),
    }
    return render(request, "review/client/overview.html", context, status=422 if form.errors else 200)


@require_safe
def diary(request: SignedInRequest, code: UUID) -> HttpResponse:
    care = client_or_404(request, code, needs=DIARY)
    wanted, form = wanted_range(care, request.GET)
    page = read_page(care, wanted, page_number(request.GET.get("page", "")))
    note(care, Action.VIEWED, "diary", page.days[0].figure.date, page.days[-1].figure.date)
    context = {
        **client_context(care, "tracker:client-diary"),
        **_range_context(wanted, form),
        "page": page,
    }
    return render(request, "review/client/diary.html", context, status=422 if form.errors else 200)


def _note_overview(care: CareRelationship, wanted: Range) -> None:
    """The page itself, and each panel of what is shared beside the diary."""
    page = unsaved(care, Action.VIEWED, "client", wanted.first, wanted.last)
    panels = [unsaved(care, Action.VIEWED, scope) for scope in PANELS if care.sight.sees(scope)]
    AccessRecord.objects.bulk_create([page, *panels])


def _range_context(wanted: Range, form: RangeForm) -> dict[str, Any]:
    return {
        "range": wanted,
        "range_form": form,
        "ranges": [(kind, NAMES[kind]) for kind in LENGTHS],
    }
