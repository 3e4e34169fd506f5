"""Who comes first on the board, and why: groups, order, reasons."""

from dataclasses import replace
from datetime import date

import pytest

from tracker.assessment.changed import Snapshot, worth_watching
from tracker.assessment.coverage import Coverage
from tracker.assessment.findings import Finding
from tracker.assessment.screening import IntakeSummary, Person, screen
from tracker.assessment.triage import (
    GROUPS,
    Case,
    SilentPlan,
    group_of,
    is_judged,
    rank_of,
    severity_of,
)
from tracker.assessment.usual_intake import estimate
from tracker.assessment.why_here import MOST, reasons

VEGAN = Person(age_years=34, diet="vegan")
EATER = Person(age_years=41, diet="contains_meat")
SHARED = frozenset({"diary", "profile", "symptoms"})
REVIEWED = Snapshot(scopes=SHARED, diet="vegan")


def coverage(verdict="covered", covered=12, judged=12, reason=""):
    rule = "daily_supplement" if verdict == "covered" else None
    return Coverage(verdict, rule, 0.0, covered, judged, None, None, reason, "vegan-society")


def usual(*daily, requirement=2.0):
    return estimate(daily, average_requirement_ug=requirement)


def case(person=VEGAN, summary=None, **fields):
    found = tuple(screen(person, summary))
    now = Snapshot(scopes=SHARED, diet=person.diet, findings=worth_watching(found))
    defaults = {"days_complete": 12, "days_logged": 13, "requirement_ug": 2.0, "then": REVIEWED}
    return Case(person=person, now=now, findings=found, **{**defaults, **fields})


def well():
    return case(coverage=coverage(), carrier="Oat drink", carrier_share=0.55)


def low():
    summary = IntakeSummary(days_complete=12, coverage="not-covered", days_covered=1, days_judged=12)
    return case(VEGAN, summary, coverage=coverage("not-covered", 1, 12), days_without=9)


def treated():
    person = replace(VEGAN, on_treatment=True)
    return case(person, treatment="regimen", treated_with="Hydroxocobalamin", days_complete=0)


def keys(client):
    return [reason.key for reason in reasons(client)]


def test_covered_reviewed_and_unchanged_is_well():
    assert group_of(well()) == "well"
    assert keys(well()) == ["covered", "carries"]


def test_who_was_never_reviewed_is_not_well_yet():
    new = replace(well(), then=None)
    assert group_of(new) == "changed"
    assert keys(new)[0] == "never-reviewed"


def test_the_rule_not_met_on_enough_days_needs_a_look():
    assert group_of(low()) == "needs-you"
    assert severity_of(low()) == "act"
    assert keys(low())[0] == "no-source"
    assert reasons(low())[0].facts == {"days": 9.0, "of": 12.0}


def test_where_something_was_eaten_on_most_days_the_rule_is_named():
    assert "rule-not-met" in keys(replace(low(), days_without=2))


def test_the_stage_of_life_stands_beside_a_low_intake():
    person = replace(VEGAN, life_stage="lactating")
    assert keys(replace(low(), person=person))[-2:] == ["diet", "life-stage"]


@pytest.mark.parametrize("symptom", ["paraesthesia", "sudden_or_one_sided"])
def test_a_red_flag_comes_before_everything(symptom):
    flagged = case(replace(VEGAN, symptoms={symptom}), coverage=coverage(), noted_on=date(2026, 11, 20))
    assert group_of(flagged) == "needs-you"
    first = reasons(flagged)[0]
    assert first.facts["symptoms"] == (symptom,)
    assert first.facts["noted_on"] == "2026-11-20"
    assert rank_of(flagged) < rank_of(low())


def test_an_emergency_comes_before_an_urgent_sign():
    urgent = case(replace(VEGAN, symptoms={"paraesthesia"}))
    emergency = case(replace(VEGAN, symptoms={"sudden_or_one_sided"}))
    assert (severity_of(emergency), severity_of(urgent)) == ("emergency", "urgent")
    assert rank_of(emergency) < rank_of(urgent)


def test_a_red_flag_brings_even_a_treated_client_up():
    person = replace(VEGAN, on_treatment=True, symptoms={"ataxia"})
    flagged = case(person, treatment="told")
    assert group_of(flagged) == "needs-you"
    assert "treated" in keys(flagged)


def test_treatment_is_a_group_of_its_own_whatever_is_eaten():
    assert group_of(treated()) == "on-treatment"
    assert keys(treated()) == ["treated"]


def test_no_intrinsic_factor_and_no_treatment_needs_a_look():
    person = replace(EATER, factors={"gastrectomy"})
    assert group_of(case(person, treatment="no-intrinsic-factor")) == "needs-you"


@pytest.mark.parametrize("days", [0, 1, 2])
def test_under_three_complete_days_nothing_is_judged(days):
    few = replace(well(), days_complete=days)
    assert group_of(few) == "cannot-judge"


def test_nobody_is_well_whose_diary_is_not_shared():
    hidden = replace(well(), shares_diary=False)
    assert group_of(hidden) == "cannot-judge"
    assert keys(hidden) == ["diary-not-shared"]


def test_a_rule_that_cannot_tell_is_not_well():
    unsure = replace(well(), coverage=coverage("cannot-tell", 2, 5, "few-complete-days"))
    assert group_of(unsure) == "cannot-judge"
    assert keys(unsure) == ["few-days"]


