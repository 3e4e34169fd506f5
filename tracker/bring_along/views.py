"""/bring-along/: a diary from another tracker, looked at first and saved only when agreed to."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST, require_safe

from accounts.requests import SignedInRequest
from tracker.bring_along import actions
from tracker.bring_along.cronometer import MOST_BYTES, NotReadable, key_of, read
from tracker.bring_along.kept import pack, unpack
from tracker.bring_along.matching import plain_groups
from tracker.bring_along.models import BroughtDiary
from tracker.bring_along.owned import keep_as_own
from tracker.bring_along.page import Preview, chosen_foods, preview_of
from tracker.bring_along.wording import why_not
from tracker.diary.clock import FIRST_DAY
from tracker.diary.fields import uuid_or_none
from tracker.food_pages.uploads import PhotoInMemory
from tracker.guard import own_row


class DiaryInMemory(PhotoInMemory):
    """A file of somebody's diary is never written to disk."""

    most_bytes = MOST_BYTES


@require_safe
def bring_along(request: SignedInRequest) -> HttpResponse:
    return _start(request)


@csrf_exempt  # the inner view checks the token, once the upload is sure to stay in memory
@require_POST
def bring_preview(request: HttpRequest) -> HttpResponse:
    handler = DiaryInMemory(request)
    request.upload_handlers = [handler]
    return _preview(request, handler)


@require_POST
def bring_save(request: SignedInRequest) -> HttpResponse:
    """What the preview showed and the person agreed to."""
    lines = unpack(request.POST.get("kept", ""), request.owner.pk)
    code = uuid_or_none(request.POST.get("code", ""))
    if lines is None or code is None or BroughtDiary.objects.filter(code=code).exclude(owner=request.owner):
        return _start(request, why_not("expired"))
    groups = plain_groups(lines)
    ours, own, is_whole = chosen_foods(request.owner, groups, request.POST)
    complete = bool(request.POST.get("complete"))
    if not is_whole:
        messages.error(request, why_not("choose"))
        said = request.POST.dict()
        kept = request.POST["kept"]
        return _show(request, preview_of(request.owner, lines, kept, code, said=said, complete=complete))
    with transaction.atomic():
        foods = ours | keep_as_own(request.owner, own, request.profile.today())
    by_key = {key_of(group.lines[0]): foods[group.number] for group in groups if group.number in foods}
    outcome = actions.bring(owner=request.owner, code=code, lines=lines, foods=by_key, complete=complete)
    _tell(request, outcome)
    return redirect("tracker:bring-along")


@require_POST
def bring_undo(request: SignedInRequest, code: UUID) -> HttpResponse:
    """Take a whole import back."""
    number = actions.take_back(brought=own_row(request, BroughtDiary.objects.all(), code))
    told = ngettext("%(n)s entry was taken out again.", "%(n)s entries were taken out again.", number)
    messages.success(request, told % {"n": number})
    return redirect("tracker:bring-along")


@csrf_protect
def _preview(request: Any, handler: DiaryInMemory) -> HttpResponse:
    upload = request.FILES.get("file")
    if upload is None:
        return _start(request, why_not("too-large" if handler.is_too_large else "no-file"))
    try:
        file = read(upload.read(), today=request.profile.today(), first=FIRST_DAY)
    except NotReadable as error:
        return _start(request, why_not(error.key, error.what))
    kept = pack(file.lines, request.owner.pk)
    found = preview_of(request.owner, file.lines, kept, uuid4(), problems=file.problems, has_b12=file.has_b12)
    return _show(request, found)


def _start(request: SignedInRequest, error: str = "") -> HttpResponse:
    context = {"section": "you", "error": error, "brought": BroughtDiary.objects.counted(request.owner)}
    return render(request, "bring_along/start.html", context)


def _show(request: SignedInRequest, preview: Preview) -> HttpResponse:
    return render(request, "bring_along/preview.html", {"section": "you", "preview": preview})


def _tell(request: SignedInRequest, outcome: actions.Outcome) -> None:
    told = ngettext("%(n)s entry was brought along.", "%(n)s entries were brought along.", outcome.added)
    parts = [told % {"n": outcome.added}]
    if outcome.known:
        parts.append(_("%(n)s were there already.") % {"n": outcome.known})
    if outcome.unfit:
        parts.append(_("%(n)s amounts could not be used and were left out.") % {"n": outcome.unfit})
    messages.success(request, " ".join(parts))
