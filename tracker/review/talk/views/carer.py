"""/clients/<relationship>/talk/: what was written of an entry, a day or the whole, and writing more."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.care.record import Action, note
from accounts.care.sight import DIARY
from accounts.middleware import profile_of
from accounts.models import CareRelationship
from accounts.requests import SignedInRequest
from tracker.diary.errors import Refused
from tracker.diary.models import Entry
from tracker.guard import client_or_404
from tracker.review.models import Comment, Suggestion
from tracker.review.pages import client_context
from tracker.review.talk import actions, reads
from tracker.review.talk.forms import CommentForm
from tracker.review.talk.page import Proposal, proposals_of, threads_of
from tracker.review.talk.views.common import codes_in, page_of, seen_until, telling
from tracker.review.talk.wording import why_not

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True)
class About:
    """What is spoken of: an entry, a day, or with neither the whole."""

    care: CareRelationship
    entry: Entry | None = None
    day: date | None = None

    @property
    def address(self) -> str:
        if self.entry:
            return reverse("tracker:client-talk-entry", args=[self.care.code, self.entry.code])
        if self.day:
            return reverse("tracker:client-talk-day", args=[self.care.code, self.day])
        return reverse("tracker:client-talk", args=[self.care.code])

    @cached_property
    def changes(self) -> list[Suggestion]:
        return reads.changes_of(self.entry) if self.entry else []

    @property
    def filter(self) -> dict[str, Any]:
        """Of a day all that is about it, also about its entries."""
        return {"entry": self.entry} if self.entry else {"day": self.day} if self.day else {}


@GET_OR_POST
def talk(request: SignedInRequest, code: UUID) -> HttpResponse:
    return _talk(request, About(client_or_404(request, code)))


@GET_OR_POST
def talk_day(request: SignedInRequest, code: UUID, day: date) -> HttpResponse:
    care = client_or_404(request, code, needs=DIARY)
    if not care.sight.sees_day(day) or day > profile_of(care.client).today():
        raise Http404
    return _talk(request, About(care, day=day))


@GET_OR_POST
def talk_entry(request: SignedInRequest, code: UUID, entry: UUID) -> HttpResponse:
    care = client_or_404(request, code, needs=DIARY)
    return _talk(request, About(care, entry=shared_entry(care, entry)))


@require_POST
def answer(request: SignedInRequest, code: UUID, comment: UUID) -> HttpResponse:
    """One more word in a thread."""
    care = client_or_404(request, code)
    root = get_object_or_404(Comment, care=care, code=comment, reply_to=None)
    if root.day and not care.sight.sees(DIARY):
        raise PermissionDenied
    form, about = CommentForm(request.POST), About(care)
    if form.is_valid() and _say(form, about, reply_to=root):
        return HttpResponseRedirect(f"{about.address}#thread-{root.code}")
    return _show(request, about, CommentForm(), answering={root.pk: form}, status=422)


@require_POST
def read(request: SignedInRequest, code: UUID) -> HttpResponse:
    """The answers on the page that was open have been read."""
    care = client_or_404(request, code)
    actions.mark_answers_read(care=care, threads=codes_in(request, "thread"), until=seen_until(request))
    return HttpResponse() if request.htmx else redirect("tracker:client-talk", code)


@require_POST
def withdraw(request: SignedInRequest, code: UUID, suggestion: UUID) -> HttpResponse:
    """Take an open suggestion back; only who made it can."""
    care = client_or_404(request, code)
    row = get_object_or_404(Suggestion, care=care, author=request.user, code=suggestion)
    with telling(request, to_dietitian=True):
        actions.withdraw(care=care, suggestion=row)
    return HttpResponseRedirect(f"{About(care).address}#suggestion-{row.code}")


def shared_entry(care: CareRelationship, code: UUID) -> Entry:
    """An entry that this dietitian may see. Raises Http404."""
    rows = Entry.objects.of(care.client_id).with_foods()
    entry = get_object_or_404(rows, code=code)
    if not care.sight.sees_day(entry.date):
        raise Http404
    return entry


def _talk(request: SignedInRequest, about: About) -> HttpResponse:
    sent = request.method == "POST"
    form = CommentForm(request.POST if sent else None)
    if sent and form.is_valid() and _say(form, about):
        return redirect(about.address)
    return _show(request, about, form, status=422 if sent else 200)


def _say(form: CommentForm, about: About, reply_to: Comment | None = None) -> bool:
    """Whether it could be said; else the form says why not."""
    said = {name: form.cleaned_data[name] for name in ("code", "text")}
    try:
        actions.comment(care=about.care, entry=about.entry, day=about.day, reply_to=reply_to, **said)
    except Refused as refusal:
        form.add_error(None, why_not(refusal.key, to_dietitian=True))
        return False
    return True


def _show(
    request: SignedInRequest,
    about: About,
    form: CommentForm,
    *,
    answering: dict[int, CommentForm] | None = None,
    status: int = 200,
) -> HttpResponse:
    care = about.care
    day = about.entry.date if about.entry else about.day
    note(care, Action.VIEWED, "talk", day, day)
    page = page_of(reads.roots(Comment.objects.filter(care=care, **about.filter)), request)
    proposals = [] if about.day else _proposals(about)
    context = {
        **client_context(care, "tracker:client-talk"),
        "about": about,
        "form": form,
        "answering": answering or {},
        "page": page,
        "threads": threads_of(page, reader=care.carer_id, live={care.pk}, sees=care.sight),
        "waiting": [each for each in proposals if each.is_open],
        "settled": [each for each in proposals if not each.is_open],
        "until": timezone.now().isoformat(),
    }
    return render(request, "review/talk/talk.html", context, status=status)


def _proposals(about: About) -> list[Proposal]:
    """This dietitian's own, as far as what they are about is shared."""
    rows = Suggestion.objects.filter(care=about.care, **about.filter)
    found = proposals_of(reads.suggestions(rows), live={about.care.pk})
    return [each for each in found if about.care.sight.sees(DIARY) and _in_sight(each, about.care)]


def _in_sight(proposal: Proposal, care: CareRelationship) -> bool:
    entry = proposal.row.entry
    return entry is None or care.sight.sees_day(entry.date)
