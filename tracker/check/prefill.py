"""The check filled in from the profile of somebody signed in."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from accounts.models import RiskFactor, Sex
from accounts.wording import FACTORS
from tracker.bridge import Reader
from tracker.check.choices import (
    EATING,
    FREQUENT_CONDITIONS,
    FREQUENT_MEDICINES,
    HABITS,
    MEDICINES,
    OPERATIONS,
    RARE_CONDITIONS,
    RARE_MEDICINES,
    BloodTest,
    Stage,
    Supplement,
)
from tracker.check.forms import MEDICINE_ROWS

TICKS = {
    "medicines": FREQUENT_MEDICINES,
    "rare_medicines": RARE_MEDICINES,
    "eating": EATING,
    "conditions": FREQUENT_CONDITIONS,
    "rare_conditions": RARE_CONDITIONS,
    "operations": OPERATIONS,
    "habits": HABITS,
}


def initial_of(reader: Reader, today: date, *, treated: bool) -> dict[str, Any]:
    """What of the profile the check asks for; what is over is left out."""
    profile = reader.profile
    current = [factor for factor in reader.factors if factor.until is None or factor.until >= today]
    detailed = [factor for factor in current if factor.key in MEDICINES and _has_details(factor)]
    rows = detailed[: len(MEDICINE_ROWS)]
    ticked = {factor.key for factor in current if factor not in rows}
    stage, signs = reader.life_stage(today), reader.signs.on(today)
    return {
        "age": reader.age_years(today),
        "sex": "" if profile.sex == Sex.UNSPECIFIED else profile.sex,
        "diet": profile.diet,
        "stage": stage if stage != "none" else Stage.TRYING if profile.trying_to_conceive else "",
        "supplement": Supplement.PRESCRIBED if treated else "",
        "high_folic_acid": profile.high_folic_acid,
        "symptoms": list(signs.symptoms),
        "blood_test": BloodTest.LOW if signs.low_test else BloodTest.UNCLEAR if signs.unclear_test else "",
        **{name: [key for key in keys if key in ticked] for name, keys in TICKS.items()},
        **dict(_rows(rows)),
    }


def _has_details(factor: RiskFactor) -> bool:
    return bool(factor.name or factor.dose or factor.since)


def _rows(factors: list[RiskFactor]) -> Iterator[tuple[str, Any]]:
    for number, factor in zip(MEDICINE_ROWS, factors, strict=False):
        yield f"medicine_{number}", factor.name or _generic(factor.key)
        yield f"dose_{number}", factor.dose
        yield f"since_{number}", factor.since.year if factor.since else None


def _generic(key: str) -> str:
    """A name that leads back to the factor: its first in the table, as the label may be a group's."""
    from tracker.assessment.medicines import medicines

    named = (each.name for each in medicines() if each.factor == key)
    return next(named, str(FACTORS[key].label))
