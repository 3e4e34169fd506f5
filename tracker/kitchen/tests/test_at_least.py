"""A dish with an unstated ingredient stays a lower bound, wherever it is logged."""

import uuid
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from foods.models import Food
from foods.recipes.actions import Ingredient, Written, save_recipe
from testing.factories import make_entry, make_food
from tracker.bridge import load_window
from tracker.diary.models import DayTotal


@pytest.fixture
def stew(vera: User) -> Food:
    steak = make_food(
        "Steak, raw", b12_ug=2, source_type="meat", form="food_bound", diet="contains_meat", measures=[]
    )
    gravy = make_food("Gravy", b12_ug=None, standing="not_stated", source_type="mixed_dish", form="mixed")
    ingredients = [Ingredient(steak, Decimal(500), "g"), Ingredient(gravy, Decimal(100), "g")]
    written = Written("Stew", ingredients, servings=Decimal(2), method="stewed")
    return save_recipe(owner=vera, code=uuid.uuid4(), written=written).food


def test_the_entry_keeps_that_it_is_a_lower_bound(vera: User, stew: Food) -> None:
    entry = make_entry(vera, food=stew, grams="300", on=vera.profile.today())
    assert (entry.ug, entry.at_least, entry.standing) == (Decimal("3.75"), True, "counts")
    assert DayTotal.objects.get(owner=vera).not_stated == 1


def test_the_day_has_an_upper_bound_by_kind(vera: User, stew: Food) -> None:
    today = vera.profile.today()
    make_entry(vera, food=stew, grams="300", on=today)
    summary = load_window(vera, today, today, today=today).record(today).summary
    assert (summary.known_ug, summary.high_ug, summary.is_lower_bound) == (3.75, 6.75, True)


def test_the_day_page_says_at_least(as_vera: Client, vera: User, stew: Food) -> None:
    make_entry(vera, food=stew, grams="300", on=vera.profile.today())
    page = as_vera.get("/today/").content.decode()
    assert "At least 3.8" in page
    assert "at least" in page.split('id="entry-')[1]


def test_the_food_page_says_at_least(as_vera: Client, stew: Food) -> None:
    assert "At least" in as_vera.get(f"/foods/{stew.code}/").content.decode()


def test_the_facts_name_the_dish(as_vera: Client, vera: User, stew: Food) -> None:
    make_entry(vera, food=stew, grams="300", on=vera.profile.today())
    page = as_vera.get("/today/").content.decode()
    assert "with an ingredient that has no stated value" in page


def test_the_table_for_spreadsheets_says_so(as_vera: Client, vera: User, stew: Food) -> None:
    make_entry(vera, food=stew, grams="300", on=vera.profile.today())
    sheet: Any = as_vera.get(reverse("tracker:export-csv"))
    head, line = b"".join(sheet.streaming_content).decode().splitlines()
    assert line.split(",")[head.split(",").index("counts_at_least")] == "yes"
