"""What navigation offers to whom."""

import pytest
from django.test import Client

from accounts.models import Dietitian, User
from testing.care import make_care_of

pytestmark = pytest.mark.django_db


def test_a_dietitian_finds_the_clients_first_in_both_navigations(as_dora: Client) -> None:
    page = as_dora.get("/you/").content.decode()
    top, tabs = page.split("<nav")[1], page.split("<nav")[-1]
    for nav in (top, tabs):
        assert nav.index('href="/clients/"') < nav.index('href="/today/"')


def test_nobody_else_is_offered_clients(as_vera: Client, as_dora: Client) -> None:
    Dietitian.objects.update(status="ended")
    for client in (as_vera, as_dora):
        assert "/clients/" not in client.get("/you/").content.decode()


def test_a_helper_finds_the_people_they_help(as_sam: Client, vera: User, sam: User) -> None:
    assert 'href="/helping/"' not in as_sam.get("/you/").content.decode()
    make_care_of(vera, sam, role="helper")
    for page in ("/you/", "/you/sharing/"):
        assert 'href="/helping/"' in as_sam.get(page).content.decode()
    assert "vera" in as_sam.get("/you/sharing/").content.decode()
