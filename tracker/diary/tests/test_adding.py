"""Search, the amount, and one tap."""

import uuid
from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.test import Client

from accounts.models import User
from foods.models import Food
from foods.search import index
from testing.factories import make_food
from tracker.diary.models import Entry, Favourite
from tracker.diary.tests.conftest import TODAY, YESTERDAY, Log

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]


def url(food: Food) -> str:
    return f"/add/{food.code}/"


def body(food: Food, **changes: object) -> dict[str, object]:
    measure = str(food.measures[0].pk)
    return {
        "client_id": str(uuid.uuid4()), "quantity": "1", "measure": measure, "occasion": "lunch",
        "date": str(TODAY), **changes,
    }  # fmt: skip


def test_search_finds_and_shows_the_default_measure(as_vera: Client, oat_milk: Food) -> None:
    index.rebuild()
    page = as_vera.get("/add/", {"q": "oat milk"}).content.decode()
    assert "Oat milk, fortified" in page
    assert "1 glass, 200 ml" in page
    assert "0.78" in page


def test_as_you_type_only_the_results_come(as_vera: Client, oat_milk: Food) -> None:
    page = as_vera.get("/add/", {"q": "oat milk"}, headers={"HX-Request": "true"}).content.decode()
    assert page.lstrip().startswith('<div id="results"')


def test_the_same_partial_draws_the_page(as_vera: Client, oat_milk: Food) -> None:
    assert '<div id="results"' in as_vera.get("/add/", {"q": "oat milk"}).content.decode()


@pytest.mark.parametrize("query", ["x" * 5000, "\x00", "%' OR 1=1", "🥛", "nosuchfood", "  "])
def test_no_query_breaks_the_page(as_vera: Client, query: str) -> None:
    assert as_vera.get("/add/", {"q": query}).status_code == 200


@pytest.mark.parametrize(
    "address", ["date=soon", "date=2999-01-01", "date=0001-01-01", "occasion=brunch", "food=1"]
)
def test_nonsense_in_the_address_is_today_at_this_hour(as_vera: Client, address: str) -> None:
    page = as_vera.get(f"/add/?{address}").content.decode()
    assert "Add to lunch" in page
    assert str(TODAY) in page


def test_a_vegan_sees_no_meat_unless_asked_for(as_vera: Client) -> None:
    make_food("Salmon, baked", source_type="fish_seafood", form="food_bound", diet="pescatarian")
    index.rebuild()
    assert "Salmon, baked" not in as_vera.get("/add/?q=salmon").content.decode()
    assert "Salmon, baked" in as_vera.get("/add/?q=salmon&all=1").content.decode()


def test_the_occasion_follows_the_persons_own_clock(as_vera: Client, vera: User, oat_milk: Food) -> None:
    vera.profile.time_zone = "Asia/Tokyo"
    vera.profile.save()
    with time_machine.travel("2026-11-23T11:00:00Z"):
        assert "Add to dinner" in as_vera.get("/add/").content.decode()


def test_a_supplement_goes_to_supplements(as_vera: Client) -> None:
    tablet = make_food(
        "B12 tablet",
        basis="unit",
        b12_ug=10,
        source_type="supplement",
        measures=[{"label": "1 tablet", "units": 1}],
    )
    assert 'value="supplements" checked' in as_vera.get(url(tablet)).content.decode()


def test_a_food_is_logged_and_the_search_is_ready_for_the_next(as_vera: Client, oat_milk: Food) -> None:
    response = as_vera.post(url(oat_milk), body(oat_milk))
    assert response.url == f"/add/?date={TODAY}&occasion=lunch"
    assert Entry.objects.get().ug == Decimal("0.7828")
    assert "Lunch so far" in as_vera.get(response.url).content.decode()


def test_time_and_note_are_kept(as_vera: Client, oat_milk: Food) -> None:
    as_vera.post(url(oat_milk), body(oat_milk, time="08:10", note="warm"))
    entry = Entry.objects.get()
    assert (str(entry.time), entry.note) == ("08:10:00", "warm")


