"""The published schemes beside the usual one: each rule and boundary, ages and forms."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assessment.coverage import SCHEMES, DaySources, Item, assess, gap_today, scheme_for, weekly_dose

DAY = date(2024, 3, 1)
VEGANHEALTH, DUTCH = "veganhealth", "dutch-vegan-society"
FORTY, OLD = 40 * 12, 66 * 12


def tablet(ug, cobalamin="cyanocobalamin", occasion="supplements"):
    return Item(occasion, None, ug, "supplement", "crystalline", "", cobalamin)


def fortified(ug, occasion="breakfast"):
    return Item(occasion, None, ug, "fortified_food", "crystalline")


def weeks(*on, ug, cobalamin="cyanocobalamin"):
    """Two weeks with a tablet on those weekdays."""
    return [
        DaySources(DAY + timedelta(each), True, [tablet(ug, cobalamin)] if each % 7 in on else [])
        for each in range(14)
    ]


def one(*items, complete=True, **person):
    return assess([DaySources(DAY, complete, items)], **person)


@pytest.mark.parametrize(
    ("scheme", "on", "ug", "rule"),
    [
        (VEGANHEALTH, (0, 3), 1000, "twice_weekly"),
        (VEGANHEALTH, (0, 1), 2000, "twice_weekly"),
        (DUTCH, range(7), 50, "daily_supplement"),
        (DUTCH, (0,), 2000, "weekly_supplement"),
        (DUTCH, (0, 3), 1000, "weekly_supplement"),
    ],
)
def test_a_fortnight_meets_a_rule(scheme, on, ug, rule):
    found = assess(weeks(*on, ug=ug), scheme=scheme, age_months=FORTY, judge_from=DAY + timedelta(7))
    assert (found.verdict, found.rule, found.scheme) == ("covered", rule, scheme)


@pytest.mark.parametrize(
    ("scheme", "on", "ug"),
    [
        (VEGANHEALTH, (0, 3), 999),
        (VEGANHEALTH, (0,), 2000),
        (VEGANHEALTH, range(7), 10),
        (VEGANHEALTH, range(7), 50),
        (DUTCH, range(7), 49),
    ],
)
def test_a_fortnight_misses_every_rule(scheme, on, ug):
    found = assess(weeks(*on, ug=ug), scheme=scheme, age_months=FORTY, judge_from=DAY + timedelta(7))
    assert (found.verdict, found.days_covered) == ("not-covered", 0)


def test_less_than_the_weekly_amount_covers_its_own_day_only():
    found = assess(weeks(0, ug=1999), scheme=DUTCH, age_months=FORTY, judge_from=DAY + timedelta(7))
    assert (found.verdict, found.days_covered) == ("not-covered", 1)


@pytest.mark.parametrize("scheme", [VEGANHEALTH, DUTCH])
def test_fortified_meals_and_our_estimate_are_no_part_of_it(scheme):
    meals = [fortified(5), fortified(5, "lunch"), fortified(5, "dinner")]
    found = assess([DaySources(DAY + timedelta(each), True, meals) for each in range(14)], scheme=scheme)
    assert found.verdict == "not-covered"


@pytest.mark.parametrize(
    ("age", "ug", "verdict"),
    [(OLD - 1, 50, "covered"), (OLD, 50, "not-covered"), (OLD, 999, "not-covered"), (OLD, 1000, "covered")],
)
def test_over_65_the_dutch_ask_for_a_thousand_a_day(age, ug, verdict):
    assert one(tablet(ug), scheme=DUTCH, age_months=age).verdict == verdict


def test_over_65_they_have_no_weekly_rule():
    found = assess(weeks(0, ug=2000), scheme=DUTCH, age_months=OLD)
    assert found.days_covered == 2
    assert weekly_dose(weeks(0, ug=2000), scheme=DUTCH) is not None
    assert found.weekly is None


def test_of_unknown_age_a_younger_adult_is_thought():
    assert one(tablet(50), scheme=DUTCH).verdict == "covered"


def test_another_form_is_nothing_to_the_dutch():
    assert one(tablet(5000, "methylcobalamin"), scheme=DUTCH).verdict == "not-covered"


def test_of_a_form_nobody_named_nobody_can_tell():
    assert one(tablet(5000, ""), scheme=DUTCH).verdict == "cannot-tell"
    assert one(tablet(49, ""), scheme=DUTCH).verdict == "not-covered"


@pytest.mark.parametrize("scheme", ["vegan-society", VEGANHEALTH])
def test_to_others_every_form_is_alike(scheme):
    taken = weeks(0, 3, ug=1000, cobalamin="methylcobalamin")
    assert assess(taken, scheme=scheme, judge_from=DAY + timedelta(7)).verdict == "covered"


def test_of_two_doses_the_next_is_due_a_week_after_the_first():
    taken = weeks(0, 3, ug=1000)[:5]
    assert weekly_dose(taken, scheme=VEGANHEALTH).next_on == DAY + timedelta(7)


def test_of_one_dose_the_second_closes_the_week():
    before = [DaySources(DAY, True, [tablet(1000)])]
    option = gap_today(DaySources(DAY + timedelta(3), False), earlier=before, scheme=VEGANHEALTH).options[0]
    assert (option.rule, option.occasions, option.ug) == ("twice_weekly", 1, 1000.0)


def test_a_scheme_without_meals_needs_none():
    gap = gap_today(DaySources(DAY, True, [fortified(4)]), scheme=VEGANHEALTH)
    assert (gap.occasions_need, gap.ug_need, gap.verdict) == (0, 0.0, "not-covered")
    assert [option.rule for option in gap.options] == ["twice_weekly"]


def test_a_higher_need_raises_meals_only():
    assert scheme_for("vegan-society", 360, "lactating", "dach-2018").fortified_ug == 5.5
    assert scheme_for(VEGANHEALTH, 360, "lactating", "dach-2018") == SCHEMES[VEGANHEALTH]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_scheme_speaks_of_children_or_the_treated(scheme):
    assert one(tablet(5000), scheme=scheme, age_months=215).verdict == "not-applicable"
    assert one(tablet(5000), scheme=scheme, on_treatment=True).verdict == "not-applicable"


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_our_estimate_stands_only_beside_the_scheme_it_was_taken_from(scheme):
    assert (scheme.equivalent_absorbed_ug is not None) == (scheme.daily_supplement_ug == 10)


ITEMS = st.lists(
    st.builds(
        Item,
        st.sampled_from(["breakfast", "lunch", "dinner", "supplements"]),
        st.none() | st.floats(0, 24),
        st.floats(0, 3000),
        st.sampled_from(["fortified_food", "supplement", "dairy", "unreliable_plant_source"]),
        st.sampled_from(["crystalline", "unreliable"]),
        st.just(""),
        st.sampled_from(["", "cyanocobalamin", "methylcobalamin"]),
    ),
    max_size=4,
)
RECORDS = st.lists(ITEMS, min_size=1, max_size=12)
CODES, AGES = st.sampled_from(sorted(SCHEMES)), st.sampled_from([None, FORTY, OLD])


def days(contents):
    return [DaySources(DAY + timedelta(each), True, items) for each, items in enumerate(contents)]


@given(RECORDS, st.data(), st.floats(0, 3000), CODES, AGES)
def test_raising_an_amount_never_uncovers_a_day(contents, data, more, scheme, age):
    which = data.draw(st.integers(0, len(contents) - 1))
    raised = [[*items] for items in contents]
    if raised[which]:
        number = data.draw(st.integers(0, len(raised[which]) - 1))
        item = raised[which][number]
        raised[which][number] = replace(item, ug=item.ug + more)
    before = assess(days(contents), scheme=scheme, age_months=age).day_verdicts
    after = assess(days(raised), scheme=scheme, age_months=age).day_verdicts
    covered = {day for day, verdict in before.items() if verdict.verdict == "covered"}
    assert all(after[day].verdict == "covered" for day in covered)


@given(RECORDS, CODES, AGES)
def test_the_gap_is_open_exactly_where_no_rule_is_met(contents, scheme, age):
    for verdict in assess(days(contents), scheme=scheme, age_months=age).day_verdicts.values():
        assert (verdict.gap_ug == 0) == (verdict.verdict == "covered")
