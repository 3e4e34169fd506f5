"""Pages for when something is wrong: in Corrin's own dress, and saying what to do."""

import pytest
from django.template.loader import render_to_string
from django.test import Client


@pytest.mark.django_db
def test_an_unknown_address_is_told_so_kindly(client: Client, settings) -> None:
    settings.DEBUG = False
    response = client.get("/no/such/page/")
    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()


@pytest.mark.parametrize("template", ["500.html", "400.html"])
def test_the_page_for_a_fault_needs_no_database_and_no_request(template: str) -> None:
    assert "<h1>" in render_to_string(template)


@pytest.mark.django_db
def test_a_stale_form_is_told_to_send_it_again() -> None:
    response = Client(enforce_csrf_checks=True).post("/account/login/", {"login": "a@example.org"})
    assert response.status_code == 403
    assert "Please send it again" in response.content.decode()
