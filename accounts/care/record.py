"""The append-only record of what others saw, took along or changed; the client reads it in plain words."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.middleware import profile_of
from accounts.models import AccessRecord, CareRelationship, User

Action = AccessRecord.Action
STILL_THE_SAME = timedelta(minutes=10)


def note(
    care: CareRelationship,
    action: str,
    what: str,
    first: date | None = None,
    last: date | None = None,
    detail: str = "",
) -> AccessRecord:
    """One access, in one INSERT. `what` is a key of `accounts.care.words.WHAT`."""
    record = unsaved(care, action, what, first, last, detail)
    record.save(force_insert=True)
    return record


def note_part(care: CareRelationship, what: str, first: date | None = None, last: date | None = None) -> None:
    """A look at a part of a page that was fetched anew, while searching or right after a change.

    It is no second look where the same carer's last line, of the last ten minutes, says the same.
    """
    lately = AccessRecord.objects.of(care.client_id).filter(at__gt=timezone.now() - STILL_THE_SAME)
    newest = lately.filter(actor=care.carer_id).first()
    if newest is None or (newest.what, newest.first_day, newest.last_day) != (what, first, last):
        note(care, Action.VIEWED, what, first, last)


def note_many(
    cares: Iterable[CareRelationship],
    action: str,
    what: str,
    first: date | None = None,
    last: date | None = None,
) -> None:
    """The same of many clients, in one INSERT; who deletes the account in this moment is left out."""
    records = [unsaved(care, action, what, first, last) for care in cares]
    try:
        with transaction.atomic():
            AccessRecord.objects.bulk_create(records)
    except IntegrityError:
        there = set(
            User.objects.filter(pk__in=[each.client_id for each in records]).values_list("pk", flat=True)
        )
        AccessRecord.objects.bulk_create([each for each in records if each.client_id in there])


def still_agreed(care: CareRelationship, *scopes: str) -> bool:
    """Whether the consent holds at this very moment, for these scopes: asked before anything is sent."""
    now = CareRelationship.objects.live(profile_of(care.client).today()).filter(pk=care.pk).first()
    return now is not None and now.sight.sees_all(scopes)


def unsaved(
    care: CareRelationship,
    action: str,
    what: str,
    first: date | None = None,
    last: date | None = None,
    detail: str = "",
) -> AccessRecord:
    """One access, for several to be written together."""
    return AccessRecord(
        client_id=care.client_id,
        actor_id=care.carer_id,
        actor_name=care.carer_name,
        role=care.role,
        action=action,
        what=what,
        first_day=first,
        last_day=last,
        detail=detail[:300],
    )
