"""The vegan rules: each regimen, each boundary, and what may be said of incomplete days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assessment.coverage import DaySources, Item, assess, gap_today, weekly_dose

DAY = date(2024, 3, 1)


def tablet(ug, occasion="supplements", hour=None, product=""):
    return Item(occasion, hour, ug, "supplement", "crystalline", product)


def fortified(ug, occasion="breakfast", hour=None, product=""):
    return Item(occasion, hour, ug, "fortified_food", "crystalline", product)


def days(*contents, complete=True):
    return [DaySources(DAY + timedelta(each), complete, items) for each, items in enumerate(contents)]


def days_after(number):
    return [DaySources(DAY + timedelta(number), True, [])]


def repeated(times, items_on):
    return days(*(items_on(each) for each in range(times)))


def on(*weekdays, ug):
    return lambda each: [tablet(ug)] if each % 7 in weekdays else []


def one(*items, complete=True, **person):
    return assess(days(items, complete=complete), **person)


@pytest.mark.parametrize(
    ("items", "rule"),
    [
        ([fortified(1.5), fortified(1.5, "dinner")], "fortified_twice"),
        ([fortified(2.5), fortified(0.5, "dinner")], "fortified_twice"),
        ([fortified(0.7), fortified(0.9, "lunch"), fortified(1.4, "dinner")], "fortified_twice"),
        ([fortified(1.0), tablet(2.0)], "fortified_twice"),
        ([fortified(1.5, "snacks", 10), fortified(1.5, "snacks", 16)], "fortified_twice"),
        ([tablet(10)], "daily_supplement"),
        ([tablet(5), tablet(5)], "daily_supplement"),
        ([tablet(5, "breakfast"), tablet(5, "breakfast")], "daily_supplement"),
    ],
)
def test_a_day_meets_a_rule(items, rule):
    found = one(*items)
    assert (found.verdict, found.rule, found.gap_ug) == ("covered", rule, 0.0)


@pytest.mark.parametrize(
    ("items", "gap"),
    [
        ([], 3.0),
        ([fortified(3.0)], 0.5),
        ([fortified(1.0)], 2.0),
        ([fortified(1.4), fortified(1.5, "dinner")], 0.1),
        ([fortified(2.9), fortified(0.1, "dinner")], 0.5),
        ([fortified(1.5, "snacks", 10), fortified(1.5, "snacks", 10.2)], 0.5),
        ([Item("lunch", None, 30, "unreliable_plant_source", "unreliable")], 3.0),
        ([Item("lunch", None, 30, "fortified_food", "inactive")], 3.0),
        ([Item("lunch", None, 30, "dairy", "food_bound"), Item("x", None, 9, "eggs", "food_bound")], 3.0),
        ([tablet(9.9)], 0.5),
    ],
)
def test_a_day_misses_every_rule(items, gap):
    found = one(*items)
    assert (found.verdict, found.rule) == ("not-covered", None)
    assert found.gap_ug == pytest.approx(gap)


def test_an_incomplete_day_may_be_covered():
    assert one(tablet(10), complete=False).verdict == "covered"


def test_an_incomplete_day_is_never_not_covered():
    found = one(fortified(1.0), complete=False)
    assert (found.verdict, found.days_judged) == ("cannot-tell", 0)


def test_a_weekly_tablet_covers_every_day():
    found = assess(repeated(14, on(0, ug=2000)))
    assert (found.verdict, found.rule, found.days_covered) == ("covered", "weekly_supplement", 14)


@pytest.mark.parametrize(("later", "verdict"), [(6, "covered"), (7, "covered"), (8, "covered")])
def test_a_tablet_up_to_two_days_late_breaks_nothing(later, verdict):
    week = repeated(later + 1, lambda each: [tablet(2000)] if each == 0 else [])
    assert assess(week).day_verdicts[DAY + timedelta(later)].verdict == verdict


def test_a_tablet_three_days_late_does():
    week = repeated(10, lambda each: [tablet(2000)] if each == 0 else [])
    assert assess(week).day_verdicts[DAY + timedelta(9)].verdict == "not-covered"


@pytest.mark.parametrize(("since", "due"), [(6, False), (7, True), (8, True)])
def test_a_weekly_tablet_is_due_after_a_week(since, due):
    found = weekly_dose(repeated(since + 1, lambda each: [tablet(2000)] if each == 0 else []))
    assert (found.taken_on, found.days_since, found.due) == (DAY, since, due)


def test_of_two_tablets_a_week_the_next_is_due_a_week_after_the_first():
    taken = repeated(5, on(0, 3, ug=1000))
    found = weekly_dose(taken)
    assert (found.taken_on, found.next_on, found.due) == (DAY + timedelta(3), DAY + timedelta(7), False)
    assert weekly_dose(repeated(7, on(0, 3, ug=1000)) + days_after(7)).due


def test_one_small_weekly_tablet_is_due_a_week_later():
    found = weekly_dose(repeated(3, lambda each: [tablet(1000)] if each == 0 else []))
    assert found.next_on == DAY + timedelta(7)


@pytest.mark.parametrize("minute", range(60))
def test_half_an_hour_apart_is_two_sittings_at_every_minute(minute):
    at = 7 + minute / 60
    later = (7 * 60 + minute + 30) / 60
    found = one(fortified(1.5, "snacks", at), fortified(1.5, "snacks", later))
    assert found.rule == "fortified_twice"


def test_small_tablets_are_never_due():
    assert weekly_dose(repeated(3, lambda _: [tablet(10)])) is None
    assert weekly_dose([]) is None


def test_small_single_doses_make_no_weekly_regimen():
    day = assess(repeated(7, lambda _: [tablet(300)])).day_verdicts[DAY + timedelta(6)]
    assert "weekly_supplement" not in day.rules


def test_two_large_tablets_a_week_are_a_regimen():
    found = assess(repeated(14, on(0, 3, ug=1000)))
    assert found.verdict == "covered"
    assert "twice_weekly" in found.day_verdicts[DAY + timedelta(12)].rules


def test_a_thousand_three_times_a_week_is_covered_as_a_weekly_regimen():
    found = assess(repeated(14, on(0, 2, 4, ug=1000)))
    assert (found.verdict, found.rule) == ("covered", "weekly_supplement")


def test_one_large_tablet_a_week_is_no_published_regimen_yet_as_much():
    found = assess(repeated(14, on(0, ug=1000)))
    assert (found.verdict, found.rule) == ("covered", "equivalent")


def test_fifty_on_five_days_of_seven_is_as_much_as_a_regimen():
    found = assess(repeated(14, lambda each: [tablet(50)] if each % 7 < 5 else []))
    assert (found.verdict, found.rule) == ("covered", "equivalent")


def test_five_a_day_is_not():
    assert assess(repeated(14, lambda _: [tablet(5)])).verdict == "not-covered"


def test_fortified_food_at_breakfast_only_is_not_covered():
    assert assess(repeated(14, lambda _: [fortified(2.0)])).verdict == "not-covered"


def test_nori_and_spirulina_do_not_cover():
    plants = [Item(o, None, 10, "unreliable_plant_source", "unreliable") for o in ("lunch", "dinner")]
    assert assess(repeated(14, lambda _: plants)).verdict == "not-covered"


def test_a_fortnight_of_nothing_is_not_covered():
    found = assess(repeated(14, lambda _: []))
    assert (found.verdict, found.days_covered, found.days_judged) == ("not-covered", 0, 14)
    assert found.largest_share is None


def test_one_forgotten_tablet_in_a_fortnight_is_no_alarm():
    found = assess(repeated(14, lambda each: [] if each == 9 else [tablet(10)]))
    assert (found.verdict, found.days_covered) == ("covered", 13)


def test_two_forgotten_tablets_are():
    assert assess(repeated(14, lambda each: [] if each in (5, 9) else [tablet(10)])).verdict == "not-covered"


def test_a_few_complete_days_do_not_judge_a_fortnight():
    found = assess([*days([], []), *(DaySources(DAY + timedelta(each), False) for each in range(2, 14))])
    assert (found.verdict, found.reason) == ("cannot-tell", "few-complete-days")


def test_days_before_a_known_weekly_habit_cannot_be_told():
    found = assess(repeated(14, on(3, ug=2000)))
    assert found.verdict == "covered"
    assert found.day_verdicts[DAY].verdict == "cannot-tell"


def test_days_before_the_period_only_lend_their_doses():
    record = repeated(9, lambda each: [tablet(2000)] if each == 0 else [])
    found = assess(record, judge_from=DAY + timedelta(5))
    assert (found.verdict, found.days_judged) == ("covered", 4)


def test_no_days_cannot_tell():
    assert (assess([]).verdict, assess([]).reason) == ("cannot-tell", "no-days")


@pytest.mark.parametrize("age_months", [0, 60, 215])
def test_no_society_rule_is_applied_under_18(age_months):
    found = one(tablet(10), age_months=age_months)
    assert (found.verdict, found.reason, found.gap_ug) == ("not-applicable", "under-18", None)


def test_from_18_it_is():
    assert one(tablet(10), age_months=216).verdict == "covered"


def test_nobody_on_treatment_gets_a_verdict():
    found = one(tablet(10), on_treatment=True)
    assert (found.verdict, found.reason) == ("not-applicable", "treatment")


@pytest.mark.parametrize(
    ("authority", "life_stage", "ug", "verdict"),
    [
        ("dach-2018", "lactating", 5.5, "covered"),
        ("dach-2018", "lactating", 5.4, "not-covered"),
        ("dach-2018", "none", 3.0, "covered"),
        ("uk-coma-1991", "lactating", 3.0, "covered"),
        ("netherlands-2018", "pregnant", 3.0, "covered"),
        (None, "pregnant", 3.0, "covered"),
    ],
)
def test_the_fortified_threshold_rises_with_the_authority(authority, life_stage, ug, verdict):
    found = one(
        fortified(ug - 1), fortified(1, "dinner"), authority=authority, life_stage=life_stage, age_months=360
    )
    assert found.verdict == verdict


def test_our_estimate_does_not_undercut_a_raised_threshold():
    meals = [fortified(2.5), fortified(2.5, "dinner")]
    found = assess(repeated(14, lambda _: meals), life_stage="lactating", authority="dach-2018")
    assert found.verdict == "not-covered"


def test_the_german_vegan_meets_the_rule_whatever_the_ai():
    meals = [fortified(1.6), fortified(1.6, "dinner")]
    assert assess(repeated(14, lambda _: meals), authority="dach-2018").verdict == "covered"


def test_the_largest_product_and_its_share_are_named():
    found = one(
        fortified(3, product="oat milk"),
        fortified(1, "dinner", product="yeast"),
        Item("lunch", None, 50, "meat", "food_bound"),
    )
    assert (found.largest_product, found.largest_share) == ("oat milk", 0.75)


@pytest.mark.parametrize("bad", [-1.0, float("nan"), float("inf")])
def test_impossible_amounts_are_refused(bad):
    with pytest.raises(ValueError, match="amount"):
        one(fortified(bad))


def test_unknown_source_types_and_doubled_dates_are_refused():
    with pytest.raises(ValueError, match="source type"):
        one(Item("lunch", None, 1, "magic", "crystalline"))
    with pytest.raises(ValueError, match="one date"):
        assess([DaySources(DAY, True), DaySources(DAY, True)])


def test_an_unknown_scheme_is_refused():
    with pytest.raises(LookupError, match="unknown-scheme"):
        one(scheme="astrology")


def test_the_gap_says_what_would_close_it():
    gap = gap_today(DaySources(DAY, False, [fortified(1.5)]))
    assert (gap.occasions_have, gap.occasions_need, gap.ug_have, gap.ug_need) == (1, 2, 1.5, 3.0)
    assert [(each.rule, each.occasions, each.ug) for each in gap.options] == [
        ("fortified_twice", 1, 1.5),
        ("daily_supplement", 1, 10.0),
        ("weekly_supplement", 1, 2000.0),
    ]


def test_an_empty_day_needs_two_fortified_meals():
    option = gap_today(DaySources(DAY, False)).options[0]
    assert (option.rule, option.occasions, option.ug) == ("fortified_twice", 2, 3.0)


def test_a_covered_day_has_no_gap():
    assert gap_today(DaySources(DAY, False, [tablet(10)])).options == ()


def test_an_earlier_weekly_tablet_closes_today():
    gap = gap_today(DaySources(DAY + timedelta(4), False), earlier=days([tablet(2000)]))
    assert (gap.verdict, gap.rule) == ("covered", "weekly_supplement")


def test_there_is_no_gap_for_whom_the_rule_is_not():
    assert gap_today(DaySources(DAY, True), on_treatment=True).verdict == "not-applicable"
    assert gap_today(DaySources(DAY, True), age_months=100).options == ()


@pytest.mark.parametrize("option", [0, 1, 2])
def test_taking_an_option_covers_the_day(option):
    eaten = [fortified(1.0)]
    chosen = gap_today(DaySources(DAY, False, eaten)).options[option]
    more = fortified(chosen.ug, "dinner") if chosen.rule == "fortified_twice" else tablet(chosen.ug, "dinner")
    assert one(*eaten, more).verdict == "covered"


ITEMS = st.lists(
    st.builds(
        Item,
        st.sampled_from(["breakfast", "lunch", "dinner", "supplements"]),
        st.none() | st.floats(0, 24),
        st.floats(0, 3000),
        st.sampled_from(["fortified_food", "supplement", "dairy", "unreliable_plant_source"]),
        st.sampled_from(["crystalline", "unreliable"]),
    ),
    max_size=5,
)
RECORDS = st.lists(ITEMS, min_size=1, max_size=12)


@given(RECORDS)
def test_an_incomplete_record_is_never_called_not_covered(contents):
    assert assess(days(*contents, complete=False)).verdict != "not-covered"


@given(RECORDS)
def test_the_order_in_which_days_are_passed_does_not_matter(contents):
    assert assess(days(*contents)) == assess(days(*contents)[::-1])


@given(RECORDS, st.integers(0, 11), st.floats(0.01, 3000))
def test_more_fortified_food_never_uncovers_a_day(contents, which, ug):
    more = [
        [*items, fortified(ug, "lunch")] if each == which else items for each, items in enumerate(contents)
    ]
    before, after = assess(days(*contents)).day_verdicts, assess(days(*more)).day_verdicts
    kept = [after[day].verdict == "covered" for day in before if "equivalent" not in before[day].rules]
    was = [before[day].verdict == "covered" for day in before if "equivalent" not in before[day].rules]
    assert all(now for now, then in zip(kept, was, strict=True) if then)


@given(RECORDS)
def test_the_gap_is_open_exactly_where_no_rule_is_met(contents):
    for verdict in assess(days(*contents)).day_verdicts.values():
        assert (verdict.gap_ug == 0) == (verdict.verdict == "covered")
