"""What a row of the board shows, as plain JSON: keys and figures, no sentences."""

from collections.abc import Sequence
from typing import Any

from tracker.assessment.findings import Finding
from tracker.assessment.triage import Case, is_low
from tracker.assessment.usual_intake import UsualIntake
from tracker.bridge import DayRecord, Reader, Window
from tracker.bridge.usual import food_ug
from tracker.modes.quiet import say_quietly
from tracker.review.board.cases import Seen
from tracker.screening.wording import say_all

# Completed years at which the next group begins, with the keys of the groups.
AGE_GROUPS = ((0, "under-18"), (18, "18-30"), (31, "31-50"), (51, "51-70"), (71, "71"))
NOTHING, LOGGED, COMPLETE = 0, 1, 2


def picture_of(seen: Seen, reader: Reader, window: Window) -> dict[str, Any]:
    case = seen.case
    return {
        "age": _age_group(reader.age_years(window.today)) if case.shares_profile else "",
        "diet": reader.profile.diet if case.shares_profile else "",
        "stage": reader.life_stage(window.today),
        "strip": [_mark(record) for record in seen.records],
        "complete": case.days_complete,
        "logged": case.days_logged,
        "usual": _usual(case.usual),
        "requirement": case.requirement_ug,
        "kind": case.reference_kind,
        "low": is_low(case),
        "reassurance": case.reassurance,
        "treatment": case.treatment,
        "coverage": _coverage(case),
        "told": _told(seen.picture.findings, quiet=reader.profile.quiet_mode),
        "diary": case.shares_diary,
        "profile": case.shares_profile,
        "signs": case.shares_signs,
        "group": _for_groups(reader, window, case),
    }


def _age_group(years: int | None) -> str:
    """ "" for an age that nobody told."""
    if years is None:
        return ""
    return next(key for least, key in reversed(AGE_GROUPS) if years >= least)


def _mark(record: DayRecord) -> int:
    if record.complete:
        return COMPLETE
    return LOGGED if record.logged else NOTHING


def _usual(usual: UsualIntake | None) -> dict[str, Any] | None:
    if usual is None:
        return None
    return {
        "low": round(usual.low_ug, 3),
        "mean": round(usual.mean_ug, 3),
        "high": round(usual.high_ug, 3),
        "days": usual.days,
        "band": usual.band,
    }


def _coverage(case: Case) -> dict[str, Any] | None:
    found = case.coverage
    if found is None:
        return None
    return {
        "verdict": found.verdict,
        "covered": found.days_covered,
        "judged": found.days_judged,
        "rule": found.rule,
    }


def _told(findings: Sequence[Finding], *, quiet: bool) -> dict[str, Any] | None:
    """The finding that stands first on the client's own page, with what its words need."""
    said = next(iter(say_quietly(findings) if quiet else say_all(findings)), None)
    found = next((each for each in findings if said and each.key == said.key), None)
    if found is None:
        return None
    return {
        "key": found.key,
        "severity": found.severity,
        "certainty": found.certainty,
        "tier": found.tier,
        "facts": dict(found.facts),
    }


def _for_groups(reader: Reader, window: Window, case: Case) -> dict[str, Any] | None:
    """What the practice page needs of somebody whose age is known: µg a day, supplements apart."""
    months = reader.age_months(window.today)
    if case.usual is None or months is None or not case.shares_profile:
        return None
    days = [food_ug(record.summary_for(reader.diet)) for record in window.usable_days]
    return {
        "months": months,
        "sex": reader.profile.sex,
        "food": [round(ug, 4) for ug in days],
        "supplement": round(case.usual.supplement_ug, 4),
    }
