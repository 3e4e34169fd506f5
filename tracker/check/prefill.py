"""The check filled in from the profile of somebody signed in."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from accounts.medicines import recognised
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
from tracker.check.forms import LINES

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
    named = [(name, factor) for factor in current if factor.key in MEDICINES and (name := _name(factor))]
    rows = named[: len(LINES)]
    in_rows = {factor.key for _name, factor in rows}
    ticked = {factor.key for factor in current} - in_rows
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


def _name(factor: RiskFactor) -> str:
    """What the person calls it, or what names it beyond doubt; "" where only the kind is known."""
    if factor.name:
        return factor.name
    label, in_dose = str(FACTORS[factor.key].label), recognised(factor.dose)
    if label.casefold() in {each.name.casefold() for each in recognised(label).found}:
        return label  # metformin is both a substance and a kind
    certain = not in_dose.guessed and factor.key in in_dose.factors
    return in_dose.found[0].name if certain else ""


def _rows(named: list[tuple[str, RiskFactor]]) -> Iterator[tuple[str, Any]]:
    for number, (name, factor) in zip(LINES, named, strict=False):
        yield f"line_{number}", _line(name, factor)


def _line(name: str, factor: RiskFactor) -> str:
    """As one would write it: "omeprazole 20 mg since 2019"."""
    named = factor.dose if name.casefold() in factor.dose.casefold() else f"{name} {factor.dose}".strip()
    if factor.since is None:
        return named
    return _("%(medicine)s since %(year)s") % {"medicine": named, "year": factor.since.year}
