"""Reviews of one client, and the draft: written beside the figures that it will be based on."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.care.record import Action, note
from accounts.models import CareRelationship
from accounts.requests import SignedInRequest
from tracker.guard import client_or_404
from tracker.review.models import ReviewDraft
from tracker.review.pages import client_context
from tracker.review.record import actions, facts
from tracker.review.record.forms import DraftForm
from tracker.review.record.marks import FIELDS, marks_after, marks_of
from tracker.review.record.reads import basis_of, draft_of, signed_about
from tracker.review.record.shown import at_a_glance
from tracker.review.record.steps import label_of
from tracker.review.writing import agreed

HERE = "tracker:client-reviews"


@require_safe
def listing(request: SignedInRequest, code: UUID) -> HttpResponse:
    care = client_or_404(request, code)
    context = {
        **client_context(care, HERE),
        "draft": ReviewDraft.objects.filter(care=care).first(),
        "reviews": signed_about(care).prefetch_related("amendments"),
    }
    with agreed(care):
        note(care, Action.VIEWED, "reviews")
    return render(request, "review/record/client_reviews.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: SignedInRequest, code: UUID) -> HttpResponse:
    """Saved as it is typed, or by its button; what is wrong stays in the form, the rest is saved."""
    care = client_or_404(request, code)
    stored = draft_of(care)
    if request.method != "POST":
        return _page(request, care, stored, DraftForm(care=care, draft=stored))
    form = DraftForm(request.POST, care=care, draft=stored)
    try:
        saved = actions.save_draft(care=care, typed=form.typed(), drawn=form.drawn)
    except actions.DraftGone:
        return _gone(request, care, form)
    if request.htmx:
        return _saved_quietly(request, care, stored, form, saved)
    return _saved(request, care, form, saved)


@require_POST
def discard(request: SignedInRequest, code: UUID) -> HttpResponse:
    care = client_or_404(request, code)
    actions.discard_draft(care=care)
    messages.success(request, _("The draft is gone. Signed reviews are as they were."))
    return redirect(HERE, code=care.code)


def _page(
    request: SignedInRequest, care: CareRelationship, stored: ReviewDraft, form: DraftForm, **more: Any
) -> HttpResponse:
    picture = basis_of(care, stored.first_day, stored.last_day)
    context = {
        **client_context(care, HERE),
        "form": form,
        "draft": stored,
        "figures": at_a_glance(picture),
        "facts": facts.facts_of(picture),
        **more,
    }
    actions.note_before_showing(care, actions.DRAFT, stored)
    status = 422 if form.errors or more else 200
    return render(request, "review/record/draft.html", context, status=status)


def _saved(
    request: SignedInRequest, care: CareRelationship, form: DraftForm, saved: actions.Saved
) -> HttpResponse:
    """By the button: on to what was asked for, or back to the form with what is in the way."""
    draft = saved.draft
    if form.errors or saved.kept:
        again = _redrawn(request, care, draft, form, merged=True)
        return _page(request, care, draft, again, elsewhere=_elsewhere(draft, saved.kept))
    if "insert" in request.POST:
        _insert(care, draft, request.POST["insert"])
        return redirect(f"{request.path}#id_signs")
    if "sign" in request.POST:
        return redirect("tracker:client-review-sign", code=care.code)
    messages.success(request, _("Saved. Nothing is signed yet."))
    return redirect(request.path)


def _redrawn(
    request: SignedInRequest, care: CareRelationship, draft: ReviewDraft, form: DraftForm, *, merged: bool
) -> DraftForm:
    """The form again with what was typed, knowing what is stored: saved once more, it replaces that.

    `merged`: a field that only another window has changed shows what stands there now.
    """
    sent = request.POST.copy()
    for name, value in form.cleaned_data.items():
        if merged and name in FIELDS and not form.drawn.changed_here(name, value):
            stored = getattr(draft, name)
            sent[name] = "" if stored is None else str(stored)
    sent["marks"] = marks_of(draft)
    return DraftForm(sent, care=care, draft=draft)


def _elsewhere(draft: ReviewDraft, kept: tuple[str, ...]) -> list[dict[str, object]]:
    """What another window has written into fields that this one changed as well."""
    return [{"name": name, "label": label_of(name), "stored": getattr(draft, name)} for name in kept]


def _insert(care: CareRelationship, draft: ReviewDraft, key: str) -> None:
    """Put one sentence of fact into the signs, worked out anew."""
    found = facts.facts_of(basis_of(care, draft.first_day, draft.last_day))
    fact = next((fact for fact in found if fact.key == key), None)
    if fact is not None:
        actions.add_fact(care=care, fact=fact)


def _saved_quietly(
    request: SignedInRequest,
    care: CareRelationship,
    before: ReviewDraft,
    form: DraftForm,
    saved: actions.Saved,
) -> HttpResponse:
    """While typing: a line that says so, and new figures where the period has changed."""
    draft = saved.draft
    moved = (before.first_day, before.last_day) != (draft.first_day, draft.last_day)
    context: dict[str, Any] = {
        "care": care,
        "draft": draft,
        "marks": marks_after(form.drawn, saved.draft, form.typed(), saved.kept),
        "wrong": [label_of(name) for name in form.errors if name in FIELDS],
        "kept": [label_of(name) for name in saved.kept],
    }
    if moved:
        picture = basis_of(care, draft.first_day, draft.last_day)
        context |= {"figures": at_a_glance(picture), "facts": facts.facts_of(picture), "moved": True}
        actions.note_before_showing(care, actions.DRAFT, draft)
    return render(request, "review/record/_saved.html", context)


def _gone(request: SignedInRequest, care: CareRelationship, form: DraftForm) -> HttpResponse:
    """Signed or thrown away in another window: what was typed stays, and is saved if asked again."""
    if request.htmx:
        return render(request, "review/record/_saved.html", {"gone": True, "marks": form.data["marks"]})
    stored = draft_of(care)
    return _page(request, care, stored, _redrawn(request, care, stored, form, merged=False), gone=True)
