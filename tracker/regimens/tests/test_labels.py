"""A plan keeps what its product's label said."""

import uuid
from decimal import Decimal

import pytest
from django.test import Client

from foods.models import Food
from testing.factories import make_food
from tracker.regimens.models import Regimen, RegimenVersion

PAGE = "/supplements/"


@pytest.fixture
def product(db: None) -> Food:
    return make_food(
        "B12 tablet, 1000 µg", basis="unit", b12_ug="1000", source_type="supplement",
        added_form="cyanocobalamin", measures=[],
    )  # fmt: skip


@pytest.fixture
def version(as_vera: Client, product: Food) -> RegimenVersion:
    form = {"code": uuid.uuid4(), "food": product.code, "kind": "tablet", "schedule": "weekly",
            "start": "2026-01-05", "occasion": "supplements"}  # fmt: skip
    as_vera.post("/supplements/add/", form)
    return Regimen.objects.get().versions.get()


def test_the_label_is_kept_with_the_plan(version: RegimenVersion, product: Food) -> None:
    assert (version.label_name, version.label_ug, version.added_form) == (
        product.name,
        Decimal(1000),
        "cyanocobalamin",
    )


def test_a_corrected_product_changes_no_plan(as_vera: Client, version: RegimenVersion, product: Food) -> None:
    Food.objects.filter(pk=product.pk).update(b12_ug=500)
    version.refresh_from_db()
    assert (version.dose_ug, version.label_ug) == (1000, 1000)
    assert "now says" in as_vera.get(PAGE).content.decode()


def test_a_label_that_says_the_same_is_not_spoken_of(as_vera: Client, version: RegimenVersion) -> None:
    assert "now says" not in as_vera.get(PAGE).content.decode()


def test_a_plan_leads_to_its_comparison(as_vera: Client, version: RegimenVersion) -> None:
    page = as_vera.get(PAGE).content.decode()
    assert "/planner/?dose=1000&amp;kind=supplement&amp;times=1&amp;days=1" in page


def test_no_form_of_b12_is_called_the_best(as_vera: Client) -> None:
    assert "counts every form alike" in as_vera.get("/supplements/add/").content.decode()


def test_a_form_nobody_knows_is_refused(as_vera: Client) -> None:
    sent = {"code": uuid.uuid4(), "name": "B12", "dose_ug": "10", "kind": "tablet", "schedule": "daily",
            "start": "2026-01-05", "occasion": "supplements", "added_form": "magic"}  # fmt: skip
    assert as_vera.post("/supplements/add/", sent).status_code == 422
    assert not Regimen.objects.exists()
