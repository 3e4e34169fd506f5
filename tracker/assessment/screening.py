"""Who should know or do what: ranked findings from a person's facts and their intake.

Ranked red flag, treatment, malabsorption, coverage rule, usual intake. No hidden score and no diagnosis: each
finding carries its severity, certainty, facts and sources. No finding ever reassures.
"""

from collections.abc import Iterator

from tracker.assessment import codes
from tracker.assessment.findings import Fact, Finding, of_factor, ranked
from tracker.assessment.intake_findings import (
    IntakeSummary,
    diet_findings,
    dose_findings,
    life_stage_findings,
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
NICE_SYMPTOMS = "NICE NG239 (2024) section 1.2"
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
        return [_emergency(person)]
    if is_treated(person):
        return ranked([*_red_flags(person), *_treatment(person)])
    found = [*_red_flags(person), *_tests(person), *_factors(person), *_older(person, intake)]
    found += [*life_stage_findings(person, intake), *diet_findings(person, intake)]
    return ranked([*found, *usual_intake_findings(person, intake), *dose_findings(intake)])


def _emergency(person: Person) -> Finding:
    symptoms = person.symptoms_among(codes.EMERGENCY_SYMPTOMS)
    return Finding("emergency", "emergency", "certain", "red-flag", {"symptoms": symptoms})


def _red_flags(person: Person) -> Iterator[Finding]:
    symptoms = person.symptoms_among(codes.SOON_SYMPTOMS)
    if symptoms:
        facts = {"symptoms": symptoms, "factors": known_factors(person)}
        yield Finding("see_doctor_soon", "urgent", "certain", "red-flag", facts, (NICE_SYMPTOMS,))


def _treatment(person: Person) -> Iterator[Finding]:
    conditions = tuple(key for key in codes.TREATMENT_FACTORS if person.has(key))
    for key in conditions:
        yield of_factor(key)
    if person.on_treatment or conditions:
        facts = {"factors": conditions, "symptoms": person.symptoms_among(codes.NOTE_SYMPTOMS)}
        yield Finding("on_treatment", "info", "certain", "treatment", facts)


def _tests(person: Person) -> Iterator[Finding]:
    """Symptom and risk factor together are what guidelines ask to test for."""
    if person.low_test:
        yield Finding("low_test", "act", "certain", "red-flag", {}, ("NICE NG239 (2024) section 1.3",))
    symptoms, factors = person.symptoms_among(codes.SYMPTOMS), known_factors(person)
    if not symptoms:
        return
    if factors:
        facts = {"symptoms": symptoms, "factors": factors}
        yield Finding("test_advised", "act", "likely", "red-flag", facts, (NICE_SYMPTOMS,))
    elif not person.symptoms_among(codes.SOON_SYMPTOMS):
        yield Finding("symptoms_noted", "info", "uncertain", "context", {"symptoms": symptoms})


def _factors(person: Person) -> Iterator[Finding]:
    for key in codes.RISK_FACTORS:
        if person.has(key) and key not in _SPOKEN_FOR:
            told = person.facts(key)
            facts: dict[str, Fact] = {"years": told.years, "dose_mg_per_day": told.dose_mg_per_day}
            yield of_factor(key, facts, severity=_severity(key, person))


def _severity(key: str, person: Person) -> str:
    """What hinders uptake is a reason to act once there are symptoms or a low test."""
    factor = risk_factors()[key]
    asks = has_symptoms(person) or person.low_test
    return "act" if asks and factor.tier == "malabsorption" else factor.severity


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
