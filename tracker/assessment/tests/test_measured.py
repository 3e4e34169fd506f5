"""The measurements against the curves that were fitted to them."""

import math

import pytest

from tracker.assessment.absorption import high_curve, low_curve
from tracker.assessment.measured import CRYSTALLINE, FOOD, PASSIVE, measured, measured_in_healthy

# Predicted by its curve divided by measured, as published with the fit.
RATIOS = {
    "adams-1": 1.08, "carmel-1": 0.96, "carmel-10": 0.75, "adams-25": 1.13, "carmel-50": 1.20,
    "carmel-1000": 1.02,
    "doscherholmen-chicken-0.5": 1.09, "doscherholmen-chicken-1.05": 1.06, "heyssel-mutton-0.9": 1.02,
    "heyssel-mutton-3.0": 0.66, "heyssel-mutton-5.1": 0.89, "doscherholmen-trout-2.1": 1.42,
    "doscherholmen-trout-9.2": 0.84, "doscherholmen-trout-13.3": 0.95, "heyssel-liver-38": 1.28,
}  # fmt: skip
CURVES = {CRYSTALLINE: low_curve, FOOD: high_curve}


@pytest.mark.parametrize("key", RATIOS)
def test_a_curve_lies_as_near_its_points_as_the_fit_says(key: str) -> None:
    point = next(each for each in measured() if each.key == key)
    assert CURVES[point.series](point.dose_ug) / point.absorbed_ug == pytest.approx(RATIOS[key], abs=0.006)


def test_the_points_of_a_curve_are_those_of_its_fit() -> None:
    used = {point.key for point in measured() if point.used_in_fit and point.series != PASSIVE}
    assert used == set(RATIOS)


def test_the_passive_share_comes_from_people_without_intrinsic_factor() -> None:
    shares = [point.absorbed_ug / point.dose_ug for point in measured() if point.series == PASSIVE]
    assert len(shares) == 5
    assert math.exp(math.fsum(map(math.log, shares)) / 5) == pytest.approx(0.0124, abs=0.0001)


def test_nobody_absorbed_more_than_they_swallowed() -> None:
    assert all(0 < point.absorbed_ug < point.dose_ug for point in measured())


def test_those_kept_apart_are_shown_beside_those_of_the_fit() -> None:
    apart = [point.key for point in measured_in_healthy() if not point.used_in_fit]
    assert apart == ["bread-0.25", "milk-0.25"]
    assert not any(point.verified for point in measured() if point.key in apart)
