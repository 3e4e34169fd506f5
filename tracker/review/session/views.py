"""Two what-ifs: a day with foods swapped, and a supplement; each can be sent as a suggestion."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.care.record import Action, note
from accounts.care.sight import DIARY
from accounts.models import CareRelationship
from accounts.requests import SignedInRequest
from tracker.diary.errors import Refused
from tracker.diary.models import Occasion
from tracker.diary.views.common import client_id_of
from tracker.diary.wording import why_not
from tracker.guard import client_or_404
from tracker.planner import sample
from tracker.planner.asked import asked_rows, is_settled, settled_query
from tracker.review.models import SuggestionKind
from tracker.review.pages import client_context
from tracker.review.session.day import as_plan, lay_for, typical
from tracker.review.session.supplement import SupplementForm, tried
from tracker.review.talk.actions import suggest_plan

LONGEST_NOTE = 500


@require_safe
def session(request: SignedInRequest, code: UUID) -> HttpResponse:
    """The typical day; rows as in the person's own planner, in the address and never stored."""
    care = client_or_404(request, code, needs=DIARY)
    table = lay_for(care)
    typed, unread = asked_rows(request.GET, table, begin="usual")
    if not is_settled(request.GET):
        return redirect(f"{table.here}?{settled_query(table, typed, unread)}")
    rows = sample.read_rows(typed, on=table.date, user=table.user, eaten=table.usual)
    page = typical(table, rows, line=request.GET.get("unread", "")[: sample.LONGEST_LINE])
    note(care, Action.VIEWED, "session", table.window.first, table.window.last)
    swap = request.htmx and not (request.htmx.boosted or request.htmx.history_restore_request)
    context = {"sample": page, "occasions": Occasion.choices, "address": sample.address_of(typed)}
    return _show(request, care, "_day" if swap else "day", context)


@require_POST
def send_day(request: SignedInRequest, code: UUID) -> HttpResponse:
    """The day as it stands, to the client."""
    care = client_or_404(request, code, needs=DIARY)
    table = lay_for(care)
    rows = sample.read_rows(
        sample.typed_rows(request.POST), on=table.date, user=table.user, eaten=table.usual
    )
    plan = as_plan(typical(table, rows))
    if plan["occasions"]:
        text = request.POST.get("note", "").replace("\x00", "")[:LONGEST_NOTE]
        _send(request, care, SuggestionKind.DAY, plan, text)
    else:
        messages.error(request, _("The day is empty, so nothing was sent."))
    return redirect("tracker:client-session", care.code)


@require_http_methods(["GET", "HEAD", "POST"])
def supplement(request: SignedInRequest, code: UUID) -> HttpResponse:
    """Asked by GET, it shows what four weeks would have been; by POST it is sent."""
    care = client_or_404(request, code, needs=DIARY)
    table = lay_for(care)
    sent = request.method == "POST"
    asked = request.POST if sent else request.GET if "food" in request.GET else None
    form = SupplementForm(table, asked)
    if sent and form.is_valid():
        _send(request, care, SuggestionKind.REGIMEN, form.as_plan(), form.cleaned_data["note"])
        return redirect("tracker:client-session-supplement", care.code)
    found = None
    if form.is_valid():
        said = form.cleaned_data
        found = tried(table, said["food"], said["schedule"], said["instead"])
    note(care, Action.VIEWED, "session", table.window.first, table.window.last)
    context = {"form": form, "tried": found, "table": table}
    return _show(request, care, "supplement", context, status=422 if form.errors else 200)


def _send(
    request: SignedInRequest, care: CareRelationship, kind: str, plan: dict[str, Any], text: str
) -> None:
    try:
        suggest_plan(care=care, code=client_id_of(request), kind=kind, plan=plan, note_text=text)
    except Refused as refusal:
        messages.error(request, why_not(refusal.key))
    else:
        words = _("Sent to %(name)s, who decides. Nothing changes before that.")
        messages.success(request, words % {"name": care.client_name})


def _show(
    request: SignedInRequest, care: CareRelationship, page: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    here = client_context(care, "tracker:client-session")
    return render(request, f"review/session/{page}.html", {**here, **context}, status=status)
