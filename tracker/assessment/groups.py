"""Prevalence of inadequate intake in a group: cut-point at the average requirement, after shrinkage.

Removes day-to-day variation (NRC 1986) on the log scale before counting. Needs an average requirement that is
not derived from an AI, and people of one requirement group. A practice's clients are no sample of anything.
"""

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from tracker.assessment.log_scale import NORMAL, from_log, to_log

FEW_PEOPLE = 30
EXTREME_BELOW, EXTREME_ABOVE = 0.08, 0.92


@dataclass(frozen=True, slots=True)
class Prevalence:
    """Shares 0-1 of people whose usual intake lies below the average requirement.

    `share` is smooth, and counted where people do not differ; `usual_ug` each person's shrunken usual intake.
    Flags: "few-people", "no-between-person-variance", "extreme-share", "people-without-days".
    """

    share: float
    counted_share: float
    people: int
    flags: tuple[str, ...]
    usual_ug: dict[Hashable, float]
    grand_mean_log: float
    within_variance: float
    between_variance: float


def prevalence_of_inadequacy(
    records: Mapping[Hashable, Sequence[float]], *, average_requirement_ug: float
) -> Prevalence:
    """Share of a group below the average requirement, from each person's complete days (µg).

    People without days are left out and flagged. ValueError for fewer than two people, no one with a second
    day, or amounts that are negative or not finite.
    """
    logs = {who: [to_log(_checked(ug)) for ug in days] for who, days in records.items() if len(days) > 0}
    means = {who: math.fsum(days) / len(days) for who, days in logs.items()}
    within, between = _variances(logs, means)
    grand = math.fsum(means.values()) / len(means)
    usual = {
        who: from_log(grand + (means[who] - grand) * _shrink(between, within, len(days)) + within / 2)
        for who, days in logs.items()
    }
    counted = sum(ug < average_requirement_ug for ug in usual.values()) / len(usual)
    share = _smooth(average_requirement_ug, grand, within, between) if between > 0 else counted
    flags = _flags(len(usual), between, share, len(usual) < len(records))
    return Prevalence(share, counted, len(usual), flags, usual, grand, within, between)


def _checked(ug: float) -> float:
    if not (math.isfinite(ug) and ug >= 0):
        raise ValueError(f"an amount must be a finite number of µg, 0 or more: {ug!r}")
    return ug


def _variances(
    logs: Mapping[Hashable, Sequence[float]], means: Mapping[Hashable, float]
) -> tuple[float, float]:
    """Within and between people, by analysis of variance for unequal numbers of days."""
    people, days = len(logs), sum(len(each) for each in logs.values())
    if people < 2 or days == people:
        raise ValueError("needs two people, and second days")
    within = math.fsum((log - means[who]) ** 2 for who, each in logs.items() for log in each)
    within /= days - people
    overall = math.fsum(log for each in logs.values() for log in each) / days
    mean_square = math.fsum(len(each) * (means[who] - overall) ** 2 for who, each in logs.items())
    mean_square /= people - 1
    typical_days = (days - sum(len(each) ** 2 for each in logs.values()) / days) / (people - 1)
    between = (mean_square - within) / typical_days
    # Rounding alone must not make a difference between people who do not differ.
    return within, between if between > 1e-12 else 0.0


def _shrink(between: float, within: float, days: int) -> float:
    return math.sqrt(between / (between + within / days)) if between > 0 else 0.0


def _smooth(requirement: float, grand: float, within: float, between: float) -> float:
    return NORMAL.cdf((to_log(requirement) - within / 2 - grand) / math.sqrt(between))


def _flags(people: int, between: float, share: float, some_without_days: bool) -> tuple[str, ...]:
    found = {
        "few-people": people < FEW_PEOPLE,
        "no-between-person-variance": between == 0,
        "extreme-share": not EXTREME_BELOW <= share <= EXTREME_ABOVE,
        "people-without-days": some_without_days,
    }
    return tuple(flag for flag, raised in found.items() if raised)
