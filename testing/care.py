"""Makers of dietitians, helpers and what was agreed with them."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from accounts.care import secrets
from accounts.care.sight import ALL_SCOPES
from accounts.models import CareRelationship, Dietitian, Invitation, User
from testing.factories import make_user


def make_dietitian(name: str = "dora", status: str = "approved", **profile: Any) -> User:
    """A person who works here as a dietitian, or has applied to."""
    user = make_user(name, **profile)
    Dietitian.objects.create(
        user=user, name=f"{name.title()} of the practice", register="A register", register_number="DT 1",
        practice="A practice", status=status,
    )  # fmt: skip
    return user


def make_care_of(
    client: User, carer: User, *scopes: str, role: str = "dietitian", **fields: Any
) -> CareRelationship:
    """A live relationship; without `scopes` everything is shared. `until` is half a year from now."""
    shared = {f"share_{scope}": True for scope in scopes or ALL_SCOPES}
    until = fields.pop("until", date.today() + timedelta(days=180))
    return CareRelationship.objects.create(
        client=client, carer=carer, role=role, until=until, **shared, **fields
    )


def make_invitation(inviter: User, secret: str = "", **fields: Any) -> Invitation:
    """Open for two weeks; of a client to a dietitian, unless told otherwise."""
    digest = secrets.digest(secret or secrets.new_secret())
    now = timezone.now()
    values = {
        "inviter_is_client": True, "role": "dietitian", "share_diary": True, "created_at": now,
        "until": date.today() + timedelta(days=180),
        "expires_at": now + timedelta(days=14), **fields,
    }  # fmt: skip
    return Invitation.objects.create(inviter=inviter, secret_digest=digest, **values)
