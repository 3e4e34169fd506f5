"""Findings that follow from signs, blood results and treatment: what ranks above everything that is eaten."""

from collections.abc import Iterator

from tracker.assessment import codes
from tracker.assessment.findings import Fact, Finding, of_factor
from tracker.assessment.people import (
    Person,
    has_open_test,
    has_test,
    known_factors,
    needs_test,
    open_test_acts,
)

NICE_SYMPTOMS = "NICE NG239 (2024) section 1.2"
NICE_RESULTS = "NICE NG239 (2024) section 1.3"
FOLATE_SOURCE = "IOM 1998, folate, pages 273 and 280"


def emergency(person: Person) -> Finding:
    """The signs and nothing else."""
    symptoms = person.symptoms_among(codes.EMERGENCY_SYMPTOMS)
    return Finding("emergency", "emergency", "certain", "red-flag", {"symptoms": symptoms})


def red_flags(person: Person) -> Iterator[Finding]:
    symptoms = person.symptoms_among(codes.SOON_SYMPTOMS)
    if symptoms:
        facts = {"symptoms": symptoms, "factors": known_factors(person)}
        yield Finding("see_doctor_soon", "urgent", "certain", "red-flag", facts, (NICE_SYMPTOMS,))


def treatment(person: Person) -> Iterator[Finding]:
    """The treatment and its next date; signs stand beside it, nothing else does."""
    conditions = tuple(key for key in codes.TREATMENT_FACTORS if person.has(key))
    told: dict[str, Fact] = {"on_treatment": person.on_treatment}
    for key in conditions:
        yield of_factor(key, told, severity="info" if person.on_treatment else None)
    if person.on_treatment or conditions:
        yield Finding("on_treatment", "info", "certain", "treatment", _of_treatment(person, conditions))


def _of_treatment(person: Person, conditions: tuple[str, ...]) -> dict[str, Fact]:
    planned = person.next_treatment_on
    return {
        "on_treatment": person.on_treatment,
        "factors": conditions,
        "symptoms": person.symptoms_among(codes.NOTE_SYMPTOMS),
        "next_on": planned.isoformat() if planned else None,
    }


def result_findings(person: Person) -> Iterator[Finding]:
    """Results that ask for more, else the pair of sign and risk factor that guidelines ask to test for.

    A result that is there already carries the pair itself: nobody is sent to the test they come from.
    """
    symptoms, factors = person.symptoms_among(codes.SYMPTOMS), known_factors(person)
    facts: dict[str, Fact] = {"symptoms": symptoms, "factors": factors}
    if person.low_test:
        yield Finding("low_test", "act", "certain", "red-flag", facts, (NICE_RESULTS,))
    else:
        yield from _open_tests(person, facts)
    if needs_test(person) and not has_test(person):
        yield Finding("test_advised", "act", "likely", "red-flag", facts, (NICE_SYMPTOMS,))
    elif symptoms and not has_test(person) and not person.symptoms_among(codes.SOON_SYMPTOMS):
        yield Finding("symptoms_noted", "info", "uncertain", "context", {"symptoms": symptoms})


def _open_tests(person: Person, facts: dict[str, Fact]) -> Iterator[Finding]:
    """A result in between and a raised marker leave the question open."""
    severity, tier = ("act", "red-flag") if open_test_acts(person) else ("watch", "open-test")
    if person.unclear_test:
        yield Finding("unclear_test", severity, "uncertain", tier, facts, (NICE_RESULTS,))
    if person.raised_markers:
        told = {**facts, "markers": person.raised_markers}
        yield Finding("raised_marker", severity, "uncertain", tier, told, (NICE_RESULTS,))


def folate_findings(person: Person) -> Iterator[Finding]:
    """Much folic acid can hide the anaemia of a lack of B12; it weighs where a lack is likelier."""
    if person.high_folic_acid:
        symptoms, factors = person.symptoms_among(codes.SYMPTOMS), known_factors(person)
        severity = "watch" if symptoms or factors or has_open_test(person) else "info"
        facts: dict[str, Fact] = {"symptoms": symptoms, "factors": factors}
        yield Finding("high_folate", severity, "likely", "context", facts, (FOLATE_SOURCE,))
