"""Findings: every factor speaks, the order is kept, and nothing below reassures."""

import re
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assessment import codes
from tracker.assessment.risk_factors import risk_factors
from tracker.assessment.screening import FactorFacts, IntakeSummary, Person, screen

VEGAN = Person(age_years=30, diet="vegan")
FINE = IntakeSummary(
    days_complete=14,
    mean_ug=9.0,
    band="probably-adequate",
    coverage="covered",
    reliable_ug_mean=9.0,
    added_ug_mean=9.0,
    recommended_ug=2.4,
)


def keys(person, summary=None):
    return [finding.key for finding in screen(person, summary)]


def finding(key, person, summary=None):
    return next(each for each in screen(person, summary) if each.key == key)


def test_nothing_known_finds_nothing():
    assert screen(Person()) == []


def test_a_covered_adult_finds_nothing():
    assert keys(VEGAN, FINE) == []


@pytest.mark.parametrize("factor", codes.RISK_FACTORS)
def test_every_risk_factor_is_found(factor):
    found = screen(Person(factors={factor}))
    assert any(each.key == factor or factor in (each.facts.get("factors") or ()) for each in found)


@pytest.mark.parametrize("factor", codes.RISK_FACTORS)
def test_every_risk_factor_with_a_symptom_asks_for_a_test(factor):
    found = keys(Person(age_years=40, factors=[factor], symptoms={"fatigue"}))
    assert "test_advised" in found or "on_treatment" in found


@pytest.mark.parametrize("symptom", codes.SYMPTOMS)
def test_every_symptom_is_found(symptom):
    found = screen(Person(symptoms={symptom}))
    assert symptom in found[0].facts["symptoms"]


def test_the_table_and_the_codes_name_the_same_factors():
    assert set(risk_factors()) == set(codes.RISK_FACTORS)
    assert len(codes.RISK_FACTORS) == len(set(codes.RISK_FACTORS)) == 46


def test_what_is_not_checked_is_less_certain():
    for factor in risk_factors().values():
        assert factor.verified == (factor.certainty == "likely")
        assert factor.source or not factor.verified


@pytest.mark.parametrize("symptom", codes.EMERGENCY_SYMPTOMS)
def test_an_emergency_silences_everything_else(symptom):
    person = Person(age_years=80, diet="vegan", factors={"metformin"}, symptoms={symptom, "fatigue"})
    assert keys(person, IntakeSummary(coverage="not-covered")) == ["emergency"]


def test_an_emergency_does_not_mention_anything_but_the_signs():
    found = screen(Person(symptoms={"sudden_sight_loss"}, factors={"nitrous_oxide"}))[0]
    assert (found.severity, dict(found.facts)) == ("emergency", {"symptoms": ("sudden_sight_loss",)})


@pytest.mark.parametrize("symptom", codes.SOON_SYMPTOMS)
def test_slow_nerve_signs_need_a_doctor_within_days(symptom):
    assert screen(Person(symptoms={symptom}))[0].severity == "urgent"


def test_a_symptom_alone_is_only_noted():
    assert keys(Person(age_years=30, diet="contains_meat", symptoms={"fatigue"})) == ["symptoms_noted"]


@pytest.mark.parametrize("factor", ["on_treatment", *codes.TREATMENT_FACTORS])
def test_people_on_treatment_see_only_their_treatment(factor):
    person = Person(
        age_years=70,
        diet="vegan",
        factors={"metformin", factor} - {"on_treatment"},
        on_treatment=factor == "on_treatment",
        symptoms={"fatigue", "paraesthesia"},
    )
    found = screen(person, IntakeSummary(coverage="not-covered", band="probably-low"))
    assert {each.tier for each in found} == {"red-flag", "treatment"}
    assert found[0].key == "see_doctor_soon"


@pytest.mark.parametrize(
    ("person", "severity"),
    [
        (Person(age_years=51), "info"),
        (Person(age_years=74), "info"),
        (Person(age_years=75), "watch"),
        (Person(age_years=55, factors={"metformin"}), "watch"),
        (Person(age_years=55, factors={"ppi"}), "watch"),
        (Person(age_years=55, factors={"h2ra"}), "watch"),
        (Person(age_years=55, symptoms={"fatigue"}), "act"),
        (Person(age_years=55, low_test=True), "act"),
    ],
)
def test_age_weighs_as_much_as_what_comes_with_it(person, severity):
    assert finding("age_over_50", person).severity == severity


