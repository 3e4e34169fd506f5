"""What of some answers would be new to a profile. Nothing told is ever taken away."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from accounts.models import LifeStagePeriod, Profile, RiskFactor, Sex, estimated_birth_date


@dataclass(frozen=True, slots=True)
class FactorTold:
    """A medicine, condition or habit as answered; `name` is what the person calls it."""

    key: str
    name: str = ""
    dose: str = ""
    dose_mg_per_day: Decimal | None = None
    since_year: int | None = None

    def values(self) -> dict[str, Any]:
        """The columns it fills, those with something in them only."""
        told = {
            "name": self.name,
            "dose": self.dose,
            "dose_mg_per_day": self.dose_mg_per_day,
            "since": date(self.since_year, 1, 1) if self.since_year else None,
        }
        return {name: value for name, value in told.items() if value}


@dataclass(frozen=True, slots=True)
class Told:
    """Answers; what was not answered stays at its default and changes nothing."""

    age: int | None = None
    sex: str = ""
    diet: str = ""
    stage: str = ""
    trying_to_conceive: bool = False
    high_folic_acid: bool = False
    treated_for_deficiency: bool = False
    factors: Collection[FactorTold] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """`profile` fields to set, a `stage` that begins, factors to add, and blanks of known ones to fill."""

    profile: dict[str, Any] = field(default_factory=dict)
    stage: str = ""
    new: tuple[FactorTold, ...] = ()
    filled: tuple[tuple[RiskFactor, dict[str, Any]], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.profile or self.stage or self.new or self.filled)


def plan(
    told: Told,
    *,
    profile: Profile,
    periods: Iterable[LifeStagePeriod],
    factors: Iterable[RiskFactor],
    today: date,
) -> Plan:
    """What would change: blanks are filled, diet and sex follow the newer answer, nothing else is touched."""
    known = {factor.key: factor for factor in factors}
    current = {period.stage for period in periods if period.covers(today)}
    return Plan(
        profile=dict(_profile_values(told, profile, today)),
        stage="" if told.stage in current else told.stage,
        new=tuple(factor for factor in told.factors if factor.key not in known),
        filled=tuple(
            (known[factor.key], blanks)
            for factor in told.factors
            if factor.key in known and (blanks := _blanks(factor, known[factor.key]))
        ),
    )


def _profile_values(told: Told, profile: Profile, today: date) -> Iterator[tuple[str, Any]]:
    if told.age is not None and profile.birth_date is None:
        yield "birth_date", estimated_birth_date(told.age, today)
        yield "birth_date_is_estimate", True
    if told.sex not in ("", Sex.UNSPECIFIED, profile.sex):
        yield "sex", told.sex
    if told.diet not in ("", profile.diet):
        yield "diet", told.diet
    for name in ("trying_to_conceive", "high_folic_acid", "treated_for_deficiency"):
        if getattr(told, name) and not getattr(profile, name):
            yield name, True


def _blanks(told: FactorTold, known: RiskFactor) -> dict[str, Any]:
    """A dose is one answer: its words and its milligrams go together. What is over stays as it was told."""
    if known.until is not None:
        return {}
    taken = {name for name in ("name", "since") if getattr(known, name)}
    if told.name.casefold() in known.dose.casefold():
        taken.add("name")  # "omeprazole 20 mg" names it already
    if known.dose or known.dose_mg_per_day is not None:
        taken |= {"dose", "dose_mg_per_day"}
    return {name: value for name, value in told.values().items() if name not in taken}
