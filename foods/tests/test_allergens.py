"""Allergen hints and tags err on the side of caution."""

import pytest

from foods.allergens import CODES, TAGS, allergens, tags


@pytest.mark.parametrize(
    ("name", "source_type", "expected"),
    [
        ("Cheddar cheese", "dairy", {"milk"}),
        ("Boiled egg", "eggs", {"egg"}),
        ("Salmon, baked", "fish_seafood", {"fish"}),
        ("Shrimp, cooked", "fish_seafood", {"crustaceans"}),
        ("Mussels, steamed", "fish_seafood", {"molluscs"}),
        ("Soya drink, fortified", "fortified_food", {"soya"}),
        ("Almond drink, fortified", "fortified_food", {"nuts"}),
        ("Oat drink, fortified", "fortified_food", {"gluten"}),
        ("Peanut butter", "no_b12", {"peanuts"}),
        ("Tahini", "no_b12", {"sesame"}),
        ("White bread", "no_b12", {"gluten"}),
        ("Apple", "no_b12", set()),
        ("Coconut, fresh", "no_b12", set()),
        ("Butternut squash", "no_b12", set()),
        ("Nutritional yeast, fortified", "fortified_food", set()),
        ("B12 supplement 10 µg", "supplement", set()),
        ("Coconut drink, fortified", "fortified_food", set()),
    ],
)
def test_plain_foods(name: str, source_type: str, expected: set[str]) -> None:
    assert allergens(name, source_type=source_type) == expected


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Pancakes, homemade", "egg"),
        ("Fish, battered, fried", "gluten"),
        ("Caesar dressing", "fish"),
        ("Worcestershire sauce", "fish"),
        ("Paella", "crustaceans"),
        ("Hummus", "sesame"),
        ("Pad thai", "peanuts"),
        ("Soy sauce", "gluten"),
        ("Milk chocolate", "milk"),
        ("Seafood salad", "molluscs"),
    ],
)
def test_hidden_allergens_are_named(name: str, code: str) -> None:
    assert code in allergens(name, source_type="mixed_dish")


def test_unnamed_seafood_counts_as_all_three() -> None:
    assert allergens("Sashimi special", source_type="fish_seafood") >= {"fish"}
    assert allergens("Catch of the day", source_type="fish_seafood") == {"fish", "crustaceans", "molluscs"}


def test_ingredients_are_read() -> None:
    assert allergens("Granola", ingredients="oats, whey powder, hazelnuts") >= {"gluten", "milk", "nuts"}


def test_a_vegan_cheese_holds_no_milk() -> None:
    assert "milk" not in allergens("Vegan cheese, fortified", source_type="fortified_food")


@pytest.mark.parametrize(
    ("name", "source_type", "tag"),
    [
        ("Beef liver, braised", "meat", "liver"),
        ("Liver and onions", "mixed_dish", "liver"),
        ("Liverwurst", "meat", "liver"),
        ("Goose liver pâté, canned", "meat", "pate"),
        ("Leverpostej", "meat", "pate"),
        ("Oysters, raw", "fish_seafood", "raw_seafood"),
        ("Salmon, smoked", "fish_seafood", "raw_seafood"),
        ("Sushi roll, tuna", "mixed_dish", "raw_seafood"),
        ("Swordfish, cooked", "fish_seafood", "high_mercury"),
        ("Shark, cooked", "fish_seafood", "high_mercury"),
        ("Fish, mackerel, king, raw", "fish_seafood", "high_mercury"),
        ("Red Bull", "fortified_drink", "energy_drink"),
        ("Energy shot", "fortified_drink", "energy_drink"),
    ],
)
def test_tags_that_keep_a_food_out_of_suggestions(name: str, source_type: str, tag: str) -> None:
    assert tag in tags(name, source_type)


@pytest.mark.parametrize(
    ("name", "source_type"),
    [
        ("Salmon, baked", "fish_seafood"),
        ("Carrot, raw", "no_b12"),
        ("Cod liver oil", "no_b12"),
        ("Energy bar", "fortified_food"),
        ("Oat drink, fortified", "fortified_food"),
        ("Sushi roll, vegetable", "no_b12"),
    ],
)
def test_ordinary_foods_carry_no_tag(name: str, source_type: str) -> None:
    assert tags(name, source_type) == frozenset()


def test_only_known_codes_are_given() -> None:
    for name in ("Paella with egg, nuts and sesame", "Raw liver pate with tuna", "Energy drink"):
        assert allergens(name) <= set(CODES)
        assert tags(name, "mixed_dish") <= set(TAGS)
