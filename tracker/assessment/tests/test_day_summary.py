"""Sums over a day: what is known, what is not, and what is not counted on."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assessment.codes import DIETS, FORMS, OCCASIONS, SOURCE_TYPES, STANDINGS
from tracker.assessment.day_summary import DayItem, coverage_items, doses, summarise, unstated_items
from tracker.assessment.reliable import reliable_ug

OAT = DayItem("breakfast", 0.76, "fortified_drink", "crystalline", "counts", product="oat")
EGG = DayItem("breakfast", 1.1, "eggs", "food_bound", "borrowed")
NORI = DayItem("lunch", 5.0, "unreliable_plant_source", "unreliable", "not_counted")
CEREAL = DayItem("lunch", 1.5, "fortified_food", "crystalline", "estimated")
SOUP = DayItem("dinner", None, "mixed_dish", "food_bound", "not_stated")
PILL = DayItem("supplements", 10, "supplement", "crystalline", "counts")
BEEF = DayItem("dinner", 2.0, "meat", "food_bound", "counts")
BREAD = DayItem("lunch", 0.0, "no_b12", "none", "counts")
EVERYTHING = [OAT, EGG, NORI, CEREAL, SOUP, PILL, BEEF, BREAD]

ITEMS = st.lists(
    st.builds(
        DayItem,
        st.sampled_from(OCCASIONS),
        st.none() | st.floats(0, 500),
        st.sampled_from(SOURCE_TYPES),
        st.sampled_from(FORMS),
        st.sampled_from(STANDINGS),
    ),
    max_size=10,
)


def test_the_known_sum_is_a_lower_bound_when_something_is_not_stated():
    found = summarise(EVERYTHING)
    assert found.known_ug == pytest.approx(15.36)
    assert found.is_lower_bound
    assert (found.entries, found.not_stated) == (8, 1)


def test_the_upper_bound_is_unknown_without_a_plausible_figure():
    assert summarise([OAT, SOUP]).high_ug is None


def test_the_upper_bound_takes_the_plausible_figure():
    soup = DayItem("dinner", None, "mixed_dish", "food_bound", "not_stated", plausible_ug=1.0)
    assert summarise([OAT, soup]).high_ug == pytest.approx(1.76)


def test_what_is_not_counted_on_is_shown_and_not_added():
    found = summarise([NORI, OAT])
    assert (found.not_counted, found.not_counted_ug, found.known_ug) == (1, 5.0, 0.76)


def test_estimated_and_borrowed_figures_count_and_are_marked():
    found = summarise(EVERYTHING)
    assert (found.estimated, found.borrowed) == (1, 1)


def test_added_b12_is_fortified_food_and_supplements():
    found = summarise(EVERYTHING)
    assert (found.added_ug, found.supplement_ug) == (pytest.approx(12.26), 10)


def test_sums_by_source_and_occasion_leave_out_what_does_not_count():
    found = summarise(EVERYTHING)
    assert "unreliable_plant_source" not in found.by_source_type
    assert found.by_occasion["breakfast"] == pytest.approx(1.86)


@pytest.mark.parametrize(
    ("diet", "ug"),
    [("vegan", 12.26), ("vegetarian", 13.36), ("pescatarian", 13.36), ("contains_meat", 15.36)],
)
def test_what_is_reliable_depends_on_the_diet(diet, ug):
    assert summarise(EVERYTHING, diet=diet).reliable_ug == pytest.approx(ug)


@pytest.mark.parametrize(
    ("diet", "form", "ug"),
    [
        ("vegan", "food_bound", 0),
        ("vegan", "crystalline", 2),
        ("vegetarian", "food_bound", 2),
        ("contains_meat", "unreliable", 0),
    ],
)
def test_a_mixed_dish_counts_by_its_form(diet, form, ug):
    assert reliable_ug([DayItem("lunch", 2, "mixed_dish", form, "counts")], diet) == ug


def test_an_empty_day_is_zero_and_known():
    found = summarise([])
    assert (found.known_ug, found.high_ug, found.is_lower_bound) == (0, 0, False)


def test_only_what_counts_reaches_the_rules_and_the_gut():
    assert [item.ug for item in coverage_items(EVERYTHING)] == [0.76, 1.1, 1.5, 10, 2.0, 0.0]
    assert [dose.release for dose in doses([OAT, EGG])] == [1.0, 0.5]


@pytest.mark.parametrize("bad", [-1, math.nan, math.inf])
def test_impossible_amounts_are_refused(bad):
    with pytest.raises(ValueError, match="amount"):
        summarise([DayItem("lunch", bad, "dairy", "food_bound", "counts")])


def test_an_unknown_standing_is_refused():
    with pytest.raises(ValueError, match="standing"):
        summarise([DayItem("lunch", 1, "dairy", "food_bound", "guessed")])


@given(ITEMS, st.sampled_from(DIETS))
def test_every_partial_sum_stays_within_the_known_one(items, diet):
    found = summarise(items, diet=diet)
    for part in (found.added_ug, found.reliable_ug, found.supplement_ug):
        assert part <= found.known_ug + 1e-9
    for parts in (found.by_occasion, found.by_source_type):
        assert sum(parts.values()) == pytest.approx(found.known_ug)


@given(ITEMS)
def test_an_unknown_amount_is_not_zero(items):
    unknown = DayItem("lunch", None, "fortified_food", "crystalline", "not_stated")
    before, after = summarise(items), summarise([*items, unknown])
    assert after.known_ug == before.known_ug
    assert after.not_stated == before.not_stated + 1
    assert after.high_ug is None


STEW = DayItem(
    "dinner", 2.0, "mixed_dish", "food_bound", "counts", product="stew", plausible_ug=3.0, at_least=True
)


def test_a_dish_with_something_unstated_in_it_is_a_lower_bound() -> None:
    day = summarise([BEEF, STEW])
    assert (day.known_ug, day.is_lower_bound, day.high_ug) == (4.0, True, 7.0)
    assert (day.not_stated, day.partly_stated) == (0, 1)


def test_what_is_unstated_in_a_dish_is_not_hidden_from_the_rules() -> None:
    assert [item.ug for item in coverage_items([STEW])] == [2.0]
    assert [item.ug for item in unstated_items([STEW])] == [3.0]
