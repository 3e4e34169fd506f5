"""Whom a basis is about, whose work it is, and what was agreed between them."""

import datetime as dt
from typing import Any

from accounts.models import CareRelationship
from tracker.bridge import Reader

SCOPES = ("diary", "symptoms", "labs", "profile")


def client(care: CareRelationship, reader: Reader, on: dt.date) -> dict[str, Any]:
    """The client as far as shared; without the profile a name alone, and everything else is None."""
    known = care.sight.sees("profile")
    profile = reader.profile
    return {
        "name": care.client_name,
        "profile_shared": known,
        "age_years": reader.age_years(on) if known else None,
        "age_is_estimate": profile.birth_date_is_estimate if known else None,
        "sex": profile.sex if known else None,
        "diet": reader.diet if known else None,
        "life_stage": reader.life_stage(on) if known else None,
        "trying_to_conceive": profile.trying_to_conceive if known else None,
        "allergies": list(profile.allergies) if known else None,
    }


def author(care: CareRelationship) -> dict[str, Any]:
    dietitian = care.carer.dietitian
    return {
        "name": dietitian.name,
        "register": dietitian.register,
        "register_number": dietitian.register_number,
        "practice": dietitian.practice,
    }


def agreed(care: CareRelationship) -> dict[str, Any]:
    """What the client had agreed to show when the basis was made."""
    return {
        "shared": [scope for scope in SCOPES if care.sight.sees(scope)],
        "not_shared": [scope for scope in SCOPES if not care.sight.sees(scope)],
        "since": care.sight.since,
        "until": care.until,
        "agreed_on": care.accepted_at.date(),
    }
