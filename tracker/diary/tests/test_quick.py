"""The quick line: read, shown, confirmed."""

import re
import uuid

import pytest
from django.test import Client

from accounts.models import User
from foods.models import Food
from foods.search import index
from testing.factories import make_food
from tracker.diary.models import Entry
from tracker.diary.tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]
URL = f"/day/{TODAY}/quick/"


@pytest.fixture(autouse=True)
def _catalogue(egg: Food, oat_milk: Food) -> None:
    """Eggs and oat milk can be found."""
    index.rebuild()


def read(client: Client, line: str) -> str:
    return client.get(URL, {"line": line}).content.decode()


def fields(page: str) -> dict[str, str]:
    """What the page's form would send, as it was drawn."""
    form = page[page.index("quick/save/") :]
    found = dict(
        re.findall(r'name="((?:client_id|rows|unread|row-\d+-[a-z]+))" (?:id="[^"]*" )?value="([^"]*)"', form)
    )
    found |= dict.fromkeys(re.findall(r'type="checkbox" name="(row-\d+-keep)"[^>]* checked', form), "on")
    found |= {
        name: chosen
        for name, options in re.findall(
            r'<select id="[^"]*" name="([^"]*)".*?>(.*?)</select>', form, re.DOTALL
        )
        for chosen in re.findall(r'<option value="([^"]*)" selected', options)
    }
    quantities = re.findall(r'name="(row-\d+-quantity)" value="([^"]*)"', form)
    return found | dict(quantities)


def test_a_line_becomes_rows_and_saves_nothing_yet(as_vera: Client) -> None:
    page = read(as_vera, "2 eggs, 200 ml oat milk")
    sent = fields(page)
    assert (sent["rows"], sent["row-0-quantity"], sent["row-1-quantity"]) == ("2", "2", "200")
    assert not Entry.objects.exists()


def test_confirmed_rows_are_logged(as_vera: Client) -> None:
    sent = fields(read(as_vera, "2 eggs, 200 ml oat milk"))
    assert as_vera.post(URL + "save/", sent).url == f"/day/{TODAY}/"
    logged = {entry.name: (entry.quantity, entry.occasion) for entry in Entry.objects.all()}
    assert logged == {"Egg, boiled": (2, "lunch"), "Oat milk, fortified": (200, "lunch")}


def test_sending_it_twice_logs_once(as_vera: Client) -> None:
    sent = fields(read(as_vera, "2 eggs"))
    for _ in range(2):
        as_vera.post(URL + "save/", sent)
    assert Entry.objects.count() == 1


def test_an_unticked_row_is_left_out(as_vera: Client) -> None:
    sent = fields(read(as_vera, "2 eggs, 200 ml oat milk"))
    del sent["row-0-keep"]
    as_vera.post(URL + "save/", sent)
    assert Entry.objects.get().name == "Oat milk, fortified"


def test_amount_and_occasion_can_be_changed(as_vera: Client) -> None:
    sent = fields(read(as_vera, "2 eggs")) | {"row-0-quantity": "3", "row-0-occasion": "dinner"}
    as_vera.post(URL + "save/", sent)
    entry = Entry.objects.get()
    assert (entry.quantity, entry.occasion) == (3, "dinner")


def test_what_could_not_be_read_stays_in_the_line_marked(as_vera: Client) -> None:
    page = read(as_vera, "2 eggs, zxqvw")
    assert "<mark>zxqvw</mark>" in page
    response = as_vera.post(URL + "save/", fields(page), follow=True)
    day = response.content.decode()
    assert 'name="line" value="zxqvw"' in day
    assert 'aria-invalid="true"' in day


def test_one_bad_row_logs_none_and_says_why(as_vera: Client) -> None:
    sent = fields(read(as_vera, "2 eggs, 200 ml oat milk")) | {"row-0-quantity": "-2"}
    page = as_vera.post(URL + "save/", sent).content.decode()
    assert "more than 0" in page
    assert 'value="-2"' in page
    assert not Entry.objects.exists()


def test_a_bad_row_that_is_not_ticked_does_not_matter(as_vera: Client) -> None:
    sent = fields(read(as_vera, "2 eggs, 200 ml oat milk")) | {"row-0-quantity": "-2"}
    del sent["row-0-keep"]
    as_vera.post(URL + "save/", sent)
    assert Entry.objects.count() == 1


def test_another_food_brings_its_own_measures(as_vera: Client) -> None:
    fried = make_food(
        "Egg, fried", source_type="eggs", form="food_bound", measures=[{"label": "1 fried egg", "grams": 46}]
    )
    sent = fields(read(as_vera, "2 eggs")) | {"row-0-food": str(fried.code), "look": "1"}
    page = as_vera.post(URL + "save/", sent, headers={"HX-Request": "true"}).content.decode()
    assert "1 fried egg" in page
    assert not Entry.objects.exists()


def test_a_measure_of_the_food_before_is_asked_about(as_vera: Client) -> None:
    fried = make_food(
        "Egg, fried", source_type="eggs", form="food_bound", measures=[{"label": "1 fried egg", "grams": 46}]
    )
    sent = fields(read(as_vera, "2 eggs")) | {"row-0-food": str(fried.code)}
    page = as_vera.post(URL + "save/", sent).content.decode()
    assert "one of the measures" in page
    assert "1 fried egg" in page


def test_a_food_that_is_gone_is_named_and_nothing_is_logged(as_vera: Client, sam: User) -> None:
    for code in (str(make_food("Sam's bread", owner=sam).code), str(uuid.uuid4()), "1", ""):
        sent = fields(read(as_vera, "2 eggs, 200 ml oat milk")) | {"row-0-food": code}
        assert "no longer in the catalogue" in as_vera.post(URL + "save/", sent).content.decode()
    assert not Entry.objects.exists()


def test_without_an_id_nothing_is_logged(as_vera: Client) -> None:
    sent = fields(read(as_vera, "2 eggs")) | {"client_id": "x"}
    assert "had lost a part of itself" in as_vera.post(URL + "save/", sent).content.decode()
    assert not Entry.objects.exists()


def test_htmx_gets_the_rows_back_in_their_place(as_vera: Client) -> None:
    sent = fields(read(as_vera, "2 eggs")) | {"row-0-quantity": "-2"}
    response = as_vera.post(URL + "save/", sent, headers={"HX-Request": "true"})
    assert response["HX-Retarget"] == "#quick"
    assert "<html" not in response.content.decode()


def test_nothing_ticked_says_so(as_vera: Client) -> None:
    sent = fields(read(as_vera, "2 eggs"))
    del sent["row-0-keep"]
    assert "Nothing is ticked" in as_vera.post(URL + "save/", sent).content.decode()


@pytest.mark.parametrize("rows", ["", "-1", "999999999", "x", "٣"])
def test_a_forged_number_of_rows_is_no_error(as_vera: Client, rows: str) -> None:
    assert as_vera.post(URL + "save/", {"rows": rows, "client_id": str(uuid.uuid4())}).status_code == 200


@pytest.mark.parametrize("line", ["", "   ", ",,,", "🥚" * 400, "\x00", "2 eggs " * 500, "'; drop table"])
def test_no_line_breaks_it(as_vera: Client, line: str) -> None:
    assert as_vera.get(URL, {"line": line}).status_code in (200, 302)


def test_a_vegans_eggs_are_eggs(as_vera: Client) -> None:
    assert "Egg, boiled" in read(as_vera, "2 eggs")
