"""Whom somebody helps, and what was agreed with each."""

from dataclasses import dataclass

from accounts.middleware import profile_of
from accounts.models import CareRelationship, Scope, User
from tracker.helping.pages import is_open

WAYS_IN = ("tracker:today", "tracker:body")


@dataclass(frozen=True, slots=True)
class Helped:
    care: CareRelationship

    @property
    def shared(self) -> list[str]:
        return [str(label) for code, label in Scope.choices if code in self.care.scopes]

    @property
    def starts_at(self) -> str:
        """The first page that is open; "" where none is."""
        return next((name for name in WAYS_IN if is_open(name, self.care.sight)), "")


def people_helped(user: User) -> list[Helped]:
    """Everybody who shares with this person as their helper on their own day (one query), by name."""
    rows = CareRelationship.objects.of_helper(user).filter(ended_at__isnull=True, client__is_active=True)
    live = [care for care in rows.with_people() if care.is_live(profile_of(care.client).today())]
    return [Helped(care) for care in sorted(live, key=lambda care: care.client_name.lower())]
