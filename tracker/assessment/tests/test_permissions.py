"""What may be shown to whom; each line that a plain rule can keep."""

import pytest
from hypothesis import given

from tracker.assessment import codes
from tracker.assessment.screening import (
    FactorFacts,
    Person,
    estimable,
    gut_state,
    not_estimable_reason,
    permissions,
    screen,
)

from .test_screening import INTAKES, PEOPLE

VEGAN = Person(age_years=30, diet="vegan")


def vegan(**facts):
    return Person(**{"age_years": 30, "diet": "vegan", **facts})


def test_a_healthy_vegan_sees_everything():
    shown = permissions(VEGAN)
    assert shown.coverage
    assert shown.gap
    assert shown.meter
    assert shown.absorbed
    assert shown.suggestions
    assert shown.reassurance


def test_the_coverage_rule_is_for_vegans():
    assert permissions(Person(age_years=30, diet="vegetarian")).coverage_reason == "not-vegan"
    assert permissions(Person(diet="vegetarian", follows_vegan_rule=True)).coverage


@pytest.mark.parametrize("factor", ["", *codes.TREATMENT_FACTORS])
def test_treatment_hides_every_figure(factor):
    shown = permissions(vegan(on_treatment=not factor, factors={factor} - {""}))
    assert not any((shown.coverage, shown.gap, shown.meter, shown.absorbed, shown.suggestions))
    assert not shown.reassurance


@pytest.mark.parametrize("factor", ["autoimmune_gastritis", "gastrectomy", "ileal_resection"])
def test_without_intrinsic_factor_nothing_is_estimated(factor):
    assert not_estimable_reason(vegan(factors={factor})) == "no-intrinsic-factor"


def test_metformin_cannot_be_estimated_nor_solved_by_food():
    shown = permissions(vegan(factors={"metformin"}))
    assert (shown.absorbed_reason, shown.suggestions_reason) == ("metformin", "metformin")
    assert shown.coverage
    assert not shown.reassurance


@pytest.mark.parametrize("symptom", codes.NOTE_SYMPTOMS)
def test_nobody_is_covered_beside_metformin_with_symptoms(symptom):
    shown = permissions(vegan(factors={"metformin"}, symptoms={symptom}))
    assert (shown.coverage, shown.gap) == (False, False)


@pytest.mark.parametrize("factor", codes.MALABSORPTION_FACTORS)
def test_malabsorption_takes_coverage_and_suggestions_away(factor):
    shown = permissions(vegan(factors={factor}))
    assert (shown.coverage, shown.coverage_reason) == (False, "malabsorption")
    assert not any((shown.gap, shown.suggestions, shown.reassurance))


@pytest.mark.parametrize("symptom", [*codes.SOON_SYMPTOMS, *codes.EMERGENCY_SYMPTOMS])
def test_a_red_flag_takes_coverage_and_suggestions_away(symptom):
    shown = permissions(vegan(symptoms={symptom}))
    assert not any((shown.coverage, shown.gap, shown.suggestions, shown.reassurance))


def test_a_low_test_does_too():
    assert permissions(vegan(low_test=True)).coverage_reason == "red-flag"


@pytest.mark.parametrize(("age", "coverage"), [(0, False), (5, False), (17, False), (18, True)])
def test_the_rule_is_for_adults(age, coverage):
    assert permissions(vegan(age_years=age)).coverage is coverage


def test_an_infant_sees_no_figures():
    assert not permissions(vegan(age_years=0)).meter
    assert permissions(vegan(age_years=1)).meter


@pytest.mark.parametrize(
    ("person", "reason"),
    [
        (vegan(age_years=12), "under-18"),
        (vegan(factors={"crohn_ileal"}), "malabsorption"),
        (vegan(factors={"bariatric"}), "malabsorption"),
        (vegan(factors={"atrophic_gastritis"}), ""),
        (vegan(factors={"ppi"}), ""),
        (vegan(life_stage="pregnant"), "pregnant"),
        (vegan(life_stage="lactating"), ""),
        (vegan(symptoms={"sudden_or_one_sided"}), "red-flag"),
        (vegan(on_treatment=True), "treatment"),
    ],
)
def test_what_is_absorbed_is_estimated_only_where_the_model_knows(person, reason):
    assert not_estimable_reason(person) == reason
    assert estimable(person) is (reason == "")


@pytest.mark.parametrize(
    ("person", "note"),
    [
        (VEGAN, ""),
        (vegan(age_years=60), "older"),
        (vegan(age_years=60, factors={"ppi"}), "low-acid"),
        (vegan(factors={"metformin"}), ""),
    ],
)
def test_the_estimate_carries_its_caveat(person, note):
    assert permissions(person).absorbed_note == note


@pytest.mark.parametrize(
    ("factors", "age", "gut"),
    [
        (set(), 30, "normal"),
        (set(), 51, "older"),
        ({"h2ra"}, 51, "low-acid"),
        ({"ppi": FactorFacts(years=0.5)}, 30, "normal"),
        ({"ppi": FactorFacts(years=3)}, 30, "low-acid"),
        ({"gastrectomy", "ppi"}, 51, "no-intrinsic-factor"),
        ({"age_over_65"}, None, "older"),
    ],
)
def test_the_gut_is_told_from_the_factors(factors, age, gut):
    assert gut_state(Person(age_years=age, factors=factors)) == gut


@pytest.mark.parametrize("told", [{"unclear_test": True}, {"raised_markers": ("mma",)}])
def test_beside_an_open_result_the_rule_is_told_and_nothing_reassures(told):
    shown = permissions(vegan(**told))
    assert (shown.coverage, shown.suggestions, shown.reassurance) == (True, True, False)


def test_food_is_not_proposed_before_the_test_that_is_due():
    for person in (vegan(symptoms={"fatigue"}), vegan(unclear_test=True, raised_markers=("mma",))):
        assert permissions(person).suggestions_reason == "red-flag"


@given(PEOPLE, INTAKES)
def test_no_food_is_proposed_beside_a_red_flag(person, intake):
    if any(each.tier == "red-flag" for each in screen(person, intake)):
        assert not permissions(person).suggestions


@given(PEOPLE, INTAKES)
def test_nothing_reassures_beside_a_graver_finding(person, intake):
    above = {"red-flag", "treatment", "malabsorption", "open-test"}
    graver = [each for each in screen(person, intake) if each.tier in above and each.severity != "info"]
    assert not (graver and permissions(person).reassurance)


@given(PEOPLE)
def test_suggestions_are_never_freer_than_the_gap_and_every_no_has_a_reason(person):
    shown = permissions(person)
    assert shown.coverage == (not shown.coverage_reason)
    assert shown.absorbed == (not shown.absorbed_reason)
    assert shown.suggestions == (not shown.suggestions_reason)
    assert shown.gap or not shown.suggestions


@given(PEOPLE.filter(lambda person: person.on_treatment))
def test_treatment_always_wins(person):
    shown = permissions(person)
    assert not any((shown.coverage, shown.gap, shown.meter, shown.absorbed, shown.suggestions))


def test_a_sign_for_a_doctor_leaves_no_bar_and_no_absorbed_figure():
    shown = permissions(Person(diet="vegan", symptoms={"paraesthesia"}))
    assert not shown.meter
    assert shown.absorbed_reason == "red-flag"


def test_a_low_test_leaves_no_bar_either():
    assert not permissions(Person(low_test=True)).meter
