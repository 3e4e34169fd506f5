"""What nobody sends by accident: made-up cookies, days of another age."""

import uuid

import pytest
from django.test import Client

from accounts.models import User
from foods.models import Food
from testing.factories import PASSWORD, make_entry
from tracker.diary.models import Day, Entry

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/", "/today/", "/account/login/"])
@pytest.mark.parametrize(
    "key", [r'"abcdefgh\000ijk"', r'"abcdefgh\342\202\254"', "a-b-c-d-e-f-g-h", "x" * 5000]
)
def test_a_made_up_session_is_none(path: str, key: str) -> None:
    response = Client().get(path, HTTP_COOKIE=f"sessionid={key}")
    assert response.status_code in (200, 302)


@pytest.mark.parametrize("path", ["/today", "/day/2026-11-23", "/nowhere/", "/entry/x/"])
def test_not_even_a_redirect_of_a_signed_in_person_is_kept(as_vera: Client, path: str) -> None:
    response = as_vera.get(path)
    assert response.status_code in (301, 404)
    assert "no-store" in response["Cache-Control"]


def test_the_farewell_is_not_kept_either(as_vera: Client) -> None:
    assert "no-store" in as_vera.post("/account/logout/")["Cache-Control"]


def test_logging_in_begins_a_new_session(client: Client, vera: User) -> None:
    client.get("/account/login/")
    session = client.session
    session["planted"] = True
    session.save()
    planted = session.session_key
    client.cookies["sessionid"] = planted
    client.post("/account/login/", {"login": vera.email, "password": PASSWORD})
    assert client.session.get("_auth_user_id")
    assert client.session.session_key != planted


@pytest.mark.parametrize(
    "path", ["complete/", "unusual/", "note/", "usual/", "copy/", "again/{}/", "quick/save/"]
)
@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "9999-12-31"])
def test_a_day_of_another_age_takes_nothing_in(
    as_vera: Client, vera: User, oat_milk: Food, path: str, day: str
) -> None:
    entry = make_entry(vera, food=oat_milk, on=vera.profile.today())
    source = {"source": f"{entry.date}", "occasion": "", "client_id": str(uuid.uuid4())}
    row = {"rows": "1", "row-0-food": f"{oat_milk.code}", "row-0-keep": "on", "row-0-quantity": "1"}
    row |= {"row-0-measure": "g", "row-0-occasion": "lunch", "complete": "yes", "unusual": "ill", "note": "x"}
    as_vera.post(f"/day/{day}/{path.format(entry.code)}", source | row)
    assert list(Entry.objects.all()) == [entry]
    assert [each.date for each in Day.objects.all()] == [entry.date]
