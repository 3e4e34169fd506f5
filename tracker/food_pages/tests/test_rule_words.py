"""Every rule that can stand on a food has its sentence, and no sentence is left over."""

import pytest
from django.test import Client

from foods.classification.sources import RULES
from foods.label_rules import RULES as LABEL_RULES
from foods.models import Food
from testing.factories import make_food
from tracker.food_pages.rule_words import RULE_SENTENCES, rule_sentence
from tracker.food_pages.wording import SUSPECT_REASONS


def test_each_classification_rule_has_one_sentence() -> None:
    assert set(RULE_SENTENCES) == {rule.key for rule in RULES}


def test_each_is_one_short_calm_sentence() -> None:
    for sentence in map(str, RULE_SENTENCES.values()):
        assert sentence.endswith(".")
        assert ". " not in sentence
        assert "!" not in sentence
        assert len(sentence) <= 100


def test_each_label_rule_has_a_reason_in_words() -> None:
    told = {rule.__name__ for rule in LABEL_RULES} - {"thousandfold"}  # it gives factor_1000 as its reason
    assert told <= set(SUSPECT_REASONS)


def test_foods_by_hand_and_older_rules_say_nothing() -> None:
    assert rule_sentence("") == rule_sentence("a_rule_of_last_year") == ""


@pytest.mark.django_db
def test_the_food_page_says_why(client: Client) -> None:
    food = make_food("Bran flakes")
    Food.objects.filter(pk=food.pk).update(rule="cereal_or_bar_with_b12")
    page = client.get(f"/foods/{food.code}/").content.decode()
    assert "A breakfast cereal or bar with B12: it was added." in page
