"""Laws of the usual-intake method that hold for any days: bounds, growth, scale, order."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assessment.log_scale import OFFSET_UG
from tracker.assessment.usual_intake import estimate, prevalence_of_inadequacy

UG = st.floats(0, 200, allow_nan=False)
DAYS = st.lists(UG, min_size=1, max_size=20)
CHANCE = st.randoms(use_true_random=False)
RECORDS = st.lists(st.lists(st.floats(0, 100), min_size=1, max_size=5), min_size=2, max_size=8).filter(
    lambda records: any(len(days) > 1 for days in records)
)


def stretched(ug, factor):
    """The scale of the method: µg plus the offset that lets zeros into the logarithm."""
    return factor * (ug + OFFSET_UG) - OFFSET_UG


@given(DAYS)
def test_the_typical_day_lies_between_the_least_and_the_greatest(days):
    typical = estimate(days).typical_ug
    assert min(days) - 1e-9 <= typical <= max(days) * (1 + 1e-9) + 1e-9


@given(DAYS, st.integers(0, 19), st.floats(0, 50))
def test_more_on_any_one_day_never_lowers_the_typical_day(days, which, more):
    grown = list(days)
    grown[which % len(days)] += more
    assert estimate(grown).typical_ug >= estimate(days).typical_ug - 1e-9


@given(DAYS, st.floats(0, 50))
def test_more_on_the_richest_day_never_lowers_the_usual_mean(days, more):
    """On a poor day it can: more even days spread less, and the log-normal mean grows with its spread."""
    richest = max(range(len(days)), key=days.__getitem__)
    grown = [ug + more if number == richest else ug for number, ug in enumerate(days)]
    assert estimate(grown).mean_ug >= estimate(days).mean_ug * (1 - 1e-9) - 1e-9


@given(DAYS, st.floats(1, 20))
def test_everything_scales_with_the_days(days, factor):
    plain, scaled = estimate(days), estimate([stretched(ug, factor) for ug in days])
    for name in ("mean_ug", "typical_ug", "high_ug"):
        expected = stretched(getattr(plain, name), factor)
        assert getattr(scaled, name) == pytest.approx(expected, rel=1e-6, abs=1e-9)


@given(st.lists(UG, min_size=3, max_size=12), st.floats(0.5, 4), st.floats(1, 20))
def test_confidence_is_the_same_on_every_scale(days, threshold, factor):
    for kind in ("average_requirement_ug", "adequate_intake_ug"):
        plain = estimate(days, **{kind: threshold})
        scaled = estimate([stretched(ug, factor) for ug in days], **{kind: stretched(threshold, factor)})
        assert scaled.confidence == pytest.approx(plain.confidence, abs=1e-6)


@given(DAYS, st.floats(0, 30), st.floats(0, 30))
def test_a_supplement_is_added_whole_and_moves_nothing_else(days, supplement, more):
    less, greater = (estimate(days, supplement_ug_per_day=ug) for ug in (supplement, supplement + more))
    assert greater.mean_ug - less.mean_ug == pytest.approx(more, abs=1e-6)
    assert greater.high_ug - greater.low_ug == pytest.approx(less.high_ug - less.low_ug, abs=1e-6)


@given(UG, st.integers(1, 30))
def test_more_of_the_same_day_narrows_the_interval(ug, days):
    few, many = estimate([ug] * days), estimate([ug] * (days + 1))
    assert many.high_ug / (many.low_ug + OFFSET_UG) <= few.high_ug / (few.low_ug + OFFSET_UG) + 1e-9


@given(st.lists(UG, min_size=3, max_size=12), st.lists(st.floats(0, 30), min_size=12, max_size=12))
def test_unstated_entries_never_make_a_band_firmer(days, unstated):
    """With their bounds a band stays as it was, becomes "cannot tell" or falls silent."""
    high = [ug + more for ug, more in zip(days, unstated, strict=False)]
    plain = estimate(days, average_requirement_ug=2.0).band
    bounded = estimate(days, average_requirement_ug=2.0, daily_ug_high=high).band
    assert bounded in (plain, "cannot-tell", None)


def prevalence(records, requirement=2.0):
    return prevalence_of_inadequacy(dict(enumerate(records)), average_requirement_ug=requirement)


@given(RECORDS, CHANCE)
def test_the_order_of_people_and_of_their_days_does_not_matter(records, chance):
    mixed = [chance.sample(days, len(days)) for days in chance.sample(records, len(records))]
    first, second = prevalence(records), prevalence(mixed)
    assert second.within_variance == pytest.approx(first.within_variance, abs=1e-9)
    assert second.between_variance == pytest.approx(first.between_variance, abs=1e-9)
    assert sorted(second.usual_ug.values()) == pytest.approx(sorted(first.usual_ug.values()), abs=1e-6)


@given(RECORDS, st.floats(0.5, 5), st.floats(0, 5))
def test_a_higher_requirement_never_lowers_the_share(records, requirement, more):
    lower, higher = prevalence(records, requirement), prevalence(records, requirement + more)
    assert higher.share >= lower.share - 1e-9
    assert higher.counted_share >= lower.counted_share


@given(RECORDS, st.floats(1, 10))
def test_a_group_scales_like_its_people(records, factor):
    plain = prevalence(records)
    scaled = prevalence([[stretched(ug, factor) for ug in days] for days in records])
    assert scaled.within_variance == pytest.approx(plain.within_variance, abs=1e-6)
    assert scaled.grand_mean_log == pytest.approx(plain.grand_mean_log + math.log(factor), abs=1e-6)


@given(RECORDS)
def test_shrinking_draws_everyone_towards_the_middle(records):
    found = prevalence(records)
    logs = {who: math.log(ug + OFFSET_UG) - found.within_variance / 2 for who, ug in found.usual_ug.items()}
    for who, days in enumerate(records):
        own = math.fsum(math.log(ug + OFFSET_UG) for ug in days) / len(days)
        assert abs(logs[who] - found.grand_mean_log) <= abs(own - found.grand_mean_log) + 1e-6


def test_of_two_alike_the_one_with_more_days_is_shrunk_less():
    found = prevalence([[1.0, 2.0], [2.0, 3.0], [1.5, 2.5], [15.0, 25.0], [15.0, 25.0] * 5])
    assert found.usual_ug[4] > found.usual_ug[3]
