"""Correcting public foods in the administration: a barcode is one product's."""

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from foods.models import Food
from testing.factories import make_food

pytestmark = pytest.mark.django_db
GTIN, OTHER = "04006381333931", "05000159461122"


@pytest.fixture
def as_curator(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("root@example.org", "a quiet long password"))
    return client


def send(client: Client, food: Food, **changes: str) -> str:
    """The page's own form with these changes; what it answers."""
    page = f"/admin/foods/food/{food.pk}/change/"
    form = client.get(page).context["adminform"].form
    drawn = {name: form[name].value() for name in form.fields}
    rows = {"household_measures-TOTAL_FORMS": "0", "household_measures-INITIAL_FORMS": "0"}
    told = {name: "" if value is None else value for name, value in drawn.items() if name != "retired_at"}
    return client.post(page, {**told, **rows, **changes}, follow=True).content.decode()


@pytest.mark.parametrize("typed", [GTIN, "4006381333931", "4006381-333931"])
def test_a_barcode_is_kept_in_one_form(as_curator: Client, oat_milk: Food, typed: str) -> None:
    send(as_curator, oat_milk, gtin=typed)
    oat_milk.refresh_from_db()
    assert oat_milk.gtin == GTIN


def test_what_is_no_barcode_is_refused(as_curator: Client, oat_milk: Food) -> None:
    assert "no product’s barcode" in send(as_curator, oat_milk, gtin="123")


def test_a_barcode_that_another_food_has_is_refused_in_words(as_curator: Client, oat_milk: Food) -> None:
    make_food("Soya drink", gtin=OTHER)
    assert "has this barcode" in send(as_curator, oat_milk, gtin=OTHER)
    oat_milk.refresh_from_db()
    assert oat_milk.gtin == ""


def test_a_retired_food_comes_back_only_while_its_barcode_is_free(as_curator: Client) -> None:
    old = make_food("Soya drink", gtin=OTHER, retired_at=timezone.now())
    twin = make_food("Soya drink, new recipe", gtin=OTHER)
    said = {"action": "bring_back", "_selected_action": str(old.pk)}
    assert "the same barcode" in as_curator.post("/admin/foods/food/", said, follow=True).content.decode()
    twin.retire()
    as_curator.post("/admin/foods/food/", said)
    old.refresh_from_db()
    assert not old.is_retired
