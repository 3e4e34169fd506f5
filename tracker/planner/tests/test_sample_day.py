"""The what-if of a day: what changes is shown, and nothing is logged until somebody says so."""

import uuid
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client

from accounts.models import RiskFactor, User
from foods.models import Food
from testing.factories import make_entry, make_food
from tracker.diary.models import Entry

PAGE = "/planner/day/"


def rows(*foods: tuple[Food, str, str]) -> dict[str, list[str]]:
    """The address of a sample: each food with an amount in grams at an occasion."""
    return {
        "food": [str(food.code) for food, _, _ in foods],
        "quantity": [amount for _, amount, _ in foods],
        "measure": ["g" for _ in foods],
        "occasion": [occasion for _, _, occasion in foods],
    }


def shown(client: Client, query: dict[str, object]) -> str:
    response = client.get(PAGE, query, follow=True)
    assert response.status_code == 200
    return " ".join(response.content.decode().replace("\xa0", " ").split())


@pytest.fixture
def flakes(db: None) -> Food:
    return make_food("Bran flakes", b12_ug="5")


@pytest.fixture
def today(vera: User) -> date:
    return vera.profile.today()


def test_it_begins_with_the_day_as_logged(as_vera: Client, vera: User, flakes: Food, today: date) -> None:
    make_entry(vera, food=flakes, grams="40", on=today)
    page = shown(as_vera, {})
    assert "Bran flakes" in page
    assert "As logged" in page


def test_a_second_fortified_meal_meets_the_rule(as_vera: Client, flakes: Food) -> None:
    page = shown(as_vera, rows((flakes, "40", "breakfast"), (flakes, "40", "dinner")))
    assert "Met by: fortified foods at two meals or more" in page


def test_one_large_meal_does_not(as_vera: Client, flakes: Food) -> None:
    page = shown(as_vera, rows((flakes, "80", "breakfast")))
    assert "not met" in page
    assert "Met by" not in page


def test_the_day_before_and_the_day_this_way_stand_side_by_side(
    as_vera: Client, vera: User, flakes: Food, today: date
) -> None:
    make_entry(vera, food=flakes, grams="40", on=today)
    page = shown(as_vera, rows((flakes, "80", "breakfast")))
    assert "2 µg" in page
    assert "<b>4 µg</b>" in page


def test_a_typed_line_adds_foods(as_vera: Client, oat_milk: Food) -> None:
    from foods.search import index

    index.rebuild()
    page = shown(as_vera, {"line": "200 ml oat milk", "to": "lunch"})
    assert "Oat milk, fortified" in page


def test_what_cannot_be_read_stays_in_its_field(as_vera: Client) -> None:
    page = shown(as_vera, {"line": "3 glarbs of zorp", "to": "lunch"})
    assert "3 glarbs of zorp" in page
    assert "could not be read" in page


def test_a_row_can_be_taken_out(as_vera: Client, flakes: Food, egg: Food) -> None:
    page = shown(as_vera, {**rows((flakes, "40", "breakfast"), (egg, "50", "lunch")), "remove": "1"})
    assert "Bran flakes" in page
    assert "Egg, boiled" not in page


@pytest.mark.parametrize("amount", ["", "many", "-3", "1e9", "NaN", "\x00"])
def test_an_amount_that_cannot_be_read_is_kept_and_left_out(
    as_vera: Client, flakes: Food, amount: str
) -> None:
    page = shown(as_vera, rows((flakes, amount, "breakfast")))
    assert "It is left out of the figures." in page


@pytest.mark.parametrize(
    "query",
    [
        {"food": "x"},
        {"food": "\x00"},
        {"food": str(uuid.uuid4())},
        {"from": "9999-99-99"},
        {"from": "0001-01-01"},
        {"plus": "a~b"},
        {"plus": "~~~"},
        {"remove": "-1"},
    ],
)
def test_nonsense_in_the_address_shows_an_empty_day(as_vera: Client, query: dict[str, object]) -> None:
    assert "Nothing in it yet." in shown(as_vera, query)


def test_nothing_is_logged_by_looking(as_vera: Client, flakes: Food) -> None:
    shown(as_vera, rows((flakes, "40", "breakfast")))
    assert not Entry.objects.exists()


def test_what_is_new_is_logged_once(as_vera: Client, vera: User, flakes: Food, today: date) -> None:
    make_entry(vera, food=flakes, grams="40", on=today)
    sent = {**rows((flakes, "40", "breakfast"), (flakes, "40", "dinner")), "client_id": str(uuid.uuid4())}
    for _ in range(2):
        as_vera.post(f"{PAGE}log/", sent)
    assert sorted(Entry.objects.values_list("occasion", flat=True)) == ["breakfast", "dinner"]


def test_a_past_day_gets_what_is_new_on_that_day(as_vera: Client, flakes: Food, today: date) -> None:
    day = today - timedelta(days=3)
    as_vera.post(f"{PAGE}log/", {**rows((flakes, "40", "lunch")), "from": day, "client_id": uuid.uuid4()})
    assert Entry.objects.get().date == day


def test_somebody_elses_own_food_is_no_row(as_vera: Client, sam: User) -> None:
    soup = make_food("Soup of Sam", owner=sam, layer=0, dataset="own", dataset_id="s")
    assert "Soup of Sam" not in shown(as_vera, rows((soup, "40", "lunch")))


def test_signed_out_it_works_for_an_adult_vegan(client: Client, flakes: Food) -> None:
    page = shown(client, rows((flakes, "40", "breakfast"), (flakes, "40", "dinner")))
    assert "Vegan rule" in page
    assert "Eaten like this?" not in page


def test_with_metformin_no_food_is_weighed(as_vera: Client, vera: User, flakes: Food) -> None:
    RiskFactor.objects.create(user=vera, key="metformin")
    page = shown(as_vera, rows((flakes, "40", "breakfast")))
    assert "You noted metformin" in page
    assert "What it comes to" not in page


def test_the_smallest_change_can_be_tried(as_vera: Client, vera: User, flakes: Food, today: date) -> None:
    make_entry(vera, food=flakes, grams="40", on=today - timedelta(days=1), occasion="dinner")
    page = shown(as_vera, rows((flakes, "40", "breakfast")))
    assert "Try it here" in page
    page = shown(as_vera, {**rows((flakes, "40", "breakfast")), "plus": f"{flakes.code}~40~g~dinner"})
    assert "Met by" in page


def test_a_tablet_can_be_taken_by_plan(as_vera: Client) -> None:
    tablet = make_food("B12 tablet, 10 µg", basis="unit", b12_ug="10", source_type="supplement", measures=[])
    query = {**rows((tablet, "1", "supplements")), "measure": ["unit"]}
    assert f"/supplements/add/?food={tablet.code}" in shown(as_vera, query)


def test_the_number_of_queries_does_not_grow_with_the_rows(
    as_vera: Client, egg: Food, flakes: Food, django_assert_max_num_queries: Callable
) -> None:
    many = [(food, "10", occasion) for food in (egg, flakes) for occasion in ("breakfast", "lunch", "dinner")]
    with django_assert_max_num_queries(14):
        shown(as_vera, rows(*many))
