"""What the form of a new plan says it would cover by itself."""

import pytest
from django.test import Client

from accounts.models import Profile, RiskFactor, User
from testing.factories import make_food, make_user
from tracker.screening.tests.diaries import signed_in

ADD, COVERS = "/supplements/add/", "/supplements/add/covers/"


def said(client: Client, url: str = COVERS, **typed: str) -> str:
    response = client.get(url, typed)
    assert response.status_code == 200
    return " ".join(response.content.decode().replace("\xa0", " ").split())


@pytest.fixture
def vegan(vera: User) -> Client:
    Profile.objects.filter(user=vera).update(diet="vegan")
    return signed_in(vera)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (
            {"dose_ug": "10", "schedule": "daily"},
            "10 µg or more from supplements in a day (The Vegan Society)",
        ),
        ({"dose_ug": "2000", "schedule": "weekly"}, "2,000 µg or more from supplements in a week"),
        (
            {"dose_ug": "1000", "schedule": "weekdays", "weekdays": ["0", "3"]},
            "2,000 µg or more from supplements",
        ),
        ({"dose_ug": "1000", "schedule": "weekly"}, "meets no published rule, yet by our estimate"),
        ({"dose_ug": "5", "schedule": "daily"}, "does not cover every day"),
        ({"dose_ug": "2000", "schedule": "every_n_days", "interval_days": "14"}, "does not cover every day"),
    ],
)
def test_it_says_what_the_plan_would_cover(vegan: Client, typed: dict[str, str], words: str) -> None:
    assert words in said(vegan, **typed)


@pytest.mark.parametrize("typed", [{}, {"dose_ug": "\x00"}, {"dose_ug": "9" * 400}, {"schedule": "never"}])
def test_it_says_nothing_of_what_cannot_be_read(vegan: Client, typed: dict[str, str]) -> None:
    assert "<p" not in said(vegan, **typed)


@pytest.mark.parametrize("typed", [{"kind": "injection"}, {"prescribed": "on"}])
def test_of_a_treatment_nothing_is_said(vegan: Client, typed: dict[str, str]) -> None:
    assert "<p" not in said(vegan, dose_ug="1000", schedule="daily", **typed)


def test_by_a_scheme_of_one_form_the_form_decides(vegan: Client, vera: User) -> None:
    Profile.objects.filter(user=vera).update(coverage_scheme="dutch-vegan-society")
    assert "does not cover every day" in said(vegan, dose_ug="50", schedule="daily")
    assert "would cover every day" in said(vegan, dose_ug="50", schedule="daily", added_form="cyanocobalamin")


def test_a_rule_of_the_scheme_fills_the_form(vegan: Client, vera: User) -> None:
    Profile.objects.filter(user=vera).update(coverage_scheme="veganhealth")
    text = said(vegan, ADD, rule="twice_weekly")
    assert 'value="1000"' in text
    assert "two doses of 1,000 µg or more in a week (veganhealth.org)" in text


@pytest.mark.parametrize("rule", ["fortified_twice", "equivalent", "daily_supplement", "\x00", "x" * 5000])
def test_a_rule_that_is_none_of_the_scheme_fills_nothing(vegan: Client, vera: User, rule: str) -> None:
    Profile.objects.filter(user=vera).update(coverage_scheme="veganhealth")
    assert 'id="covers" aria-live="polite"></div>' in said(vegan, ADD, rule=rule)


def test_a_product_of_a_link_is_looked_at_too(vegan: Client) -> None:
    tablet = make_food(
        "B12 tablet", b12_ug="10", basis="unit", source_type="supplement", layer=1,
        measures=[{"label": "1 tablet", "units": 1}],
    )  # fmt: skip
    assert "10 µg or more from supplements in a day" in said(vegan, ADD, food=str(tablet.code))


def test_people_no_rule_is_meant_for_read_none(db: None) -> None:
    assert "<p" not in said(signed_in(make_user("arthur", diet="contains_meat")), dose_ug="10")


def test_nor_do_those_of_whom_no_food_is_judged(vegan: Client, vera: User) -> None:
    RiskFactor.objects.create(user=vera, key="coeliac")
    assert "<p" not in said(vegan, dose_ug="10", schedule="daily")
