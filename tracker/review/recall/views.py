"""A page a pass. Whatever is sent is kept before anything is judged, so that nothing told is lost."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from accounts.care.record import note
from accounts.middleware import profile_of
from accounts.models import AccessRecord, CareRelationship
from accounts.requests import SignedInRequest
from foods.amounts import AmountError
from tracker.diary.errors import Refused
from tracker.diary.models import Entry
from tracker.diary.wording import why_not
from tracker.guard import client_or_404
from tracker.review.models import Recall, RecallStep
from tracker.review.pages import client_context
from tracker.review.recall import actions, rows
from tracker.review.recall.details import as_sent, details_of
from tracker.review.recall.forms import ForgottenForm, QuickForm, StartForm, TimeForm, time_forms
from tracker.review.recall.matching import matched
from tracker.review.recall.prompts import PROMPTS
from tracker.review.recall.rows import Row

NEEDS = "diary"
STEPS = actions.STEPS


@require_http_methods(["GET", "HEAD", "POST"])
def recalls(request: SignedInRequest, code: UUID) -> HttpResponse:
    """Those begun and those logged, and a new one, of yesterday unless said otherwise."""
    care = client_or_404(request, code, needs=NEEDS)
    today = profile_of(care.client).today()
    form = StartForm(
        request.POST if request.method == "POST" else None,
        today=today,
        initial={"date": today - timedelta(days=1)},
    )
    if form.is_valid() and not care.sight.sees_day(form.cleaned_data["date"]):
        form.add_error("date", _("This day lies before what the client shares."))
    if form.is_valid():
        recall = actions.begin(care=care, author=request.user, on=form.cleaned_data["date"])
        return redirect("tracker:client-recall", care.code, recall.code, recall.step)
    note(care, AccessRecord.Action.VIEWED, "recall")
    context = {"form": form, "recalls": Recall.objects.filter(care=care).select_related("author__dietitian")}
    return _show(request, care, "recalls", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def recall(request: SignedInRequest, code: UUID, recall: UUID, step: str) -> HttpResponse:
    """One pass; a later one than was reached leads back to that."""
    care = client_or_404(request, code, needs=NEEDS)
    known = get_object_or_404(Recall, care=care, code=recall)
    if step not in STEPS or not care.sight.sees_day(known.date):
        raise Http404
    if known.finished_at:
        return redirect("tracker:client-recalls", care.code)
    if STEPS.index(step) > STEPS.index(known.step):
        return redirect("tracker:client-recall", care.code, known.code, known.step)
    return PASSES[step](request, care, known)


@require_POST
def drop(request: SignedInRequest, code: UUID, recall: UUID) -> HttpResponse:
    care = client_or_404(request, code, needs=NEEDS)
    actions.drop(care=care, recall=get_object_or_404(Recall, care=care, code=recall))
    messages.success(request, _("The recall was dropped; nothing of it was logged."))
    return redirect("tracker:client-recalls", care.code)


def quick(request: SignedInRequest, care: CareRelationship, recall: Recall) -> HttpResponse:
    told = rows.read(recall.rows)
    form = QuickForm(
        request.POST if request.method == "POST" else None, initial={"lines": rows.as_lines(told)}
    )
    if form.is_valid():
        return _on(care, recall, rows.with_quick_list(told, form.cleaned_data["lines"]), "forgotten")
    return _pass(request, care, recall, "quick", {"form": form}, wrong=bool(form.errors))


def forgotten(request: SignedInRequest, care: CareRelationship, recall: Recall) -> HttpResponse:
    told = rows.read(recall.rows)
    form = ForgottenForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return _on(care, recall, rows.with_forgotten(told, form.told), "times")
    return _pass(
        request, care, recall, "forgotten", {"form": form, "prompts": PROMPTS}, wrong=bool(form.errors)
    )


def times(request: SignedInRequest, care: CareRelationship, recall: Recall) -> HttpResponse:
    told = rows.read(recall.rows)
    forms = list(time_forms(told, request.POST if request.method == "POST" else None))
    right = [form.is_valid() for form in forms]  # every one of them, so that each says what is wrong
    if request.method == "POST" and all(right):
        kept = [_timed(form) for form in forms if not form.cleaned_data["gone"]]
        found = matched(kept, care.client, profile_of(care.client).country)
        return _on(care, recall, rows.in_order(found), "detail")
    return _pass(request, care, recall, "times", {"forms": forms}, wrong=request.method == "POST")


def detail(request: SignedInRequest, care: CareRelationship, recall: Recall) -> HttpResponse:
    told = rows.read(recall.rows)
    sent = request.method == "POST"
    if sent:
        told = as_sent(told, care.client, request.POST)
        recall = actions.keep(care=care, recall=recall, rows=told, step="detail")
    details = details_of(told, care.client, judge=sent and "look" not in request.POST)
    right = [each.is_settled for each in details]
    if sent and "look" not in request.POST and all(right):
        return _on(care, recall, told, "review")
    return _pass(request, care, recall, "detail", {"details": details}, wrong=sent)


def review(request: SignedInRequest, care: CareRelationship, recall: Recall) -> HttpResponse:
    """What will be logged, with what it brings; complete only if every food told was found."""
    details = details_of(rows.read(recall.rows), care.client, judge=True)
    if not all(each.is_settled for each in details):
        return redirect("tracker:client-recall", care.code, recall.code, "detail")
    left_out = [each.row for each in details if each.form is None]
    if request.method == "POST":
        complete = "complete" in request.POST and not left_out
        try:
            actions.finish(care=care, recall=recall, author=request.user, details=details, complete=complete)
        except (Refused, AmountError) as refusal:
            messages.error(request, why_not(refusal.key))
        else:
            n = len(details) - len(left_out)
            words = ngettext("%(n)s food was logged as recalled.", "%(n)s foods were logged as recalled.", n)
            messages.success(request, words % {"n": n})
            return redirect("tracker:client-recalls", care.code)
    already = Entry.objects.of(care.client).on(recall.date).count()
    context = {"details": details, "left_out": left_out, "already": already}
    return _pass(request, care, recall, "review", context, wrong=request.method == "POST")


def _timed(form: TimeForm) -> Row:
    said = form.cleaned_data
    clock = f"{said['time']:%H:%M}" if said["time"] else ""
    return rows.changed(form.row, occasion=said["occasion"], time=clock)


PASSES = {"quick": quick, "forgotten": forgotten, "times": times, "detail": detail, "review": review}


def _on(care: CareRelationship, recall: Recall, told: list[Row], step: str) -> HttpResponse:
    """To the next pass; a list without a single food leads back to the first."""
    kept = actions.keep(care=care, recall=recall, rows=told, step=step if told else "quick")
    return redirect("tracker:client-recall", care.code, kept.code, step if told else "quick")


def _pass(
    request: SignedInRequest,
    care: CareRelationship,
    recall: Recall,
    step: str,
    context: dict[str, Any],
    *,
    wrong: bool,
) -> HttpResponse:
    note(care, AccessRecord.Action.VIEWED, "recall", recall.date, recall.date)
    reached = STEPS.index(recall.step)
    steps = [(name, label, STEPS.index(name) <= reached) for name, label in RecallStep.choices]
    told = {"recall": recall, "step": step, "steps": steps, "number": STEPS.index(step) + 1, **context}
    return _show(request, care, step, told, status=422 if wrong else 200)


def _show(
    request: SignedInRequest, care: CareRelationship, page: str, context: dict[str, Any], *, status: int
) -> HttpResponse:
    here = client_context(care, "tracker:client-recalls")
    return render(request, f"review/recall/{page}.html", {**here, **context}, status=status)
