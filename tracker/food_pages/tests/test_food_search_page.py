"""/foods/: search as typed, with and without a script; shelves before anything is typed."""

import pytest
from django.test import Client

from config.settings import BASE_DIR
from foods.models import Food
from foods.search import index
from testing.factories import make_food
from tracker.food_pages import examples


@pytest.fixture
def catalogue(oat_milk: Food, nori: Food, egg: Food) -> None:
    Food.objects.filter(pk=oat_milk.pk).update(dataset_id="E0353")
    Food.objects.filter(pk=nori.pk).update(dataset_id="E0404")
    make_food(
        "Beef liver, braised",
        dataset_id="E0001",
        b12_ug="70.58",
        source_type="meat",
        form="food_bound",
        diet="contains_meat",
    )
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


@pytest.mark.parametrize(
    "query", ["?q=%00", "?q=%FF%FE", "?q=" + "a" * 3000, "?q=%22OR%201=1--", "?diet=x&q=*"]
)
def test_no_query_is_an_error(client: Client, catalogue: None, query: str) -> None:
    body(client, query)


def test_before_anything_is_typed_the_known_sources_stand_on_shelves(client: Client, catalogue: None) -> None:
    text = body(client, "")
    assert text.index("Fortified foods") < text.index("Oat milk")
    assert "Shown, but not counted on" in text
    assert "Beef liver" in text


def test_the_vegan_shelves_hold_nothing_from_animals(client: Client, catalogue: None) -> None:
    assert "Beef liver" not in body(client, "?diet=vegan")


def test_every_food_of_the_shelves_is_in_the_shipped_catalogue() -> None:
    shipped = (BASE_DIR / "foods/data/everyday.csv").read_text(encoding="utf-8")
    ids = [dataset_id for _title, ids in examples.SHELVES for dataset_id in ids]
    assert [dataset_id for dataset_id in ids if f"\n{dataset_id}," not in shipped] == []
