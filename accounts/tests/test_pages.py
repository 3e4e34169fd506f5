"""What all pages of the account share."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts import places
from accounts.models import User

PUBLIC = [
    "/account/login/", "/account/signup/", "/account/password/reset/", "/account/password/reset/done/",
    "/account/password/reset/key/done/", "/account/password/reset/key/1-abc-def/", "/account/confirm-email/",
    "/account/confirm-email/abc/", "/account/inactive/",
]  # fmt: skip
MINE = [
    "/you/", "/you/welcome/", "/you/welcome/eating/", "/you/welcome/health/",
    "/you/edit/about/", "/you/edit/eating/",
    "/you/edit/place/", "/you/edit/display/", "/you/pregnancy/", "/you/health/", "/you/delete/", "/export/",
    "/account/email/", "/account/password/change/", "/account/logout/", "/account/reauthenticate/",
]  # fmt: skip


@pytest.mark.parametrize("url", PUBLIC)
@pytest.mark.django_db
def test_public_pages_need_no_login_and_look_like_corrin(client: Client, url: str) -> None:
    check_page(client.get(url))


@pytest.mark.parametrize("url", MINE)
def test_personal_pages_look_like_corrin_and_are_not_kept(as_vera: Client, url: str) -> None:
    response = as_vera.get(url)
    check_page(response)
    assert "no-store" in response["Cache-Control"]


PRIVATE = [*MINE, "/export/everything.json", "/export/entries.csv", "/you/shown/about/"]


@pytest.mark.parametrize("url", [url for url in PRIVATE if url != "/account/logout/"])
@pytest.mark.django_db
def test_personal_pages_need_a_login(client: Client, url: str) -> None:
    response = client.get(url)
    assert response.status_code == 302
    assert response.url.startswith("/account/login/?next=")


def check_page(response) -> None:
    text = response.content.decode()
    assert response.status_code == 200
    assert text.count("<h1") == 1
    assert 'class="brand"' in text
    assert "style=" not in text
    assert "<script>" not in text
    assert "script-src 'self'" in response["Content-Security-Policy"]
    assert "!" not in text.split("<main", 1)[1].split("</main", 1)[0].replace("<!--", "")


def test_demo_logins_are_named_where_there_are_any(client: Client, vera: User) -> None:
    assert "Look around first" not in client.get("/account/login/").content.decode()
    User.objects.filter(pk=vera.pk).update(is_demo=True)
    assert vera.email in client.get("/account/login/").content.decode()


def test_demo_logins_are_never_named_in_production(client: Client, vera: User, settings) -> None:
    User.objects.filter(pk=vera.pk).update(is_demo=True)
    settings.PRODUCTION = True
    assert vera.email not in client.get("/account/login/").content.decode()


def test_first_login_leads_to_the_first_questions_later_ones_to_today(client: Client, vera: User) -> None:
    from testing.factories import PASSWORD

    told = {"login": vera.email, "password": PASSWORD}
    assert client.post("/account/login/", told).url == reverse("accounts:onboarding")
    client.post("/you/welcome/", {"skip": "all"})
    client.post("/account/logout/")
    begun = client.post("/account/login/", told, follow=True)
    assert begun.redirect_chain[-1][0] == reverse("tracker:today")


def test_changing_the_address_asks_the_new_one_first(as_vera: Client, vera: User, mailoutbox) -> None:
    from testing.factories import PASSWORD

    asked = as_vera.post("/account/email/", {"email": "New.Address@example.org", "action_add": ""})
    assert asked.url.startswith("/account/reauthenticate/")
    as_vera.post(asked.url, {"password": PASSWORD, "next": "/account/email/"}, follow=True)
    vera.refresh_from_db()
    assert vera.email != "new.address@example.org"
    assert mailoutbox[-1].to == ["new.address@example.org"]


@pytest.mark.parametrize(
    ("zone", "country"),
    [("Europe/London", "GB"), ("Asia/Calcutta", "IN"), ("Europe/Kiev", "UA"), ("UTC", ""), ("Nowhere", "")],
)
def test_a_time_zone_tells_the_country(zone: str, country: str) -> None:
    assert places.country_of_zone(zone) == country


def test_every_country_of_an_authority_is_in_the_list() -> None:
    from tracker.assessment.reference_values import authorities

    named = {country for authority in authorities() for country in authority.countries}
    assert named <= set(places.countries())
