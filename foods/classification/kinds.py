"""What kind of food the words point to; each answer is one small question."""

import re

from . import categories, hints, words
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
LEAST_IN_BREAD = 1.0  # bread with egg and milk reaches about 0.3
MORE_THAN_HOMEMADE = 0.55
MORE_THAN_CHEESE = 4.0  # Swiss cheese holds 3.1
LEAST_IN_FROZEN_WAFFLE = 0.3  # a label states what was added to it; the mixture's own is 0.2


def at_least(food: Facts, amount: float) -> bool:
    return (food.b12_ug_per_100g or 0) >= amount


def names_animal(food: Facts) -> bool:
    """An animal word in the name or the ingredients; "vegan" on the label outweighs "like salami"."""
    return not food.labelled_vegan and any(food.lists(pattern) for pattern in words.ANIMAL)


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
    if hints.FUNGUS_PROTEIN.search(food.head) or hints.TEMPEH_OF_A_BRAND.search(food.name):
        return True
    patterns = (hints.ALGAE, hints.FERMENTED, hints.MUSHROOM, hints.OTHER_YEAST)
    return any(pattern.search(food.head) and not dish_around(food, pattern) for pattern in patterns)


def unreliable_in_tablets(food: Facts) -> bool:
    """Tablets or powder of algae or yeast: a supplement by its shape, not by its B12."""
    return supplement(food) and unreliable_by_nature(food) and not dishes.VITAMIN.search(food.name)


def plant_powder(food: Facts) -> bool:
    """Moringa, wheat grass and the like: nobody added the B12 that the label states."""
    named = hints.PLANT_POWDER.search(food.name) and not dishes.BLENDED.search(food.name)
    return bool(named) and food.above_zero and not food.names_added_b12


def toothpaste(food: Facts) -> bool:
    return bool(hints.TOOTHPASTE.search(food.name))


def supplement(food: Facts) -> bool:
    """By its shelf, unless it is a powder to drink; or by its name: a vitamin, and a shape to swallow."""
    shaped = dishes.SUPPLEMENT.search(food.name)
    if food.in_category(categories.SUPPLEMENT):
        return bool(shaped) or not drink_powder(food)
    return bool(shaped and dishes.VITAMIN.search(food.name)) and not drink(food)


def drink_powder(food: Facts) -> bool:
    """Sold among supplements, drunk as a shake."""
    return food.in_category(categories.DIETARY_SUPPLEMENT_DRINK) or bool(dishes.TO_DRINK.search(food.name))


def nutritional_yeast(food: Facts) -> bool:
    pattern = hints.NUTRITIONAL_YEAST
    return bool(pattern.search(food.name)) and not dish_around(food, pattern)


def fortified_yeast(food: Facts) -> bool:
    return nutritional_yeast(food) and (food.names_added_b12 or at_least(food, TRACE_OF_YEAST))


def fortified_yeast_flakes(food: Facts) -> bool:
    """Before the shelf of supplements is asked: flakes stay a food, tablets do not."""
    return fortified_yeast(food) and not dishes.SUPPLEMENT.search(food.name)


def yeast_spread_without(food: Facts) -> bool:
    return food.is_zero and bool(dishes.YEAST_SPREAD.search(food.name))


def meat_analogue(food: Facts) -> bool:
    """A plant marker beside a meat word: "meatless chicken", "veggie burger"."""
    if food.in_category(categories.MEAT_LIKE):
        return food.plant_based or not food.in_category(categories.VEGETABLE_BASED)
    if food.in_category(categories.MEAT) and words.PLANT_ON_MEAT_SHELF.search(food.name):
        return True
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
        and not dishes.DISH.search(food.plain.partition(" ,")[0])
    )
    shelf = food.in_category(categories.PLANT_MILK) and not dishes.SHAKE.search(food.name)
    if food.in_category(categories.AMBIGUOUS_MILK):  # one shelf for cow's milk and its substitutes
        shelf = shelf and bool(words.PLANT_BASE_NAMED.search(food.name)) and not food.says(words.DAIRY)
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
    if food.says(words.MEAT) and food.in_category(categories.DISH):
        return False
    head = words.BIRD_EGG.sub(" egg ", food.head)
    by_name = bool(hints.EGG_HEAD.search(head)) and not food.says(dishes.DISH)
    return food.in_category(categories.EGG) or by_name


def fish(food: Facts) -> bool:
    if food.plant_based and not dishes.IMITATION_SEAFOOD.search(food.name):
        return False
    packet = dishes.FISH_PACKET.search(food.name) and not dishes.AROUND_FISH.search(food.name)
    if food.in_category(categories.FISH) or packet:
        return True
    in_dish = food.says(dishes.DISH) or food.says(words.MEAT) or dish_category(food)
    return food.says(words.FISH) and not in_dish


def meat(food: Facts) -> bool:
    if dishes.BABY_MEAT.search(food.name) or (food.above_zero and dishes.DRIED_MEAT.search(food.plain)):
        return not food.plant_based
    broth = food.is_zero and bool(hints.BROTH.search(food.name))
    if food.plant_based or broth or food.in_category(categories.CEREAL):
        return False
    in_dish = food.says(dishes.DISH) or dish_category(food)
    return food.in_category(categories.MEAT) or (food.says(words.MEAT) and not in_dish)