def test_the_same_submission_twice_is_one_entry(as_vera: Client, oat_milk: Food) -> None:
    sent = body(oat_milk)
    for _ in range(2):
        assert as_vera.post(url(oat_milk), sent).status_code == 302
    assert Entry.objects.count() == 1


def test_another_body_under_the_same_id_is_refused_and_the_page_is_fresh(
    as_vera: Client, oat_milk: Food
) -> None:
    sent = body(oat_milk)
    as_vera.post(url(oat_milk), sent)
    page = as_vera.post(url(oat_milk), {**sent, "quantity": "2"}).content.decode()
    assert "had already sent something else" in page
    assert sent["client_id"] not in page
    assert Entry.objects.get().quantity == 1


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"quantity": "-1"}, "more than 0"),
        ({"quantity": "0"}, "more than 0"),
        ({"quantity": "NaN"}, "as a number"),
        ({"quantity": "abc"}, "as a number"),
        ({"quantity": ""}, "Type how much"),
        ({"quantity": "1e9"}, "more than one person eats"),
        ({"measure": ""}, "required"),
        ({"measure": "123456"}, "one of the measures"),
        ({"client_id": ""}, "had lost a part of itself"),
        ({"client_id": "1234"}, "had lost a part of itself"),
        ({"occasion": "brunch"}, "valid choice"),
        ({"date": "2999-01-01"}, "has not come yet"),
        ({"date": ""}, "required"),
    ],
)
def test_bad_input_says_why_and_logs_nothing(
    as_vera: Client, oat_milk: Food, changes: dict[str, str], message: str
) -> None:
    assert message in as_vera.post(url(oat_milk), body(oat_milk, **changes)).content.decode()
    assert not Entry.objects.exists()


def test_what_was_typed_is_kept(as_vera: Client, oat_milk: Food) -> None:
    page = as_vera.post(url(oat_milk), body(oat_milk, quantity="-7", note="with cinnamon")).content.decode()
    assert 'value="-7"' in page
    assert "with cinnamon" in page


def test_a_retired_food_is_not_offered(as_vera: Client, oat_milk: Food) -> None:
    sent = body(oat_milk)
    oat_milk.retire()
    assert as_vera.post(url(oat_milk), sent).status_code == 404
    assert not Entry.objects.exists()


def test_another_persons_food_is_not_found(as_vera: Client, sam: User) -> None:
    bread = make_food("Sam's bread", owner=sam)
    assert as_vera.get(url(bread)).status_code == 404
    assert as_vera.post(url(bread), body(bread)).status_code == 404


def test_the_amount_last_used_is_proposed(as_vera: Client, log: Log, oat_milk: Food) -> None:
    log(oat_milk, 3, on=YESTERDAY)
    assert 'name="quantity" value="3"' in as_vera.get(url(oat_milk)).content.decode()


def test_picking_grams_proposes_a_hundred(as_vera: Client, oat_milk: Food) -> None:
    asked = {"quantity": "1", "measure": "g", "picked": "1"}
    page = as_vera.get(url(oat_milk), asked, headers={"HX-Request": "true"}).content.decode()
    assert 'name="quantity" value="100"' in page
    assert "0.38" in page


def test_a_suggestion_leads_to_its_amount(as_vera: Client, oat_milk: Food) -> None:
    response = as_vera.get(
        f"/add/?food={oat_milk.code}&occasion=dinner&quantity=2&unit=g&date={TODAY}", follow=True
    )
    page = response.content.decode()
    assert 'name="quantity" value="2"' in page
    assert 'value="dinner" checked' in page


def test_one_tap_logs_it_again(as_vera: Client, log: Log, oat_milk: Food) -> None:
    earlier = log(oat_milk, 2, on=YESTERDAY, occasion="dinner")
    as_vera.post(f"/day/{TODAY}/again/{earlier.code}/", {"client_id": uuid.uuid4()})
    entry = Entry.objects.get(date=TODAY)
    assert (entry.quantity, entry.occasion) == (2, "lunch")


