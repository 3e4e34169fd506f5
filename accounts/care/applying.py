"""Becoming a dietitian on this site: a person applies, a site admin decides."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.mailing import reachable, send
from accounts.models import Dietitian, User

Status = Dietitian.Status
# From which states an application may come to each of the answers.
ANSWERS = {
    Status.APPROVED: (Status.APPLIED, Status.REFUSED, Status.ENDED),
    Status.REFUSED: (Status.APPLIED,),
    Status.ENDED: (Status.APPROVED,),
}


@transaction.atomic
def apply(*, user: User, **fields: Any) -> Dietitian | None:
    """Apply, or change the application; None for somebody approved, whose entry only an admin changes."""
    known = Dietitian.objects.select_for_update().filter(user=user).first()
    if known and known.is_approved:
        return None
    fresh = {"status": Status.APPLIED, "applied_at": timezone.now(), "decided_at": None, "answer": ""}
    return Dietitian.objects.update_or_create(user=user, defaults={**fields, **fresh})[0]


def decide(*, chosen: QuerySet[Dietitian], answer: str, by: User) -> list[Dietitian]:
    """Those whose state this changed; each is written to, and reads the answer on their page."""
    changed = []
    for dietitian in chosen.filter(status__in=ANSWERS[Status(answer)]).select_related("user"):
        earlier = Dietitian.objects.filter(pk=dietitian.pk, status=dietitian.status)
        if earlier.update(status=answer, decided_at=timezone.now(), decided_by=by):
            changed.append(dietitian)
            tell(dietitian.user)
    return changed


def tell(user: User) -> None:
    """That there is an answer, not which: the mail is read by whoever reads the mail."""
    if reachable().filter(pk=user.pk, is_demo=False).exists():
        send(user.email, _("An answer from Corrin"), "care/email/answered.txt")
