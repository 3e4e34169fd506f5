"""Who should know or do what: ranked findings from a person's facts and their intake.

Ranked red flag, treatment, malabsorption, coverage rule, usual intake. No hidden score and no diagnosis: each
finding carries its severity, certainty, facts and sources. No finding ever reassures.
"""

from collections.abc import Iterator

from tracker.assessment import codes
from tracker.assessment import sign_findings as signs
from tracker.assessment.findings import Fact, Finding, of_factor, ranked
from tracker.assessment.intake_findings import (
    IntakeSummary,
    diet_findings,
    dose_findings,
    life_stage_findings,
    mix_findings,
    usual_intake_findings,
)
from tracker.assessment.people import (
    FactorFacts,
    Person,
    gut_state,
    has_symptoms,
    is_emergency,
    is_older,
    is_treated,
    known_factors,
)
from tracker.assessment.permissions import (
    VERY_OLD_YEARS,
    Shown,
    estimable,
    not_estimable_reason,
    permissions,
)
from tracker.assessment.reference_values import lookup
from tracker.assessment.risk_factors import risk_factors

__all__ = [
    "FactorFacts",
    "Finding",
    "IntakeSummary",
    "Person",
    "Shown",
    "estimable",
    "gut_state",
    "not_estimable_reason",
    "permissions",
    "screen",
]

ADVICE_AUTHORITY = "iom-1998"  # the one that asks people over 50 for added B12
# What turns age from information into something to watch.
WEIGH_WITH_AGE = ("metformin", *codes.ACID_BLOCKERS, "atrophic_gastritis")
# Factors that belong to a person's diet or stage of life and have findings of their own.
_SPOKEN_FOR = (
    "age_over_50",
    "age_over_65",
    "pregnancy",
    "vegan_pregnancy",
    "breastfeeding_vegan",
    "vegan_child",
    "vegan_no_b12_source",
)


def screen(person: Person, summary: IntakeSummary | None = None) -> list[Finding]:
    """The findings for this person, most important first.

    An emergency silences everything else; treatment everything but signs that a doctor should see.
    """
    intake = summary or IntakeSummary()
    if is_emergency(person):
        return [signs.emergency(person)]
    if is_treated(person):
        return ranked([*signs.red_flags(person), *signs.treatment(person)])
    found = [*signs.red_flags(person), *signs.result_findings(person), *signs.folate_findings(person)]
    found += [*_factors(person), *_older(person, intake), *life_stage_findings(person, intake)]
    found += [*diet_findings(person, intake), *usual_intake_findings(person, intake)]
    return ranked([*found, *mix_findings(person, intake), *dose_findings(person, intake)])


def _factors(person: Person) -> Iterator[Finding]:
    for key in codes.RISK_FACTORS:
        if person.has(key) and key not in _SPOKEN_FOR:
            told = person.facts(key)
            facts: dict[str, Fact] = {"years": told.years, "dose_mg_per_day": told.dose_mg_per_day}
            yield of_factor(key, facts, severity=_severity(key, person), tier=_tier(key, person))


def _severity(key: str, person: Person) -> str:
    """What hinders uptake is a reason to act once there are symptoms or a low test.

    Laughing gas with signs of the nerves is urgent: it can go fast, and blood B12 may look normal.
    """
    factor = risk_factors()[key]
    if _is_urgent(key, person):
        return "urgent"
    asks = has_symptoms(person) or person.low_test
    return "act" if asks and factor.tier == "malabsorption" else factor.severity


def _tier(key: str, person: Person) -> str:
    return "red-flag" if _is_urgent(key, person) else risk_factors()[key].tier


def _is_urgent(key: str, person: Person) -> bool:
    return key == "nitrous_oxide" and bool(person.symptoms_among(codes.SOON_SYMPTOMS))


def _older(person: Person, intake: IntakeSummary) -> Iterator[Finding]:
    """µg a day from added B12, beside the advice of the authority that gives it."""
    if not is_older(person):
        return
    advice = lookup(ADVICE_AUTHORITY, age_months=codes.OLDER_FROM_YEARS * 12, sex="unspecified")
    severity = _older_severity(person)
    added = intake.added_ug_mean if intake.days_complete else None
    facts: dict[str, Fact] = {
        "age_years": person.age_years,
        "added_ug": added,
        "advice_ug": advice.recommended_ug,
        "authority": ADVICE_AUTHORITY,
        "gut": gut_state(person),
        "reaches_advice": None if added is None else added >= advice.recommended_ug,
        "factors": tuple(key for key in ("age_over_65", *WEIGH_WITH_AGE) if key in known_factors(person)),
    }
    tier = "context" if severity == "info" else "malabsorption"
    yield of_factor("age_over_50", facts, severity=severity, tier=tier)


def _older_severity(person: Person) -> str:
    if has_symptoms(person) or person.low_test:
        return "act"
    weighs = person.has(*WEIGH_WITH_AGE) or (person.age_years or 0) >= VERY_OLD_YEARS
    return "watch" if weighs else "info"
