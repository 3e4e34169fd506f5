"""The methods on made-up people whose truth is known; `pytest -s` prints the figures the methods page quotes.

Days are log-normal around each person's own centre; the truth is the mean of that log-normal. The methods add
0.25 µg before the logarithm, so they do not even know the exact shape.
"""

import math
import random
from collections.abc import Callable
from statistics import fmean

import pytest

from tracker.assessment.simulated import (
    SIGMA_BETWEEN,
    SIGMA_WITHIN,
    SimulatedGroups,
    SimulatedInterval,
    simulated_groups,
    simulated_intervals,
)
from tracker.assessment.usual_intake import estimate, prevalence_of_inadequacy

SEED = 2026
MEDIAN_UG = 3.4  # of a person's days, in the middle of the population (NHANES 1999-2004, PMC3712554)
POORER_MEDIAN_UG = 2.7
REQUIREMENT_UG = 2.0
Day = Callable[[], float]


def person(chance: random.Random, median: float, sigma_within: float) -> tuple[float, Day]:
    """A person's true usual mean, and their days."""
    centre = chance.gauss(math.log(median), SIGMA_BETWEEN)
    return math.exp(centre + sigma_within**2 / 2), lambda: math.exp(chance.gauss(centre, sigma_within))


def interval(told: SimulatedInterval) -> SimulatedInterval:
    chance = random.Random(SEED)
    held, logs = 0, []
    for _ in range(told.people):
        truth, day = person(chance, MEDIAN_UG, told.sigma_within)
        found = estimate([day() for _ in range(told.days)])
        held += found.low_ug <= truth <= found.high_ug
        logs.append(math.log(found.mean_ug / truth))
    return SimulatedInterval(
        told.sigma_within, told.days, told.people, held / told.people, math.exp(fmean(logs))
    )


def group(chance: random.Random, told: SimulatedGroups) -> tuple[float, float, float]:
    """The true share below the requirement, the estimated one, and that of plain means."""
    truths, records = [], {}
    for number in range(told.people):
        truth, day = person(chance, POORER_MEDIAN_UG, SIGMA_WITHIN)
        truths.append(truth)
        records[number] = [day() for _ in range(chance.randint(told.days_from, told.days_to))]
    found = prevalence_of_inadequacy(records, average_requirement_ug=REQUIREMENT_UG)
    plain = [fmean(days) for days in records.values()]
    return share_below(truths), found.share, share_below(plain)


def share_below(amounts: list[float]) -> float:
    return sum(ug < REQUIREMENT_UG for ug in amounts) / len(amounts)


def groups(told: SimulatedGroups) -> SimulatedGroups:
    chance = random.Random(SEED)
    drawn = [group(chance, told) for _ in range(told.groups)]
    return SimulatedGroups(
        told.people,
        told.days_from,
        told.days_to,
        told.groups,
        true_share=fmean(truth for truth, _, _ in drawn),
        bias=fmean(found - truth for truth, found, _ in drawn),
        raw_bias=fmean(plain - truth for truth, _, plain in drawn),
        scatter=math.sqrt(fmean((found - truth) ** 2 for truth, found, _ in drawn)),
    )


@pytest.mark.parametrize("told", simulated_intervals(), ids=lambda told: f"{told.sigma_within}-{told.days}")
def test_the_interval_holds_the_truth_as_often_as_is_told(told: SimulatedInterval) -> None:
    found = interval(told)
    print(
        f"\nspread {found.sigma_within} within, {SIGMA_BETWEEN} between; {found.people} people"
        f" of {found.days} days:"
        f" the 90 % interval held the truth in {found.held:.1%}, estimate / truth {found.factor:.3f}"
    )
    assert found.held == pytest.approx(told.held, abs=0.006)
    assert found.factor == pytest.approx(told.factor, abs=0.006)


@pytest.mark.parametrize("told", [each for each in simulated_intervals() if each.as_assumed])
def test_where_people_vary_as_assumed_it_holds_it_about_nine_times_in_ten(told: SimulatedInterval) -> None:
    assert 0.88 <= told.held <= 0.94


@pytest.mark.parametrize(
    "told", simulated_groups(), ids=lambda told: f"{told.people}x{told.days_from}-{told.days_to}"
)
def test_the_group_estimate_is_as_unbiased_as_is_told(told: SimulatedGroups) -> None:
    found = groups(told)
    print(
        f"\n{found.groups} groups of {found.people} people, {found.days_from} to {found.days_to} days each:"
        f" {found.true_share:.1%} below the requirement; bias {100 * found.bias:+.1f} points,"
        f" of plain means {100 * found.raw_bias:+.1f}; scatter of one group {100 * found.scatter:.1f}"
    )
    assert (found.true_share, found.bias, found.raw_bias, found.scatter) == pytest.approx(
        (told.true_share, told.bias, told.raw_bias, told.scatter), abs=0.006
    )
    assert abs(found.bias) < 0.02
