"""From a client's reader and window to the plain case that triage judges."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from typing import Any

from accounts.care.sight import DIARY, LABS, PROFILE, SYMPTOMS, Sight
from tracker.assessment.changed import Snapshot, worth_watching
from tracker.assessment.coverage import Coverage
from tracker.assessment.reliable import is_reliable
from tracker.assessment.triage import Case, SilentPlan
from tracker.assessment.usual_intake import UsualIntake
from tracker.bridge import DayPicture, DayRecord, Reader, Window, assess_day, coverage_until, usual_intake
from tracker.coverage.carriers import carriers
from tracker.regimens.planning import Plan

FORTNIGHT = 14
MOST_OF_IT = 0.8  # the source types that together bring so much are named


@dataclass(frozen=True, slots=True)
class Seen:
    """One client on one day: the case with the picture it was drawn from."""

    case: Case
    picture: DayPicture
    records: Sequence[DayRecord]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """How things stood in the last signed review, which looked at days up to `last`."""

    last: dt.date
    snapshot: Snapshot


def see(reader: Reader, window: Window, sees: Sight, reviewed: Reviewed | None) -> Seen:
    """The window is four weeks up to the client's own today. No queries."""
    picture = assess_day(reader, window, window.today, today=window.today)
    records = window.between(window.today - dt.timedelta(days=FORTNIGHT - 1), window.today)
    return Seen(_case(reader, window, picture, records, sees, reviewed), picture, records)


def _case(
    reader: Reader,
    window: Window,
    picture: DayPicture,
    records: Sequence[DayRecord],
    sees: Sight,
    reviewed: Reviewed | None,
) -> Case:
    coverage = _coverage(reader, window, picture)
    usual = picture.usual or usual_intake(reader, window, window.today)
    complete = [record for record in records if record.complete and not record.unusual]
    return Case(
        person=picture.person,
        now=_snapshot(reader, window, picture, coverage, usual, sees, reviewed),
        findings=picture.findings,
        coverage=coverage,
        usual=usual,
        **_reference(picture),
        reassurance=picture.shown.reassurance,
        treatment=picture.treatment_reason,
        treated_with=picture.treatments[0].name if picture.treatments else "",
        next_treatment_on=picture.person.next_treatment_on,
        days_complete=len(complete),
        days_logged=sum(record.logged for record in records),
        days_without=sum(record.summary_for(reader.diet).reliable_ug == 0 for record in complete),
        last_logged_on=max((on for on, record in window.days.items() if record.logged), default=None),
        noted_on=_noted_on(reader, picture),
        **_carried_by(reader, window),
        silent_plans=[_silent(plan, window.today) for plan in window.plans if _is_silent(plan, window.today)],
        shares_diary=sees.sees(DIARY),
        shares_profile=sees.sees(PROFILE),
        shares_signs=sees.sees_all({SYMPTOMS, LABS}),
        then=reviewed.snapshot if reviewed else None,
    )


def _coverage(reader: Reader, window: Window, picture: DayPicture) -> Coverage | None:
    """The rule as it stands, for professional eyes also where the client is not shown it."""
    if picture.treatment:
        return None
    found = picture.coverage or coverage_until(reader, window, picture.date)
    return None if found is None or found.verdict == "not-applicable" else found


def _reference(picture: DayPicture) -> dict[str, Any]:
    value = picture.reference
    if value is None:
        return {"requirement_ug": None, "reference_kind": ""}
    if value.average_requirement_ug is None:
        return {"requirement_ug": value.recommended_ug, "reference_kind": value.kind}
    return {"requirement_ug": value.average_requirement_ug, "reference_kind": "EAR"}


def _noted_on(reader: Reader, picture: DayPicture) -> dt.date | None:
    """Since when the newest of the signs is there."""
    signs = (sign for sign in reader.signs.noted if sign.counts_on(picture.date))
    return max((sign.since for sign in signs), default=None)


def _carried_by(reader: Reader, window: Window) -> dict[str, Any]:
    """The product that brings most, and the kinds of food that bring most of it together."""
    days = window.usable_days
    largest = next(iter(carriers(window, reader, days)), None)
    return {
        "carrier": largest.name if largest else "",
        "carrier_share": largest.share if largest else None,
        "source_types": _source_types(reader, days),
    }


def _source_types(reader: Reader, days: Sequence[DayRecord]) -> tuple[str, ...]:
    sums: dict[str, float] = {}
    for item in (item for record in days for item in record.items):
        if item.counts and item.ug and is_reliable(item, reader.diet):
            sums[item.source_type] = sums.get(item.source_type, 0.0) + item.ug
    whole, named = fsum(sums.values()), []
    for source_type in sorted(sums, key=lambda each: -sums[each]):
        named.append(source_type)
        if fsum(sums[each] for each in named) >= MOST_OF_IT * whole:
            break
    return tuple(named)


def _is_silent(plan: Plan, today: dt.date) -> bool:
    return not plan.regimen.is_treatment and plan.question_due(today)


def _silent(plan: Plan, today: dt.date) -> SilentPlan:
    version = plan.version_for(today)
    return SilentPlan(plan.regimen.name, plan.regimen.kind, version.schedule, plan.last_answer(today))


def _snapshot(
    reader: Reader,
    window: Window,
    picture: DayPicture,
    coverage: Coverage | None,
    usual: UsualIntake | None,
    sees: Sight,
    reviewed: Reviewed | None,
) -> Snapshot:
    told = sees.sees(PROFILE)
    return Snapshot(
        scopes=sees.scopes,
        diet=reader.diet if told else None,
        life_stage=reader.life_stage(picture.date) if told else None,
        treated=picture.treatment,
        findings=worth_watching(picture.findings),
        coverage=_told_verdict(coverage),
        band=usual.band if usual and not picture.treatment else None,
        plans=_plans(window, reviewed) if sees.sees(DIARY) else None,
    )


def _told_verdict(coverage: Coverage | None) -> str | None:
    return coverage.verdict if coverage and coverage.verdict != "cannot-tell" else None


def _plans(window: Window, reviewed: Reviewed | None) -> frozenset[str]:
    """What is taken by plan now; one that ran before the review, yet had no dose in its days, is not new."""
    known = reviewed.snapshot.plans or frozenset() if reviewed else frozenset()
    return frozenset(
        plan.regimen.name
        for plan in window.plans
        if plan.is_active(window.today) and (plan.regimen.name in known or _is_new(plan, reviewed))
    )


def _is_new(plan: Plan, reviewed: Reviewed | None) -> bool:
    return reviewed is None or min(version.start for version in plan.versions) > reviewed.last
