"""Check values of the absorption model, and what must hold for any dose."""

import math
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assessment.absorption import (
    Absorbed,
    Dose,
    absorbed,
    absorbed_over_day,
    high_curve,
    low_curve,
    release_for,
    windows,
)
from tracker.assessment.codes import FORMS, GUT_STATES, OCCASIONS

UG = st.floats(0, 10_000, allow_nan=False)
FORM = st.sampled_from(FORMS)
GUT = st.sampled_from(GUT_STATES)
HOUR = st.none() | st.floats(0, 24, allow_nan=False)
DOSES = st.lists(
    st.builds(Dose, HOUR, st.sampled_from(OCCASIONS), UG, FORM, st.sampled_from([0.5, 1.0])), max_size=6
)


@pytest.mark.parametrize(
    ("dose", "expected"),
    [
        (0.5, 0.342),
        (1, 0.540),
        (2.4, 0.820),
        (10, 1.204),
        (25, 1.466),
        (100, 2.412),
        (1000, 13.226),
        (0, 0.0),
    ],
)
def test_the_low_curve_has_its_check_values(dose, expected):
    assert absorbed(dose).ug == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize(
    ("dose", "ratio_to_measured", "measured"),
    [(0.5, 1.09, 0.325), (5.1, 0.89, 2.6265), (13.3, 0.95, 3.99), (38, 1.28, 4.1)],
)
def test_the_high_curve_meets_the_measured_meals(dose, ratio_to_measured, measured):
    assert high_curve(dose) / measured == pytest.approx(ratio_to_measured, abs=0.01)


def test_a_crystalline_dose_has_a_range_of_a_factor_of_two():
    found = absorbed(2.4)
    assert (found.low_ug, found.high_ug) == pytest.approx((0.41, 1.639), abs=0.005)


@pytest.mark.parametrize(
    ("ug", "times", "expected"), [(1.2, 2, 1.195), (2.4, 1, 0.820), (1.5, 2, 1.339), (1, 3, 1.619)]
)
def test_doses_apart_are_absorbed_better_than_at_once(ug, times, expected):
    doses = [Dose(8 + 5 * each, "snacks", ug, "crystalline") for each in range(times)]
    assert absorbed_over_day(doses).ug == pytest.approx(expected, abs=0.005)


def test_a_weekly_tablet_brings_as_much_as_its_check_value():
    assert absorbed(2000).ug / 7 == pytest.approx(3.60, abs=0.005)


def test_egg_releases_half():
    assert absorbed(1, form="food_bound", release=release_for("eggs")).ug == pytest.approx(low_curve(0.5))


def test_milk_and_tablets_release_everything():
    assert release_for("dairy") == release_for("supplement") == 1.0


@pytest.mark.parametrize("form", ["unreliable", "inactive", "none"])
def test_unproven_forms_bring_nothing(form):
    assert absorbed(30, form=form) == Absorbed(0, 0, 0)


def test_little_acid_halves_food_and_leaves_tablets():
    food = absorbed(2, form="food_bound", gut="low-acid")
    assert food.ug == pytest.approx(low_curve(1))
    assert food.low_ug == 0
    assert food.high_ug == pytest.approx(absorbed(2, form="food_bound").high_ug)
    assert absorbed(2, gut="low-acid") == absorbed(2)


def test_without_intrinsic_factor_about_a_hundredth_gets_through():
    assert absorbed(1000, gut="no-intrinsic-factor").ug == pytest.approx(12.0)


def test_age_alone_changes_nothing():
    assert absorbed(3, form="food_bound", gut="older") == absorbed(3, form="food_bound")


@pytest.mark.parametrize("minute", range(60))
def test_four_hours_later_opens_a_window_at_every_minute(minute):
    earlier, later = (Dose(hour + minute / 60, str(hour), 1, "crystalline") for hour in (7, 11))
    assert len(windows([earlier, later])) == 2


def test_a_window_takes_what_comes_less_than_four_hours_later():
    doses = [Dose(hour, "snacks", 1, "crystalline") for hour in (8, 11.99, 12, 15.9)]
    assert [len(window) for window in windows(doses)] == [2, 2]


