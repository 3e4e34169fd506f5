"""Who is being assessed: plain facts about a person, and the questions asked of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from tracker.assessment import codes

# The studies saw the risk of acid blockers after two years (Lam 2013); half of that errs to the wider range.
LONG_TERM_YEARS = 1.0


@dataclass(frozen=True, slots=True)
class FactorFacts:
    """What is known of a risk factor: years of use, dose in mg a day; None where not told."""

    years: float | None = None
    dose_mg_per_day: float | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Everything optional: what is not known is left at its default.

    `factors`: keys of codes.RISK_FACTORS, as a mapping to their facts or merely as a collection.
    `follows_vegan_rule`: someone who is not vegan, yet chose the rule. `low_test`: the latest
    blood test came back low, `unclear_test`: in between; `raised_markers`: MMA or homocysteine above the
    laboratory's own limit (keys of labs.MARKERS). `high_folic_acid`: 1 mg of folic acid a day or more.
    `next_treatment_on`: the next planned injection or prescribed dose.
    """

    age_years: int | None = None
    sex: str = "unspecified"
    diet: str = "unsure"
    life_stage: str = "none"
    trying_to_conceive: bool = False
    factors: Mapping[str, FactorFacts] | Collection[str] = field(default_factory=dict)
    symptoms: Collection[str] = frozenset()
    on_treatment: bool = False
    low_test: bool = False
    unclear_test: bool = False
    raised_markers: tuple[str, ...] = ()
    high_folic_acid: bool = False
    next_treatment_on: date | None = None
    follows_vegan_rule: bool = False
    allergens: Collection[str] = frozenset()

    def has(self, *factors: str) -> bool:
        """Whether any of these factors is known of them."""
        return any(factor in self.factors for factor in factors)

    def facts(self, factor: str) -> FactorFacts:
        told = self.factors.get(factor) if isinstance(self.factors, Mapping) else None
        return told or FactorFacts()

    def has_long_used(self, medicine: str) -> bool:
        """Long-term also when nobody told since when."""
        years = self.facts(medicine).years
        return self.has(medicine) and (years is None or years >= LONG_TERM_YEARS)

    def symptoms_among(self, keys: Collection[str]) -> tuple[str, ...]:
        return tuple(key for key in keys if key in self.symptoms)


def is_emergency(person: Person) -> bool:
    return bool(person.symptoms_among(codes.EMERGENCY_SYMPTOMS))


def has_red_flag(person: Person) -> bool:
    """Signs a doctor should see at once or within days, or a blood test that came back low."""
    return is_emergency(person) or bool(person.symptoms_among(codes.SOON_SYMPTOMS)) or person.low_test


def has_open_test(person: Person) -> bool:
    """A blood result that leaves the question open."""
    return person.unclear_test or bool(person.raised_markers)


def open_test_acts(person: Person) -> bool:
    """An open result is a reason to act beside a sign, or where two of them point the same way."""
    both = person.unclear_test and bool(person.raised_markers)
    return both or (has_open_test(person) and has_symptoms(person))


def has_test(person: Person) -> bool:
    """A blood result that a doctor has to read."""
    return person.low_test or has_open_test(person)


def needs_test(person: Person) -> bool:
    """A sign and a risk factor together are what guidelines ask to test for."""
    return has_symptoms(person) and bool(known_factors(person))


def has_symptoms(person: Person) -> bool:
    return bool(person.symptoms_among(codes.SYMPTOMS))


def is_treated(person: Person) -> bool:
    """On treatment, or without intrinsic factor and so under a doctor's care for life."""
    return person.on_treatment or person.has(*codes.TREATMENT_FACTORS)


def has_malabsorption(person: Person) -> bool:
    return person.has(*codes.MALABSORPTION_FACTORS)


def is_child(person: Person) -> bool:
    return person.age_years is not None and person.age_years < 18


def is_infant(person: Person) -> bool:
    return person.age_years is not None and person.age_years < 1


def is_vegan_child(person: Person) -> bool:
    """Judged by nobody's rule: reference values and advice only."""
    return is_child(person) and (person.diet == "vegan" or person.has("vegan_child"))


def is_older(person: Person) -> bool:
    """From 51 years on (IOM 1998)."""
    if person.age_years is None:
        return person.has("age_over_50", "age_over_65")
    return person.age_years >= codes.OLDER_FROM_YEARS


def is_pregnant(person: Person) -> bool:
    return person.life_stage == "pregnant" or person.has("pregnancy", "vegan_pregnancy")


def is_vegan_by_rule(person: Person) -> bool:
    return person.diet == "vegan" or person.follows_vegan_rule


def gut_state(person: Person) -> str:
    """The state of the gut that the absorption model is to assume."""
    if person.has("autoimmune_gastritis", "gastrectomy", "ileal_resection"):
        return "no-intrinsic-factor"
    if person.has("atrophic_gastritis") or any(map(person.has_long_used, codes.ACID_BLOCKERS)):
        return "low-acid"
    return "older" if is_older(person) else "normal"


def known_factors(person: Person) -> tuple[str, ...]:
    """Every risk factor known of someone, told or following from their age, diet and stage of life."""
    follows = {
        "age_over_65": (person.age_years or 0) >= 65,
        "age_over_50": is_older(person),
        "pregnancy": is_pregnant(person),
        "breastfeeding_vegan": person.life_stage == "lactating" and person.diet == "vegan",
        "vegan_child": person.diet == "vegan" and is_child(person),
        "low_animal_food_diet": person.diet in ("vegan", "vegetarian"),
    }
    return tuple(key for key in codes.RISK_FACTORS if person.has(key) or follows.get(key, False))
