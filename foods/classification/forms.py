"""In which form the B12 of a food comes."""

from . import words
from .facts import Facts

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
