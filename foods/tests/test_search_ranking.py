"""The ranker and the normal form alone: no database."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foods.models import Food
from foods.search.documents import candidate
from foods.search.ranking import Candidate, rank
from foods.search.readings import Reading, Term, readings
from foods.search.text import segments, singular, typed_words, words
from foods.search.vocabulary import Vocabulary

WORDS = Vocabulary(
    [("milk", 1, 50), ("oat", 1, 9), ("salmon", 1, 30), ("cake", 1, 20), ("corn", 1, 9), ("flake", 1, 5)]
    + [("cornflake", 2, 4), ("brocolli", 3, 1), ("broccoli", 1, 9), ("yogurt", 1, 40)]
)


def cast(*named: tuple[str, int]) -> list[Candidate]:
    foods = (
        Food(pk=n, name=name, layer=layer, diet="vegan") for n, (name, layer) in enumerate(named, start=1)
    )
    return [candidate(food) for food in foods]


def order(query: str, *named: tuple[str, int]) -> list[str]:
    found = rank(cast(*named), readings(query, WORDS))
    return [named[ranked.food_id - 1][0] for ranked in found]


def test_the_thing_itself_comes_before_what_is_made_of_it() -> None:
    assert order("salmon", ("Salmon cake", 1), ("Salmon, baked", 1)) == ["Salmon, baked", "Salmon cake"]


def test_whole_words_come_before_beginnings() -> None:
    assert order("pea", ("Peanuts", 1), ("Peas", 1)) == ["Peas", "Peanuts"]


def test_everyday_comes_before_table_before_brand() -> None:
    assert (
        order("milk", ("Milk", 3), ("Milk", 2), ("Milk, whole, long life", 1))[0] == "Milk, whole, long life"
    )


def test_raw_is_seldom_meant() -> None:
    assert order("egg", ("Egg, raw", 1), ("Egg, boiled", 1)) == ["Egg, boiled", "Egg, raw"]


def test_what_is_sold_here_comes_first() -> None:
    both = cast(("Corn flakes (US)", 1), ("Corn flakes (UK/EU)", 1))
    ways = readings("cornflakes", WORDS)
    assert [r.food_id for r in rank(both, ways)] == [2, 1]
    assert [r.food_id for r in rank(both, ways, in_america=True)] == [1, 2]


def test_words_in_any_order_fit() -> None:
    assert order("milk oat", ("Oat milk", 1)) == ["Oat milk"]


def test_what_lacks_a_word_is_not_shown() -> None:
    assert order("oat milk", ("Oat cake", 1)) == []


@given(st.randoms())
def test_the_order_does_not_depend_on_how_foods_arrive(random: Random) -> None:
    foods = cast(
        ("Milk", 2), ("Oat milk", 1), ("Whole milk", 1), ("Milk cake", 1), ("Milk", 3), ("Milkfish", 2)
    )
    shuffled = random.sample(foods, len(foods))
    ways = [Reading((Term("milk", "milk"),))]
    assert rank(shuffled, ways) == rank(foods, ways)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Crème fraîche", "creme fraiche"), ("YOGHURTS", "yogurt"), ("prawns", "shrimp"),
        ("minced beef", "ground beef"), ("Vitamin B-12 1,000 mcg", "b12 1000 µg"), ("tomatoes", "tomato"),
        ("shepherd's pie", "shepherds pie"), ("berries", "berry"), ("cookies", "cookie"), ("loaves", "loaf"),
        ("houmous", "hummus"), ("M&M's", "mm"), ("Köfte", "kofte"), ("200ml", "200 ML"),
    ],
)  # fmt: skip
def test_these_are_the_same(one: str, other: str) -> None:
    assert words(one) == words(other)


def test_a_name_has_parts() -> None:
    assert segments("Tuna, canned (in oil)") == ["tuna", "canned", "oil"]


def test_words_said_in_between_stay_where_there_are_no_others() -> None:
    assert words("the") == ["the"]
    assert words("cup of tea") == ["cup", "tea"]


@given(st.text(max_size=30))
def test_singular_and_words_take_any_text(text: str) -> None:
    singular(text)
    assert all(word and " " not in word and "'" not in word and '"' not in word for word in words(text))


def ways(query: str) -> list[list[str]]:
    return [[term.word for term in way.terms] for way in readings(query, WORDS)]


def test_a_known_word_is_not_corrected() -> None:
    assert ways("cake") == [["cake"]]


def test_a_misspelt_word_is_read_as_typed_and_corrected() -> None:
    assert ways("samon") == [["samon"], ["salmon"]]


def test_a_slip_in_the_tables_does_not_hide_the_word() -> None:
    assert ["broccoli"] in ways("broccolli")


def test_words_are_joined_and_taken_apart() -> None:
    assert ["cornflake"] in ways("corn flakes")
    assert ["oat", "milk"] in ways("oatmilk")


def test_nicknames_are_replaced() -> None:
    assert [word for word, _ in typed_words("cuppa")] == ["tea", "milk"]


def test_there_are_never_many_readings() -> None:
    assert len(readings("samon samon samon samon samon samon samon samon", WORDS)) < 20
