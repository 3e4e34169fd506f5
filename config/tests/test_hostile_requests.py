"""What nobody sends by accident: made-up cookies, addresses without their final slash."""

import pytest
from django.test import Client

from accounts.models import User
from testing.factories import PASSWORD

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
