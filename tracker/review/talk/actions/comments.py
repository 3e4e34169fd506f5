"""Writing and answering; a page that sends the same text twice has said it once."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from accounts.care.record import Action, note, still_agreed
from accounts.care.sight import DIARY
from accounts.models import CareRelationship, User
from tracker.diary.actions.common import lock_diary
from tracker.diary.errors import ClientIdReused
from tracker.diary.models import Entry
from tracker.review.models import Comment, Suggestion
from tracker.review.talk.errors import SharingEnded
from tracker.review.writing import agreed

NAME = 80
COMMENT = "comment"


def comment(
    *,
    care: CareRelationship,
    code: UUID,
    text: str,
    entry: Entry | None = None,
    day: date | None = None,
    reply_to: Comment | None = None,
) -> Comment:
    """The dietitian's word on an entry, a day, or the whole; or in a thread, then about what that is about.

    Raises ClientIdReused, and Http404 where the sharing has ended.
    """
    about = _about(entry, day, reply_to)
    with agreed(care, *((DIARY,) if about["day"] else ())):
        said, is_new = _say_once(code, care, care.carer, care.carer_name, text, about)
        if is_new:
            note(care, Action.COMMENTED, COMMENT, said.day, said.day)
            _read(_of_thread(said), by=care.carer)
    return said


@transaction.atomic
def answer(*, to: Comment, code: UUID, text: str) -> Comment:
    """The client's answer. Raises ClientIdReused, or SharingEnded: nobody would read it."""
    lock_diary(to.client_id)
    care = to.care
    if not still_agreed(care):
        raise SharingEnded
    said, is_new = _say_once(code, care, care.client, care.client_name, text, _about(None, None, to))
    if is_new:
        _read(_of_thread(said), by=care.client)
    return said


def mark_read(
    *, client: User, threads: Collection[UUID], suggestions: Collection[UUID], until: datetime
) -> None:
    """The client has seen these threads and suggestions, as they were at that moment."""
    _read(Q(client=client, created_at__lte=until) & _in_threads(threads), by=client)
    unseen = Suggestion.objects.filter(client=client, code__in=suggestions, seen_at=None)
    unseen.update(seen_at=timezone.now())


def mark_answers_read(*, care: CareRelationship, threads: Collection[UUID], until: datetime) -> None:
    """The dietitian has seen these threads, as they were at that moment."""
    _read(Q(care=care, created_at__lte=until) & _in_threads(threads), by=care.carer)


def _about(entry: Entry | None, day: date | None, reply_to: Comment | None) -> dict[str, Any]:
    """An entry's comment keeps its day too, for when the entry is gone."""
    if reply_to is not None:
        root = reply_to.reply_to or reply_to
        return {"entry_id": root.entry_id, "day": root.day, "reply_to_id": root.pk}
    if entry is not None:
        return {"entry_id": entry.pk, "day": entry.date, "reply_to_id": None}
    return {"entry_id": None, "day": day, "reply_to_id": None}


def _say_once(
    code: UUID, care: CareRelationship, author: User, name: str, text: str, about: dict[str, Any]
) -> tuple[Comment, bool]:
    said = {"client_id": care.client_id, "care_id": care.pk, "author_id": author.pk, "text": text, **about}
    kept, is_new = Comment.objects.get_or_create(code=code, defaults={**said, "author_name": name[:NAME]})
    if any(getattr(kept, field) != value for field, value in said.items()):
        raise ClientIdReused
    return kept, is_new


def _of_thread(said: Comment) -> Q:
    root = said.reply_to_id or said.pk
    return Q(pk=root) | Q(reply_to=root)


def _in_threads(roots: Collection[UUID]) -> Q:
    return Q(code__in=roots) | Q(reply_to__code__in=roots)


def _read(which: Q, *, by: User) -> None:
    """Of these, what others wrote is read now."""
    Comment.objects.filter(which, ~Q(author=by), read_at=None).update(read_at=timezone.now())
