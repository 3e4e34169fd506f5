"""Who a session belongs to, with the profile along: every page asks for both."""

from collections.abc import Callable
from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import Exists, OuterRef

from accounts.models import CareRelationship, Dietitian, Role, User

APPROVED = Dietitian.objects.filter(user=OuterRef("pk"), status=Dietitian.Status.APPROVED)
# What other rooms tell of a person with the log-in, each a yes or no; they add themselves when Django starts.
TOLD: list[Callable[[], dict[str, Any]]] = []
HELPED = CareRelationship.objects.filter(carer=OuterRef("pk"), role=Role.HELPER, ended_at__isnull=True)


class Backend(AuthenticationBackend):
    def get_user(self, user_id: int) -> User | None:
        """One query; it also tells what else the person is here, which decides what navigation offers."""
        told: dict[str, Any] = {"is_dietitian": Exists(APPROVED), "is_helper": Exists(HELPED)}
        for tell in TOLD:
            told |= tell()
        user = User.objects.select_related("profile").annotate(**told).filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None
