"""What Corrin never says: one test for each line that a page of ours could break.

Looked for in the words of every finding that screening can make, and on the coverage, trends and findings
pages of people for whom a careless word would do harm.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from html import unescape
from itertools import product
from typing import Any

import pytest
import time_machine

from accounts.models import RiskFactor, User
from foods.models import Food
from testing.factories import make_food, make_user
from tracker.assessment import codes
from tracker.assessment.screening import IntakeSummary, Person, screen
from tracker.screening.tests import diaries
from tracker.screening.tests.test_wording import BELOW_AI, BELOW_BOTH, FINDINGS, LOW, UNKNOWN
from tracker.screening.wording import AUDIENCES, PERSON, Said, say, say_all

PAGES = ("/coverage/", "/trends/?days=7", "/trends/?days=30", "/trends/?days=365", "/findings/")
SUGGESTS = (
    r"would (raise|change|close|meet|come) |asks for one of these|smallest change|more often|\bsolves?\b"
    r"|agree on a"
)
GOOD = IntakeSummary(
    days_complete=14, mean_ug=5.0, band="probably-adequate", coverage="covered",
    coverage_rule="fortified_twice",
    days_covered=14, days_judged=14, reliable_ug_mean=5.0, added_ug_mean=5.0, recommended_ug=2.4,
    reference_kind="RDA",
)  # fmt: skip
REASSURES = r"\bcovered\b|rule is met|is fine|probably enough"
REASSURES_A_PROFESSIONAL = r"rule (is )?met, reference|is fine|probably (enough|adequate)|no cause for"
OPEN_TESTS: tuple[dict[str, Any], ...] = (
    {"low_test": True},
    {"unclear_test": True},
    {"raised_markers": ("mma",)},
    {"unclear_test": True, "raised_markers": ("homocysteine",)},
)
INTAKES = (None, LOW, BELOW_AI, BELOW_BOTH, UNKNOWN, GOOD)


def text_of(said: Said) -> str:
    return " ".join((said.title, *said.why, said.next_step)).replace("\xa0", " ")


def everything_said() -> list[str]:
    """Every finding in words, to the person and the professional, once with food named where it may be."""
    each = product(FINDINGS.values(), (True, False), AUDIENCES)
    return [text_of(say(finding, audience=to, suggest=suggest)) for finding, suggest, to in each]


def said_to(person: Person) -> list[str]:
    """What a person can be told, whatever their diary shows."""
    return _said_of(person, PERSON)


def said_of(person: Person) -> list[str]:
    """What can be said of somebody, to them and to their professional."""
    return [text for audience in AUDIENCES for text in _said_of(person, audience)]


def _said_of(person: Person, audience: str) -> list[str]:
    found = (say_all(screen(person, intake), audience=audience) for intake in INTAKES)
    return [text_of(said) for together in found for said in together]


def never(pattern: str, texts: list[str]) -> None:
    found = [text for text in texts if re.search(pattern, text, re.IGNORECASE)]
    assert not found, found[0]


@pytest.fixture(autouse=True)
def on_that_monday() -> Iterator[None]:
    with time_machine.travel(diaries.NOON):
        yield


@pytest.fixture
def pages(db: None) -> Callable[[User], list[str]]:
    """The readable text of each page of ours for somebody."""

    def read(user: User, *urls: str) -> list[str]:
        client = diaries.signed_in(user)
        return [_readable(client.get(url).content.decode()) for url in urls or PAGES]

    return read


def _readable(html: str) -> str:
    main = html[html.index("<main") : html.index("</main>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).replace("\xa0", " ").split())


@pytest.fixture
def everyone(vera: User, oat_milk: Food, nori: Food) -> list[User]:
    """People for whom something is easily said wrong."""
    diaries.two_fortified_meals(vera, oat_milk, *range(14))
    diaries.eat(vera, nori, "5", at="lunch")
    return [
        vera,
        make_user("nina"),
        diaries.elder_on_metformin(),
        diaries.treated_vegan(oat_milk),
        diaries.vegan_with_coeliac(oat_milk),
        diaries.pregnant_vegetarian(oat_milk),
        diaries.teenager(oat_milk),
    ]


# "You are covered" or "your intake is fine" beside a red flag, metformin with symptoms, or malabsorption.


@pytest.mark.parametrize("factor", codes.MALABSORPTION_FACTORS)
@pytest.mark.parametrize("diet", ["vegan", "contains_meat"])
def test_nothing_reassures_beside_malabsorption(factor: str, diet: str) -> None:
    never(REASSURES, said_to(Person(diet=diet, factors={factor})))


@pytest.mark.parametrize("symptom", codes.SYMPTOMS)
def test_nothing_reassures_beside_a_sign_and_metformin(symptom: str) -> None:
    person = Person(age_years=60, diet="vegan", factors={"metformin"}, symptoms={symptom})
    never(REASSURES, said_to(person))
    never(REASSURES_A_PROFESSIONAL, said_of(person))


@pytest.mark.parametrize("diet", codes.DIETS)
@pytest.mark.parametrize("open_test", OPEN_TESTS)
def test_nothing_reassures_beside_an_open_result(open_test: dict[str, object], diet: str) -> None:
    never(REASSURES, said_to(Person(age_years=30, diet=diet, symptoms={"fatigue"}, **open_test)))


def test_no_page_says_covered_beside_malabsorption(pages: Callable, oat_milk: Food) -> None:
    never(r"\bcovered (today|on)\b|probably enough|rule is met", pages(diaries.vegan_with_coeliac(oat_milk)))


def test_no_page_reassures_an_elder_on_metformin(pages: Callable) -> None:
    never(r"\bcovered (today|on)\b|probably enough|days reached 1", pages(diaries.elder_on_metformin()))


# "Your stores will last …", any countdown, any "no hurry".


def test_there_is_no_countdown(everyone: list[User], pages: Callable) -> None:
    texts = everything_said() + [text for user in everyone for text in pages(user)]
    never(
        r"stores? (will|may|can)? ?last|no hurry|days left|years left|until your store|take your time", texts
    )


# Anything that lets someone on injections read that tablets would do; anything on changing a treatment.


def test_treatment_is_never_weighed_against_tablets(oat_milk: Food, pages: Callable) -> None:
    people = [Person(on_treatment=True), *(Person(factors={key}) for key in codes.TREATMENT_FACTORS)]
    texts = [text for person in people for text in said_of(person)] + pages(diaries.treated_vegan(oat_milk))
    never(r"tablet|instead of|less often|stop |skip |enough without|switch|spac(e|ing)", texts)


def test_no_dose_of_a_treatment_is_advised_to_anyone() -> None:
    people = [Person(on_treatment=True), *(Person(factors={key}) for key in codes.TREATMENT_FACTORS)]
    texts = [text for person in people for text in said_of(person)]
    never(r"\d ?(mg|µg)|every \d|\d (weeks|months)|inject|hydroxocobalamin|loading", texts)


def test_a_treated_person_hears_of_treatment_next_date_and_signs_alone() -> None:
    person = Person(
        age_years=60, diet="vegan", on_treatment=True, next_treatment_on=date(2026, 12, 14), low_test=True,
        unclear_test=True, raised_markers=("mma",), high_folic_acid=True,
        factors={"metformin", "nitrous_oxide"}, symptoms={"fatigue", "paraesthesia"},
    )  # fmt: skip
    assert {found.key for intake in INTAKES for found in screen(person, intake)} == {
        "see_doctor_soon",
        "on_treatment",
    }


def test_treatment_shows_no_coverage_gap_bar_or_absorbed_figure(oat_milk: Food, pages: Callable) -> None:
    never(r"absorbed|cover(ed|s) |µg|of 14|smallest change", pages(diaries.treated_vegan(oat_milk)))


def test_no_medicine_is_to_be_stopped() -> None:
    never(r"stop(ping)? (taking|it)|come off|(lower|change) (your|the) dose|without your", everything_said())


# "Fortified food or a tablet solves it" to someone on metformin.


@pytest.mark.parametrize("age", [40, 60, 80])
@pytest.mark.parametrize("symptoms", [(), ("fatigue",), ("paraesthesia",)])
def test_with_metformin_no_food_is_the_answer(age: int, symptoms: tuple[str, ...]) -> None:
    for diet in codes.DIETS:
        person = Person(age_years=age, diet=diet, factors={"metformin"}, symptoms=set(symptoms))
        never(SUGGESTS, said_of(person))


def test_quoted_beside_metformin_the_advice_says_that_it_does_not_settle_it() -> None:
    texts = [text for text in said_to(Person(age_years=72, factors={"metformin"})) if "IOM" in text]
    assert texts
    assert all("no amount on the plate settles it" in text for text in texts)


# "A normal (or high) blood B12 rules it out."


def test_a_normal_blood_test_rules_nothing_out() -> None:
    never(r"rules? (it )?out|excludes?|normal (blood )?(test|b12|count) (means|shows)", everything_said())


def test_after_laughing_gas_a_normal_b12_is_said_to_prove_nothing() -> None:
    texts = [text for text in said_of(Person(factors={"nitrous_oxide"})) if "itrous oxide" in text]
    assert texts
    assert all(re.search(r"can (look|be) normal", text) for text in texts)


def test_no_day_is_said_to_meet_it_beside_a_sign_and_a_risk(
    vera: User, oat_milk: Food, pages: Callable
) -> None:
    diaries.two_fortified_meals(vera, oat_milk, *range(10))
    met = "that could be judged met"
    assert met in pages(vera, "/today/")[0]
    vera.symptoms.create(key="fatigue", since=diaries.ago(5))
    never(met, pages(vera, "/today/"))


# "Probably low" or "deficient" from incomplete days, unstated foods, or an AI.


def test_nobody_is_called_deficient(everyone: list[User], pages: Callable) -> None:
    texts = everything_said() + [text for user in everyone for text in pages(user)]
    never(r"you are deficient|you have a deficiency|you lack", texts)


def test_below_an_ai_is_never_probably_low() -> None:
    people = [Person(diet=diet, age_years=age) for diet, age in product(codes.DIETS, (30, 60))]
    findings = [screen(person, intake) for person, intake in product(people, (BELOW_AI, BELOW_BOTH))]
    never("probably low", [text_of(said) for found in findings for said in say_all(found)])


def test_open_days_and_unread_labels_are_never_probably_low(vera: User, pages: Callable) -> None:
    unread = make_food("Soya yoghurt", b12_ug=None, standing="not_stated")
    for days in range(10):
        diaries.eat(vera, unread, "125", days_ago=days)
    never("probably low|not covered today", pages(vera))
    diaries.finish(vera, *range(10))
    never("probably low", pages(vera))


# Sudden signs: the emergency number first, without a word about B12. Slow ones: a doctor within days.


@pytest.mark.parametrize("symptom", codes.EMERGENCY_SYMPTOMS)
def test_an_emergency_is_not_explained(symptom: str) -> None:
    texts = said_of(Person(age_years=70, diet="vegan", factors={"metformin"}, symptoms={symptom, "fatigue"}))
    never("B12|vitamin|cobalamin|wait and see", texts)
    assert all(text.startswith("Call the emergency number now: 112") for text in texts)


@pytest.mark.parametrize("quiet", [False, True])
def test_no_page_sends_an_emergency_to_a_doctor_first(vera: User, pages: Callable, quiet: bool) -> None:
    vera.symptoms.create(key="sudden_or_one_sided", since=diaries.TODAY)
    vera.profile.quiet_mode = quiet
    vera.profile.save()
    for text in pages(vera, *PAGES, *(() if quiet else ("/planner/", "/planner/day/"))):
        before, number, _rest = text.partition("emergency number")
        assert number
        assert not re.search("B12|[Ss]ee (a doctor|to)", before)


def test_a_low_test_is_not_called_a_sign(vera: User, pages: Callable) -> None:
    vera.lab_results.create(analyte="total_b12", value=120, unit="ng/L", taken_on=diaries.ago(3))
    texts = pages(vera, "/today/", "/coverage/", "/planner/", "/planner/day/")
    never("signs? you noted", texts)
    assert all("see a doctor about what you noted" in text for text in texts[1:])


@pytest.mark.parametrize("symptom", codes.SOON_SYMPTOMS)
def test_slow_signs_lead_to_a_doctor_within_days(symptom: str) -> None:
    said = say_all(screen(Person(symptoms={symptom})))
    assert said[0].title == "Show this to a doctor within days"
    never("wait and see|wait until", said_of(Person(symptoms={symptom})))
    assert "within days" in " ".join(said_of(Person(symptoms={symptom})))


# "B12 boosts energy, muscle or performance"; "helps cramps".


def test_b12_boosts_nothing() -> None:
    never(r"boost|energy|performance|\bstronger|helps? (with )?cramps|build muscle", everything_said())


# Adult doses to a child; verdicts on an infant; reassurance to parents from the mother's diary.


def test_a_child_reads_no_dose(oat_milk: Food, pages: Callable) -> None:
    children = [text for age in (0, 4, 10, 17) for text in said_of(Person(age_years=age, diet="vegan"))]
    never(r"\b(10|50|500|1,?000|2,?000) µg", children + pages(diaries.teenager(oat_milk)))


def test_nobody_is_reassured_about_a_baby() -> None:
    people = [Person(diet=diet, life_stage="lactating", sex="female", age_years=30) for diet in codes.DIETS]
    texts = [text for person in people for text in said_of(person)]
    never(r"(baby|infant) (gets|has|is getting) enough|enough for (two|your baby)", texts)
    never(r"(baby|infant) is (fine|safe|well)", texts)


@pytest.mark.parametrize("age", [10, 16, 17])
def test_nobody_under_18_reads_the_rule_of_adults(age: int) -> None:
    young = Person(age_years=age, diet="vegan", factors={"vegan_no_b12_source"})
    never(SUGGESTS, said_to(young))
    assert any(re.search(SUGGESTS, text) for text in said_to(Person(factors={"vegan_no_b12_source"})))


def test_a_breastfeeding_vegan_is_told_what_the_diary_does_not_say() -> None:
    texts = [text for text in said_to(Person(diet="vegan", life_stage="lactating")) if "breastfed" in text]
    assert texts
    assert all("nothing certain of your baby" in text for text in texts)
    assert all("floppy" in text and "emergency number" in text for text in texts)


@pytest.mark.parametrize("age", [0, 1, 5, 12, 17])
def test_a_vegan_child_is_given_a_number_and_no_verdict(age: int) -> None:
    for intake in INTAKES:
        child = Person(age_years=age, diet="vegan")
        found = {each.key for each in screen(child, intake)}
        assert found <= {"vegan_child", "relies_on_unreliable", "large_doses"}
    never(r"probably low|not covered|below|too little|not shown", said_to(child))


def test_no_infants_diet_is_judged() -> None:
    found = {each.key for intake in INTAKES for each in screen(Person(age_years=0), intake)}
    assert found <= {"large_doses"}


# Foods that are no suggestion for everyone; none at all beside malabsorption, treatment or a red flag.


def test_no_food_of_doubt_is_named() -> None:
    never(r"liver|pâté|raw |swordfish|shark|marlin|energy drink", everything_said())


@pytest.mark.parametrize(
    "person",
    [
        Person(diet="vegan", factors={"coeliac"}),
        Person(diet="vegan", symptoms={"paraesthesia"}),
        Person(diet="vegan", low_test=True),
        Person(diet="vegetarian", on_treatment=True),
        Person(diet="vegan", factors={"vegan_no_b12_source", "nitrous_oxide"}),
    ],
)
def test_no_food_is_suggested_beside_something_graver(person: Person) -> None:
    never(SUGGESTS, said_of(person))


def test_no_page_suggests_food_beside_something_graver(oat_milk: Food, pages: Callable) -> None:
    for user in (diaries.vegan_with_coeliac(oat_milk), diaries.treated_vegan(oat_milk)):
        never("smallest change|would meet", pages(user))


@pytest.mark.parametrize("graver", ["fatigue", "coeliac"])
def test_today_suggests_no_food_below_what_stands_above_the_day(pages: Callable, graver: str) -> None:
    user = make_user("paula", diet="vegetarian", country="GB", birth_date=date(1990, 3, 1))
    milk = make_food("Milk", b12_ug="0.4", source_type="dairy", form="food_bound", diet="vegetarian")
    for days in range(8):
        diaries.eat(user, milk, "100", days_ago=days)
    diaries.finish(user, *range(8))
    assert re.search(SUGGESTS, pages(user, "/today/")[0])
    if graver == "fatigue":
        user.symptoms.create(key=graver, since=diaries.ago(5))
    else:
        RiskFactor.objects.create(user=user, key=graver)
    never(SUGGESTS, pages(user, "/today/", *PAGES))


def test_a_listed_allergen_is_not_suggested(egg: Food, pages: Callable) -> None:
    egg.allergens = "egg"
    egg.save()
    priya = make_user("priya", diet="vegetarian", country="GB", allergies=["egg"])
    diaries.eat(priya, egg, "50", days_ago=1)
    never("smallest change", pages(priya))


# "No upper limit, so harmless at any dose."


def test_no_dose_is_called_harmless() -> None:
    never(r"harmless|\bsafe\b|non-toxic|cannot hurt|no risk", everything_said())


def test_a_large_dose_names_who_should_ask_first() -> None:
    texts = {text for text in everything_said() if "upper limit" in text or "No UL" in text}
    assert texts
    for text in texts:
        assert all(word in text for word in ("kidney disease", "Leber’s", "acne", "rosacea"))


def test_whom_a_large_dose_concerns_is_marked_as_not_yet_checked() -> None:
    said = say_all(screen(Person(), IntakeSummary(largest_dose_ug=5000.0)))
    assert [each.verified for each in said if each.key == "large_doses"] == [False]


def test_a_weekly_tablet_is_not_proposed_without_who_should_ask_first(vera: User, pages: Callable) -> None:
    bread = make_food("Bread", b12_ug="0", source_type="no_b12", form="none")
    for days in range(10):
        diaries.eat(vera, bread, "100", days_ago=days)
    diaries.finish(vera, *range(10))
    text = pages(vera, "/coverage/")[0]
    assert "2,000 µg once a week" in text
    assert all(word in text for word in ("kidney disease", "Leber’s", "acne", "rosacea"))


def test_under_18_a_large_dose_is_a_question_for_a_doctor() -> None:
    texts = [text for text in said_to(Person(age_years=16, diet="contains_meat")) if "upper limit" in text]
    assert texts
    assert all("Under 18, ask a doctor" in text for text in texts)


# "Nori (or chlorella) is inactive" as a fact; equally "nori is enough".


def test_nori_is_neither_inactive_nor_enough(everyone: list[User], pages: Callable) -> None:
    texts = everything_said() + [text for user in everyone for text in pages(user)]
    never(r"(nori|chlorella)[^.]*inactive|inactive[^.]*(nori|chlorella)|nori is enough", texts)


# "Your dietitian has been alerted": nobody watches live.


def test_nobody_is_said_to_watch(everyone: list[User], pages: Callable) -> None:
    texts = everything_said() + [text for user in everyone for text in pages(user)]
    never(r"has been (alerted|told|informed)|we (will )?(watch|monitor)|someone will", texts)


@pytest.mark.parametrize("symptom", codes.SYMPTOMS)
def test_a_sign_comes_with_the_word_that_nobody_watches(symptom: str) -> None:
    assert any("Nobody watches" in text for text in said_to(Person(symptoms={symptom})))


# Praise, blame, streaks.


def test_there_is_no_praise_blame_or_streak(everyone: list[User], pages: Callable) -> None:
    texts = everything_said() + [text for user in everyone for text in pages(user)]
    never(r"!|well done|great|congrat|good job|keep it up|streak|in a row", texts)
    never(r"failed|you forgot|bad day|sorry|your fault", texts)


def test_every_severity_was_looked_at() -> None:
    assert {severity for _, severity in FINDINGS} == set(codes.SEVERITIES)
