"""What kind of food the words point to; each answer is one small question."""

import re

from . import categories, words
from . import dish_words as dishes
from .facts import Facts

# µg per 100 g. Dried yeast is analysed at 0.07, the weakest fortified spread at 0.5; beer and juice carry
# analysed traces; a latte made of milk alone reaches about 0.5; homemade waffles reach 0.5.
TRACE_OF_YEAST = 0.3
LEAST_IN_DRINK = 0.05
LEAST_IN_COFFEE = 0.6
LEAST_IN_WAFFLE = 1.0
LEAST_IN_SPREAD = 1.0
LEAST_ADDED = 0.3


def at_least(food: Facts, amount: float) -> bool:
    return (food.b12_ug_per_100g or 0) >= amount


def names_animal(food: Facts) -> bool:
    return any(food.lists(pattern) for pattern in words.ANIMAL)


def dish_category(food: Facts) -> bool:
    not_plain = (categories.DISH, categories.CEREAL, categories.BAR, categories.DRINK)
    return any(food.in_category(pattern) for pattern in not_plain)


def dish_around(food: Facts, pattern: re.Pattern[str]) -> bool:
    """ "Cream of mushroom soup" is a soup; miso soup stays a ferment: its only B12 is that of the miso."""
    if dishes.MISO_SOUP.search(food.name) or dishes.SEAWEED_ITSELF.search(food.name):
        return False
    rest = pattern.sub(" ", food.plain)
    return any(found.search(rest) for found in (dishes.AROUND, words.MEAT, words.FISH))


def unreliable_by_nature(food: Facts) -> bool:
    """Algae, ferments, mushrooms, yeast or fungus protein as the food itself."""
    if words.FUNGUS_PROTEIN.search(food.head) or words.TEMPEH_OF_A_BRAND.search(food.name):
        return True
    patterns = (words.ALGAE, words.FERMENTED, words.MUSHROOM, words.OTHER_YEAST)
    return any(pattern.search(food.head) and not dish_around(food, pattern) for pattern in patterns)


def toothpaste(food: Facts) -> bool:
    return bool(words.TOOTHPASTE.search(food.name))


def supplement(food: Facts) -> bool:
    if food.in_category(categories.SUPPLEMENT):
        return True
    told = dishes.SUPPLEMENT.search(food.name) and dishes.VITAMIN.search(food.name)
    return bool(told) and not drink(food)


def nutritional_yeast(food: Facts) -> bool:
    pattern = words.NUTRITIONAL_YEAST
    return bool(pattern.search(food.name)) and not dish_around(food, pattern)


def fortified_yeast(food: Facts) -> bool:
    return nutritional_yeast(food) and (food.names_added_b12 or at_least(food, TRACE_OF_YEAST))


def yeast_spread_without(food: Facts) -> bool:
    return food.is_zero and bool(dishes.YEAST_SPREAD.search(food.name))


def meat_analogue(food: Facts) -> bool:
    """A plant marker beside a meat word: "meatless chicken", "veggie burger"."""
    if food.in_category(categories.MEAT_LIKE):
        return food.plant_based or not food.in_category(categories.VEGETABLE_BASED)
    like_meat = (words.MEAT, words.FISH, dishes.ANALOGUE)
    told = words.PLANT_MARKER.search(food.name)
    return bool(told) and any(pattern.search(food.name) for pattern in like_meat)


def says_no_dairy(food: Facts) -> bool:
    return food.plant_based or bool(words.NO_DAIRY.search(food.name))


def plant_dairy(food: Facts) -> bool:
    """A plant milk, yogurt, cheese or creamer, by its name or its shelf."""
    named = (
        bool(words.PLANT_DAIRY.search(food.name))
        and not food.says(words.BAKED)
        and not food.says(dishes.DISH)
    )
    shelf = food.in_category(categories.PLANT_MILK) and not dishes.SHAKE.search(food.name)
    marked = says_no_dairy(food) and dishes.DAIRY_HEAD.search(food.name)
    return bool(named or shelf or marked) and not dishes.FOR_COOKING.search(food.name)


