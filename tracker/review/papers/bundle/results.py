"""Blood results as Observation, with a LOINC code where analyte and unit have one that was checked."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from tracker.review.papers.bundle import codes
from tracker.review.papers.bundle.parts import Resource, notes, quantity, refer

Row = Mapping[str, Any]


def result(row: Row, patient: str) -> Resource:
    """In the unit of the report; the client typed it in, and is named as the one who tells."""
    reference = _range(row)
    return {
        "resourceType": "Observation",
        "status": codes.OBSERVATION_STATUS,
        "category": [{"coding": [{"system": codes.OBSERVATION_CATEGORY, "code": "laboratory"}]}],
        "code": _code(row),
        "subject": refer(patient),
        "effectiveDateTime": row["taken_on"],
        "performer": [refer(patient)],
        "valueQuantity": quantity(row["value"], row["unit"], comparator=row["comparison"]),
        **({"referenceRange": [reference]} if reference else {}),
        "note": notes(_("Typed in by the client from the laboratory’s report.")),
    }


def _code(row: Row) -> dict[str, Any]:
    known = codes.RESULTS.get((row["analyte"], row["unit"]))
    coding = [{"system": codes.LOINC, "code": known.code, "display": known.display}] if known else []
    return {**({"coding": coding} if coding else {}), "text": row["name"]}


def _range(row: Row) -> dict[str, Any]:
    ends = {"low": row["lab_low"], "high": row["lab_high"]}
    return {end: quantity(value, row["unit"]) for end, value in ends.items() if value is not None}
