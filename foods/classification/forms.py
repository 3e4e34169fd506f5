"""In which form the B12 of a food comes."""

import re

from . import categories, hints, kinds, words
from .facts import Facts

# Codes of foods.codes.Cobalamin; English, French, German, Spanish and Italian spellings.
_COBALAMINS = {
    "cyanocobalamin": re.compile(r"\b[ck][yi]ano ?[ck]obalamin"),
    "methylcobalamin": re.compile(r"\bmeth?[yi]l ?[ck]obalamin|\bme[ck]obalamin"),
    "hydroxocobalamin": re.compile(r"\bh?[yi]dro(?:x|ss|ks)[oiy] ?[ck]obalamin"),
    "adenosylcobalamin": re.compile(r"\badenos[yi]l ?[ck]obalamin|\bcobamamid|\bdibencozid"),
}
LEAST_IN_EGG_PRODUCT = 0.3  # µg per 100 g; egg white, of which most are made, holds 0.09
_BY_SOURCE = {
    "meat": "food_bound",
    "fish_seafood": "food_bound",
    "dairy": "food_bound",
    "eggs": "food_bound",
    "mixed_dish": "food_bound",
    "no_b12": "none",
    "supplement": "crystalline",
}


def form_of(food: Facts, source_type: str) -> str:
    """food_bound, crystalline, mixed, unreliable, inactive or none."""
    if hints.TOOTHPASTE.search(food.name):
        return "unreliable"
    if source_type == "unreliable_plant_source":
        return "inactive" if hints.INACTIVE_ALGAE.search(food.name) else "unreliable"
    if source_type in ("fortified_food", "fortified_drink"):
        return _of_fortified(food, source_type)
    plain = _BY_SOURCE[source_type]
    return "mixed" if plain == "food_bound" and _some_was_added(food, source_type) else plain


def _some_was_added(food: Facts, source_type: str) -> bool:
    egg_product = source_type == "eggs" and kinds.at_least(food, LEAST_IN_EGG_PRODUCT)
    return food.names_added_b12 or (egg_product and bool(hints.EGG_PRODUCT.search(food.name)))


def _of_fortified(food: Facts, source_type: str) -> str:
    """Added, or partly the food's own; whey whose ingredients name no B12 brings its own alone."""
    own = _has_own_b12(food, source_type)
    if own and food.names_none_added and food.above_zero:
        return "food_bound"
    return "mixed" if own else "crystalline"


def _has_own_b12(food: Facts, source_type: str) -> bool:
    """Beside what was added, the food brings B12 of its own from milk, egg, meat or fish."""
    own = (words.DAIRY, words.EGG, words.MEAT, words.FISH, hints.MADE_WITH_MILK)
    if food.told_ingredients:
        return not food.labelled_vegan and any(food.in_ingredients(pattern) for pattern in own)
    if food.plant_based or food.in_category(categories.BAR):  # "caramel latte" is a flavour of a bar
        return False
    if source_type == "fortified_drink" and _on_milk_protein(food):
        return True
    return any(food.says(pattern) for pattern in own) or food.in_category(categories.WAFFLE)


def _on_milk_protein(food: Facts) -> bool:
    told = hints.MILK_PROTEIN_DRINK.search(food.name) or food.in_category(categories.MILK_BASED_DRINK)
    return bool(told) and not hints.NOT_ON_MILK.search(food.name)


def added_form_of(food: Facts) -> str:
    """The cobalamin that the ingredients or the name tell, "mixed" for several, "" where none is named."""
    text = f"{food.ingredients} , {food.name}"
    if "obalamin" not in text and "coba" not in text and "dibenco" not in text:
        return ""
    named = [code for code, pattern in _COBALAMINS.items() if pattern.search(text)]
    return "mixed" if len(named) > 1 else "".join(named)
