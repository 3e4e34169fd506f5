"""A dish worked out, with examples done by hand."""

from decimal import Decimal
from typing import Any

import pytest

from foods.models import Food
from foods.recipes.figure import Dish, Part
from testing.factories import make_food

pytestmark = pytest.mark.django_db


def meat(name: str = "Stewing steak, raw", **fields: Any) -> Food:
    kind = {"source_type": "meat", "form": "food_bound", "diet": "contains_meat", "figure_kind": "dataset"}
    return make_food(name, **{"b12_ug": "2.15", **kind, **fields})


def plant(name: str = "Carrots, raw", **fields: Any) -> Food:
    return make_food(name, **{"b12_ug": 0, "source_type": "no_b12", "form": "none", **fields})


def unstated(name: str = "Gravy granules", **fields: Any) -> Food:
    kind = {"source_type": "mixed_dish", "form": "mixed", "diet": "unsure"}
    return make_food(name, **{"b12_ug": None, "standing": "not_stated", **kind, **fields})


def part(food: Food, grams: str, method: str = "stewed", **said: str) -> Part:
    return Part(food, Decimal(grams), "g", method, **said)


def dish(*parts: Part, servings: str = "4", **fields: Any) -> Dish:
    return Dish(parts, Decimal(servings), **fields)


def test_a_beef_stew_by_hand() -> None:
    # 500 g raw at 2.15 µg in 100 g are 10.75 µg; code 0704 keeps 75 %: 8.0625 µg.
    # Weighed 800 g: 1.0078 µg in 100 g; of 4 servings each has 200 g and 2.0156 µg.
    stew = dish(part(meat(), "500"), part(plant(), "400"), cooked_grams=Decimal(800))
    assert stew.known_ug == Decimal("8.0625")
    assert stew.ug_per_100g == Decimal("1.0078")
    assert stew.serving_grams == 200
    assert stew.serving_ug == Decimal("2.015625")
    assert (stew.standing, stew.source_type, stew.form, stew.diet) == (
        "counts", "meat", "food_bound", "contains_meat",
    )  # fmt: skip


def test_what_a_serving_brings_does_not_hang_on_the_scales() -> None:
    by_yield = dish(part(meat(), "500"), yield_kind="much_less")
    assert by_yield.grams == 375
    assert by_yield.serving_ug == dish(part(meat(), "500")).serving_ug


def test_one_unknown_makes_it_a_lower_bound() -> None:
    stew = dish(part(meat(), "500"), part(unstated(), "20"))
    assert (stew.at_least, stew.standing, stew.source_type) == (True, "counts", "mixed_dish")
    assert stew.known_ug == Decimal("8.0625")


def test_a_line_that_could_not_be_read_is_unknown_too() -> None:
    stew = dish(part(meat(), "500"), unread=1)
    assert stew.at_least
    assert dish(part(plant(), "100"), unread=1).diet == "unsure"


def test_only_unknown_is_not_stated() -> None:
    soup = dish(part(unstated(), "100"), part(plant(), "400"))
    assert (soup.standing, soup.ug_per_100g, soup.at_least) == ("not_stated", None, False)


def test_an_unknown_supplement_bounds_nothing() -> None:
    tablet = unstated("Vitamin powder", source_type="supplement", form="crystalline")
    assert dish(part(meat(), "100"), part(tablet, "5")).standing == "not_stated"


def test_nori_counts_nothing_and_is_named(nori: Food) -> None:
    rolls = dish(part(nori, "10", "none"), part(plant("Rice"), "300", "none"))
    assert (rolls.standing, rolls.ug_per_100g, rolls.source_type) == (
        "not_counted", 0, "unreliable_plant_source",
    )  # fmt: skip
    assert rolls.stated_per_100g == Decimal("2.5032")  # 77.6 µg in 100 g, 10 g of 310 g
    assert [each.food.name for each in rolls.not_counted] == ["Nori, dried"]


def test_beside_egg_nori_still_counts_nothing(nori: Food, egg: Food) -> None:
    rolls = dish(part(nori, "10", "none"), part(egg, "100", "none"))
    assert (rolls.known_ug, rolls.standing, rolls.source_type) == (Decimal("1.11"), "counts", "eggs")
    assert rolls.stated_per_100g is None


def test_only_added_b12_is_seen_by_the_vegan_rule(oat_milk: Food) -> None:
    flakes = make_food("Yeast flakes, fortified", b12_ug=44)
    tablet = make_food("Drink powder", b12_ug=10, source_type="fortified_drink")
    porridge = dish(part(oat_milk, "200"), part(flakes, "5"), part(plant("Oats"), "40"), part(tablet, "5"))
    assert (porridge.source_type, porridge.form, porridge.diet) == (
        "fortified_food", "crystalline", "vegan",
    )  # fmt: skip
    assert porridge.known_ug == Decimal("3.46")  # 0.76 + 2.2 + 0.5: nothing is taken off


def test_added_and_natural_make_a_mixed_dish(oat_milk: Food) -> None:
    both = dish(part(oat_milk, "200"), part(meat(), "100"))
    assert (both.source_type, both.form) == ("mixed_dish", "mixed")


def test_the_least_sure_standing_carries_over() -> None:
    one, two = meat("Mince, raw", standing="borrowed"), meat("Steak, raw", standing="estimated")
    assert dish(part(one, "100"), part(meat(), "100")).standing == "borrowed"
    assert dish(part(one, "100"), part(two, "100")).standing == "estimated"


def test_the_strictest_diet_and_all_allergens_and_tags(egg: Food) -> None:
    liver = meat("Liver, raw", tags="liver", allergens="milk")
    found = dish(part(liver, "50"), part(plant(diet="unsure", allergens="gluten milk"), "50"))
    assert (found.diet, found.allergens, found.tags) == ("contains_meat", "gluten milk", "liver")
    assert dish(part(plant(diet="unsure"), "50"), part(egg, "50")).diet == "unsure"


def test_a_dish_of_nothing_has_no_b12() -> None:
    soup = dish(part(plant(), "500"))
    assert (soup.standing, soup.ug_per_100g, soup.source_type, soup.form) == ("counts", 0, "no_b12", "none")


def test_without_a_weight_there_is_no_sum(oat_milk: Food) -> None:
    juice = plant("Juice", basis="100 ml", measures=[{"label": "1 glass", "millilitres": "200"}])
    soup = dish(Part(juice, Decimal(1), "1 glass", "none"), part(oat_milk, "100"))
    assert soup.raw_grams is None
    assert [each.food.name for each in soup.weightless] == ["Juice"]