def test_unread_labels_are_named():
    unsure = replace(well(), coverage=coverage("cannot-tell", 0, 2, "unstated-amounts"))
    assert keys(unsure) == ["unread"]


def test_an_interval_across_the_requirement_is_not_well():
    days = [0.9, 2.4, 3.1, 1.2, 2.2]
    unsure = case(EATER, usual=usual(*days), reference_kind="RDA")
    assert not is_judged(unsure)
    assert keys(unsure) == ["spans"]


def test_below_an_ai_is_no_lack_and_not_well():
    found = estimate([2.0] * 8, adequate_intake_ug=4.0)
    unsure = case(EATER, usual=found, reference_kind="AI", requirement_ug=4.0)
    assert (group_of(unsure), keys(unsure)) == ("cannot-judge", ["below-ai"])


def test_enough_from_food_is_well():
    fine = case(EATER, usual=usual(*[4.0] * 12), source_types=("dairy",), then=Snapshot(scopes=SHARED))
    assert (group_of(fine), keys(fine)) == ("well", ["enough"])


def test_nothing_reassures_beside_a_verdict_that_ranks_higher():
    client = case(replace(VEGAN, factors={"metformin"}), coverage=coverage(), reassurance=False)
    assert "covered" not in keys(replace(client, then=client.now))
    assert keys(replace(client, then=client.now)) == ["factors"]


def test_older_with_a_factor_and_without_added_b12_needs_a_look():
    person = Person(age_years=75, diet="contains_meat", factors={"metformin", "ppi"})
    summary = IntakeSummary(days_complete=13, added_ug_mean=0.0, band="probably-adequate", mean_ug=3.4)
    client = case(person, summary, usual=usual(*[3.4] * 13))
    assert group_of(client) == "needs-you"
    assert keys(client)[0] == "little-added"
    assert "factors" in keys(client)


def test_a_vegan_child_gets_no_verdict():
    child = case(Person(age_years=9, diet="vegan"), usual=usual(*[4.0] * 12), then=Snapshot(scopes=SHARED))
    assert group_of(child) == "cannot-judge"
    assert keys(child)[0] == "no-verdict-for-children"


def test_a_silent_plan_is_named_with_the_day_it_was_last_heard_of():
    plan = SilentPlan("B12 2000", "tablet", "weekly", date(2026, 11, 2))
    silent = replace(well(), days_complete=2, silent_plans=(plan,))
    assert keys(silent) == ["few-days", "plan-silent"]
    assert reasons(silent)[1].facts["heard_on"] == "2026-11-02"


def test_what_changed_since_the_review_is_said():
    moved = replace(well(), then=replace(REVIEWED, diet="vegetarian"))
    assert group_of(moved) == "changed"
    assert reasons(moved)[0].facts == {"then": "vegetarian", "now": "vegan"}


def test_what_is_new_since_the_review_is_named_once():
    fine = case(replace(EATER, factors={"metformin"}), usual=usual(*[4.0] * 12))
    new = replace(fine, then=replace(fine.now, findings={}))
    assert keys(new) == ["finding-new"]


def test_somebody_over_65_who_takes_added_b12_is_shown_with_it():
    summary = IntakeSummary(days_complete=12, added_ug_mean=6.5, band="probably-adequate", mean_ug=13.0)
    fine = case(Person(age_years=88, diet="contains_meat", factors={"age_over_65"}), summary)
    older = replace(fine, usual=usual(*[13.0] * 12), then=fine.now)
    assert group_of(older) == "well"
    assert (keys(older), reasons(older)[0].facts["added_ug"]) == (["added"], 6.5)


def test_nobody_whose_profile_is_hidden_is_judged():
    summary = IntakeSummary(days_complete=12, band="probably-low", mean_ug=0.4, recommended_ug=2.4)
    hidden = case(Person(), summary, shares_profile=False, usual=usual(0.3, 0.5, 0.4))
    assert group_of(hidden) == "cannot-judge"
    assert keys(hidden) == ["profile-not-shared", "usual"]


def test_a_red_flag_counts_without_the_profile():
    hidden = case(Person(symptoms={"ataxia"}), shares_profile=False)
    assert group_of(hidden) == "needs-you"
    assert keys(hidden) == ["finding", "profile-not-shared"]


def test_there_are_never_more_reasons_than_can_be_read():
    person = replace(
        VEGAN, life_stage="pregnant", symptoms={"ataxia", "fatigue"}, low_test=True, factors={"metformin"}
    )
    assert len(keys(case(person, days_complete=0))) == MOST


def test_those_with_less_come_first():
    worse, better = low(), replace(low(), coverage=coverage("not-covered", 6, 12))
    assert rank_of(worse) < rank_of(better)


def test_two_people_depend_on_it_so_she_comes_first():
    mother = replace(low(), person=replace(VEGAN, life_stage="lactating"))
    assert rank_of(mother) < rank_of(low())


@pytest.mark.parametrize("severity", ["info", "watch", "act", "urgent", "emergency"])
def test_every_finding_finds_a_group_and_a_rank(severity):
    client = replace(well(), findings=[Finding("metformin", severity, "likely", "malabsorption")])
    assert group_of(client) in GROUPS
    assert rank_of(client) >= 0
