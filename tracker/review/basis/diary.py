"""What was eaten and taken, one by one, each figure with where it comes from."""

from collections import Counter
from typing import Any

from accounts.models import CareRelationship
from tracker.assessment.codes import RULES_VERSION
from tracker.bridge import Window
from tracker.diary.models import Entry
from tracker.export.sheet import ORDER
from tracker.regimens.planning import PlannedDose

CLIENT, AUTHOR, OTHER = "client", "author", "other"


def entries(care: CareRelationship, period: Window) -> list[dict[str, Any]]:
    """In the order of the day: by occasion, and by time where one was given."""
    rows = sorted(
        period.entries, key=lambda row: (row.date, ORDER[row.occasion], row.time is None, str(row.time))
    )
    return [entry(row, care) for row in rows]


def entry(row: Entry, care: CareRelationship) -> dict[str, Any]:
    """An entry's snapshot; `ug` None means not stated, which is not zero."""
    return {
        "code": str(row.code),
        "date": row.date,
        "occasion": row.occasion,
        "time": row.time,
        "food": row.name,
        "quantity": row.quantity,
        "measure": row.measure_label,
        "grams": row.grams,
        "millilitres": row.millilitres,
        "units": row.units,
        "ug": row.ug,
        "at_least": row.at_least,
        "stated_ug": row.stated_ug,
        "standing": row.standing,
        "source_type": row.source_type,
        "form": row.form,
        "figure_ug": row.figure_ug,
        "figure_stated_ug": row.figure_stated_ug,
        "figure_per": row.basis,
        "figure_kind": row.figure_kind,
        "figure_source": row.figure_source,
        "data_version": row.data_version,
        "recording": row.recording,
        "logged_by": _logged_by(row, care),
        "note": row.note,
    }


def doses(period: Window) -> list[dict[str, Any]]:
    """Every dose that falls on the period, counted or not; treatments are never part of the intake."""
    return [dose(each) for record in period.days.values() for each in record.doses]


def dose(planned: PlannedDose) -> dict[str, Any]:
    return {
        "date": planned.date,
        "planned_on": planned.planned_on,
        "occasion": planned.occasion,
        "time": planned.time,
        "name": planned.regimen.name,
        "kind": planned.regimen.kind,
        "ug": planned.ug,
        "status": str(planned.status),
        "counts": planned.counts,
        "treatment": planned.regimen.is_treatment,
        "cobalamin": planned.cobalamin,
    }


def versions(period: Window) -> dict[str, Any]:
    """Of the rules, and of the food data that most entries were logged with; `food_all` lists every one."""
    found = Counter(row.data_version for row in period.entries if row.data_version)
    return {
        "rules": RULES_VERSION,
        "food": found.most_common(1)[0][0] if found else "",
        "food_all": sorted(found),
    }


def _logged_by(row: Entry, care: CareRelationship) -> str:
    if row.logged_by_id in (None, care.client_id):
        return CLIENT
    return AUTHOR if row.logged_by_id == care.carer_id else OTHER
