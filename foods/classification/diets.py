"""Who can eat a food: yes, no, or not sure."""

import re

from . import categories, hints, words
from .facts import Facts

Diet = dict[str, bool | None]

_GROUPS = ("vegan", "vegetarian", "pescatarian")


def _diet(vegan: bool | None, vegetarian: bool | None, pescatarian: bool | None) -> Diet:
    return dict(zip(_GROUPS, (vegan, vegetarian, pescatarian), strict=True))


def diet_of(food: Facts, source_type: str) -> Diet:
    """For each group: True, False, or None where the words do not tell."""
    return _by_label(food) or _by_animal(food, source_type) or _by_plant(food, source_type)


def strictest(diet: Diet) -> str:
    """The strictest group that can eat it; "unsure" as soon as a stricter group might be able to."""
    for group in _GROUPS:
        if diet[group]:
            return group
        if diet[group] is None:
            return "unsure"
    return "contains_meat"


def _by_label(food: Facts) -> Diet | None:
    """What the maker prints, then what a machine read from the ingredients: its "non-" is believed."""
    if food.labelled_vegan or words.SAYS_VEGAN.search(food.name):
        return _diet(True, True, True)
    if food.labels & {"vegetarian", "en vegetarian"} or words.SAYS_VEGETARIAN.search(food.name):
        return _diet(False if _not_vegan(food) else None, True, True)
    told = food.labels | food.analysis
    if told & {"non vegetarian", "en non vegetarian"}:
        return _not_vegetarian(food)
    if told & {"non vegan", "en non vegan"}:
        vegetarian = True if told & {"vegetarian", "en vegetarian"} else None
        return _by_animal(food, "mixed_dish") or _diet(False, vegetarian, vegetarian)
    if "en vegan" in food.analysis and not _listed_animal(food):
        return _diet(True, True, True)
    return None


def _not_vegan(food: Facts) -> bool:
    return "en non vegan" in food.analysis or any(
        food.lists(w) for w in (words.DAIRY, words.EGG, words.HONEY)
    )


def _not_vegetarian(food: Facts) -> Diet:
    """Fish without meat is for pescatarians; where neither is named, nobody can tell."""
    if food.lists(words.MEAT) or food.lists(words.SLAUGHTER):
        return _diet(False, False, False)
    fish = food.lists(words.FISH) or food.lists(words.HIDDEN_FISH)
    return _diet(False, False, True if fish else None)


def _listed_animal(food: Facts) -> bool:
    """The ingredients name an animal food; the name alone may be a comparison ("like tuna")."""
    return any(food.in_ingredients(pattern) for pattern in (*words.ANIMAL, words.HONEY))


def _holds(food: Facts, pattern: re.Pattern[str]) -> bool:
    """What looks like meat by its name ("vegetarian sausage") is asked for its ingredients alone."""
    return food.in_ingredients(pattern) if food.plant_based else food.lists(pattern)


def _by_animal(food: Facts, source_type: str) -> Diet | None:
    meat = _holds(food, words.MEAT) or _holds(food, words.SLAUGHTER) or food.in_category(categories.MEAT_DISH)
    if source_type == "meat" or meat:
        return _diet(False, False, False)
    fish = _holds(food, words.FISH) or _holds(food, words.HIDDEN_FISH)
    if source_type == "fish_seafood" or fish or food.in_category(categories.FISH_DISH):
        return _diet(False, False, True)
    if food.lists(words.RENNET) or _rennet_listed(food):
        return _diet(False, None, None)
    dairy = food.lists(words.DAIRY) and not words.NO_DAIRY.search(food.name + " " + food.plain)
    if source_type in ("dairy", "eggs") or dairy or food.lists(words.EGG) or food.lists(words.HONEY):
        return _maybe_stock(food)
    return None


def _rennet_listed(food: Facts) -> bool:
    listed = bool(words.RENNET_LISTED.search(food.ingredients))
    return listed and not words.HARMLESS_RENNET.search(food.ingredients)


def _maybe_stock(food: Facts) -> Diet:
    """Milk or egg is in it; a soup without told ingredients may stand on meat stock as well."""
    untold_soup = not food.told_ingredients and hints.SOUP.search(food.name)
    return _diet(False, None, None) if untold_soup else _diet(False, True, True)


def _by_plant(food: Facts, source_type: str) -> Diet:
    if food.told_ingredients:
        return _by_ingredients(food)
    if words.FLAVOURED.search(food.name):  # of the animal, or only like it
        return _diet(None, None, None)
    if hints.FISH_IN_SOME.search(food.name):
        return _diet(None, None, True)
    if _plant_milk(food) or source_type == "unreliable_plant_source":
        return _diet(None, True, True) if hints.FUNGUS_PROTEIN.search(food.name) else _diet(True, True, True)
    if source_type in _ADDED and _plain_yeast(food):
        return _diet(True, True, True)
    if food.says(words.BAKED) or hints.BAKED_NAME.search(food.name):
        return _diet(None, True, True)
    if source_type == "no_b12" and _plain_plant(food):
        return _diet(True, True, True)
    return _diet(None, None, None)


def _plant_milk(food: Facts) -> bool:
    on_shelf = food.in_category(categories.PLANT_MILK) and words.PLANT_BASE_NAMED.search(food.name)
    if not words.PLANT_DAIRY.search(food.name) and not (on_shelf and not food.says(words.DAIRY)):
        return False
    return not food.says(words.BAKED) and not food.says(hints.DESSERT)


_ADDED = ("fortified_food", "no_b12")


def _plain_yeast(food: Facts) -> bool:
    return bool(hints.NUTRITIONAL_YEAST.search(food.name))


def _plain_plant(food: Facts) -> bool:
    """A plant is named, by the food or its category, and nothing that is often made with milk, egg or fat."""
    named = food.says(words.PLANT) or food.in_category(hints.PLANT_CATEGORY)
    doubtful = (words.FAT_UNKNOWN, hints.DESSERT, hints.FISH_IN_SOME, hints.REFRIED)
    return named and not _processed(food) and not any(food.says(pattern) for pattern in doubtful)


def _processed(food: Facts) -> bool:
    """Cereals, bars, biscuits, mixes: their recipe is not told by their name."""
    by_shelf = hints.PROCESSED.search(food.category) and "cereal grains" not in food.category
    by_name = hints.PROCESSED.search(food.name) or hints.CEREAL_NAME.search(food.name)
    return bool(by_shelf or by_name)


def _by_ingredients(food: Facts) -> Diet:
    """The list names no animal: vegan, unless something can be of either origin or was not understood."""
    not_understood = bool(food.analysis) and "en vegan" not in food.analysis
    sure = not food.in_ingredients(words.DOUBTFUL) and not not_understood
    return _diet(True, True, True) if sure else _diet(None, None, None)
