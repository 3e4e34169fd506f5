"""What the intake is held against: the reference value of an authority, and a personal target."""

import datetime as dt
from typing import TYPE_CHECKING, Any

from tracker.assessment import reference_values
from tracker.bridge import Reader, Window

if TYPE_CHECKING:
    from tracker.review.models import RareFood, Target


def reference(reader: Reader, on: dt.date) -> dict[str, Any]:
    """The value of that day with its authority and source; `recommended_ug` None where there is none.

    `assumed`: the age is not known or not shared, so that an adult's value stands in.
    """
    found = reader.reference_on(on)
    value, authority = found.value, reference_values.authority(reader.authority)
    return {
        "authority": authority.code,
        "authority_name": authority.name,
        "authority_source": authority.source,
        "authority_is_guessed": reader.authority_is_guessed,
        "assumed": found.assumed,
        "reason": found.reason,
        "kind": value.kind if value else "",
        "recommended_ug": value.recommended_ug if value else None,
        "average_requirement_ug": value.average_requirement_ug if value else None,
        "lower_ug": value.lower_ug if value else None,
        "source": value.source if value else "",
        "note": value.note if value else "",
        "verified": value.verified if value else None,
    }


def changes(reader: Reader, period: Window) -> list[dict[str, Any]]:
    """Each reference value of the period with its first day: more than one after a birthday, say."""
    found: list[dict[str, Any]] = []
    for on in period.days:
        value = reader.reference(on)
        ug = value.recommended_ug if value else None
        if not found or found[-1]["recommended_ug"] != ug:
            found.append({"since": on, "recommended_ug": ug, "kind": value.kind if value else ""})
    return found


def target(row: "Target | None") -> dict[str, Any] | None:
    """A target set for this client, with its reason."""
    if row is None:
        return None
    return {
        "ug": row.ug,
        "reason": row.reason,
        "start": row.start,
        "end": row.end,
        "set_by": row.set_by_name,
    }


def rare_food(row: "RareFood") -> dict[str, Any]:
    """How often a rich food is eaten that a fortnight misses, as the client said when asked."""
    return {
        "kind": row.kind,
        "name": row.get_kind_display(),
        "times": row.times,
        "per": row.per,
        "per_words": row.get_per_display(),
        "asked_on": row.asked_on,
    }
