"""/messages/: everything a dietitian wrote and suggested; the client answers, accepts or refuses."""

from uuid import UUID

from django.contrib import messages as notices
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.care.sight import DIARY
from accounts.requests import SignedInRequest
from tracker.diary.errors import Refused
from tracker.diary.views.common import tell_batch, way_back
from tracker.review.models import Comment, Suggestion, SuggestionKind
from tracker.review.talk import actions, reads
from tracker.review.talk.forms import CommentForm
from tracker.review.talk.page import proposals_of, threads_of
from tracker.review.talk.views.common import codes_in, page_of, seen_until, telling
from tracker.review.talk.wording import why_not


@require_safe
def messages(request: SignedInRequest) -> HttpResponse:
    return _show(request)


@require_POST
def read(request: SignedInRequest) -> HttpResponse:
    """What stood on the page that was open has been read."""
    said = {"threads": codes_in(request, "thread"), "suggestions": codes_in(request, "suggestion")}
    actions.mark_read(client=request.owner, until=seen_until(request), **said)
    return HttpResponse() if request.htmx else way_back(request, reverse("tracker:messages"))


@require_POST
def answer(request: SignedInRequest, code: UUID) -> HttpResponse:
    """The client's word in a thread."""
    rows = Comment.objects.select_related("care__client__profile")
    root = get_object_or_404(rows, client=request.owner, code=code, reply_to=None)
    form = CommentForm(request.POST)
    if form.is_valid() and _say(form, root):
        return way_back(request, f"{reverse('tracker:messages')}#thread-{root.code}")
    return _show(request, answering={root.pk: form})


@require_POST
def accept(request: SignedInRequest, code: UUID) -> HttpResponse:
    """Do what is suggested; a supplement is looked at in its own form first."""
    row = get_object_or_404(Suggestion, client=request.owner, code=code)
    if row.kind == SuggestionKind.REGIMEN:
        return redirect(f"{reverse('tracker:regimen-add')}?suggestion={row.code}")
    with telling(request):
        if row.kind == SuggestionKind.DAY:
            return _copy_day(request, row)
        actions.accept_match(suggestion=row, state=request.POST.get("state", ""))
        notices.success(request, _("Changed as suggested. What it was stays visible with the entry."))
    return way_back(request, reverse("tracker:messages"))


@require_POST
def refuse(request: SignedInRequest, code: UUID) -> HttpResponse:
    row = get_object_or_404(Suggestion, client=request.owner, code=code)
    with telling(request):
        actions.refuse(suggestion=row)
        notices.success(request, _("Nothing was changed."))
    return way_back(request, reverse("tracker:messages"))


def _copy_day(request: SignedInRequest, row: Suggestion) -> HttpResponse:
    today = request.profile.today()
    batch = actions.accept_day(suggestion=row, on=today)
    if batch is None:
        notices.info(request, why_not("already-accepted"))
    else:
        tell_batch(request, today, batch, row.code)
    return redirect("tracker:day", today)


def _say(form: CommentForm, root: Comment) -> bool:
    """Whether it could be said; else the form says why not."""
    try:
        actions.answer(to=root, **form.cleaned_data)
    except Refused as refusal:
        form.add_error(None, why_not(refusal.key))
        return False
    return True


def _show(request: SignedInRequest, answering: dict[int, CommentForm] | None = None) -> HttpResponse:
    owner, live = request.owner, reads.live_cares(request.owner)
    page = page_of(reads.roots(Comment.objects.filter(client=owner)), request)
    found = proposals_of(
        reads.suggestions(Suggestion.objects.filter(client=owner)),
        live={pk for pk, sight in live.items() if sight.sees(DIARY)},
    )
    context = {
        "section": "you",
        "page": page,
        "threads": threads_of(page, reader=owner.pk, live=live),
        "waiting": [each for each in found if each.is_open],
        "settled": [each for each in found if not each.is_open],
        "answering": answering or {},
        "until": timezone.now().isoformat(),
    }
    return render(request, "review/talk/messages.html", context, status=422 if answering else 200)
