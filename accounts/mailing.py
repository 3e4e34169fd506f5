"""E-mails from Corrin: only to addresses that somebody has confirmed, and never with a word about health."""

from dataclasses import dataclass
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Exists, OuterRef, QuerySet
from django.template.loader import render_to_string

from accounts.models import User


@dataclass
class Report:
    """How many mails went out, and how many people could not be sent one now (tried again next time)."""

    sent: int = 0
    failed: int = 0

    def __add__(self, other: "Report") -> "Report":
        return Report(self.sent + other.sent, self.failed + other.failed)


def reachable() -> QuerySet[User]:
    """Mail goes to confirmed addresses only, so that nobody is written to who never asked."""
    own = EmailAddress.objects.filter(user=OuterRef("pk"), email=OuterRef("email"), verified=True)
    return User.objects.filter(Exists(own))


def send(to: str, subject: str, template: str, **context: Any) -> bool:
    """Send one mail now; False where the server, or the address, does not take it."""
    body = render_to_string(template, {"site": settings.SITE_URL, **context})
    try:
        return bool(EmailMessage(subject=subject, body=body, to=[to]).send())
    except (OSError, ValueError):  # the others still get theirs
        return False
