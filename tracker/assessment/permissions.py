"""What a page may show this person. The one place that decides it."""

from dataclasses import dataclass

from tracker.assessment import codes
from tracker.assessment.people import (
    Person,
    gut_state,
    has_malabsorption,
    has_open_test,
    has_red_flag,
    has_symptoms,
    is_child,
    is_infant,
    is_pregnant,
    is_treated,
    is_vegan_by_rule,
    needs_test,
    open_test_acts,
)

VERY_OLD_YEARS = 75


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be shown; a `…_reason` is the key of why not, "" where it may.

    `coverage`: the vegan verdict. `gap`: what is missing. `meter`: intake beside the recommendation.
    `absorbed`: the estimate, with `absorbed_note` "older" or "low-acid" beside it.
    `suggestions`: foods or tablets. `reassurance`: any word that all is well.
    """

    coverage: bool
    coverage_reason: str
    gap: bool
    meter: bool
    absorbed: bool
    absorbed_reason: str
    absorbed_note: str
    suggestions: bool
    suggestions_reason: str
    reassurance: bool


def permissions(person: Person) -> Shown:
    """Reasons: "infant", "treatment", "no-intrinsic-factor", "red-flag", "malabsorption", "metformin",
    "under-18", "pregnant" (no absorbed figure), "not-vegan"."""
    barred = _barred(person)
    coverage = _coverage_reason(person)
    absorbed = not_estimable_reason(person)
    suggestions = barred or _no_suggestions_reason(person)
    return Shown(
        coverage=not coverage,
        coverage_reason=coverage,
        gap=not barred and not _doubtful_metformin(person),
        meter=not (has_red_flag(person) or is_treated(person) or is_infant(person)),
        absorbed=not absorbed,
        absorbed_reason=absorbed,
        absorbed_note="" if absorbed else _absorbed_note(person),
        suggestions=not suggestions,
        suggestions_reason=suggestions,
        reassurance=not _above_coverage(person),
    )


def estimable(person: Person) -> bool:
    """Whether what this person absorbs may be estimated at all."""
    return not not_estimable_reason(person)


def not_estimable_reason(person: Person) -> str:
    """Why no absorbed figure is shown: a key, or "" where it may be."""
    if has_red_flag(person):
        return "red-flag"
    if is_treated(person):
        return "no-intrinsic-factor" if gut_state(person) == "no-intrinsic-factor" else "treatment"
    if person.has("metformin"):
        return "metformin"
    if person.has(*_unmodelled()):
        return "malabsorption"
    if is_pregnant(person):
        return "pregnant"  # like children and the ill, nobody measured them
    return "under-18" if is_child(person) else ""


def _no_suggestions_reason(person: Person) -> str:
    """A tablet taken before the test that is due can hide what the test would show; a baby is a doctor's."""
    if needs_test(person) or open_test_acts(person) or person.has("infant_of_low_b12_mother"):
        return "red-flag"
    return "metformin" if person.has("metformin") else ""


def _unmodelled() -> tuple[str, ...]:
    """The model knows little stomach acid; the other disorders of uptake have no figures."""
    return tuple(key for key in codes.MALABSORPTION_FACTORS if key != "atrophic_gastritis")


def _absorbed_note(person: Person) -> str:
    gut = gut_state(person)
    return "" if gut == "normal" else gut


def _barred(person: Person) -> str:
    """Why neither a gap nor a suggestion may be shown."""
    reasons = {
        "red-flag": has_red_flag(person),
        "treatment": is_treated(person),
        "malabsorption": has_malabsorption(person) or person.has("nitrous_oxide", "medical_nitrous_oxide"),
        "infant": is_infant(person),
    }
    return next((key for key, holds in reasons.items() if holds), "")


def _coverage_reason(person: Person) -> str:
    barred = _barred(person)
    if barred:
        return barred
    if _doubtful_metformin(person):
        return "metformin"
    if is_child(person):
        return "under-18"
    return "" if is_vegan_by_rule(person) else "not-vegan"


def _doubtful_metformin(person: Person) -> bool:
    return person.has("metformin") and has_symptoms(person)


def _above_coverage(person: Person) -> bool:
    """Something ranks above the coverage rule, so nothing below it may reassure."""
    return (
        bool(_barred(person))
        or person.has("metformin", *codes.ACID_BLOCKERS)
        or (person.age_years or 0) >= VERY_OLD_YEARS
        or needs_test(person)
        or has_open_test(person)
    )
