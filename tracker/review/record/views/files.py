"""Downloads. A signed review needs its author alone; a draft is live data, so consent is asked twice."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.care.record import Action
from accounts.requests import SignedInRequest
from tracker.guard import client_or_404
from tracker.review.papers import NotMade
from tracker.review.record import actions
from tracker.review.record.files import KINDS, answer, what_of
from tracker.review.record.reads import basis_of, draft_of, own_review, texts_of
from tracker.review.record.shown import readable


@require_safe
def signed(request: SignedInRequest, code: UUID, kind: str) -> HttpResponse:
    """From what was frozen; the client's record says so while there is a client."""
    review, wanted = own_review(request, code), KINDS[kind]
    if not readable(review.basis):
        raise Http404
    try:
        made = wanted.make(request, review.basis, texts_of(review))
    except NotMade:
        return _not_made(request, "tracker:review", code)
    actions.note_while_there(review, Action.EXPORTED, what_of(kind))
    return answer(request, wanted, made)


@require_safe
def draft(request: SignedInRequest, code: UUID, kind: str) -> HttpResponse:
    """Marked as a draft on every page; made from what the client shares at this moment."""
    care, wanted = client_or_404(request, code), KINDS[kind]
    written = draft_of(care)
    picture = basis_of(care, written.first_day, written.last_day)
    if picture is None:
        raise Http404
    try:
        made = wanted.make(request, picture, texts_of(written))
    except NotMade:
        return _not_made(request, "tracker:client-review-draft", code)
    actions.note_before_showing(care, what_of(kind), written, Action.EXPORTED)
    return answer(request, wanted, made)


def _not_made(request: SignedInRequest, page: str, code: UUID) -> HttpResponse:
    """Back to where it was asked for; nothing left the house, so nothing is noted."""
    messages.error(request, _("The PDF could not be made. Try again in a minute."))
    return redirect(page, code)