def test_age_says_nothing_before_51():
    assert "age_over_50" not in keys(Person(age_years=50))


def test_older_people_see_their_added_b12_beside_the_advice():
    facts = finding("age_over_50", Person(age_years=72), FINE).facts
    assert (facts["added_ug"], facts["advice_ug"], facts["reaches_advice"]) == (9.0, 2.4, True)


def test_without_complete_days_the_added_b12_is_unknown():
    facts = finding("age_over_50", Person(age_years=72), IntakeSummary(added_ug_mean=0.0)).facts
    assert (facts["added_ug"], facts["reaches_advice"]) == (None, None)


def test_the_man_of_72_hears_of_his_medicines_first():
    person = Person(
        age_years=72,
        diet="contains_meat",
        factors={"metformin": FactorFacts(8, 2000), "ppi": FactorFacts(4, 20)},
    )
    assert keys(person, FINE) == ["age_over_50", "metformin", "ppi"]
    assert finding("metformin", person).facts["years"] == 8
    assert finding("metformin", person).facts["dose_mg_per_day"] == 2000


def test_a_medicine_with_a_symptom_is_a_reason_to_act():
    assert finding("metformin", Person(factors={"metformin"})).severity == "watch"
    assert finding("metformin", Person(factors={"metformin"}, symptoms={"fatigue"})).severity == "act"


@pytest.mark.parametrize(
    ("summary", "key", "severity"),
    [
        (IntakeSummary(coverage="not-covered", days_judged=3, added_ug_mean=1), "vegan_not_covered", "act"),
        (IntakeSummary(coverage="not-covered", days_judged=3, added_ug_mean=0), "vegan_no_b12_source", "act"),
        (IntakeSummary(coverage="cannot-tell"), "vegan_cannot_tell", "info"),
    ],
)
def test_vegans_are_judged_by_the_rule(summary, key, severity):
    assert finding(key, VEGAN, summary).severity == severity


@pytest.mark.parametrize("added", [0.0, 1.0])
def test_two_days_that_missed_the_rule_are_no_reason_to_act(added):
    summary = IntakeSummary(coverage="not-covered", days_judged=2, added_ug_mean=added)
    assert keys(VEGAN, summary) == ["vegan_cannot_tell"]


def test_someone_not_vegan_is_not_judged_by_the_rule():
    assert keys(Person(diet="vegetarian"), IntakeSummary(coverage="not-covered")) == []


def test_someone_who_chose_the_rule_is():
    person = Person(diet="vegetarian", follows_vegan_rule=True)
    summary = IntakeSummary(coverage="not-covered", days_judged=7)
    assert keys(person, summary) == ["vegan_not_covered"]


def test_relying_on_nori_is_said():
    living_on_nori = IntakeSummary(
        days_complete=7, not_counted_ug_mean=8.0, reliable_ug_mean=0.2, recommended_ug=2.4
    )
    assert "relies_on_unreliable" in keys(VEGAN, living_on_nori)


def test_nori_beside_enough_reliable_b12_is_not_worth_a_word():
    summary = IntakeSummary(
        days_complete=7, not_counted_ug_mean=8.0, reliable_ug_mean=9.0, recommended_ug=2.4
    )
    assert keys(VEGAN, summary) == []


@pytest.mark.parametrize(("band", "severity"), [("probably-low", "watch"), ("cannot-tell", "info")])
def test_vegetarians_are_judged_by_reliable_intake(band, severity):
    summary = IntakeSummary(days_complete=7, reliable_ug_mean=1.0, reliable_band=band, recommended_ug=2.4)
    assert finding("vegetarian_low_reliable", Person(diet="vegetarian"), summary).severity == severity


def test_two_days_do_not_judge_a_vegetarian():
    summary = IntakeSummary(days_complete=2, reliable_ug_mean=1.0, recommended_ug=2.4)
    assert keys(Person(diet="vegetarian"), summary) == []


