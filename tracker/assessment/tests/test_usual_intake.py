"""Worked examples of the usual-intake methods, their guards, and what must hold for any days."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assessment.usual_intake import (
    days_needed,
    days_needed_arithmetic,
    days_needed_to_rank,
    estimate,
    iom_individual,
    supplement_mean,
)

WEEK = [1.2, 3.4, 2.1, 0.6, 5.8, 2.5, 1.9]
UG = st.floats(0, 200, allow_nan=False)
DAYS = st.lists(UG, min_size=1, max_size=20)


def near(expected):
    return pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize(
    ("sd", "spread", "ratio", "confidence"), [(1.7, 0.673, 0.743, 0.771), (4.0, 1.525, 0.328, 0.628)]
)
def test_worked_example_a(sd, spread, ratio, confidence):
    found = iom_individual(WEEK, within_sd_ug=sd, average_requirement_ug=2.0)
    assert (found.mean_ug, found.difference_ug) == (near(2.5), near(0.5))
    assert (found.difference_sd_ug, found.ratio, found.confidence) == (
        near(spread),
        near(ratio),
        near(confidence),
    )


def test_worked_example_b():
    found = estimate(WEEK, average_requirement_ug=2.0)
    assert (found.mean_ug, found.typical_ug) == (near(2.621), near(2.085))
    assert (found.low_ug, found.high_ug) == (near(1.641), near(4.108))
    assert (found.confidence_mean, found.confidence_typical) == (near(0.814), near(0.556))
    assert (found.confidence, found.band, found.days) == (near(0.556), "cannot-tell", 7)


@pytest.mark.parametrize(
    ("ratio_mean", "conclusion", "probability"),
    [(6, "adequate", 0.98), (2.05, "cannot-tell", 0.5), (0.1, "inadequate", 0.98)],
)
def test_the_iom_table_is_read_at_its_thresholds(ratio_mean, conclusion, probability):
    found = iom_individual([ratio_mean] * 20, within_sd_ug=1.0, average_requirement_ug=2.0)
    assert (found.conclusion, found.probability_correct) == (conclusion, probability)


def test_the_iom_method_never_calls_a_low_value_inadequate_beside_an_ai():
    found = iom_individual([0.5] * 20, within_sd_ug=1.0, adequate_intake_ug=4.0)
    assert found.conclusion == "cannot-tell"


def test_the_iom_method_always_warns():
    calm = iom_individual([4.0] * 5, within_sd_ug=0.5, average_requirement_ug=2.0)
    wild = iom_individual([4.0] * 5, within_sd_ug=5, average_requirement_ug=2.0)
    assert calm.warnings == ("b12-too-variable",)
    assert "cv-too-large" in wild.warnings


def test_the_iom_method_needs_days_a_target_and_a_spread():
    for days, sd, requirement in (([], 1, 2), ([1], 1, None), ([1], 0, 2), ([1], math.nan, 2)):
        with pytest.raises(ValueError, match="needs"):
            iom_individual(days, within_sd_ug=sd, average_requirement_ug=requirement)


@pytest.mark.parametrize(("precision", "days"), [(0.1, 179), (0.2, 49), (0.3, 24), (0.5, 10)])
def test_days_needed_on_the_log_scale(precision, days):
    assert days_needed(precision=precision) == days


@pytest.mark.parametrize(
    ("cv", "days"),
    [
        (0.6, [139, 35, 16, 6]),
        (0.7, [189, 48, 21, 8]),
        (0.9, [312, 78, 35, 13]),
        (1.2, [554, 139, 62, 23]),
        (2.0, [1537, 385, 171, 62]),
    ],
)
def test_days_needed_for_a_plain_mean(cv, days):
    found = [days_needed_arithmetic(precision=p, cv_within=cv) for p in (0.1, 0.2, 0.3, 0.5)]
    assert found == days


@pytest.mark.parametrize(("correlation", "days"), [(0.7, 3), (0.8, 4), (0.9, 9), (0.95, 20)])
def test_days_needed_to_rank_people(correlation, days):
    assert days_needed_to_rank(correlation=correlation) == days


def test_one_day_needs_as_many_more_as_the_common_spread_says():
    assert estimate([3.0]).days_needed == 49


def test_a_steady_eater_needs_fewer_days():
    assert estimate([3.0] * 14).days_needed < 49 < estimate([0.5, 30, 1, 60, 2, 9] * 3).days_needed


def test_a_steady_supplement_shortens_the_wait():
    assert estimate(WEEK, supplement_ug_per_day=10).days_needed < estimate(WEEK).days_needed


@pytest.mark.parametrize("days", [[5.0], [5.0, 6.0]])
def test_under_three_days_there_are_numbers_and_no_band(days):
    found = estimate(days, average_requirement_ug=2.0)
    assert (found.band, found.confidence) == (None, None)
    assert found.mean_ug > 0


def test_without_a_requirement_there_is_no_band():
    found = estimate(WEEK)
    assert (found.band, found.confidence) == (None, None)


def test_plenty_every_day_is_probably_adequate():
    assert estimate([5, 6, 7, 5, 6, 8, 5], average_requirement_ug=2.0).band == "probably-adequate"


def test_little_every_day_is_probably_low():
    assert estimate([0.5, 0.6, 0.4] * 5, average_requirement_ug=2.0).band == "probably-low"


def test_one_liver_meal_does_not_carry_a_poor_fortnight():
    found = estimate([0.8] * 13 + [70.0], average_requirement_ug=2.0)
    assert found.band != "probably-adequate"


def test_it_is_said_when_a_few_rich_days_carry_the_mean():
    found = estimate([1.2, 1.4, 1.1, 1.3, 12.0, 1.5, 10.0] * 2, average_requirement_ug=2.0)
    assert found.few_rich_days
    assert found.band == "cannot-tell"


def test_an_ai_is_only_reached_or_not_shown():
    assert estimate([9.0] * 7, adequate_intake_ug=4.0).band == "probably-at-or-above-ai"
    assert estimate([0.3] * 7, adequate_intake_ug=4.0).band == "not-shown-to-reach-ai"


def test_a_fortnight_of_nothing_is_probably_low():
    assert estimate([0.0] * 14, average_requirement_ug=2.0).band == "probably-low"


def test_a_few_days_of_nothing_say_nothing():
    assert estimate([0.0] * 5, average_requirement_ug=2.0).band is None


def test_many_zero_days_leave_the_word_to_the_coverage_rule():
    assert estimate([0, 0, 0, 9, 9, 9, 9] * 2, average_requirement_ug=2.0).band is None


def test_a_fortnight_of_unstated_foods_is_not_called_low():
    found = estimate([0.0] * 14, average_requirement_ug=2.0, daily_ug_high=[5.0] * 14)
    assert found.band is None


def test_probably_low_needs_the_upper_bound():
    days = [0.4] * 14
    assert estimate(days, average_requirement_ug=2.0).band == "probably-low"
    high = estimate(days, average_requirement_ug=2.0, daily_ug_high=[3.0] * 14)
    assert high.band == "cannot-tell"


def test_probably_adequate_needs_the_lower_bound():
    found = estimate([1.0] * 14, average_requirement_ug=2.0, daily_ug_high=[50.0] * 14)
    assert found.band == "cannot-tell"


def test_both_bounds_must_be_of_the_same_days():
    with pytest.raises(ValueError, match="same days"):
        estimate([1.0, 2.0], daily_ug_high=[3.0])


def test_a_supplement_is_added_after_the_food():
    plain, with_tablet = estimate(WEEK), estimate(WEEK, supplement_ug_per_day=3.0)
    assert with_tablet.mean_ug == pytest.approx(plain.mean_ug + 3)
    assert with_tablet.low_ug == pytest.approx(plain.low_ug + 3)


def test_a_daily_tablet_is_enough_without_any_food():
    found = estimate([0.0] * 14, supplement_ug_per_day=10, average_requirement_ug=2.0)
    assert found.band == "probably-adequate"


def test_a_dose_counts_up_to_25_ug():
    assert supplement_mean([2000], days=7) == pytest.approx(25 / 7)
    assert supplement_mean([5] * 7, days=7) == 5
    with pytest.raises(ValueError, match="one day"):
        supplement_mean([5], days=0)


@pytest.mark.parametrize(("days", "helps"), [([1.8, 2.0, 1.6] * 4, False), ([2.3, 2.1, 2.2] * 2, True)])
def test_it_is_said_when_more_days_would_not_settle_it(days, helps):
    found = estimate(days, average_requirement_ug=2.0)
    assert found.band == "cannot-tell"
    assert found.more_days_help is helps


def test_a_settled_band_needs_no_more_days():
    assert not estimate([8.0] * 14, average_requirement_ug=2.0).more_days_help


@pytest.mark.parametrize("bad", [[], [-1.0], [math.nan], [math.inf]])
def test_impossible_days_are_refused(bad):
    with pytest.raises(ValueError, match=r"days|amounts"):
        estimate(bad)


@given(DAYS, st.floats(0, 50), st.floats(0.3, 6))
def test_the_estimate_lies_in_its_interval(days, supplement, requirement):
    found = estimate(days, supplement_ug_per_day=supplement, average_requirement_ug=requirement)
    assert supplement <= found.low_ug <= found.mean_ug <= found.high_ug
    assert found.typical_ug <= found.mean_ug
    assert found.confidence is None or 0 <= found.confidence <= 1


@given(st.lists(UG, min_size=3, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_days_does_not_matter(days, chance):
    shuffled = chance.sample(days, len(days))
    first, second = (estimate(each, average_requirement_ug=2.0) for each in (days, shuffled))
    assert first.mean_ug == pytest.approx(second.mean_ug)
    assert first.band == second.band


def test_a_supplement_too_small_to_divide_is_no_error():
    assert estimate([0.0] * 3, supplement_ug_per_day=5e-324, average_requirement_ug=2.0).confidence < 0.5


@given(st.lists(UG, min_size=3, max_size=12), st.floats(0, 30), st.floats(0, 30))
def test_more_from_supplements_never_lowers_confidence(days, supplement, more):
    def confidence(ug):
        return estimate(days, supplement_ug_per_day=ug, average_requirement_ug=2.0).confidence

    assert confidence(supplement + more) >= confidence(supplement) - 1e-9


@given(st.lists(UG, min_size=3, max_size=12), st.floats(0.5, 4), st.floats(0, 4))
def test_a_higher_requirement_never_raises_confidence(days, requirement, more):
    lower = estimate(days, average_requirement_ug=requirement).confidence
    assert estimate(days, average_requirement_ug=requirement + more).confidence <= lower + 1e-9


@given(st.lists(UG, min_size=1, max_size=12), st.floats(1, 3))
def test_the_typical_day_grows_with_every_day(days, factor):
    grown = estimate([ug * factor for ug in days])
    assert grown.typical_ug >= estimate(days).typical_ug - 1e-9
