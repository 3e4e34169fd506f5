"""Who a session belongs to, with the profile along: every page asks for both."""

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import Exists, OuterRef

from accounts.models import CareRelationship, Dietitian, Role, User

APPROVED = Dietitian.objects.filter(user=OuterRef("pk"), status=Dietitian.Status.APPROVED)
HELPED = CareRelationship.objects.filter(carer=OuterRef("pk"), role=Role.HELPER, ended_at__isnull=True)


class Backend(AuthenticationBackend):
    def get_user(self, user_id: int) -> User | None:
        """One query; it also tells what else the person is here, which decides what navigation offers."""
        roles = {"is_dietitian": Exists(APPROVED), "is_helper": Exists(HELPED)}
        user = User.objects.select_related("profile").annotate(**roles).filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None
