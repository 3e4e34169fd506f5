"""What cooking leaves of the B12: by the table, and once only."""

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from foods.recipes import retention
from foods.recipes.codes import Method, State
from foods.recipes.groups import group_of
from foods.recipes.retention import asks_about, retained, rows_by_method, state_of, table


def food(name: str, source_type: str = "meat", **fields: Any) -> Any:
    defaults = {"b12_ug": Decimal(2), "form": "food_bound", "dataset": "everyday", "figure_description": ""}
    return SimpleNamespace(**{"name": name, "source_type": source_type, **defaults, **fields})


def percent(of: Any, method: str, **said: str) -> Decimal:
    return retained(of, method, **said).percent


def test_the_table_has_its_270_rows_with_source_and_mark() -> None:
    assert len(table()) == 270
    assert all(row.verified and "10.15482/USDA.ADC/1409034" in row.source for row in table().values())
    assert all(0 < row.percent <= 100 for row in table().values())


def test_every_method_names_a_method_of_ours_and_a_row_of_the_table() -> None:
    assert {method for _, method in rows_by_method()} <= set(Method.values)
    assert all(row.code in table() for row in rows_by_method().values())


@pytest.mark.parametrize(
    ("name", "source_type", "method", "code", "left"),
    [
        ("Beef, stewing steak, raw", "meat", "stewed", "0704", 75),
        ("Beef, stewing steak, raw", "meat", "boiled", "0703", 60),
        ("Beef mince, raw", "meat", "grilled", "0603", 80),
        ("Pork chop, raw", "meat", "fried", "1252", 90),
        ("Bacon, raw", "meat", "fried", "1456", 90),
        ("Lamb leg, raw", "meat", "baked", "1004", 75),
        ("Chicken breast, raw", "meat", "boiled", "0855", 50),
        ("Turkey breast, raw", "meat", "baked", "1805", 65),
        ("Beef liver, raw", "meat", "fried", "1151", 80),
        ("Cod, raw", "fish_seafood", "baked", "2301", 90),
        ("Salmon, raw", "fish_seafood", "fried", "2459", 75),
        ("Mussels, raw", "fish_seafood", "steamed", "2770", 90),
        ("Egg, raw", "eggs", "boiled", "0105", 85),
        ("Milk, whole", "dairy", "slow", "2153", 30),
        ("Cheddar cheese", "dairy", "baked", "0001", 55),
    ],
)
def test_raw_food_loses_what_the_table_says(
    name: str, source_type: str, method: str, code: str, left: int
) -> None:
    found = retained(food(name, source_type), method)
    assert found.row
    assert (found.row.code, found.percent) == (code, left)


@pytest.mark.parametrize(
    "name",
    ["Beef steak, sirloin, grilled", "Salmon, canned", "Egg, boiled", "Roast beef", "Chicken, roasted"],
)
def test_a_figure_for_cooked_food_is_left_alone(name: str) -> None:
    kind = "eggs" if "Egg" in name else "fish_seafood" if "Salmon" in name else "meat"
    assert retained(food(name, kind), "baked") == retention.Retained(Decimal(100), reason="already-cooked")


def test_what_the_figure_was_taken_from_decides_before_the_name() -> None:
    borrowed = food("Beef stew meat", figure_description="Beef, chuck, cooked, braised")
    assert state_of(borrowed) == State.COOKED
    assert state_of(food("Egg, whole", "eggs", figure_description="Egg, whole, raw, fresh")) == State.RAW


def test_without_a_word_it_asks_and_takes_nothing_off() -> None:
    steak = food("Beef steak, ribeye")
    assert asks_about(steak, "fried")
    assert retained(steak, "fried").reason == "not-sure"
    assert percent(steak, "fried", state="raw") == 80
    assert percent(steak, "fried", state="cooked") == 100


def test_added_b12_has_no_factor() -> None:
    flakes = food("Yeast flakes, fortified", "fortified_food", form="crystalline")
    assert retained(flakes, "baked").reason == "added"
    assert not asks_about(flakes, "baked")


def test_a_dish_in_a_dish_is_not_cooked_twice() -> None:
    assert retained(food("My ragù, raw", dataset="recipe"), "baked").reason == "dish"
    assert retained(food("Lasagne", "mixed_dish"), "baked").reason == "dish"


def test_nothing_is_taken_off_what_is_not_cooked_or_has_none() -> None:
    assert retained(food("Beef mince, raw"), "none").reason == "not-cooked"
    assert retained(food("Lentils, raw", "no_b12", b12_ug=Decimal(0)), "boiled").reason == "no-b12"


def test_what_the_table_does_not_know_stays_and_says_so() -> None:
    assert retained(food("Yoghurt, plain", "dairy"), "baked").reason == "no-row"
    assert retained(food("Venison, raw"), "fried").reason == "no-row"


def test_groups_by_words() -> None:
    assert group_of("Chicken liver, raw", "meat") == "liver"
    assert group_of("Beef burger", "meat") == "beef_ground"
    assert group_of("Tuna, raw", "fish_seafood") == "fish_lean"
    assert group_of("Peanut butter", "no_b12") == ""
