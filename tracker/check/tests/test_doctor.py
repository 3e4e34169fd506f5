"""The page for the doctor: short, plain, and never a diagnosis."""

import re
from datetime import date

import pytest

from tracker.assessment import codes
from tracker.check import choices, wording
from tracker.check.answers import Answers
from tracker.check.doctor import MOST_QUESTIONS, MOST_REASONS, Sheet, sheet_of
from tracker.check.result import result_of

TODAY = date(2026, 11, 23)


def sheet(**told: object) -> Sheet:
    return sheet_of(result_of(Answers(today=TODAY, **told)))  # type: ignore[arg-type]


def asked(**told: object) -> str:
    return " ".join(map(str, sheet(**told).questions))


def test_somebody_of_whom_nothing_is_known_has_a_question_too() -> None:
    assert str(wording.NOTHING_SPECIAL) in asked()


def test_what_is_pressing_is_asked_first() -> None:
    page = sheet(age=75, ticked=("metformin",), symptoms=frozenset({"paraesthesia"}))
    assert page.soon
    assert "within days" in page.questions[0]


def test_it_stays_one_page_long() -> None:
    ticked = (*choices.MEDICINES, *codes.CONDITION_FACTORS, *choices.HABITS, *choices.EATING)
    page = sheet(ticked=tuple(key for key in ticked if key not in codes.TREATMENT_FACTORS))
    assert len(page.reasons) == MOST_REASONS
    assert page.left_out > 0
    assert len(page.questions) <= MOST_QUESTIONS


def test_somebody_treated_asks_about_the_treatment_and_sees_no_tests() -> None:
    page = sheet(supplement="prescribed")
    assert page.treated
    assert not page.tests
    assert "my treatment works" in page.questions[0]


def test_nobody_asks_to_stop_or_change_a_treatment() -> None:
    every = " ".join(map(str, (*wording.QUESTIONS.values(), *wording.TREATED)))
    assert not re.search(r"\bstop|replac|instead|lower dose|less often|diagnos", every, re.IGNORECASE)


@pytest.mark.parametrize("stage", ["pregnant", "lactating"])
def test_a_vegan_in_pregnancy_or_breastfeeding_asks_how_it_is_planned(stage: str) -> None:
    assert "planned" in asked(diet="vegan", stage=stage)


def test_answers_stand_in_brief() -> None:
    brief = dict(sheet(age=31, sex="female", diet="vegan", fortified="once", added="less").brief)
    assert brief["About me"] == "31 years old; female"
    assert brief["I eat"] == "vegan"
    assert "once (less than 3 µg)" in brief["Added B12"]


def test_every_question_belongs_to_a_finding() -> None:
    from tracker.screening.words import FOR_PERSON

    assert set(wording.QUESTIONS) - {wording.VEGAN} <= set(FOR_PERSON)


def test_every_factor_is_asked_for_once() -> None:
    lists = (
        choices.EATING, choices.MEDICINES, choices.FREQUENT_CONDITIONS, choices.RARE_CONDITIONS,
        choices.OPERATIONS, choices.HABITS,
    )  # fmt: skip
    asked_for = [key for keys in lists for key in keys]
    assert len(asked_for) == len(set(asked_for))
    assert {*asked_for, "vegan_no_b12_source", *codes.LIFE_STAGE_FACTORS} == set(codes.RISK_FACTORS)
