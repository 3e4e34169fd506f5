"""What a questionnaire may say about the rule for vegans, and what it may not."""

from datetime import date

import pytest

from tracker.check.answers import Answers
from tracker.check.result import Result, result_of
from tracker.check.rule import judge

TODAY = date(2026, 11, 23)


def vegan(**told: object) -> Answers:
    return Answers(today=TODAY, diet="vegan", **told)  # type: ignore[arg-type]


def text_of(result: Result) -> str:
    return " ".join(" ".join((card.title, *card.why, card.next_step)) for card in result.cards)


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({"fortified": "twice", "added": "enough", "supplement": "none"}, "meets"),
        ({"fortified": "more", "added": "enough"}, "meets"),
        ({"supplement": "daily"}, "meets"),
        ({"supplement": "weekly", "fortified": "none"}, "meets"),
        ({"fortified": "twice", "added": "less", "supplement": "none"}, "cannot-tell"),
        ({"fortified": "once", "added": "less", "supplement": "none"}, "misses"),
        ({"fortified": "twice", "added": "unsure", "supplement": "none"}, "cannot-tell"),
        ({"fortified": "twice", "supplement": "none"}, "cannot-tell"),
        ({"fortified": "none", "supplement": "other"}, "cannot-tell"),
        ({"fortified": "none", "supplement": "small"}, "cannot-tell"),
        ({}, "cannot-tell"),
    ],
)
def test_only_what_the_answers_carry_is_said(told: dict, verdict: str) -> None:
    assert judge(vegan(**told)).verdict == verdict


def test_while_breastfeeding_three_micrograms_may_not_be_enough() -> None:
    answers = vegan(fortified="twice", added="enough", supplement="none", stage="lactating")
    assert judge(answers).verdict == "cannot-tell"
    assert judge(answers, authority="who-fao-2004").verdict == "meets"


def test_no_source_at_all_is_a_finding_and_no_second_card() -> None:
    result = result_of(vegan(fortified="none", supplement="none"))
    assert result.rule is None
    assert "vegan_no_b12_source" in result.keys


@pytest.mark.parametrize(
    "told",
    [
        {"ticked": ("coeliac",)}, {"supplement": "prescribed"}, {"symptoms": frozenset({"muscle_weakness"})},
        {"ticked": ("metformin",)}, {"blood_test": "low"}, {"age": 80}, {"ticked": ("nitrous_oxide",)},
    ],
)  # fmt: skip
def test_nothing_good_is_said_where_something_ranks_above(told: dict) -> None:
    result = result_of(vegan(**{"supplement": "daily", **told}))
    assert result.rule is None or result.rule.verdict != "meets"


def test_only_vegans_are_judged_by_it() -> None:
    assert result_of(Answers(today=TODAY, diet="vegetarian", supplement="daily")).rule is None


def test_nobody_is_sent_to_a_diary_they_do_not_have() -> None:
    told = Answers(today=TODAY, age=60, diet="vegan", ticked=("recently_vegan",))
    assert "Mark a few days" not in text_of(result_of(told))
    assert "Coverage shows" not in text_of(result_of(told))
    assert not any(card.link_to for card in result_of(told).cards)
