from dataclasses import replace
from itertools import product

import pytest

from tracker.assessment import codes
from tracker.assessment.findings import Finding
from tracker.assessment.screening import IntakeSummary, Person, screen
from tracker.screening.labels import SYMPTOMS
from tracker.screening.wording import FOR_PERSON, say, say_all

LOW = IntakeSummary(
    days_complete=9, mean_ug=1.2, band="probably-low", coverage="not-covered", days_covered=2, days_judged=9,
    reliable_ug_mean=1.0, reliable_band="probably-low", added_ug_mean=0.4, not_counted_ug_mean=2.0,
    largest_dose_ug=6000.0, recommended_ug=2.4, reference_kind="RDA",
)  # fmt: skip
BELOW_AI = IntakeSummary(
    days_complete=9, mean_ug=3.1, band="not-shown-to-reach-ai", coverage="covered",
    coverage_rule="fortified_twice", days_covered=9, days_judged=9, reliable_ug_mean=3.1, added_ug_mean=3.1,
    recommended_ug=4.0, reference_kind="AI",
)  # fmt: skip
BELOW_BOTH = replace(BELOW_AI, coverage="not-covered", days_covered=1)
UNKNOWN = IntakeSummary(coverage="cannot-tell")


def everything_screening_can_say() -> dict[tuple[str, str], Finding]:
    """One finding for each key and severity that any person of these can get."""
    people = [Person(), Person(low_test=True), Person(on_treatment=True), Person(symptoms={"fatigue"})]
    for diet, age, stage in product(codes.DIETS, (17, 30, 55, 80), codes.LIFE_STAGES):
        people.append(Person(age_years=age, diet=diet, life_stage=stage))
    for factor, signs in product(codes.RISK_FACTORS, ((), ("fatigue",), ("paraesthesia",))):
        for age in (30, 80):
            people.append(Person(age_years=age, factors={factor}, symptoms=set(signs)))
    people += [Person(symptoms={sign}) for sign in codes.SYMPTOMS]
    return {
        (finding.key, finding.severity): finding
        for person, intake in product(people, (None, LOW, BELOW_AI, BELOW_BOTH, UNKNOWN))
        for finding in screen(person, intake)
    }


FINDINGS = everything_screening_can_say()


@pytest.mark.parametrize(("key", "severity"), FINDINGS)
def test_every_finding_has_words_with_its_facts_filled_in(key: str, severity: str) -> None:
    said = say(FINDINGS[key, severity], suggest=True)
    text = " ".join((said.title, *said.why, said.next_step))
    assert said.title
    assert said.why
    assert said.next_step or said.link_words
    assert "%(" not in text
    assert "None" not in text


@pytest.mark.parametrize(("key", "severity"), FINDINGS)
def test_a_finding_without_a_source_says_that_it_is_unchecked(key: str, severity: str) -> None:
    said = say(FINDINGS[key, severity])
    assert said.sources or not said.verified


def test_no_words_are_left_over() -> None:
    assert set(FOR_PERSON) == {key for key, _ in FINDINGS}


def test_every_sign_has_a_name() -> None:
    assert set(SYMPTOMS) == set(codes.SYMPTOMS)


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
