"""What the check never says, for people for whom a careless word would do harm."""

import re

import pytest
from django.test import Client

from tracker.check.tests.test_check_page import answered

PEOPLE = [
    {"age": "75", "diet": "contains_meat", "medicines": ["metformin", "ppi"], "symptoms": ["fatigue"]},
    {"age": "40", "diet": "vegan", "supplement": "daily", "conditions": ["coeliac"]},
    {"age": "40", "diet": "vegan", "supplement": "prescribed", "symptoms": ["paraesthesia"]},
    {"age": "40", "conditions": ["autoimmune_gastritis"], "fortified": "twice", "added": "enough"},
    {"age": "24", "diet": "vegan", "supplement": "weekly", "habits": ["nitrous_oxide"]},
    {"age": "30", "diet": "vegan", "supplement": "daily", "symptoms": ["muscle_weakness"]},
    {"age": "30", "diet": "vegan", "supplement": "daily", "blood_test": "low"},
]


@pytest.mark.django_db
@pytest.mark.parametrize("told", PEOPLE)
def test_nothing_reassures_beside_what_ranks_above(client: Client, told: dict) -> None:
    text = answered(client, **told)
    assert not re.search(r"\bcovered\b|meets the rule|you are fine|is fine|enough B12 in you", text)
    assert not re.search(r"asks for one of these|would (raise|close|meet)", text)


@pytest.mark.django_db
@pytest.mark.parametrize("told", PEOPLE)
def test_it_is_calm_and_gives_no_diagnosis(client: Client, told: dict) -> None:
    text = answered(client, **told)
    assert "!" not in text
    assert not re.search(
        r"you (have a|lack|suffer|are) ?(lack|B12|deficien)|deficient|well done|streak|stores will last",
        text,
    )
    assert "not a diagnosis" in text


@pytest.mark.django_db
def test_meeting_the_rule_reassures_nobody_about_a_baby(client: Client) -> None:
    text = answered(client, age="30", diet="vegan", stage="lactating", supplement="daily")
    assert "It says nothing about a breastfed baby" in text


@pytest.mark.django_db
@pytest.mark.parametrize("stage", ["pregnant", "trying"])
def test_no_liver_is_named_in_pregnancy(client: Client, stage: str) -> None:
    assert "liver" not in answered(client, age="30", diet="contains_meat", stage=stage, fortified="none")


@pytest.mark.django_db
def test_somebody_treated_sees_no_rule_and_no_bands(client: Client) -> None:
    text = answered(client, diet="vegan", supplement="prescribed")
    assert "rule for vegans" not in text
    assert "They do not say whether the treatment works" in text
