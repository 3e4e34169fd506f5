import re
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest

from tracker.assessment import codes, labs
from tracker.assessment.findings import Finding
from tracker.assessment.screening import FactorFacts, IntakeSummary, Person, screen
from tracker.screening.labels import MARKERS, SYMPTOMS, SYMPTOMS_PROFESSIONAL
from tracker.screening.wording import AUDIENCES, FACTOR_NAMES, PROFESSIONAL, Said, say, say_all

UNSOURCED = ("one_food_carries",)  # it tells of the person's own diary alone
LOW = IntakeSummary(
    days_complete=9, mean_ug=1.2, band="probably-low", coverage="not-covered", days_covered=2, days_judged=9,
    reliable_ug_mean=1.0, reliable_band="probably-low", added_ug_mean=0.4, not_counted_ug_mean=2.0,
    largest_dose_ug=6000.0, main_food_share=0.8, recommended_ug=2.4, reference_kind="RDA",
)  # fmt: skip
BELOW_AI = IntakeSummary(
    days_complete=9, mean_ug=3.1, band="not-shown-to-reach-ai", coverage="covered",
    coverage_rule="fortified_twice", days_covered=9, days_judged=9, reliable_ug_mean=3.1, added_ug_mean=3.1,
    recommended_ug=4.0, reference_kind="AI",
)  # fmt: skip
BELOW_BOTH = replace(BELOW_AI, coverage="not-covered", days_covered=1)
UNKNOWN = IntakeSummary(coverage="cannot-tell")


MEASURED = FactorFacts(years=4.2, dose_mg_per_day=2000)


def people_with_results() -> list[Person]:
    """Every open result and a lot of folic acid, with and without a sign."""
    results: list[dict[str, Any]] = [
        {"unclear_test": True},
        {"raised_markers": ("mma", "homocysteine")},
        {"high_folic_acid": True},
        {"low_test": True},
    ]
    signs = ((), ("fatigue",), ("paraesthesia",))
    return [Person(age_years=30, symptoms=set(each), **told) for told, each in product(results, signs)]


def everything_screening_can_say() -> dict[tuple[str, str], Finding]:
    """One finding for each key and severity that any person of these can get."""
    people = [Person(), Person(low_test=True), Person(on_treatment=True), Person(symptoms={"fatigue"})]
    for diet, age, stage in product(codes.DIETS, (17, 30, 55, 80), codes.LIFE_STAGES):
        people.append(Person(age_years=age, diet=diet, life_stage=stage))
    for factor, signs in product(codes.RISK_FACTORS, ((), ("fatigue",), ("paraesthesia",))):
        for age in (30, 80):
            people.append(Person(age_years=age, factors={factor}, symptoms=set(signs)))
    people += [Person(symptoms={sign}) for sign in codes.SYMPTOMS]
    people += [*people_with_results(), Person(on_treatment=True, next_treatment_on=date(2026, 12, 14))]
    people += [Person(factors={key: MEASURED}) for key in codes.MEDICINE_FACTORS]
    return {
        (finding.key, finding.severity): finding
        for person, intake in product(people, (None, LOW, BELOW_AI, BELOW_BOTH, UNKNOWN))
        for finding in screen(person, intake)
    }


FINDINGS = everything_screening_can_say()
for_everyone = pytest.mark.parametrize("audience", AUDIENCES)


def text_of(said: Said) -> str:
    return " ".join((said.title, *said.why, said.next_step))


@for_everyone
@pytest.mark.parametrize(("key", "severity"), FINDINGS)
def test_every_finding_has_words_with_its_facts_filled_in(key: str, severity: str, audience: str) -> None:
    said = say(FINDINGS[key, severity], audience=audience, suggest=True)
    assert said.title
    assert said.why
    assert said.next_step or said.link_words
    assert "%(" not in text_of(said)
    assert not re.search(r"\bNone\b|\bTrue\b|\bFalse\b|[a-z]_[a-z]", text_of(said))


@for_everyone
@pytest.mark.parametrize(("key", "severity"), FINDINGS)
def test_a_finding_without_a_source_says_so(key: str, severity: str, audience: str) -> None:
    said = say(FINDINGS[key, severity], audience=audience)
    assert said.sources or not said.verified or key in UNSOURCED


@for_everyone
def test_no_words_are_missing_or_left_over(audience: str) -> None:
    assert set(AUDIENCES[audience]) == {key for key, _ in FINDINGS}


def test_every_sign_marker_and_factor_has_a_name() -> None:
    assert set(SYMPTOMS) == set(SYMPTOMS_PROFESSIONAL) == set(codes.SYMPTOMS)
    assert set(MARKERS) == set(labs.MARKERS)
    assert set(FACTOR_NAMES) == set(codes.RISK_FACTORS)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (FactorFacts(), None),
        (FactorFacts(dose_mg_per_day=2000), "You noted 2000\xa0mg a day."),
        (FactorFacts(years=0.4), "You noted it for less than a year."),
        (FactorFacts(years=1.2), "You noted it for about a year."),
        (FactorFacts(7.9, 1700), "You noted 1700\xa0mg a day, for about 8 years."),
        (FactorFacts(0.2, 37.5), "You noted 37.5\xa0mg a day, for less than a year."),
    ],
)
@pytest.mark.parametrize("medicine", ["metformin", "ppi", "topiramate"])
def test_a_medicine_is_told_with_its_dose_and_years(
    medicine: str, told: FactorFacts, sentence: str | None
) -> None:
    (finding,) = screen(Person(factors={medicine: told}))
    noted = [text for text in say(finding).why if text.startswith("You noted")]
    assert noted == ([sentence] if sentence else [])


