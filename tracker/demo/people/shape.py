"""What is told of a made-up person. Days are counted back from the day on which the account is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

DOMAIN = "demo.corrin.example"
LONG_AGO = 2500  # days


@dataclass(frozen=True)
class DemoRegimen:
    """A supplement or treatment by plan, started `days_ago`; `habits` are the chances of what is said.

    `weekdays`: a bit mask, Monday = 1. `ended_days_ago`: the last day of the plan; None: it goes on.
    `food` is "" for what is no food: an injection.
    """

    name: str
    food: str
    dose_ug: Decimal | int
    schedule: str
    days_ago: int
    habits: Mapping[str, float]
    weekdays: int = 127
    interval_days: int = 1
    occasion: str = "supplements"
    ended_days_ago: int | None = None
    kind: str = "tablet"
    prescribed: bool = False


def at_breakfast(name: str, food: str, dose_ug: Decimal | int, days_ago: int, **habits: float) -> DemoRegimen:
    """A tablet a day, with breakfast."""
    return DemoRegimen(name, food, dose_ug, "daily", days_ago, habits, occasion="breakfast")


def injection(name: str, dose_ug: int, days_ago: int, every_days: int) -> DemoRegimen:
    """A treatment that was given each time."""
    return DemoRegimen(
        name,
        "",
        dose_ug,
        "every_n_days",
        days_ago,
        {"taken": 1},
        interval_days=every_days,
        kind="injection",
        prescribed=True,
    )


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
class DemoTurn:
    """From `days_ago` on this person eats by another menu."""

    days_ago: int
    menu: str


@dataclass(frozen=True)
class DemoCare:
    """What a client has agreed with the dietitian, and when they meet.

    `since_days_ago`: the first day shared, None for the whole diary. `ends_in_days`: the last day shared.
    """

    scopes: str = "diary symptoms labs profile"
    agreed_days_ago: int = 60
    since_days_ago: int | None = None
    ends_in_days: int = 120
    ended_days_ago: int | None = None
    meets_in_days: int | None = None


@dataclass(frozen=True)
class DemoHelp:
    """What somebody has agreed with a relative or carer, named by the key of that person."""

    helper: str
    scopes: str
    agreed_days_ago: int
    logs: float = 0  # the share of the meals since then that the helper logs


@dataclass(frozen=True)
class DemoPerson:
    """One person: the profile, and how faithfully days are logged (chances from 0 to 1).

    The diary begins `diary_days` before the account is made, and stops `stopped_days_ago` where that is
    given. `slips`: the chance that an amount got a nought too many.
    """

    key: str
    name: str
    menu: str  # "" for somebody who keeps no diary
    about: str
    age_years: int
    profile: Mapping[str, Any]
    skips_a_day: float = 0.08
    forgets_a_meal: float = 0.05
    says_complete: float = 0.85
    notes_the_time: float = 0.4
    slips: float = 0.003
    diary_days: int = 48
    stopped_days_ago: int | None = None
    logs_today: bool = True
    help: DemoHelp | None = None
    turn: DemoTurn | None = None
    stage: tuple[str, int] | None = None  # pregnant or lactating, since so many days
    risk_factors: Mapping[str, str] = field(default_factory=dict)  # key: dose as the person writes it
    factors_since: Mapping[str, int] = field(default_factory=dict)  # key: days ago, where not long ago
    favourites: tuple[str, ...] = ()
    regimens: tuple[DemoRegimen, ...] = ()
    signs: tuple[DemoSign, ...] = ()
    results: tuple[DemoResult, ...] = ()
    care: DemoCare | None = None

    @property
    def email(self) -> str:
        return f"{self.key}@{DOMAIN}"

    def birth_date(self, today: date) -> date:
        """A birthday some months ago, so that the age is right on the day the account is made."""
        month, year = (today.month - 5, today.year) if today.month > 5 else (today.month + 7, today.year - 1)
        return date(year - self.age_years, month, 14)

    def menu_on(self, day: date, made_on: date) -> str:
        if self.turn is not None and (made_on - day).days <= self.turn.days_ago:
            return self.turn.menu
        return self.menu