@pytest.mark.parametrize(
    ("stage", "key"), [("pregnant", "vegan_pregnancy"), ("lactating", "breastfeeding_vegan")]
)
def test_vegans_who_carry_or_feed_a_child_are_told(stage, key):
    person = Person(age_years=30, diet="vegan", life_stage=stage)
    assert finding(key, person, FINE).severity == "watch"
    assert finding(key, person, IntakeSummary(coverage="not-covered")).severity == "act"


def test_pregnancy_alone_is_information():
    assert finding("pregnancy", Person(diet="contains_meat", life_stage="pregnant")).severity == "info"


def test_breastfeeding_on_little_b12_is_told_whatever_the_diet():
    summary = IntakeSummary(days_complete=14, reliable_band="probably-low")
    assert keys(Person(diet="vegetarian", life_stage="lactating"), summary) == ["breastfeeding_vegan"]


def test_a_vegan_child_gets_no_verdict():
    child = Person(age_years=5, diet="vegan")
    assert keys(child, IntakeSummary(coverage="not-covered")) == ["vegan_child"]


def test_an_infants_diet_is_not_judged():
    infant = Person(age_years=0)
    assert keys(infant, IntakeSummary(coverage="not-covered", band="probably-low")) == []


@pytest.mark.parametrize(
    ("summary", "key"),
    [
        (IntakeSummary(band="probably-low"), "usual_intake_low"),
        (IntakeSummary(band="not-shown-to-reach-ai"), "usual_intake_below_ai"),
        (IntakeSummary(band="not-shown-to-reach-ai", coverage="covered"), "rule_met_reference_not"),
        (IntakeSummary(band="probably-low", coverage="covered"), "rule_met_reference_not"),
    ],
)
def test_the_usual_intake_never_contradicts_a_met_rule(summary, key):
    assert keys(VEGAN, summary) == [key]


def test_a_met_rule_is_no_comfort_beside_malabsorption():
    summary = IntakeSummary(band="probably-low", coverage="covered")
    person = Person(age_years=30, diet="vegan", factors={"coeliac"})
    assert keys(person, summary) == ["coeliac", "usual_intake_low"]


def test_below_an_ai_is_only_information():
    summary = IntakeSummary(band="not-shown-to-reach-ai")
    assert finding("usual_intake_below_ai", Person(), summary).severity == "info"


@pytest.mark.parametrize("summary", [IntakeSummary(largest_dose_ug=5000), IntakeSummary(added_ug_mean=1000)])
def test_very_large_doses_get_a_neutral_remark(summary):
    found = finding("large_doses", Person(), summary)
    assert found.severity == "info"
    assert set(found.facts["ask_first_with"]) == {
        "kidney_disease",
        "leber_optic_neuropathy",
        "acne_rosacea",
    }


def test_a_weekly_tablet_is_no_very_large_dose():
    assert keys(VEGAN, IntakeSummary(largest_dose_ug=2000, added_ug_mean=286)) == []


OPEN_RESULTS = [{"unclear_test": True}, {"raised_markers": ("mma",)}]


@pytest.mark.parametrize("told", OPEN_RESULTS)
def test_an_open_result_is_watched_and_with_a_sign_acted_on(told):
    alone, with_a_sign = Person(age_years=30, **told), Person(age_years=30, symptoms={"fatigue"}, **told)
    (found,) = screen(alone)
    assert (found.severity, found.tier) == ("watch", "open-test")
    found = finding(found.key, with_a_sign)
    assert (found.severity, found.tier) == ("act", "red-flag")


def test_two_open_results_together_are_a_reason_to_act():
    person = Person(unclear_test=True, raised_markers=("mma", "homocysteine"))
    assert [each.severity for each in screen(person)] == ["act", "act"]
    assert finding("raised_marker", person).facts["markers"] == ("mma", "homocysteine")


def test_a_low_result_speaks_for_one_in_between():
    assert keys(Person(low_test=True, unclear_test=True)) == ["low_test"]