def test_an_acid_blocker_of_two_years_is_a_question_for_the_next_visit() -> None:
    asked = {years: say(screen(Person(factors={"ppi": FactorFacts(years)}))[0]) for years in (None, 0.5, 4)}
    assert "If you have taken it for two years" in asked[None].next_step
    assert "If it goes on" in asked[0.5].next_step
    assert "At your next visit" in asked[4].next_step


def test_a_treatment_shows_its_next_date() -> None:
    (finding,) = screen(Person(on_treatment=True, next_treatment_on=date(2026, 12, 14)))
    assert say(finding).why[0] == "Your next treatment is planned for 14 Dec 2026."
    assert "14 Dec 2026" in say(finding, audience=PROFESSIONAL).why[0]


@pytest.mark.parametrize("factor", codes.TREATMENT_FACTORS)
def test_only_who_is_not_treated_is_asked_to_see_a_doctor(factor: str) -> None:
    told = {on: [text_of(said) for said in say_all(screen(Person(factors={factor}, on_treatment=on)))]
            for on in (True, False)}  # fmt: skip
    assert not any("ask for an appointment" in text for text in told[True])
    assert any("ask for an appointment" in text for text in told[False])
    assert not any("as your doctor prescribed" in text for text in told[False])


@pytest.mark.parametrize("medicine", ["metformin", "ppi", "h2ra"])
def test_beside_a_sign_a_medicine_is_not_left_to_the_next_visit(medicine: str) -> None:
    person = Person(age_years=40, factors={medicine: MEASURED}, symptoms={"fatigue"})
    said = next(said for said in say_all(screen(person)) if said.key == medicine)
    assert said.next_step.startswith("Keep taking it as prescribed.")
    assert "At your next visit" not in said.next_step


def test_over_65_is_not_told_twice() -> None:
    said = say_all(screen(Person(age_years=72, symptoms={"fatigue"})))[0]
    assert "Over 65" in said.why[0]
    assert "Over 50" not in said.why[0]


def test_the_pair_of_sign_and_factor_is_named() -> None:
    person = Person(age_years=40, factors={"coeliac"}, symptoms={"glossitis"})
    said = next(said for said in say_all(screen(person)) if said.key == "test_advised")
    assert said.why[0] == "You noted: a sore, red or smooth tongue. Known about you: Coeliac disease."


def test_laughing_gas_beside_a_sign_is_to_be_said() -> None:
    person = Person(factors={"nitrous_oxide"}, symptoms={"fatigue"})
    said = next(said for said in say_all(screen(person)) if said.key == "test_advised")
    assert any("laughing gas" in text for text in said.why)


def test_a_professional_reads_the_figures_of_a_study() -> None:
    said = say(FINDINGS["ppi", "watch"], audience=PROFESSIONAL)
    assert "1.65 (95 % CI 1.58 to 1.73" in text_of(said)


def test_a_percentage_stays_one_beside_facts() -> None:
    said = say(FINDINGS["one_food_carries", "info"], audience=PROFESSIONAL)
    assert said.why[0].startswith("80 % of 1\xa0µg a day")


def test_the_advice_for_older_people_stands_beside_what_is_eaten() -> None:
    finding = next(f for f in screen(Person(age_years=55), BELOW_AI) if f.key == "age_over_50")
    said = say(finding)
    assert said.title == "3.1\xa0µg a day from added B12"
    assert "2.4\xa0µg" in said.why[0]


def test_with_metformin_no_amount_settles_it() -> None:
    person = Person(age_years=72, factors={"metformin"})
    said = next(said for said in say_all(screen(person, LOW)) if said.key == "age_over_50")
    assert any("metformin" in why for why in said.why)
    assert "checked" in said.next_step


def test_no_food_is_named_beside_malabsorption() -> None:
    person = Person(age_years=40, diet="vegan", factors={"coeliac"})
    texts = " ".join(said.next_step for said in say_all(screen(person, LOW)))
    assert "fortified" not in texts


def test_a_met_rule_is_not_told_beside_a_red_flag() -> None:
    person = Person(age_years=40, diet="vegan", symptoms={"paraesthesia"})
    assert "rule_met_reference_not" not in [said.key for said in say_all(screen(person, BELOW_AI))]


def test_what_to_do_about_an_emergency_has_no_word_about_b12() -> None:
    said = say_all(screen(Person(symptoms={"sudden_or_one_sided"}), LOW))
    assert len(said) == 1
    assert "B12" not in " ".join((said[0].title, *said[0].why, said[0].next_step))


def test_a_card_cut_short_keeps_what_metformin_changes() -> None:
    person = Person(age_years=72, factors={"metformin", "ppi"})
    said = next(said for said in say_all(screen(person, LOW)) if said.key == "age_over_50")
    assert "metformin" in said.why[1]
