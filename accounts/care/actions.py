"""Inviting, agreeing, changing what was agreed, and ending it; each under the lock of both people."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from accounts.care import record, secrets
from accounts.care.terms import REMINDED_BEFORE, is_approved, values
from accounts.middleware import profile_of
from accounts.models import AccessRecord, CareRelationship, Invitation, Role, User
from accounts.models.care import CONSENT_VERSION, INVITED_FOR

CONSENT = "consent"


class Refused(Exception):
    """Why an invitation cannot be accepted; it stays as it is. `reason` is a key of `words.REFUSALS`."""

    def __init__(self, reason: str) -> None:
        self.reason = reason


def invite(*, inviter: User, inviter_is_client: bool, role: str, **fields: Any) -> tuple[Invitation, str]:
    """A new invitation, and its secret, which nobody can find out later."""
    secret, now = secrets.new_secret(), timezone.now()
    made = Invitation.objects.create(
        inviter=inviter,
        inviter_is_client=inviter_is_client,
        role=role,
        secret_digest=secrets.digest(secret),
        created_at=now,
        expires_at=now + INVITED_FOR,
        **fields,
    )
    return made, secret


def withdraw(*, invitation: Invitation) -> bool:
    """False where it was used or withdrawn in the meantime."""
    unused = Invitation.objects.filter(pk=invitation.pk, used_at=None, withdrawn_at=None)
    return bool(unused.update(withdrawn_at=timezone.now()))


@transaction.atomic
def accept(*, invitation: Invitation, by: User, terms: dict[str, Any] | None = None) -> CareRelationship:
    """What both agree on from now; `terms` are the client's where the other side invited. Raises Refused.

    Whoever accepts the same invitation at the same moment waits here, and is told that it is used.
    """
    _lock(invitation.inviter_id, by.pk)
    waiting = Invitation.objects.select_for_update(of=["self"]).select_related("inviter__profile")
    invitation = waiting.get(pk=invitation.pk)
    if reason := refusal(invitation, by, timezone.now()):
        raise Refused(reason)
    client, carer = sides(invitation, by)
    _close_run_out(client, carer)
    agreed = values(invitation) if invitation.inviter_is_client else terms or {}
    care = CareRelationship(client=client, carer=carer, role=invitation.role, **agreed)
    care.reminded_for = _needs_no_reminder(care)
    care.save(force_insert=True)
    Invitation.objects.filter(pk=invitation.pk).update(used_at=timezone.now(), used_by=by)
    _note(care, "given")
    return care


def sides(invitation: Invitation, other: User) -> tuple[User, User]:
    """The client and the carer, once `other` has accepted."""
    pair = (invitation.inviter, other)
    return pair if invitation.inviter_is_client else (other, invitation.inviter)


def refusal(invitation: Invitation, by: User, now: datetime) -> str:
    """Why this person cannot accept it now, as a key; "" where they can."""
    if (state := invitation.state(now)) != "open":
        return state
    if invitation.inviter_id == by.pk:
        return "own"
    client, carer = sides(invitation, by)
    today = profile_of(client).today()
    if invitation.until and invitation.until < today:
        return "expired"
    if _open_between(client, carer).filter(until__gte=today).exists():
        return "already"
    if invitation.role == Role.DIETITIAN and not is_approved(carer.pk):
        return "not_approved" if carer == by else "not_approved_any_more"
    return ""


@transaction.atomic
def change_terms(*, care: CareRelationship, terms: dict[str, Any]) -> CareRelationship | None:
    """The client changes what is shared, or for how long; None where it was ended in the meantime."""
    _lock(care.client_id)
    now = CareRelationship.objects.with_people().filter(pk=care.pk, ended_at=None).first()
    if now is None:
        return None
    for name, value in terms.items():
        setattr(now, name, value)
    now.consent_version, now.reminded_for = CONSENT_VERSION, _needs_no_reminder(now)
    now.save(update_fields=[*terms, "consent_version", "reminded_for"])
    _note(now, "changed")
    return now


@transaction.atomic
def end(*, care: CareRelationship, by: User) -> bool:
    """End it at once, from either side; False where it was ended in the meantime."""
    _lock(care.client_id)
    side = "client" if by.pk == care.client_id else "carer"
    running = CareRelationship.objects.filter(pk=care.pk, ended_at=None)
    if not running.update(ended_at=timezone.now(), ended_by=side):
        return False
    _note(care, f"ended by {side}")
    return True


def _lock(*user_ids: int) -> None:
    """The one lock of a person's writes, always in the same order; also keeps both accounts from going."""
    people = User.objects.select_for_update(no_key=True).filter(pk__in=user_ids)
    if len(people.order_by("pk").values_list("pk")) < len(set(user_ids)):
        raise User.DoesNotExist


def _open_between(client: User, carer: User) -> Any:
    return CareRelationship.objects.filter(client=client, carer=carer, ended_at=None)


def _close_run_out(client: User, carer: User) -> None:
    """What ran out by its date makes room for what is agreed anew."""
    run_out = _open_between(client, carer).filter(~Q(until__gte=profile_of(client).today()))
    run_out.update(ended_at=timezone.now(), ended_by=CareRelationship.EndedBy.CLIENT)


def _needs_no_reminder(care: CareRelationship) -> date | None:
    """An end that was chosen to be near is known without a reminder."""
    near = care.until and care.until <= profile_of(care.client).today() + REMINDED_BEFORE
    return care.until if near else None


def _note(care: CareRelationship, what: str) -> None:
    """What was agreed from now on stands in the record itself: later changes do not touch it."""
    scopes = ",".join(sorted(care.scopes)) + (",log" if care.may_log else "")
    record.note(care, AccessRecord.Action.AGREED, CONSENT, care.shares_from, care.until, f"{what}: {scopes}")
