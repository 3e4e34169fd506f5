"""/foods/: search as typed, with and without a script; shelves before anything is typed."""

import pytest
from django.test import Client

from foods.models import Food
from foods.search import index
from testing.factories import make_food


@pytest.fixture
def catalogue(oat_milk: Food, nori: Food, egg: Food) -> None:
    make_food("Beef liver, braised", b12_ug="70.58", source_type="meat", form="food_bound", diet="contains_meat")
    index.rebuild()


def body(client: Client, query: str, **headers: str) -> str:
    response = client.get(f"/foods/{query}", headers=headers)
    assert response.status_code == 200
    return response.content.decode().replace("\u00a0", " ")


def test_it_finds_a_food(client: Client, catalogue: None) -> None:
    assert "Oat milk, fortified" in body(client, "?q=oat+milk")


def test_as_you_type_only_the_results_come_back(client: Client, catalogue: None) -> None:
    text = body(client, "?q=oat", **{"HX-Request": "true"})
    assert "Oat milk" in text
    assert "<html" not in text


def test_vegan_only_leaves_out_what_surely_is_not(client: Client, catalogue: None) -> None:
    assert "Egg, boiled" in body(client, "?q=egg")
    assert "Egg, boiled" not in body(client, "?q=egg&diet=vegan")


def test_nothing_found_says_what_to_try(client: Client, catalogue: None) -> None:
    assert "Nothing found" in body(client, "?q=zzzzqqqq")


def test_the_query_is_shown_back_escaped(client: Client, catalogue: None) -> None:
    text = body(client, "?q=%3Cscript%3Ealert(1)%3C/script%3E")
    assert "<script>alert" not in text


@pytest.mark.parametrize("query", ["?q=%00", "?q=%FF%FE", "?q=" + "a" * 3000, "?q=%22OR%201=1--", "?diet=x&q=*"])
def test_no_query_is_an_error(client: Client, catalogue: None, query: str) -> None:
    body(client, query)


def test_before_anything_is_typed_the_known_sources_stand_on_shelves(client: Client, catalogue: None) -> None:
    text = body(client, "")
    assert text.index("Fortified foods") < text.index("Oat milk")
    assert "Shown, but not counted on" in text
    assert "Beef liver" in text


def test_the_vegan_shelves_hold_nothing_from_animals(client: Client, catalogue: None) -> None:
    assert "Beef liver" not in body(client, "?diet=vegan")