def plant_fortified(food: Facts) -> bool:
    """A food that calls itself plant-based holds B12 only because somebody added it."""
    return food.plant_based and not food.says(dishes.DISH) and not names_animal(food) and not drink(food)


def plant_shelf_with_added(food: Facts) -> bool:
    """Sweets, pasta or flour without an animal word, well above a trace."""
    return at_least(food, LEAST_ADDED) and food.in_category(categories.PLANT_SNACK) and not names_animal(food)


def plain_fat(food: Facts) -> bool:
    return food.is_zero and bool(dishes.PLAIN_FAT.search(food.name))


def egg(food: Facts) -> bool:
    if food.plant_based or food.says(dishes.EGG_DISH):
        return False
    head = words.BIRD_EGG.sub(" egg ", food.head)
    by_name = bool(words.EGG_HEAD.search(head)) and not food.says(dishes.DISH)
    return food.in_category(categories.EGG) or by_name


def fish(food: Facts) -> bool:
    if food.plant_based and not dishes.IMITATION_SEAFOOD.search(food.name):
        return False
    if food.in_category(categories.FISH):
        return True
    in_dish = food.says(dishes.DISH) or food.says(words.MEAT) or dish_category(food)
    return food.says(words.FISH) and not in_dish


def meat(food: Facts) -> bool:
    broth = food.is_zero and bool(words.BROTH.search(food.name))
    if food.plant_based or broth or food.in_category(categories.CEREAL):
        return False
    in_dish = food.says(dishes.DISH) or dish_category(food)
    return food.in_category(categories.MEAT) or (food.says(words.MEAT) and not in_dish)


def dairy(food: Facts) -> bool:
    if food.in_category(categories.DAIRY):
        return not says_no_dairy(food) and not food.says(dishes.NOT_DAIRY_ITSELF)
    head = dishes.WITH.sub("", food.plain.partition(" ,")[0])
    if not dishes.DAIRY_HEAD.search(head) or food.plant_based:
        return False
    return not food.says(dishes.DISH) and not processed(food) and not dish_category(food)


def processed(food: Facts) -> bool:
    shelves = (categories.CEREAL, categories.BAR, categories.DRINK, categories.WAFFLE, categories.GRAIN)
    by_shelf = any(food.in_category(pattern) for pattern in shelves)
    by_name = dishes.CEREAL.search(food.name) or dishes.DRINK.search(food.name)
    return by_shelf or bool(by_name) or food.says(words.MEAT) or food.says(words.FISH)


def cereal_or_bar(food: Facts) -> bool:
    by_shelf = food.in_category(categories.CEREAL) or food.in_category(categories.BAR)
    return by_shelf or bool(words.CEREAL_NAME.search(food.name) or words.BAR_NAME.search(food.name))


def frozen_waffle(food: Facts) -> bool:
    """Frozen waffles and pancakes are fortified in the US; homemade ones reach 0.5."""
    frozen = food.in_category(categories.FROZEN_WAFFLE) or "frozen" in food.name
    waffle = dishes.WAFFLE.search(food.name) or food.in_category(categories.WAFFLE)
    return frozen and bool(waffle) and at_least(food, LEAST_IN_WAFFLE)


def fortified_spread(food: Facts) -> bool:
    return bool(dishes.SPREAD.search(food.name)) and at_least(food, LEAST_IN_SPREAD)


def drink(food: Facts) -> bool:
    return food.in_category(categories.DRINK) or bool(dishes.DRINK.search(food.name))


def fortified_drink(food: Facts) -> bool:
    """Coffee with a little B12 has milk in it; other drinks above a trace are fortified."""
    if not drink(food) or food.names_added_b12:
        return drink(food)
    milky = food.in_category(categories.COFFEE_OR_BEER) or food.says(words.MILKY_DRINK)
    strengthened = words.POWER_DRINK.search(food.name) or food.in_category(categories.ICED)
    return at_least(food, LEAST_IN_COFFEE if milky and not strengthened else LEAST_IN_DRINK)


def power_drink(food: Facts) -> bool:
    return (drink(food) and bool(words.POWER_DRINK.search(food.name))) or "energy shot" in food.name
