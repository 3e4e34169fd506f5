"""Supplements as MedicationStatement: one for each product and dose by plan, one for each logged singly."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.review.papers import words
from tracker.review.papers.bundle import codes
from tracker.review.papers.bundle.parts import Resource, concept, moment, notes, quantity, refer
from tracker.templatetags.corrin import ug

Row = Mapping[str, Any]


def planned(basis: Row, patient: str) -> Iterator[tuple[str, Resource]]:
    """A name for the address, and the statement; doses that are still to come are not statements."""
    courses: dict[tuple[str, str, float, str, bool], list[Row]] = {}
    for dose in basis["doses"] or ():
        if dose["status"] != "planned" or dose["treatment"]:
            key = (dose["name"], dose["kind"], dose["ug"], dose["cobalamin"], dose["treatment"])
            courses.setdefault(key, []).append(dose)
    for key, doses in courses.items():
        yield "|".join(map(str, key)), _course(doses, patient)


def logged(basis: Row, row: Row, patient: str) -> Resource:
    """A supplement logged as an entry."""
    dose = [] if row["ug"] is None else [_dosage(row["ug"])]
    return _statement(
        row["food"],
        patient,
        {
            "effectiveDateTime": moment(basis, row["date"], row["time"]),
            **({"dosage": dose} if dose else {}),
            "note": notes(words.STANDINGS[row["standing"]], row["note"]),
        },
    )


def _course(doses: list[Row], patient: str) -> Resource:
    first = doses[0]
    return _statement(
        first["name"],
        patient,
        {
            "effectivePeriod": {"start": doses[0]["date"], "end": doses[-1]["date"]},
            "dosage": [_dosage(first["ug"])],
            "note": notes(_states(doses), first["cobalamin"], _treatment(first)),
        },
    )


def _statement(name: str, patient: str, more: dict[str, Any]) -> Resource:
    return {
        "resourceType": "MedicationStatement",
        "status": codes.MEDICATION_STATUS,
        "medication": {"concept": concept(name)},
        "subject": refer(patient),
        "informationSource": [refer(patient)],
        **more,
    }


def _dosage(amount: float) -> dict[str, Any]:
    return {
        "text": _("%(ug)s of vitamin B12 a dose") % {"ug": ug(amount)},
        "doseAndRate": [{"doseQuantity": quantity(amount, "µg")}],
    }


def _states(doses: list[Row]) -> str:
    """How many doses were said to be taken, and how many are only assumed."""
    counted = Counter(str(words.STATUSES.get(dose["status"], dose["status"])) for dose in doses)
    return "; ".join(
        ngettext("%(n)d dose %(state)s", "%(n)d doses %(state)s", n) % {"n": n, "state": state}
        for state, n in counted.items()
    )


def _treatment(dose: Row) -> str:
    return _("Treatment: no part of the oral intake.") if dose["treatment"] else ""