@pytest.mark.parametrize("told", [{"low_test": True}, *OPEN_RESULTS])
def test_a_result_that_is_there_carries_the_pair_itself(told):
    person = Person(age_years=40, factors={"coeliac"}, symptoms={"fatigue"}, **told)
    assert "test_advised" not in keys(person)
    assert screen(person)[0].facts["factors"] == ("coeliac",)


def test_what_to_do_comes_before_what_it_may_come_from():
    person = Person(factors={"nitrous_oxide"}, symptoms={"paraesthesia"}, unclear_test=True)
    assert keys(person) == ["see_doctor_soon", "nitrous_oxide", "unclear_test"]


@pytest.mark.parametrize("factor", codes.TREATMENT_FACTORS)
def test_a_condition_that_is_treated_asks_for_nothing_more(factor):
    assert finding(factor, Person(factors={factor})).severity == "act"
    assert finding(factor, Person(factors={factor}, on_treatment=True)).severity == "info"


def test_an_open_result_ranks_above_what_is_eaten():
    person = Person(age_years=30, diet="vegan", unclear_test=True)
    summary = IntakeSummary(coverage="not-covered", days_judged=7, added_ug_mean=1)
    assert keys(person, summary) == ["unclear_test", "vegan_not_covered"]


@pytest.mark.parametrize(
    ("told", "severity"),
    [({}, "info"), ({"factors": {"coeliac"}}, "watch"), ({"symptoms": {"fatigue"}}, "watch"),
     ({"diet": "vegan"}, "watch"), ({"unclear_test": True}, "watch")],
)  # fmt: skip
def test_much_folic_acid_weighs_where_a_lack_is_likelier(told, severity):
    person = Person(**{"age_years": 30, "high_folic_acid": True, **told})
    assert finding("high_folate", person).severity == severity


def test_laughing_gas_with_a_sign_of_the_nerves_is_urgent():
    person = Person(factors={"nitrous_oxide"}, symptoms={"paraesthesia"})
    found = finding("nitrous_oxide", person)
    assert (found.severity, found.tier) == ("urgent", "red-flag")
    assert finding("nitrous_oxide", Person(factors={"nitrous_oxide"})).severity == "act"


def test_the_pair_is_named():
    person = Person(age_years=40, factors={"metformin", "coeliac"}, symptoms={"fatigue", "glossitis"})
    facts = finding("test_advised", person).facts
    assert (facts["symptoms"], facts["factors"]) == (("fatigue", "glossitis"), ("coeliac", "metformin"))


def test_a_treatment_tells_its_next_date():
    person = Person(on_treatment=True, next_treatment_on=date(2026, 12, 14))
    assert finding("on_treatment", person).facts["next_on"] == "2026-12-14"
    assert finding("on_treatment", Person(on_treatment=True)).facts["next_on"] is None


@pytest.mark.parametrize("key", codes.MEDICINE_FACTORS)
def test_a_medicine_carries_its_dose_and_years(key):
    facts = finding(key, Person(factors={key: FactorFacts(years=3.5, dose_mg_per_day=40)})).facts
    assert (facts["years"], facts["dose_mg_per_day"]) == (3.5, 40)


@pytest.mark.parametrize("dose", [500, 1500, 3000])
@pytest.mark.parametrize("years", [0.1, 4, 20])
def test_metformin_has_no_cut_off(dose, years):
    assert finding("metformin", Person(factors={"metformin": FactorFacts(years, dose)})).severity == "watch"


def test_a_child_of_vegans_gets_the_reference_value_and_no_band():
    summary = IntakeSummary(days_complete=9, band="probably-low", recommended_ug=1.2, reference_kind="RDA")
    (found,) = screen(Person(age_years=5, diet="vegan"), summary)
    assert (found.key, found.facts["recommended_ug"]) == ("vegan_child", 1.2)
    assert keys(Person(age_years=5, diet="contains_meat"), summary) == ["usual_intake_low"]


@pytest.mark.parametrize(("share", "days", "told"), [(0.75, 7, True), (0.74, 7, False), (0.9, 6, False)])
def test_one_fortified_food_that_carries_nearly_all_is_told(share, days, told):
    summary = IntakeSummary(days_complete=days, main_food_share=share, reliable_ug_mean=5.0)
    assert ("one_food_carries" in keys(VEGAN, summary)) is told


