"""In which form the B12 of a food comes."""

import re

from . import words
from .facts import Facts

# Codes of foods.codes.Cobalamin; English, French, German, Spanish and Italian spellings.
_COBALAMINS = {
    "cyanocobalamin": re.compile(r"\b[ck][yi]ano ?[ck]obalamin"),
    "methylcobalamin": re.compile(r"\bmeth?[yi]l ?[ck]obalamin|\bme[ck]obalamin"),
    "hydroxocobalamin": re.compile(r"\bh?[yi]dro(?:x|ss|ks)[oiy] ?[ck]obalamin"),
    "adenosylcobalamin": re.compile(r"\badenos[yi]l ?[ck]obalamin|\bcobamamid|\bdibencozid"),
}
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
    if words.TOOTHPASTE.search(food.name):
        return "unreliable"
    if source_type == "unreliable_plant_source":
        return "inactive" if words.INACTIVE_ALGAE.search(food.name) else "unreliable"
    if source_type in ("fortified_food", "fortified_drink"):
        return "mixed" if _has_own_b12(food) else "crystalline"
    plain = _BY_SOURCE[source_type]
    return "mixed" if plain == "food_bound" and food.names_added_b12 else plain


def _has_own_b12(food: Facts) -> bool:
    """Beside what was added, the food brings B12 of its own from milk, egg, meat or fish."""
    if food.plant_based and not food.ingredients:
        return False
    own = (words.DAIRY, words.EGG, words.MEAT, words.FISH, words.MADE_WITH_MILK)
    return any(food.lists(pattern) for pattern in own) or "waffles" in food.category


def added_form_of(food: Facts) -> str:
    """The cobalamin that the ingredients or the name tell, "mixed" for several, "" where none is named."""
    text = f"{food.ingredients} , {food.name}"
    if "obalamin" not in text and "coba" not in text and "dibenco" not in text:
        return ""
    named = [code for code, pattern in _COBALAMINS.items() if pattern.search(text)]
    return "mixed" if len(named) > 1 else "".join(named)
