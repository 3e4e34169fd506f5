"""Patient and practitioner: a name, and no more than the basis holds."""

from collections.abc import Mapping
from typing import Any

from tracker.review.papers.bundle import codes
from tracker.review.papers.bundle.parts import Resource


def patient(basis: Mapping[str, Any]) -> Resource:
    """Without the profile a name alone; the date of birth is not part of a basis."""
    told = basis["client"]
    gender = codes.GENDERS.get(told["sex"] or "")
    known = {"gender": gender} if told["profile_shared"] and gender else {}
    return {"resourceType": "Patient", "name": [{"text": told["name"]}], **known}


def practitioner(basis: Mapping[str, Any]) -> Resource:
    told = basis["author"]
    return {
        "resourceType": "Practitioner",
        "identifier": [{"value": told["register_number"], "assigner": {"display": told["register"]}}],
        "name": [{"text": told["name"]}],
        "qualification": [{"code": {"text": f"{told['register']} {told['register_number']}"}}],
    }