def dairy(food: Facts) -> bool:
    if dishes.NUTRITION_SHAKE.search(food.name) or cheese_with_added(food):
        return False
    if food.in_category(categories.DAIRY):
        return not says_no_dairy(food) and not food.says(dishes.NOT_DAIRY_ITSELF)
    head = dishes.WITH.sub("", food.plain.partition(" ,")[0])
    if (
        not dishes.DAIRY_HEAD.search(head)
        or food.plant_based
        or food.in_category(categories.DIETARY_SUPPLEMENT_DRINK)
    ):
        return False
    return not food.says(dishes.DISH) and not processed(food) and not dish_category(food)


def cheese_with_added(food: Facts) -> bool:
    """No analysed cheese holds so much: it is a vegan one, or B12 was added."""
    return food.in_category(categories.CHEESE) and at_least(food, MORE_THAN_CHEESE)


def processed(food: Facts) -> bool:
    shelves = (categories.CEREAL, categories.BAR, categories.DRINK, categories.WAFFLE, categories.GRAIN)
    by_shelf = any(food.in_category(pattern) for pattern in shelves)
    by_name = dishes.CEREAL.search(food.name) or dishes.DRINK.search(food.name)
    return by_shelf or bool(by_name) or food.says(words.MEAT) or food.says(words.FISH)


def meat_bar(food: Facts) -> bool:
    """Dried meat in the shape of a bar; a flavour or a plant that tastes of bacon is no meat."""
    return (
        food.in_category(categories.BAR) and food.says(dishes.MEAT_OF_A_BAR) and not food.names_added_b12
    ) and not food.plant_based


def cereal_or_bar(food: Facts) -> bool:
    by_shelf = food.in_category(categories.CEREAL) or food.in_category(categories.BAR)
    return by_shelf or bool(hints.CEREAL_NAME.search(food.name) or hints.BAR_NAME.search(food.name))


def frozen_waffle(food: Facts) -> bool:
    """Frozen waffles and pancakes are fortified in the US; homemade ones reach 0.5."""
    if not (dishes.WAFFLE.search(food.name) or food.in_category(categories.WAFFLE)):
        return False
    itself = dishes.WAFFLE_ITSELF.search(food.name) and not food.says(words.MEAT)
    if itself and at_least(food, MORE_THAN_HOMEMADE):
        return True
    if food.in_category(categories.FROZEN) or food.in_category(categories.FROZEN_WAFFLE):
        return at_least(food, LEAST_IN_FROZEN_WAFFLE)
    return "frozen" in food.name and at_least(food, LEAST_IN_WAFFLE)


def fortified_spread(food: Facts) -> bool:
    return bool(dishes.SPREAD.search(food.name)) and at_least(food, LEAST_IN_SPREAD)


def bread_with_added(food: Facts) -> bool:
    """Bread or rolls without meat or cheese, well above what milk and egg bring."""
    filled = food.says(words.MEAT) or food.says(words.FISH) or food.says(words.DAIRY)
    return food.in_category(categories.BREAD) and not filled and at_least(food, LEAST_IN_BREAD)


def snack_with_added(food: Facts) -> bool:
    """Snacks, crackers, biscuits and mixes: US labels state their B12 where it was added."""
    if not food.in_category(categories.SNACK_SHELF) or food.says(words.MEAT) or food.says(words.FISH):
        return False
    own = food.says(words.DAIRY) or food.says(words.EGG) or bool(words.FLAVOURED.search(food.name))
    return at_least(food, LEAST_IN_BREAD if own else LEAST_ADDED)


def plant_shelf(food: Facts) -> bool:
    """A shelf of plant foods, or ingredients of which none is of an animal."""
    told = food.in_category(categories.PLANT_SHELF) or food.told_ingredients
    return told and (food.labelled_vegan or not any(food.lists(pattern) for pattern in words.WITH_B12))


def sweet_bakery(food: Facts) -> bool:
    return food.in_category(categories.BAKED_SWEET)


def cereal_maybe_fortified(food: Facts) -> bool:
    """A cereal or bar, unless its ingredients are told and name no vitamin."""
    return cereal_or_bar(food) and not food.names_none_added


def drink(food: Facts) -> bool:
    named = dishes.DRINK.search(food.name) or dishes.NUTRITION_SHAKE.search(food.name)
    return bool(named) or food.in_category(categories.DRINK)


def fortified_drink(food: Facts) -> bool:
    """Coffee with a little B12 has milk in it; other drinks above a trace are fortified."""
    if not drink(food) or food.names_added_b12:
        return drink(food)
    if food.in_category(categories.WATER):  # holds none of its own, however little is stated
        return food.above_zero
    milky = food.in_category(categories.COFFEE_OR_BEER) or food.says(hints.MILKY_DRINK)
    strengthened = hints.POWER_DRINK.search(food.name) or food.in_category(categories.ICED)
    return at_least(food, LEAST_IN_COFFEE if milky and not strengthened else LEAST_IN_DRINK)


def power_drink(food: Facts) -> bool:
    named = (drink(food) and hints.POWER_DRINK.search(food.name)) or "energy shot" in food.name
    return bool(named) and not food.names_none_added
