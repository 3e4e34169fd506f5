"""A week of a pattern in figures; the expected ones were worked out with the published curve."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.planner.patterns import (
    FORM_OF,
    MOST_UG,
    PRESETS,
    Pattern,
    estimate,
    rule_met,
    same_week,
    synthetic_days,
)

BY_KEY = {pattern.key: pattern for pattern in PRESETS}
patterns = st.builds(
    Pattern,
    key=st.just("own"),
    ug=st.floats(0.1, MOST_UG),
    times=st.integers(1, 6),
    days=st.integers(1, 7),
    source_type=st.sampled_from(sorted(FORM_OF)),
)


def own(ug: float, times: int = 1, days: int = 7, source_type: str = "supplement") -> Pattern:
    return Pattern("own", ug, times, days, source_type)


@pytest.mark.parametrize(
    ("key", "a_day"),
    [("fortified", 1.619), ("daily", 1.204), ("daily-50", 1.796), ("weekly", 3.604), ("twice-weekly", 3.779)],
)
def test_the_average_day_of_a_preset(key: str, a_day: float) -> None:
    assert estimate(BY_KEY[key]).day.ug == pytest.approx(a_day, abs=0.0005)


def test_a_liver_meal_has_a_wide_range() -> None:
    dose = estimate(BY_KEY["liver"]).dose
    assert (dose.low_ug, dose.ug, dose.high_ug) == pytest.approx((1.02, 2.05, 12.10), abs=0.005)


def test_both_weekly_presets_swallow_the_same() -> None:
    assert BY_KEY["weekly"].week_ug == BY_KEY["twice-weekly"].week_ug == 2000


@pytest.mark.parametrize(
    ("key", "rule"),
    [
        ("fortified", "fortified_twice"),
        ("daily", "daily_supplement"),
        ("daily-50", "daily_supplement"),
        ("weekly", "weekly_supplement"),
        ("twice-weekly", "twice_weekly"),
        ("liver", None),
    ],
)
def test_the_vegan_rule_of_a_preset(key: str, rule: str | None) -> None:
    assert rule_met(BY_KEY[key]) == rule


@pytest.mark.parametrize(
    ("pattern", "rule"),
    [
        (own(50, days=5), "equivalent"),
        (own(500, days=2), "equivalent"),
        (own(5), None),
        (own(1000, days=3), "twice_weekly"),
        (own(3.0), None),
        (own(1.5, 2, 7, "fortified_food"), "fortified_twice"),
        (own(1.4, 2, 7, "fortified_food"), "equivalent"),
        (own(100, 3, 7, "meat"), None),
    ],
)
def test_the_vegan_rule_of_others(pattern: Pattern, rule: str | None) -> None:
    assert rule_met(pattern) == rule


def test_while_breastfeeding_the_fortified_rule_asks_for_more() -> None:
    nursing = {"life_stage": "lactating", "authority": "dach-2018", "age_months": 360}
    assert rule_met(own(2.7, 2, 7, "fortified_food"), **nursing) is None
    assert rule_met(own(2.8, 2, 7, "fortified_food"), **nursing) == "fortified_twice"


def test_no_rule_for_the_young() -> None:
    assert rule_met(own(10), age_months=17 * 12) is None


def test_the_same_week_is_spread_otherwise() -> None:
    others = same_week(own(10))
    assert [(each.times, each.days) for each in others] == [(3, 7), (1, 1)]
    assert all(each.week_ug == pytest.approx(70) for each in others)


def test_a_dose_beyond_belief_is_not_made_up() -> None:
    assert [each.key for each in same_week(own(5000))] == ["thrice-daily"]


def test_little_stomach_acid_touches_meat_only() -> None:
    assert estimate(own(5), gut="low-acid") == estimate(own(5))
    meat = own(5, source_type="meat")
    assert estimate(meat, gut="low-acid").week.ug < estimate(meat).week.ug
    assert estimate(meat, gut="low-acid").week.low_ug == 0


@pytest.mark.parametrize(
    "wrong", [{"ug": 0}, {"ug": float("nan")}, {"times": 0}, {"days": 8}, {"source_type": ""}]
)
def test_what_no_week_can_hold_is_refused(wrong: dict) -> None:
    with pytest.raises(ValueError, match=r"no pattern|unknown source"):
        Pattern(**{"key": "own", "ug": 1, "times": 1, "days": 7, "source_type": "supplement", **wrong})


@given(patterns)
def test_never_more_absorbed_than_swallowed(pattern: Pattern) -> None:
    week = estimate(pattern).week
    assert 0 < week.low_ug <= week.ug <= week.high_ug <= pattern.week_ug * (1 + 1e-9)


@given(patterns)
def test_the_same_amount_in_more_doses_brings_more(pattern: Pattern) -> None:
    halves = Pattern("own", pattern.ug / 2, pattern.times * 2, pattern.days, pattern.source_type)
    assert estimate(halves).week.ug >= estimate(pattern).week.ug


@given(patterns)
def test_synthetic_days_hold_the_pattern(pattern: Pattern) -> None:
    taken = [len(day.items) for day in synthetic_days(pattern)[-7:]]
    assert sorted(taken) == [0] * (7 - pattern.days) + [pattern.times] * pattern.days
