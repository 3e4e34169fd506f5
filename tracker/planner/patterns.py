"""A pattern is the same dose so many times a day on so many days a week; what a week of it comes to."""

import math
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tracker.assessment.absorption import Absorbed, absorbed
from tracker.assessment.coverage import DEFAULT_SCHEME, SCHEMES, DaySources, Item, assess

WEEK = 7
# By the assessment's source types. Vegan rules tell tablets from fortified food, absorption does not.
FORM_OF = {"supplement": "crystalline", "fortified_food": "crystalline", "meat": "food_bound"}
MOST_TIMES = 6  # a window of 4 h each
LEAST_UG, MOST_UG = 0.1, 10_000.0  # what a dose may be, as of supplements
# The rule that speaks most of what is taken; tablets at two meals are a daily supplement first.
RULES_IN_ORDER = ("daily_supplement", "twice_weekly", "weekly_supplement", "fortified_twice")
WEEKS_JUDGED = 3  # the last is judged, the earlier ones lend their doses
SOME_MONDAY = date(2024, 1, 1)


@dataclass(frozen=True, slots=True)
class Pattern:
    """`ug` in each dose, `times` a day (4 h or more apart), on `days` of the week.

    ValueError for what no week can hold.
    """

    key: str
    ug: float
    times: int
    days: int
    source_type: str

    def __post_init__(self) -> None:
        if self.source_type not in FORM_OF:
            raise ValueError(f"unknown source type: {self.source_type!r}")
        if not (math.isfinite(self.ug) and self.ug > 0 and self.times > 0 and 0 < self.days <= WEEK):
            raise ValueError(f"no pattern: {self.ug!r} µg, {self.times!r} times on {self.days!r} days")

    @property
    def form(self) -> str:
        return FORM_OF[self.source_type]

    @property
    def doses(self) -> int:
        """How many in a week."""
        return self.times * self.days

    @property
    def week_ug(self) -> float:
        """µg swallowed in a week."""
        return self.ug * self.doses


PRESETS: tuple[Pattern, ...] = (
    Pattern("fortified", 1, 3, 7, "fortified_food"),
    Pattern("daily", 10, 1, 7, "supplement"),
    Pattern("daily-50", 50, 1, 7, "supplement"),
    Pattern("weekly", 2000, 1, 1, "supplement"),
    Pattern("twice-weekly", 1000, 1, 2, "supplement"),
    Pattern("liver", 70, 1, 1, "meat"),
)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A week of a pattern: µg absorbed with the range for one person, of one dose and of the week."""

    pattern: Pattern
    dose: Absorbed
    week: Absorbed

    @property
    def day(self) -> Absorbed:
        """The average day of the week."""
        return _times(self.week, 1 / WEEK)

    @property
    def share(self) -> float:
        """The part of what is swallowed (0-1)."""
        return self.week.ug / self.pattern.week_ug


def estimate(pattern: Pattern, *, gut: str = "normal") -> Estimate:
    """Each dose has an absorption window of its own."""
    dose = absorbed(pattern.ug, form=pattern.form, gut=gut)
    return Estimate(pattern, dose, _times(dose, pattern.doses))


def same_week(pattern: Pattern) -> list[Pattern]:
    """The same weekly amount as three doses a day, one a day and one a week; without the pattern itself."""
    spread = (("thrice-daily", 3, 7), ("once-daily", 1, 7), ("once-weekly", 1, 1))
    others = [
        replace(pattern, key=key, ug=pattern.week_ug / (times * days), times=times, days=days)
        for key, times, days in spread
        if (times, days) != (pattern.times, pattern.days)
    ]
    return [other for other in others if LEAST_UG <= other.ug <= MOST_UG]


def rule_met(
    pattern: Pattern,
    *,
    scheme: str = DEFAULT_SCHEME,
    age_months: int | None = None,
    life_stage: str = "none",
    authority: str | None = None,
) -> str | None:
    """The vegan rule that every day of such a week meets, or "equivalent" by our estimate; None for none."""
    days = synthetic_days(pattern)
    found = assess(
        days,
        scheme=scheme,
        age_months=age_months,
        life_stage=life_stage,
        authority=authority,
        judge_from=days[-WEEK].date,
    )
    verdicts = found.day_verdicts.values()
    if not verdicts or found.days_covered < WEEK:
        return None
    always = (rule for rule in RULES_IN_ORDER if all(rule in verdict.rules for verdict in verdicts))
    # 10 µg or more on some days only; other schemes have no estimate beside them
    mixed = "equivalent" if SCHEMES[scheme].equivalent_absorbed_ug else next(iter(verdicts)).rule
    return next(always, mixed)


def synthetic_days(pattern: Pattern) -> list[DaySources]:
    """Some weeks of it, its days spread evenly and logged in full."""
    taken = {index * WEEK // pattern.days for index in range(pattern.days)}
    items = [_item(pattern, number) for number in range(pattern.times)]
    return [
        DaySources(SOME_MONDAY + timedelta(days=day), True, items if day % WEEK in taken else ())
        for day in range(WEEKS_JUDGED * WEEK)
    ]


def _item(pattern: Pattern, number: int) -> Item:
    """Each dose of a day is an eating occasion of its own."""
    # Whoever compares amounts thinks of the form that their scheme counts.
    cobalamin = "cyanocobalamin" if pattern.source_type == "supplement" else ""
    return Item(f"dose-{number}", None, pattern.ug, pattern.source_type, pattern.form, cobalamin=cobalamin)


def _times(part: Absorbed, factor: float) -> Absorbed:
    return Absorbed(part.ug * factor, part.low_ug * factor, part.high_ug * factor)
