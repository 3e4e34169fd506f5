"""Findings that follow from what is eaten and taken: life stage, diet, usual intake, doses."""

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.assessment.findings import Fact, Finding, of_factor
from tracker.assessment.people import (
    Person,
    is_child,
    is_infant,
    is_pregnant,
    is_vegan_by_rule,
    is_vegan_child,
)
from tracker.assessment.permissions import permissions

ENOUGH_DAYS = 3
A_WEEK = 7
CARRIES = 0.75
RELIED_ON_UG = 0.5
LARGE_SINGLE_UG, LARGE_DAILY_UG = 5000.0, 1000.0
ASK_FIRST_WITH = ("kidney_disease", "leber_optic_neuropathy", "acne_rosacea")
RULE_SOURCE = "vegansociety.com/resources/nutrition-and-health/nutrients/vitamin-b12"


@dataclass(frozen=True, slots=True)
class IntakeSummary:
    """What the last days show, µg a day; None where not known. Means are over complete days.

    `coverage` is a verdict of `coverage.assess`, `band` and `reliable_band` of `usual_intake.estimate`.
    `main_food_share` (0-1): the part that one fortified food has in all that can be relied on.
    """

    days_complete: int = 0
    mean_ug: float | None = None
    band: str | None = None
    coverage: str | None = None
    coverage_rule: str | None = None
    coverage_reason: str = ""
    coverage_scheme: str = ""
    days_covered: int = 0
    days_judged: int = 0
    reliable_ug_mean: float | None = None
    reliable_band: str | None = None
    added_ug_mean: float | None = None
    not_counted_ug_mean: float | None = None
    largest_dose_ug: float | None = None
    main_food_share: float | None = None
    recommended_ug: float | None = None
    reference_kind: str = ""


def life_stage_findings(person: Person, intake: IntakeSummary) -> Iterator[Finding]:
    vegan = person.diet == "vegan"
    severity = "act" if intake.coverage == "not-covered" or _reliable_low(intake) else "watch"
    facts: dict[str, Fact] = {"coverage": intake.coverage, "recommended_ug": intake.recommended_ug}
    if person.has("vegan_pregnancy") or (vegan and is_pregnant(person)):
        yield of_factor("vegan_pregnancy", facts, severity=severity)
    elif is_pregnant(person):
        yield of_factor("pregnancy", facts)
    lactating = person.life_stage == "lactating"
    if person.has("breastfeeding_vegan") or (lactating and (vegan or _reliable_low(intake))):
        yield of_factor("breastfeeding_vegan", facts, severity=severity)
    if person.has("vegan_child") or (vegan and is_child(person)):
        yield of_factor("vegan_child", _of_child(person, intake))


def _of_child(person: Person, intake: IntakeSummary) -> dict[str, Fact]:
    """The reference value as a number to plan with; no verdict."""
    return {
        "age_years": person.age_years,
        "recommended_ug": intake.recommended_ug,
        "reference_kind": intake.reference_kind,
    }


def diet_findings(person: Person, intake: IntakeSummary) -> Iterator[Finding]:
    if is_infant(person):
        return
    if is_vegan_by_rule(person) and not is_child(person):
        yield from _vegan(person, intake)
    elif person.has("vegan_no_b12_source"):
        yield of_factor("vegan_no_b12_source", {"under_18": is_child(person)})
    if _relies_on_unreliable(intake):
        facts: dict[str, Fact] = {
            "not_counted_ug": intake.not_counted_ug_mean,
            "reliable_ug": intake.reliable_ug_mean,
            "nothing_else": intake.reliable_ug_mean == 0,
        }
        yield _of_coverage("relies_on_unreliable", "watch", facts)
    if person.diet == "vegetarian" and _reliable_below(intake):
        yield _vegetarian(intake)


def _vegan(person: Person, intake: IntakeSummary) -> Iterator[Finding]:
    facts: dict[str, Fact] = {
        "days_covered": float(intake.days_covered),
        "days_judged": float(intake.days_judged),
        "added_ug": intake.added_ug_mean,
        "unread": intake.coverage_reason == "unstated-amounts",
        "scheme": intake.coverage_scheme,
    }
    few = intake.days_judged < ENOUGH_DAYS  # one day that missed the rule is no reason to act
    if person.has("vegan_no_b12_source") or (_no_source(intake) and not few):
        yield of_factor("vegan_no_b12_source", facts)
    elif intake.coverage == "not-covered" and not few:
        mostly = 2 * intake.days_covered >= intake.days_judged > 0
        yield _of_coverage("vegan_not_covered", "watch" if mostly else "act", facts)
    elif intake.coverage in ("not-covered", "cannot-tell"):
        yield _of_coverage("vegan_cannot_tell", "info", facts, certainty="uncertain")


