"""Who can eat a food: yes, no, or not sure."""

import re

from . import words
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
    tags = food.labels
    if tags & {"non vegetarian", "en non vegetarian"}:
        return _diet(False, False, True if food.lists(words.FISH) and not food.lists(words.MEAT) else None)
    if tags & {"vegan", "en vegan"} or words.SAYS_VEGAN.search(food.name):
        return _diet(True, True, True)
    if tags & {"non vegan", "en non vegan"}:
        vegetarian = True if tags & {"vegetarian", "en vegetarian"} else None
        return _by_animal(food, "mixed_dish") or _diet(False, vegetarian, vegetarian)
    if tags & {"vegetarian", "en vegetarian"} or words.SAYS_VEGETARIAN.search(food.name):
        return _diet(_not_if(food, words.DAIRY, words.EGG, words.HONEY), True, True)
    return None


def _not_if(food: Facts, *patterns: re.Pattern[str]) -> bool | None:
    return False if any(food.lists(pattern) for pattern in patterns) else None


def _by_animal(food: Facts, source_type: str) -> Diet | None:
    stands_in = food.plant_based and not food.ingredients
    if source_type == "meat" or (not stands_in and (food.lists(words.MEAT) or food.lists(words.SLAUGHTER))):
        return _diet(False, False, False)
    if source_type == "fish_seafood" or (
        not stands_in and (food.lists(words.FISH) or food.lists(words.HIDDEN_FISH))
    ):
        return _diet(False, False, True)
    if food.lists(words.RENNET):
        return _diet(False, None, None)
    dairy = food.lists(words.DAIRY) and not words.NO_DAIRY.search(food.name + " " + food.plain)
    if source_type in ("dairy", "eggs") or dairy or food.lists(words.EGG) or food.lists(words.HONEY):
        return _diet(False, True, True)
    return None


def _by_plant(food: Facts, source_type: str) -> Diet:
    if food.ingredients:
        return _by_ingredients(food)
    if words.FISH_IN_SOME.search(food.name):
        return _diet(None, None, True)
    if _plant_milk(food) or source_type == "unreliable_plant_source":
        return _diet(None, True, True) if words.FUNGUS_PROTEIN.search(food.name) else _diet(True, True, True)
    if source_type in _ADDED and _plain_yeast(food):
        return _diet(True, True, True)
    if food.says(words.BAKED) or words.BAKED_NAME.search(food.name):
        return _diet(None, True, True)
    if source_type == "no_b12" and _plain_plant(food):
        return _diet(True, True, True)
    return _diet(None, None, None)


def _plant_milk(food: Facts) -> bool:
    return (
        bool(words.PLANT_DAIRY.search(food.name))
        and not food.says(words.BAKED)
        and not food.says(words.DESSERT)
    )


_ADDED = ("fortified_food", "no_b12")


def _plain_yeast(food: Facts) -> bool:
    return bool(words.NUTRITIONAL_YEAST.search(food.name))


def _plain_plant(food: Facts) -> bool:
    """A plant is named, by the food or its category, and nothing that is often made with milk, egg or fat."""
    named = food.says(words.PLANT) or food.in_category(words.PLANT_CATEGORY)
    doubtful = (words.FAT_UNKNOWN, words.DESSERT, words.FISH_IN_SOME, words.REFRIED)
    return named and not _processed(food) and not any(food.says(pattern) for pattern in doubtful)


def _processed(food: Facts) -> bool:
    """Cereals, bars, biscuits, mixes: their recipe is not told by their name."""
    by_shelf = words.PROCESSED.search(food.category) and "cereal grains" not in food.category
    by_name = words.PROCESSED.search(food.name) or words.CEREAL_NAME.search(food.name)
    return bool(by_shelf or by_name)


def _by_ingredients(food: Facts) -> Diet:
    """The list names no animal: vegan, unless something in it can be of either origin."""
    doubtful = food.lists(words.DOUBTFUL)
    return _diet(None, None, None) if doubtful else _diet(True, True, True)