def test_living_on_unreliable_sources_alone_is_said():
    summary = IntakeSummary(
        days_complete=7, not_counted_ug_mean=8.0, reliable_ug_mean=0.0, recommended_ug=2.4
    )
    assert finding("relies_on_unreliable", VEGAN, summary).facts["nothing_else"] is True


def test_under_18_a_very_large_dose_is_watched():
    summary = IntakeSummary(largest_dose_ug=5000)
    assert finding("large_doses", Person(age_years=17), summary).severity == "watch"


def test_older_people_are_told_with_the_state_of_their_gut():
    assert finding("age_over_50", Person(age_years=60)).facts["gut"] == "older"
    blocked = Person(age_years=60, factors={"ppi": FactorFacts(years=3)})
    assert finding("age_over_50", blocked).facts["gut"] == "low-acid"


PEOPLE = st.builds(
    Person,
    age_years=st.none() | st.integers(0, 110),
    sex=st.sampled_from(codes.SEXES),
    diet=st.sampled_from(codes.DIETS),
    life_stage=st.sampled_from(codes.LIFE_STAGES),
    factors=st.frozensets(st.sampled_from(codes.RISK_FACTORS), max_size=4),
    symptoms=st.frozensets(st.sampled_from(codes.SYMPTOMS), max_size=3),
    on_treatment=st.booleans(),
    low_test=st.booleans(),
    unclear_test=st.booleans(),
    raised_markers=st.sampled_from([(), ("mma",), ("mma", "homocysteine")]),
    high_folic_acid=st.booleans(),
)
INTAKES = st.builds(
    IntakeSummary,
    days_complete=st.integers(0, 30),
    band=st.sampled_from([None, "probably-adequate", "probably-low", "cannot-tell", "not-shown-to-reach-ai"]),
    coverage=st.sampled_from([None, "covered", "not-covered", "cannot-tell", "not-applicable"]),
    reliable_ug_mean=st.none() | st.floats(0, 20),
    added_ug_mean=st.none() | st.floats(0, 2000),
    recommended_ug=st.none() | st.floats(0.4, 5.5),
    main_food_share=st.none() | st.floats(0, 1),
    largest_dose_ug=st.none() | st.floats(0, 10000),
)


@given(PEOPLE, INTAKES)
def test_findings_come_in_their_order_and_once(person, intake):
    found = screen(person, intake)
    tiers = [codes.TIERS.index(each.tier) for each in found]
    assert tiers == sorted(tiers)
    assert len({each.key for each in found}) == len(found)


@given(PEOPLE, INTAKES)
def test_findings_speak_in_keys(person, intake):
    for each in screen(person, intake):
        assert re.fullmatch(r"[a-z0-9_]+", each.key)
        assert each.severity in codes.SEVERITIES
        assert each.certainty in codes.CERTAINTIES


@given(PEOPLE, INTAKES, st.sampled_from(codes.RISK_FACTORS))
def test_one_more_factor_never_lowers_the_gravest_finding(person, intake, factor):
    def gravest(factors):
        told = Person(age_years=40, diet=person.diet, factors=factors, symptoms=person.symptoms)
        return max((codes.SEVERITIES.index(each.severity) for each in screen(told, intake)), default=-1)

    known = set(person.factors) - set(codes.TREATMENT_FACTORS)
    if factor not in codes.TREATMENT_FACTORS:
        assert gravest(known | {factor}) >= gravest(known)


def test_no_two_tiers_hold_the_same_code():
    groups = (codes.NOTE_SYMPTOMS, codes.SOON_SYMPTOMS, codes.EMERGENCY_SYMPTOMS)
    assert all(not set(one) & set(other) for one, other in combinations(groups, 2))


@pytest.mark.parametrize(("covered", "severity"), [(4, "act"), (5, "watch"), (8, "watch")])
def test_a_few_days_without_the_rule_are_no_reason_to_press(covered, severity):
    summary = IntakeSummary(coverage="not-covered", days_covered=covered, days_judged=10, added_ug_mean=2)
    found = screen(Person(age_years=31, diet="vegan"), summary)
    assert [(each.key, each.severity) for each in found] == [("vegan_not_covered", severity)]