def _no_source(intake: IntakeSummary) -> bool:
    return intake.coverage == "not-covered" and intake.days_covered == 0 and intake.added_ug_mean == 0


def _of_coverage(key: str, severity: str, facts: dict[str, Fact], *, certainty: str = "certain") -> Finding:
    return Finding(key, severity, certainty, "coverage", facts, (RULE_SOURCE,))


def _relies_on_unreliable(intake: IntakeSummary) -> bool:
    unreliable = intake.not_counted_ug_mean or 0.0
    return unreliable >= RELIED_ON_UG and _reliable_below(intake)


def _reliable_below(intake: IntakeSummary) -> bool:
    if intake.reliable_ug_mean is None or intake.recommended_ug is None:
        return False
    return intake.days_complete >= ENOUGH_DAYS and intake.reliable_ug_mean < intake.recommended_ug


def _reliable_low(intake: IntakeSummary) -> bool:
    return intake.reliable_band == "probably-low"


def _vegetarian(intake: IntakeSummary) -> Finding:
    """Below an AI is no sign of a lack, so only a band from an average requirement weighs more."""
    facts: dict[str, Fact] = {
        "reliable_ug": intake.reliable_ug_mean,
        "recommended_ug": intake.recommended_ug,
        "reference_kind": intake.reference_kind,
        "days_complete": float(intake.days_complete),
    }
    low = _reliable_low(intake)
    severity, certainty = ("watch", "likely") if low else ("info", "uncertain")
    return Finding("vegetarian_low_reliable", severity, certainty, "usual-intake", facts)


def usual_intake_findings(person: Person, intake: IntakeSummary) -> Iterator[Finding]:
    facts: dict[str, Fact] = {
        "mean_ug": intake.mean_ug,
        "recommended_ug": intake.recommended_ug,
        "reference_kind": intake.reference_kind,
        "days_complete": float(intake.days_complete),
        "rule": intake.coverage_rule,
    }
    judged = not is_infant(person) and not is_vegan_child(person)
    if not judged or intake.band not in ("probably-low", "not-shown-to-reach-ai"):
        return
    if intake.coverage == "covered" and permissions(person).reassurance:
        # A met rule is not contradicted: both are said in one sentence.
        yield Finding("rule_met_reference_not", "info", "certain", "usual-intake", facts)
    elif intake.band == "probably-low":
        yield Finding("usual_intake_low", "watch", "likely", "usual-intake", facts)
    else:
        yield Finding("usual_intake_below_ai", "info", "uncertain", "usual-intake", facts)


def mix_findings(person: Person, intake: IntakeSummary) -> Iterator[Finding]:
    """One fortified food that carries nearly everything: worth knowing when its recipe changes."""
    share = intake.main_food_share
    if share is not None and not is_child(person) and intake.days_complete >= A_WEEK and share >= CARRIES:
        facts: dict[str, Fact] = {
            "share_percent": float(round(share * 100)),
            "reliable_ug": intake.reliable_ug_mean,
        }
        yield Finding("one_food_carries", "info", "certain", "usual-intake", facts)


def dose_findings(person: Person, intake: IntakeSummary) -> Iterator[Finding]:
    """Very large doses: a neutral remark, and who should ask first; under 18 always."""
    single, daily = intake.largest_dose_ug or 0.0, intake.added_ug_mean or 0.0
    if single < LARGE_SINGLE_UG and daily < LARGE_DAILY_UG:
        return
    facts: dict[str, Fact] = {
        "largest_dose_ug": intake.largest_dose_ug,
        "added_ug": intake.added_ug_mean,
        "ask_first_with": ASK_FIRST_WITH,
        "under_18": is_child(person),
    }
    severity = "watch" if is_child(person) else "info"
    # Whom to ask first, and why there is no upper limit: recalled, not yet read in the originals.
    yield Finding("large_doses", severity, "certain", "context", facts, verified=False)
