"""Writing, signing and amending; each under the client's one lock while there is a client."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.http import Http404
from django.utils import timezone

from accounts.care.record import Action, note
from accounts.models import CareRelationship, Dietitian, User
from tracker.diary.actions.common import lock_diary, set_fields
from tracker.review.models import LONG, Amendment, CareProcess, Review, ReviewDraft
from tracker.review.record.facts import Fact, put_in
from tracker.review.record.marks import Drawn, code_of, marks_of
from tracker.review.record.reads import basis_of, draft_of
from tracker.review.writing import agreed

DRAFT, SIGNED, AMENDED = "review-draft", "review-signed", "review-amended"
LONGEST_VERSION = 60


class DraftGone(Exception):
    """The draft that a page showed was signed or thrown away in another window."""


class DraftChanged(Exception):
    """Another window has changed the draft since it was read for signing."""


class NothingToFreeze(Exception):
    """No day of the draft's period can be read."""


@dataclass(frozen=True, slots=True)
class Saved:
    """`kept`: the fields that another window has changed as well, so that this one did not overwrite them."""

    draft: ReviewDraft
    kept: tuple[str, ...] = ()


def save_draft(*, care: CareRelationship, typed: Mapping[str, Any], drawn: Drawn) -> Saved:
    """Save what this window changed, field by field. Raises DraftGone, Http404."""
    with agreed(care):
        draft = draft_of(care)
        if drawn.code and drawn.code != code_of(draft):
            raise DraftGone
        changed = {name for name, value in typed.items() if drawn.changed_here(name, value)}
        changed = {name for name in changed if getattr(draft, name) != typed[name]}
        kept = {name for name in changed if _would_lose(drawn, name, getattr(draft, name), typed[name])}
        _write(draft, {name: typed[name] for name in changed - kept})
        return Saved(draft, tuple(sorted(kept)))


def _would_lose(drawn: Drawn, name: str, stored: Any, typed: Any) -> bool:
    """Whether another window's words would go; a text that only goes on from them keeps them."""
    goes_on = isinstance(stored, str) and isinstance(typed, str) and typed.startswith(stored)
    return drawn.changed_elsewhere(name, stored) and not goes_on


def _write(draft: ReviewDraft, values: Mapping[str, Any]) -> None:
    if not values:
        return
    if draft.pk:
        set_fields(draft, **values, changed_at=timezone.now())
        return
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save()
    _drop_unreachable(draft.care.carer_id)
    note(draft.care, Action.CHANGED, DRAFT, draft.first_day, draft.last_day)


def add_fact(*, care: CareRelationship, fact: Fact) -> bool:
    """Put a sentence at the end of the signs; False where there is no room for it."""
    with agreed(care):
        draft = draft_of(care)
        text = put_in(draft.signs, fact)
        if len(text) > LONG:
            return False
        if text != draft.signs:
            _write(draft, {"signs": text})
        return True


def discard_draft(*, care: CareRelationship) -> None:
    with agreed(care):
        ReviewDraft.objects.filter(care=care).delete()


def sign(*, care: CareRelationship, shown: str, by: Dietitian) -> Review:
    """Freeze the draft with what it is based on, read anew under the client's lock.

    `shown`: the marks of the draft as it was read before signing. Raises DraftGone where it was signed or
    thrown away meanwhile, DraftChanged, NothingToFreeze, and Http404 where the sharing has ended.
    """
    with as_agreed_now(care) as now:
        draft = ReviewDraft.objects.filter(care=now).first()
        if draft is None:
            raise DraftGone
        if marks_of(draft) != shown:
            raise DraftChanged
        review = _frozen(now, draft, by)
        draft.delete()
        _drop_unreachable(now.carer_id)
        if review.next_date:
            set_fields(now, next_appointment=review.next_date)
        note(now, Action.COMMENTED, SIGNED, review.first_day, review.last_day)
        return review


def _drop_unreachable(author_id: int) -> None:
    """An ended sharing is never taken up again, so nobody can reach what was being written about it."""
    ReviewDraft.objects.filter(care__carer=author_id, care__ended_at__isnull=False).delete()


def _frozen(care: CareRelationship, draft: ReviewDraft, by: Dietitian) -> Review:
    picture = basis_of(care, draft.first_day, draft.last_day)
    if picture is None:
        raise NothingToFreeze
    texts = {name: getattr(draft, name) for name in (*CareProcess.TEXTS, "next_date")}
    return Review.objects.create(
        **texts,
        first_day=date.fromisoformat(picture["range"]["first"]),
        last_day=date.fromisoformat(picture["range"]["last"]),
        author=care.carer,
        client=care.client,
        care=care,
        client_name=care.client_name,
        signature=signature_of(by),
        basis=picture,
        rules_version=picture["versions"]["rules"],
        data_version=picture["versions"]["food"][:LONGEST_VERSION],
    )


def amend(*, review: Review, text: str, by: Dietitian) -> Amendment:
    """Add to a signed review; sent twice, it stands once. The review itself stays as it was signed."""
    with transaction.atomic():
        there = _lock_client_of(review)
        Review.objects.select_for_update().get(pk=review.pk)
        newest = review.amendments.order_by("-pk").first()
        if newest is not None and newest.text == text:
            return newest
        amendment = Amendment.objects.create(review=review, text=text, signature=signature_of(by))
        if there is not None:
            note(there, Action.COMMENTED, AMENDED, review.first_day, review.last_day)
        return amendment


def signature_of(by: Dietitian) -> str:
    """Name, register and number as they are now."""
    return f"{by.name}, {by.register} {by.register_number}"


@contextmanager
def as_agreed_now(care: CareRelationship) -> Iterator[CareRelationship]:
    """Under the client's lock, the relationship as it stands now: what is shared may have become less."""
    with agreed(care):
        yield CareRelationship.objects.with_people().get(pk=care.pk)


def note_before_showing(
    care: CareRelationship, what: str, process: CareProcess, action: str = Action.VIEWED
) -> None:
    """Ask once more, after the work and before the answer: what was agreed must still be what was read."""
    with as_agreed_now(care) as now:
        if now.sight != care.sight:
            raise Http404
        note(now, action, what, process.first_day, process.last_day)


@transaction.atomic
def note_while_there(review: Review, action: str, what: str) -> None:
    """In the client's record for as long as there is a client; what is signed stays with its author."""
    care = _lock_client_of(review)
    if care is not None:
        note(care, action, what, review.first_day, review.last_day)


def _lock_client_of(review: Review) -> CareRelationship | None:
    """The relationship of a review with its client locked; None for a client who has deleted the account."""
    care = review.care
    if care is None:
        return None
    try:
        lock_diary(care.client_id)
    except User.DoesNotExist:
        return None
    return care
