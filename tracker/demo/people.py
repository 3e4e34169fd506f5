"""Who the demo people are. None of them exists."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from accounts.demo import PASSWORD

__all__ = ["DOMAIN", "PASSWORD", "PEOPLE", "DemoPerson", "DemoRegimen", "DemoResult", "DemoSign"]

DOMAIN = "demo.corrin.example"


@dataclass(frozen=True)
class DemoRegimen:
    """A supplement by plan, started `days_ago`; `habits` are the chances of what is said about a dose.

    `weekdays`: a bit mask, Monday = 1. `ended_days_ago`: the last day of the plan; None: it goes on.
    """

    name: str
    food: str
    dose_ug: int
    schedule: str
    weekdays: int
    days_ago: int
    habits: Mapping[str, float]
    occasion: str = "supplements"
    ended_days_ago: int | None = None


@dataclass(frozen=True)
class DemoSign:
    """Something noticed since `days_ago`; `strengths`: how strong (1 to 3), by days ago."""

    key: str
    days_ago: int
    strengths: Mapping[int, int]


@dataclass(frozen=True)
class DemoResult:
    """A blood result, as its report gave it."""

    analyte: str
    value: str
    unit: str
    days_ago: int
    lab_low: str | None = None
    lab_high: str | None = None


@dataclass(frozen=True)
class DemoPerson:
    """One person: the profile, and how faithfully days are logged (chances from 0 to 1)."""

    key: str
    name: str
    about: str
    age_years: int
    profile: Mapping[str, Any]
    skips_a_day: float
    forgets_a_meal: float
    says_complete: float
    notes_the_time: float
    risk_factors: Mapping[str, str] = field(default_factory=dict)  # key: dose as the person writes it
    favourites: tuple[str, ...] = ()
    regimens: tuple[DemoRegimen, ...] = ()
    signs: tuple[DemoSign, ...] = ()
    results: tuple[DemoResult, ...] = ()

    @property
    def email(self) -> str:
        return f"{self.key}@{DOMAIN}"

    def birth_date(self, today: date) -> date:
        """A birthday some months ago, so that the age is right on the day the account is made."""
        month, year = (today.month - 5, today.year) if today.month > 5 else (today.month + 7, today.year - 1)
        return date(year - self.age_years, month, 14)


VERA = DemoPerson(
    key="vera",
    name="Vera",
    about="vegan, 31: fortified foods and nori, a weekly tablet until last month",
    age_years=31,
    profile={"sex": "female", "diet": "vegan", "country": "GB", "time_zone": "Europe/London"},
    skips_a_day=0.07,
    forgets_a_meal=0.08,
    says_complete=0.8,
    notes_the_time=0.7,
    favourites=("oat drink: 200 ml", "yeast flakes: 1", "marmite: 1"),
    regimens=(
        DemoRegimen(
            name="B12 2000 µg, weekly",
            food="tablet 2000",
            dose_ug=2000,
            schedule="weekly",
            weekdays=64,  # Sunday
            days_ago=83,
            habits={"taken": 0.6, "skipped": 0.15, "moved": 0.1},
            ended_days_ago=30,  # since then her meals must meet the rule, and do not always
        ),
    ),
)

ARTHUR = DemoPerson(
    key="arthur",
    name="Arthur",
    about="72, eats everything, takes metformin and omeprazole",
    age_years=72,
    profile={
        "sex": "male",
        "diet": "contains_meat",
        "country": "GB",
        "time_zone": "Europe/London",
        "large_type": True,
        "plain_mode": True,
    },
    risk_factors={"metformin": "1000 mg twice a day", "ppi": "omeprazole 20 mg in the morning"},
    skips_a_day=0.04,
    forgets_a_meal=0.05,
    says_complete=0.85,
    notes_the_time=0.3,
    favourites=("porridge: 1", "ham sandwich: 1", "tea: 1"),
    signs=(DemoSign("fatigue", 140, {140: 1, 95: 2, 60: 1, 24: 2, 6: 2}),),
    results=(
        DemoResult("total_b12", "310", "ng/L", 405, lab_low="197", lab_high="771"),
        DemoResult("total_b12", "242", "ng/L", 40, lab_low="197", lab_high="771"),
    ),
)

PRIYA = DemoPerson(
    key="priya",
    name="Priya",
    about="vegetarian, 38: dairy and eggs, a multivitamin on working days",
    age_years=38,
    profile={"sex": "female", "diet": "vegetarian", "country": "DE", "time_zone": "Europe/Berlin"},
    skips_a_day=0.12,
    forgets_a_meal=0.12,
    says_complete=0.65,
    notes_the_time=0.5,
    favourites=("yogurt: 1", "chai: 1"),
    regimens=(
        DemoRegimen(
            name="Multivitamin",
            food="multivitamin",
            dose_ug=6,
            schedule="weekdays",
            weekdays=31,  # Monday to Friday
            days_ago=60,
            habits={"taken": 0.35, "skipped": 0.15},
            occasion="breakfast",
        ),
    ),
    results=(DemoResult("active_b12", "88", "pmol/L", 75, lab_low="37.5"),),
)

PEOPLE = (VERA, ARTHUR, PRIYA)
