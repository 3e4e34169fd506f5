"""A food's page: what it says of each standing, and whose recommendation it compares with."""

import csv
import gzip
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone

from config.settings import BASE_DIR
from foods.models import Food
from testing.factories import make_food, make_user
from tracker.food_pages.page import servings
from tracker.food_pages.wording import SUSPECT_REASONS

pytestmark = pytest.mark.django_db


def page(client: Client, food: Food) -> str:
    response = client.get(f"/foods/{food.code}/")
    assert response.status_code == 200
    return response.content.decode().replace("\u00a0", " ")


@pytest.fixture
def liver(db: None) -> Food:
    return make_food(
        "Beef liver, braised", b12_ug="70.58", source_type="meat", form="food_bound", diet="contains_meat",
        figure_kind="dataset", figure_source="sr28", figure_source_id="13326",
        figure_description="Beef, variety meats and by-products, liver, cooked, braised",
        measures=[{"label": "1 slice", "grams": "68"}],
    )  # fmt: skip


def test_it_is_public(client: Client, oat_milk: Food) -> None:
    assert "Oat milk, fortified" in page(client, oat_milk)


def test_a_measure_shows_its_micrograms_and_its_share_of_an_adults_day(
    client: Client, oat_milk: Food
) -> None:
    body = page(client, oat_milk)  # 0.38 per 100 g, 206 g: 0.78 µg; of 2.4 µg: 33 %
    assert "0.78 µg" in body
    assert "33 %" in body
    assert "recommended for adults" in body


def test_the_signed_in_reader_gets_their_own_recommendation(oat_milk: Food) -> None:
    client = Client()
    client.force_login(make_user(birth_date=date(1990, 1, 1), authority="efsa-2015"))
    body = page(client, oat_milk)  # 0.78 of EFSA's 4.0 µg: 20 %
    assert "20 %" in body
    assert "of your recommended 4 µg" in body


def test_someone_on_treatment_gets_no_share(oat_milk: Food) -> None:
    client = Client()
    client.force_login(make_user(treated_for_deficiency=True))
    assert " %" not in page(client, oat_milk).split("<main")[1].split("</main>")[0]


def test_the_source_of_a_figure_is_named(client: Client, liver: Food) -> None:
    body = page(client, liver)
    assert "SR28" in body
    assert "13326" in body
    assert "liver, cooked, braised" in body


def test_more_than_ten_days_in_one_slice_is_not_given_as_a_per_cent(client: Client, liver: Food) -> None:
    assert "over 1000 %" in page(client, liver)


def test_an_unreliable_food_shows_its_figure_struck_through(client: Client, nori: Food) -> None:
    body = page(client, nori)  # 77.6 per 100 g, a sheet of 2.5 g: 1.94 µg
    assert "<s>1.9 µg</s>" in body
    assert "not counted" in body
    assert "inactive" not in body.lower()


def test_a_figure_nobody_stated_is_not_called_zero(client: Client) -> None:
    cereal = make_food("Shreddies", b12_ug=None, standing="not_stated")
    assert "unknown, not zero" in page(client, cereal)


@pytest.mark.parametrize(
    ("standing", "said"), [("estimated", "a likely value"), ("borrowed", "borrows the usual figure")]
)
def test_a_figure_that_is_not_the_foods_own_says_so(client: Client, standing: str, said: str) -> None:
    assert said in page(client, make_food("Cheddar", standing=standing))


def test_an_estimated_figure_still_tells_the_form_of_its_b12(client: Client) -> None:
    body = page(client, make_food("Oat drink", standing="estimated"))
    assert "a likely value for its kind" in body
    assert "The B12 is added." in body


def test_a_figure_that_cannot_be_right_says_why(client: Client) -> None:
    milk = make_food("Almond milk", standing="estimated", stated_b12_ug="15", suspect_reason="factor_30")
    body = page(client, milk)
    assert "30 times too high" in body
    assert "cannot be right" in body


def test_a_likely_value_accuses_no_label(client: Client) -> None:
    egg = make_food("Egg, boiled (UK)", standing="estimated", stated_b12_ug=None)
    assert "cannot be right" not in page(client, egg)


def test_every_reason_in_the_shipped_data_has_its_sentence() -> None:
    with gzip.open(BASE_DIR / "foods/data/reference.csv.gz", "rt", encoding="utf-8", newline="") as file:
        reasons = {row["suspect_reason"] for row in csv.DictReader(file)} - {""}
    assert reasons
    assert reasons <= set(SUSPECT_REASONS)


def test_a_label_figure_keeps_its_caveat(client: Client, oat_milk: Food) -> None:
    assert "the packet in your hand decides" in page(client, oat_milk)


def test_a_tablet_has_no_weight_and_no_100_g_row(db: None) -> None:
    tablet = make_food("B12 10 µg", basis="unit", b12_ug="10", measures=[{"label": "1 tablet", "units": 1}])
    assert [(s.label, s.grams, s.ug) for s in servings(tablet, None)] == [("1 tablet", None, Decimal(10))]


def test_a_food_without_household_measure_offers_100_g(db: None) -> None:
    food = make_food("Moose, roasted", measures=[])
    food.household_measures.all().delete()
    assert [s.label for s in servings(food, None)] == ["100 g"]


def test_a_retired_food_keeps_its_page_and_points_to_the_current_one(client: Client, oat_milk: Food) -> None:
    newer = make_food("Oat milk, fortified")
    oat_milk.retired_at = timezone.now()
    oat_milk.save()
    body = page(client, oat_milk)
    assert "has left the catalogue" in body
    assert str(newer.code) in body


def test_a_strangers_own_food_is_not_found(as_sam: Client, vera) -> None:
    own = make_food("Vera's stew", owner=vera, dataset="own", layer=0)
    assert as_sam.get(f"/foods/{own.code}/").status_code == 404


def test_an_unknown_food_is_not_found(client: Client, db: None) -> None:
    assert client.get("/foods/00000000-0000-0000-0000-000000000000/").status_code == 404


def test_the_number_of_queries_does_not_depend_on_the_measures(
    client: Client, django_assert_num_queries
) -> None:
    few = make_food("Bread")
    many = make_food("Cake", measures=[{"label": f"{n} slices", "grams": n} for n in range(1, 9)])
    for food in (few, many):
        with django_assert_num_queries(2):  # the food, its measures
            client.get(f"/foods/{food.code}/")
