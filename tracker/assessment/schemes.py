"""The published schemes that vegans may follow, and what authorities advise beside them.

A scheme marks a day as covered; advice is shown as text and never does. Figures in µg, for adults.
"""

from dataclasses import dataclass, replace

OLDER_FROM_MONTHS = 66 * 12  # "over 65"


@dataclass(frozen=True, slots=True)
class Scheme:
    """A society's figures (µg). Rules without a figure are not part of the scheme.

    `cobalamin`: the only form that its supplements count in, "" for any. `older_daily_ug`: its one rule from
    `OLDER_FROM_MONTHS` on. `source` is a key of the registry of sources. `equivalent_absorbed_ug` is our own,
    taken from the smallest rule of the Vegan Society, and meant only beside a scheme that has that rule.
    """

    code: str
    source: str
    fortified_occasions: int = 2
    fortified_ug: float | None = 3.0
    occasion_ug: float = 0.5  # our own: 2.9 + 0.1 µg is not two occasions
    daily_supplement_ug: float | None = 10.0
    weekly_supplement_ug: float | None = 2000.0
    weekly_single_ug: float = 500.0
    twice_weekly_ug: float | None = 1000.0
    equivalent_absorbed_ug: float | None = 1.20
    cobalamin: str = ""
    older_daily_ug: float | None = None

    @property
    def rules(self) -> tuple[str, ...]:
        """The keys of its published rules."""
        figures = {
            "fortified_twice": self.fortified_ug,
            "daily_supplement": self.daily_supplement_ug,
            "weekly_supplement": self.weekly_supplement_ug,
            "twice_weekly": self.twice_weekly_ug,
        }
        return tuple(rule for rule, ug in figures.items() if ug is not None)

    @property
    def counts_meals(self) -> bool:
        return self.fortified_ug is not None

    @property
    def weekly_size_ug(self) -> float | None:
        """The smallest single dose that its weekly rules count; None where it has none."""
        if self.weekly_supplement_ug is not None:
            return self.weekly_single_ug
        return self.twice_weekly_ug

    @property
    def depends_on_age(self) -> bool:
        return self.older_daily_ug is not None

    def at_age(self, age_months: int | None) -> "Scheme":
        """The scheme as it speaks to somebody of that age; of unknown age, to a younger adult."""
        if self.older_daily_ug is None or age_months is None or age_months < OLDER_FROM_MONTHS:
            return self
        return replace(
            self, daily_supplement_ug=self.older_daily_ug, weekly_supplement_ug=None, twice_weekly_ug=None
        )

    def raised_to(self, need_ug: float) -> "Scheme":
        """The scheme for a higher need; the estimate rises in step, or it would undercut the threshold."""
        if self.fortified_ug is None:
            return self
        factor = max(1.0, need_ug / self.fortified_ug)
        absorbed = self.equivalent_absorbed_ug
        return replace(
            self,
            fortified_ug=max(self.fortified_ug, need_ug),
            equivalent_absorbed_ug=None if absorbed is None else absorbed * factor,
        )


SCHEMES: dict[str, Scheme] = {
    scheme.code: scheme
    for scheme in (
        Scheme("vegan-society", "vegan-society"),
        Scheme(
            "veganhealth",
            "veganhealth",
            fortified_ug=None,
            daily_supplement_ug=None,
            weekly_supplement_ug=None,
            equivalent_absorbed_ug=None,
        ),
        Scheme(
            "dutch-vegan-society",
            "dutch-vegan-society",
            fortified_ug=None,
            daily_supplement_ug=50.0,
            weekly_supplement_ug=2000.0,
            twice_weekly_ug=None,
            equivalent_absorbed_ug=None,
            cobalamin="cyanocobalamin",
            older_daily_ug=1000.0,
        ),
    )
}
DEFAULT_SCHEME = "vegan-society"


@dataclass(frozen=True, slots=True)
class Advice:
    """What an authority tells vegans, for display only. `countries`: where people live under it."""

    key: str
    source: str
    countries: tuple[str, ...]


ADVICE: tuple[Advice, ...] = (
    Advice("dach", "sge-b12", ("DE", "AT", "CH")),
    Advice("denmark", "danish-food-authority", ("DK",)),
)


def advice_for(country: str) -> tuple[Advice, ...]:
    """All of it, that of somebody's own country first."""
    return tuple(sorted(ADVICE, key=lambda advice: country not in advice.countries))