def test_one_tap_on_a_past_day_keeps_the_occasion(as_vera: Client, log: Log, oat_milk: Food) -> None:
    earlier = log(oat_milk, 2, on=TODAY - timedelta(days=2), occasion="dinner")
    as_vera.post(f"/day/{YESTERDAY}/again/{earlier.code}/", {"client_id": uuid.uuid4()})
    assert Entry.objects.get(date=YESTERDAY).occasion == "dinner"


def test_two_taps_with_one_id_are_one(as_vera: Client, log: Log, oat_milk: Food) -> None:
    earlier, sent = log(oat_milk, on=YESTERDAY), {"client_id": uuid.uuid4()}
    for _ in range(2):
        as_vera.post(f"/day/{TODAY}/again/{earlier.code}/", sent)
    assert Entry.objects.filter(date=TODAY).count() == 1


def test_a_tap_without_an_id_logs_nothing_and_says_so(as_vera: Client, log: Log, oat_milk: Food) -> None:
    earlier = log(oat_milk, on=YESTERDAY)
    page = as_vera.post(f"/day/{TODAY}/again/{earlier.code}/", follow=True).content.decode()
    assert "had lost a part of itself" in page
    assert not Entry.objects.filter(date=TODAY).exists()


def test_a_forged_occasion_is_refused(as_vera: Client, log: Log, oat_milk: Food) -> None:
    earlier = log(oat_milk, on=YESTERDAY)
    sent = {"client_id": uuid.uuid4(), "occasion": "brunch"}
    assert (
        "Choose breakfast"
        in as_vera.post(f"/day/{TODAY}/again/{earlier.code}/", sent, follow=True).content.decode()
    )


def test_nothing_is_logged_again_from_somebody_else(as_sam: Client, log: Log, oat_milk: Food) -> None:
    earlier = log(oat_milk, on=YESTERDAY)
    sent = {"client_id": uuid.uuid4()}
    assert as_sam.post(f"/day/{TODAY}/again/{earlier.code}/", sent).status_code == 404


def test_a_retired_food_is_not_logged_again(as_vera: Client, log: Log, oat_milk: Food) -> None:
    earlier = log(oat_milk, on=YESTERDAY)
    oat_milk.retire()
    sent = {"client_id": uuid.uuid4()}
    page = as_vera.post(f"/day/{TODAY}/again/{earlier.code}/", sent, follow=True).content.decode()
    assert "no longer in the catalogue" in page


def test_a_favourite_is_one_tap_away(as_vera: Client, log: Log, oat_milk: Food) -> None:
    log(oat_milk, 2, on=TODAY - timedelta(days=90))
    as_vera.post(f"/favourites/{oat_milk.code}/add/")
    assert f"/favourite/{oat_milk.code}/" in as_vera.get("/today/").content.decode()
    as_vera.post(f"/day/{TODAY}/favourite/{oat_milk.code}/", {"client_id": uuid.uuid4()})
    assert Entry.objects.get(date=TODAY).quantity == 2


def test_a_favourite_is_given_up(as_vera: Client, oat_milk: Food) -> None:
    as_vera.post(f"/favourites/{oat_milk.code}/add/")
    as_vera.post(f"/favourites/{oat_milk.code}/remove/")
    assert not Favourite.objects.exists()


def test_somebody_elses_favourite_is_not_found(as_vera: Client, as_sam: Client, oat_milk: Food) -> None:
    as_vera.post(f"/favourites/{oat_milk.code}/add/")
    sent = {"client_id": uuid.uuid4()}
    assert as_sam.post(f"/day/{TODAY}/favourite/{oat_milk.code}/", sent).status_code == 404


@pytest.mark.parametrize(
    "path", ["favourites/{}/add/", "favourites/{}/remove/", "day/2026-11-23/favourite/{}/"]
)
def test_a_link_changes_nothing(as_vera: Client, oat_milk: Food, path: str) -> None:
    assert as_vera.get("/" + path.format(oat_milk.code)).status_code == 405
