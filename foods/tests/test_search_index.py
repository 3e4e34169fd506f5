"""The index follows the foods only when told to, and is then true."""

import pytest

from accounts.models import User
from foods.models import Food, SearchDocument, SearchStamp, SearchWord
from foods.search import index, search
from testing.factories import make_food

pytestmark = pytest.mark.django_db


def test_a_changed_name_is_found_after_refresh_and_the_old_one_no_more() -> None:
    food = make_food("Persimmon")
    index.refresh([food.pk])
    Food.objects.filter(pk=food.pk).update(name="Quandong")
    index.refresh([food.pk])
    assert search("quandong") == [food]
    assert search("persimmon") == []


def test_refresh_takes_a_retired_food_out() -> None:
    food = make_food("Persimmon")
    index.refresh([food.pk])
    food.retire()
    index.refresh([food.pk])
    assert not SearchDocument.objects.exists()


def test_refresh_again_and_again_changes_nothing() -> None:
    food = make_food("Persimmon jam")
    index.refresh([food.pk])
    before = list(SearchWord.objects.values_list("word", "foods"))
    index.refresh([food.pk])
    index.refresh([food.pk, food.pk])
    assert list(SearchWord.objects.values_list("word", "foods")) == before
    assert search("persimmon") == [food]


def test_catching_up_makes_the_same_index_as_rebuild() -> None:
    for name in ("Persimmon jam", "Persimmon", "Butter"):
        make_food(name)
    assert index.catch_up() == 3
    before = index_rows()
    index.rebuild()
    assert index_rows() == before
    assert index.catch_up() == 0


def test_a_forgotten_food_is_caught_up_with() -> None:
    food = make_food("Persimmon")
    index.refresh([food.pk])
    index.forget([food.pk])
    assert search("persimmon") == []
    index.catch_up()
    assert search("persimmon") == [food]


def test_a_person_s_own_food_does_not_make_everybody_read_the_words_again(vera: User) -> None:
    index.refresh([make_food("Persimmon").pk])
    before = SearchStamp.objects.get().stamp
    index.refresh([make_food("Zzelkova soup", owner=vera, layer=0, dataset="own").pk])
    assert SearchStamp.objects.get().stamp == before


def test_rebuild_makes_the_same_index_as_refresh() -> None:
    foods = [make_food(name) for name in ("Persimmon jam", "Persimmon", "Butter")]
    index.refresh([food.pk for food in foods])
    words, documents = index_rows()
    assert index.rebuild() == 3
    assert index_rows() == (words, documents)
    assert len(search("persimmon")) == 2


def index_rows() -> tuple[list[tuple], list[tuple]]:
    words = SearchWord.objects.order_by("word").values_list("word", "layer", "foods")
    return list(words), list(
        SearchDocument.objects.order_by("position").values_list("position", "name", "words")
    )


def test_a_person_s_own_words_do_not_enter_the_vocabulary(vera: User) -> None:
    index.refresh([make_food("Zzelkova soup", owner=vera, layer=0, dataset="own").pk])
    assert not SearchWord.objects.filter(word="zzelkova").exists()


def test_own_foods_go_with_their_owner(vera: User) -> None:
    index.refresh([make_food("Zzelkova soup", owner=vera, layer=0, dataset="own").pk])
    vera.delete()
    assert not SearchDocument.objects.exists()