def test_a_stricter_window_can_be_asked_for():
    doses = [Dose(hour, "snacks", 1, "crystalline") for hour in (8, 13)]
    assert len(windows(doses, window_hours=6)) == 1


def test_without_times_each_named_occasion_is_a_window():
    doses = [Dose(None, name, 1, "crystalline") for name in ("breakfast", "breakfast", "dinner")]
    assert sorted(len(window) for window in windows(doses)) == [1, 2]


def test_a_dose_without_a_time_goes_with_its_occasion():
    doses = [Dose(8, "breakfast", 1, "crystalline"), Dose(None, "breakfast", 1, "crystalline")]
    assert len(windows(doses)) == 1


def test_food_without_b12_opens_no_window():
    doses = [Dose(7, "breakfast", 0, "none"), Dose(10.5, "snacks", 1, "crystalline")]
    assert len(windows([*doses, Dose(12, "lunch", 1, "crystalline")])) == 1


@pytest.mark.parametrize("bad", [-1, math.nan, math.inf])
def test_impossible_doses_are_refused(bad):
    with pytest.raises(ValueError, match="dose"):
        absorbed(bad)


@pytest.mark.parametrize("bad", [{"form": "liquid"}, {"gut": "iron"}, {"release": 1.1}])
def test_unknown_words_are_refused(bad):
    with pytest.raises(ValueError, match=r"unknown|release"):
        absorbed(1, **bad)


@pytest.mark.parametrize("bad", [Dose(None, "lunch", -1, "x"), Dose(math.nan, "lunch", 1, "crystalline")])
def test_impossible_doses_of_a_day_are_refused(bad):
    with pytest.raises(ValueError, match=r"dose|hour"):
        absorbed_over_day([bad])


def test_an_empty_day_absorbs_nothing():
    assert absorbed_over_day([]) == Absorbed(0, 0, 0)


@given(UG, FORM, GUT)
def test_the_estimate_lies_in_its_range_and_never_above_the_dose(ug, form, gut):
    found = absorbed(ug, form=form, gut=gut)
    assert 0 <= found.low_ug <= found.ug <= found.high_ug <= ug


@given(UG, st.floats(0, 100), FORM, GUT)
def test_more_never_gives_less(ug, more, form, gut):
    less, greater = absorbed(ug, form=form, gut=gut), absorbed(ug + more, form=form, gut=gut)
    assert greater.ug >= less.ug - 1e-9
    assert greater.low_ug >= less.low_ug - 1e-9
    assert greater.high_ug >= less.high_ug - 1e-9


@given(UG, FORM, GUT)
def test_the_model_has_no_jumps(ug, form, gut):
    near, here = absorbed(ug + 1e-6, form=form, gut=gut), absorbed(ug, form=form, gut=gut)
    assert abs(near.high_ug - here.high_ug) < 1e-5
    assert abs(near.ug - here.ug) < 1e-5


@given(st.floats(0, 100), st.floats(0, 100), st.floats(0, 20))
def test_the_top_of_a_mixed_window_grows_with_every_part(food, added, more):
    def top(food_ug, added_ug):
        doses = [Dose(None, "x", food_ug, "food_bound"), Dose(None, "x", added_ug, "crystalline")]
        return absorbed_over_day(doses).high_ug

    assert top(food + more, added) >= top(food, added) - 1e-9
    assert top(food, added + more) >= top(food, added) - 1e-9


@given(DOSES)
def test_a_day_absorbs_no_more_than_was_swallowed(doses):
    found = absorbed_over_day(doses)
    assert 0 <= found.low_ug <= found.ug + 1e-9
    assert found.ug <= found.high_ug + 1e-9
    assert found.high_ug <= sum(dose.ug for dose in doses) + 1e-6


@given(DOSES.filter(lambda doses: len(doses) <= 4))
def test_the_order_of_logging_does_not_matter(doses):
    totals = {round(absorbed_over_day(order).ug, 9) for order in permutations(doses)}
    assert len(totals) == 1


@given(DOSES, st.sampled_from(OCCASIONS), HOUR)
def test_adding_a_food_without_b12_changes_nothing(doses, occasion, hour):
    assert absorbed_over_day([*doses, Dose(hour, occasion, 0, "none")]) == absorbed_over_day(doses)
