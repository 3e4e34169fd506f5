from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import User

ABOUT, EATING, PLACE, DISPLAY = (f"/you/edit/{key}/" for key in ("about", "eating", "place", "display"))
HTMX = {"HTTP_HX_REQUEST": "true"}


def test_it_shows_what_is_known_and_what_is_used_instead(as_vera: Client, vera: User) -> None:
    page = as_vera.get("/you/").content.decode()
    for words in ("vegan", "United Kingdom", "UK Department of Health", "The amount for adults is used"):
        assert words in page


def test_a_man_is_not_asked_about_pregnancy(as_vera: Client, vera: User) -> None:
    assert "Pregnancy and breastfeeding" in as_vera.get("/you/").content.decode()
    vera.profile.sex = "male"
    vera.profile.save()
    assert "Pregnancy and breastfeeding" not in as_vera.get("/you/").content.decode()


def test_the_places_stand_before_what_is_known(as_vera: Client) -> None:
    page = as_vera.get("/you/").content.decode()
    assert page.index("How you feel and blood results") < page.index('id="about"')


def test_the_page_takes_few_queries(
    as_vera: Client, vera: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    # session, user with profile, life stages, risk factors
    with django_assert_num_queries(4):
        as_vera.get("/you/")


def test_sections_changed_in_two_tabs_do_not_undo_each_other(as_vera: Client, vera: User) -> None:
    as_vera.post(EATING, {"diet": "vegetarian", "allergies": ["milk"]})
    as_vera.post(ABOUT, {"sex": "male", "born_day": "1", "born_month": "2", "born_year": "1980"})
    as_vera.post(PLACE, {"country": "DE", "time_zone": "Europe/Berlin"})
    as_vera.post(DISPLAY, {"name": "Vera"})
    as_vera.post("/display/", {"mode": "large_type", "on": "yes"})
    vera.refresh_from_db()
    profile = vera.profile
    assert (profile.diet, profile.sex, profile.country, profile.large_type) == (
        "vegetarian",
        "male",
        "DE",
        True,
    )
    assert (profile.allergies, profile.birth_date, vera.name) == (["milk"], date(1980, 2, 1), "Vera")


def test_only_the_fields_of_a_section_are_written(
    vera: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    from accounts import actions

    stale = User.objects.get(pk=vera.pk)
    assert stale.profile.diet == "vegan"
    actions.change_profile(user=vera, diet="unsure")
    actions.change_profile(user=stale, country="FR")
    vera.profile.refresh_from_db()
    assert (vera.profile.diet, vera.profile.country) == ("unsure", "FR")


@pytest.mark.parametrize(("diet", "kept"), [("vegetarian", True), ("vegan", False), ("contains_meat", False)])
def test_the_vegan_rule_is_a_choice_of_vegetarians(
    as_vera: Client, vera: User, diet: str, kept: bool
) -> None:
    as_vera.post(EATING, {"diet": diet, "judged_by": "vegan"})
    vera.profile.refresh_from_db()
    assert vera.profile.follows_vegan_rule is kept


def test_without_a_script_it_goes_back_to_the_page(as_vera: Client) -> None:
    assert as_vera.post(EATING, {"diet": "vegan"}).url == "/you/#eating"


def test_with_a_script_the_section_comes_back_alone(as_vera: Client) -> None:
    form = as_vera.get(EATING, **HTMX).content.decode()
    card = as_vera.post(EATING, {"diet": "pescatarian"}, **HTMX).content.decode()
    assert "<html" not in form + card
    assert "fish, no meat" in card


def test_errors_come_back_with_the_form(as_vera: Client) -> None:
    page = as_vera.post(ABOUT, {"age": "900"}, **HTMX).content.decode()
    assert "check the age" in page
    assert 'value="900"' in page


def test_cancelling_brings_the_section_back(as_vera: Client) -> None:
    assert "vegan" in as_vera.get("/you/shown/eating/").content.decode()


def test_large_type_is_on_every_page(as_vera: Client) -> None:
    as_vera.post("/display/", {"mode": "large_type", "on": "yes"})
    assert 'class="large-type"' in as_vera.get("/you/").content.decode()


@pytest.mark.parametrize(
    ("url", "told"),
    [
        (EATING, {"diet": "air"}), (EATING, {"allergies": ["sunlight"]}), (PLACE, {"country": "Atlantis"}),
        (PLACE, {"time_zone": "no"}), (DISPLAY, {"name": "x" * 81}), (DISPLAY, {"name": "a\x00b"}),
    ],
)  # fmt: skip
def test_forged_choices_change_nothing(as_vera: Client, vera: User, url: str, told: dict) -> None:
    assert as_vera.post(url, told).status_code == 200
    vera.refresh_from_db()
    assert (vera.profile.diet, vera.profile.country, vera.profile.time_zone) == (
        "vegan",
        "GB",
        "Europe/London",
    )


@pytest.mark.parametrize("url", ["/you/edit/secrets/", "/you/shown/secrets/"])
def test_unknown_sections_are_not_found(as_vera: Client, url: str) -> None:
    assert as_vera.get(url).status_code == 404


@pytest.mark.parametrize(
    "url", ["/you/", ABOUT, EATING, PLACE, DISPLAY, "/you/health/", "/you/delete/", "/export/"]
)
def test_without_a_profile_every_page_works(url: str, db: None) -> None:
    client = Client()
    client.force_login(User.objects.create_superuser("root@example.org", "a quiet long password"))
    assert client.get(url).status_code == 200


@pytest.mark.parametrize("key", ["about", "eating", "place", "display"])
def test_without_a_profile_every_section_is_saved(key: str, db: None) -> None:
    client = Client()
    client.force_login(User.objects.create_superuser("root@example.org", "a quiet long password"))
    assert client.post(f"/you/edit/{key}/", {}).status_code == 302
