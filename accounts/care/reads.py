"""Named reads of what is agreed between people."""

from datetime import date

from django.db.models import OuterRef, Q, Subquery
from django.shortcuts import get_object_or_404

from accounts.models import AccessRecord, CareRelationship, Invitation, User
from accounts.models.care import CareQuerySet

OVER_SHOWN = 10
MOST_OPEN = 100  # invitations of one person


def mine_as_client(user: User) -> CareQuerySet:
    """What the person shares, with the moment somebody last did something with it."""
    record = AccessRecord.objects.filter(client=user, actor=OuterRef("carer")).exclude(action="agreed")
    last = Subquery(record.order_by("-at").values("at")[:1])
    shared = CareRelationship.objects.filter(client=user).select_related("carer__dietitian", "client")
    return shared.annotate(last_look=last)


def helped_by(user: User, today: date) -> CareQuerySet:
    return CareRelationship.objects.of_helper(user).live(today).with_people()


def open_invitations(user: User) -> "list[Invitation]":
    """Those that nobody has answered, also the ones that are too old by now."""
    return list(Invitation.objects.filter(inviter=user, used_at=None, withdrawn_at=None)[:MOST_OPEN])


def shared_or_404(user: User, code: object) -> CareRelationship:
    """What the person shares with somebody and has not ended; Http404 for anything else."""
    return get_object_or_404(mine_as_client(user).filter(ended_at=None), code=code)


def between_or_404(user: User, code: object) -> CareRelationship:
    """What either of the two may end."""
    either = CareRelationship.objects.filter(Q(client=user) | Q(carer=user), ended_at=None)
    return get_object_or_404(either.with_people(), code=code)
