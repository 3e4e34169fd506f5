"""How the usual-intake methods did on people whose true intake is known, because they were made up.

The figures stand in data/simulated_*.csv, so that pages can quote them; tests/test_simulation.py draws the
people again and finds the same figures.
"""

from dataclasses import dataclass

from tracker.assessment.tables import rows

# The day-to-day and the person-to-person spread (natural logarithms) that the methods assume.
SIGMA_WITHIN, SIGMA_BETWEEN = 0.65, 0.45


@dataclass(frozen=True, slots=True)
class SimulatedInterval:
    """Of `people` with `days` days each, `held` (0-1) had their true usual mean inside the 90 % interval.

    `factor`: the estimated over the true usual mean, geometric mean.
    """

    sigma_within: float
    days: int
    people: int
    held: float
    factor: float

    @property
    def as_assumed(self) -> bool:
        return self.sigma_within == SIGMA_WITHIN


@dataclass(frozen=True, slots=True)
class SimulatedGroups:
    """Of `groups` groups of `people`, each with `days_from` to `days_to` days.

    `true_share` (0-1) lies below the requirement; `bias` is the estimated share less that, `raw_bias` that of
    counting each person's plain mean, `scatter` the root mean square error of one group.
    """

    people: int
    days_from: int
    days_to: int
    groups: int
    true_share: float
    bias: float
    raw_bias: float
    scatter: float


def simulated_intervals() -> list[SimulatedInterval]:
    return [
        SimulatedInterval(
            sigma_within=float(row["sigma_within"]),
            days=int(row["days"]),
            people=int(row["people"]),
            held=float(row["held"]),
            factor=float(row["factor"]),
        )
        for row in rows("simulated_intervals.csv")
    ]


def simulated_groups() -> list[SimulatedGroups]:
    return [
        SimulatedGroups(
            people=int(row["people"]),
            days_from=int(row["days_from"]),
            days_to=int(row["days_to"]),
            groups=int(row["groups"]),
            true_share=float(row["true_share"]),
            bias=float(row["bias"]),
            raw_bias=float(row["raw_bias"]),
            scatter=float(row["scatter"]),
        )
        for row in rows("simulated_groups.csv")
    ]
