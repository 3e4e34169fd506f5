"""What search shows to whom, and that nothing typed breaks it."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import User
from foods.models import Food
from foods.search import fit, index, search, search_many
from testing.factories import make_food

pytestmark = pytest.mark.django_db

HOSTILE = [
    "", " ", "\0", "mi\0lk", '"', "'", '"" OR 1', "milk OR", "NOT milk", "milk*", "^milk", "words:milk",
    "(((", "NEAR(milk)", "milk' & !", "a:* | b", "\\", "%", "_", "😀", "🥛 milk", "\ud800", "İ", "ﷺ" * 50,
    "½", "٣", "-" * 99, "milk " * 5000, "x" * 10_000_000, ("é" * 60 + " ") * 20, "'; DROP TABLE x; --",
    "\n\t\r", "\u202emilk",
]  # fmt: skip


@pytest.fixture
def foods(db: None) -> dict[str, Food]:
    made = {
        "oat": make_food("Oat milk, fortified", synonyms="oatly"),
        "cow": make_food("Whole milk", diet="vegetarian", source_type="dairy", form="food_bound"),
        "bar": make_food("Milk chocolate", diet="unsure", layer=1),
        "ref": make_food("Milk, imitation", dataset="fndds", layer=2),
        "brand": make_food("Milk", dataset="branded", brand="Farmhouse", layer=3),
    }
    index.refresh([food.pk for food in made.values()])
    return made


def names(query: str, **kwargs: object) -> list[str]:
    return [food.name for food in search(query, **kwargs)]  # type: ignore[arg-type]


def test_everyday_foods_come_before_the_table_and_brands(foods: dict[str, Food]) -> None:
    assert [food.layer for food in search("milk")] == [1, 1, 1, 2, 3]


def test_a_table_does_not_repeat_the_everyday_food_of_the_same_name(db: None) -> None:
    pair = [make_food("Tempeh"), make_food("tempeh", dataset="sr_legacy", layer=2)]
    index.refresh([food.pk for food in pair])
    assert [food.dataset for food in search("tempeh")] == [pair[0].dataset]


def test_the_same_label_is_shown_once(db: None) -> None:
    labels = [("Bran Flakes", "12"), ("Bran Flakes", "12"), ("Bran Flakes", "20")]
    made = [make_food(name, dataset="branded", layer=3, b12_ug=ug) for name, ug in labels]
    index.refresh([food.pk for food in made])
    assert sorted(food.b12_ug for food in search("bran flakes")) == [12, 20]


def test_a_misspelt_word_is_corrected(foods: dict[str, Food]) -> None:
    assert names("mlik choclate") == ["Milk chocolate"]


def test_a_synonym_and_a_brand_find_their_food(foods: dict[str, Food]) -> None:
    assert names("oatly") == ["Oat milk, fortified"]
    assert search("farmhouse milk")[0] == foods["brand"]


def test_preferred_foods_come_first_when_they_match(foods: dict[str, Food]) -> None:
    preferred = [foods["brand"].pk, foods["oat"].pk]
    assert [f.pk for f in search("milk", preferred=preferred)][:2] == preferred
    assert names("chocolate", preferred=preferred) == ["Milk chocolate"]


def test_a_vegan_sees_no_dairy_and_unsure_foods_last_and_marked(foods: dict[str, Food]) -> None:
    found = search("milk", diet="vegan")
    assert foods["cow"] not in found
    assert found[-1] == foods["bar"]
    assert [food.diet_is_unsure for food in found] == [False, False, False, True]  # type: ignore[attr-defined]


def test_other_ways_of_eating_hide_nothing_they_allow(foods: dict[str, Food]) -> None:
    for diet in ("vegetarian", "pescatarian", "contains_meat", "unsure", None, "something else"):
        assert foods["cow"] in search("milk", diet=diet)


def test_own_foods_are_seen_by_their_owner_only(vera: User, sam: User) -> None:
    own = make_food("Grandmother's zzelkova soup", owner=vera, layer=0, dataset="own")
    index.refresh([own.pk])
    assert search("zzelkova", user=vera) == [own]
    for stranger in (sam, None):
        assert search("zzelkova", user=stranger) == []
        assert search("zzelkova", user=stranger, preferred=[own.pk]) == []


def test_a_retired_food_is_never_found(foods: dict[str, Food]) -> None:
    foods["oat"].retire()
    assert names("oatly") == []
    assert foods["oat"] not in search("milk", preferred=[foods["oat"].pk])


def test_nothing_typed_finds_nothing(foods: dict[str, Food]) -> None:
    assert names("") == names("   ") == names("?!") == names("😀") == []


def test_the_limit_holds(foods: dict[str, Food]) -> None:
    assert len(search("milk", limit=2)) == 2
    assert search("milk", limit=0) == search("milk", limit=-1) == []


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_no_query_is_an_error(foods: dict[str, Food], vera: User, query: str) -> None:
    search(query, user=vera, diet="vegan", preferred=[1, -1, 2**70])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_no_text_is_an_error(foods: dict[str, Food], vera: User, query: str) -> None:
    search(query, user=vera, diet="vegan")


@pytest.mark.parametrize(("query", "queries"), [("milk", 3), ("milk wardrobe", 4), ("wardrobe", 1), ("", 0)])
def test_a_search_takes_a_constant_number_of_queries(
    foods: dict[str, Food], vera: User, django_assert_num_queries: Callable, query: str, queries: int
) -> None:
    """Candidates, once more without the word no food has, foods, measures."""
    search("warm")
    with django_assert_num_queries(queries):
        found = search(query, user=vera, diet="vegan", preferred=[foods["oat"].pk])
        assert all(food.measures for food in found)


def test_the_vocabulary_is_read_once_until_the_catalogue_changes(
    foods: dict[str, Food], django_assert_num_queries: Callable
) -> None:
    search("milk")
    index.refresh([make_food("Quince cheese").pk])
    with django_assert_num_queries(5):  # candidates, vocabulary, candidates again, foods, measures
        assert names("quinse") == ["Quince cheese"]
    with django_assert_num_queries(3):
        search("quinse")


def test_several_searches_fetch_their_foods_together(
    foods: dict[str, Food], django_assert_num_queries: Callable
) -> None:
    search("warm")
    with django_assert_num_queries(4):
        oat, chocolate = search_many(["oat milk", "chocolate"])
    assert (oat[0], chocolate[0]) == (foods["oat"], foods["bar"])


def test_fit_says_whether_all_words_are_there(foods: dict[str, Food]) -> None:
    search("warm")
    assert fit("oat milk", foods["oat"])
    assert fit("oat mi", foods["oat"])
    assert not fit("oat mi", foods["oat"], in_full=True)
    assert not fit("oat cake", foods["oat"])
