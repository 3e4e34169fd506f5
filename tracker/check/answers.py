"""What the answers mean: a person for the screening, and what they eat and take."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from accounts.keeping import FactorTold, Told
from accounts.wording import FACTORS
from tracker.assessment.screening import FactorFacts, Person
from tracker.check.choices import BloodTest, Fortified, Stage, Supplement
from tracker.check.forms import LINES, CheckForm
from tracker.check.lines import MedicineTold

TICKED = ("eating", "medicines", "rare_medicines", "conditions", "rare_conditions", "operations", "habits")


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything told in the check, "" or empty where nothing was."""

    today: date
    age: int | None = None
    sex: str = ""
    diet: str = ""
    stage: str = ""
    fortified: str = ""
    added: str = ""
    supplement: str = ""
    blood_test: str = ""
    high_folic_acid: bool = False
    ticked: tuple[str, ...] = ()
    typed: tuple[MedicineTold, ...] = ()
    symptoms: frozenset[str] = field(default_factory=frozenset)

    @property
    def on_treatment(self) -> bool:
        return self.supplement == Supplement.PRESCRIBED

    @property
    def takes_something(self) -> bool:
        return self.supplement not in ("", Supplement.NONE)

    @property
    def no_source(self) -> bool:
        """A vegan who takes no added B12 in any way."""
        nothing = self.fortified == Fortified.NONE and self.supplement == Supplement.NONE
        return self.diet == "vegan" and nothing

    @property
    def factors(self) -> dict[str, FactorTold]:
        """Every factor told, with what is known of it; a typed medicine says more than a tick."""
        found = {key: FactorTold(key) for key in self.ticked}
        for told in self.typed:
            for key in told.recognised.factors:
                found[key] = FactorTold(key, _name(told, key), told.dose, told.mg, told.since_year)
        return found

    @property
    def person(self) -> Person:
        """Not told is not known: nobody is taken for a vegan, a woman or healthy."""
        return Person(
            age_years=self.age,
            sex=self.sex or "unspecified",
            diet=self.diet or "unsure",
            life_stage=self.stage if self.stage in (Stage.PREGNANT, Stage.LACTATING) else "none",
            trying_to_conceive=self.stage == Stage.TRYING,
            factors=dict(self._facts()),
            symptoms=self.symptoms,
            on_treatment=self.on_treatment,
            low_test=self.blood_test == BloodTest.LOW,
            unclear_test=self.blood_test == BloodTest.UNCLEAR,
            high_folic_acid=self.high_folic_acid,
        )

    def _facts(self) -> Iterator[tuple[str, FactorFacts]]:
        for key, told in self.factors.items():
            years = None if told.since_year is None else float(self.today.year - told.since_year)
            mg = None if told.dose_mg_per_day is None else float(told.dose_mg_per_day)
            yield key, FactorFacts(years=years, dose_mg_per_day=mg)
        if self.no_source:
            yield "vegan_no_b12_source", FactorFacts()

    @property
    def told(self) -> Told:
        """What of this a profile has a place for. What is eaten belongs into a diary."""
        return Told(
            age=self.age,
            sex=self.sex,
            diet=self.diet,
            stage=self.stage if self.stage in (Stage.PREGNANT, Stage.LACTATING) else "",
            trying_to_conceive=self.stage == Stage.TRYING,
            high_folic_acid=self.high_folic_acid,
            treated_for_deficiency=self.on_treatment,
            factors=tuple(self.factors.values()),
        )


def _name(told: MedicineTold, key: str) -> str:
    """What the person calls it, where that is more than the name of the kind."""
    typed = told.recognised.typed
    return "" if typed.casefold() == str(FACTORS[key].label).casefold() else typed


def answers_of(form: CheckForm) -> Answers:
    """The answers of a valid form."""
    data = form.cleaned_data
    plain = ("age", "sex", "diet", "stage", "fortified", "added", "supplement", "blood_test")
    return Answers(
        today=form.today,
        ticked=tuple(key for name in TICKED for key in data[name]),
        typed=tuple(told for row in LINES for told in form.read(row)),
        symptoms=frozenset(data["symptoms"]),
        high_folic_acid=data["high_folic_acid"],
        **{name: data.get(name, "") for name in plain},
    )
