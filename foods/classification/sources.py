"""The source type of a food: ordered rules, the first that holds gives the answer."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from . import words
from .facts import Facts
from .text import word_pattern


@dataclass(frozen=True)
class SourceRule:
    """One rule: its key is kept with the food, so that the answer can be explained."""

    key: str
    source_type: str
    holds: Callable[[Facts], bool]


SUPPLEMENT = re.compile(
    r"\bb ?12 (?:supplement|tablet|drops|spray|\d)|\b(?:tablets?|caplets?|capsules?|softgels?|lozenges?|"
    r"sublingual|gummies|gummy vitamins?|drops|spray|dietary supplement"
    r"|multi ?vitamins?|prenatal|b complex|vitamin b12|cyanocobalamin|methylcobalamin)\b"
)
VITAMIN = re.compile(
    r"\b(?:vitamins?|multi ?vitamins?|b ?12|cobalamin|cyanocobalamin|methylcobalamin|supplements?|"
    r"b complex|prenatal)\b"
)
SUPPLEMENT_CATEGORY = re.compile(
    r"^(?:vitamins|dietary supplements|supplements|herbal supplements|amino acid supplements|"
    r"food supplements)$|\bdietary supplements\b"
)

MEAT_CATEGORY = re.compile(
    r"\b(?:beef|pork|poultry) products$|^lamb , veal|^sausages and luncheon|^beef , excludes|"
    r"^ground beef$|^pork$|^bacon$|^sausages?\b|^frankfurters$"
    r"|^lamb , goat|^chicken , whole|^turkey , duck|^liver and organ|^cold cuts|^chicken patties|"
    r"^other meats$|^other frozen meats$|^canned meat$"
    r"|^pepperoni|^meat poultry|^meats?$|^poultry$|^en meats|^frozen patties"
)
FISH_CATEGORY = re.compile(
    r"^finfish|^fish\b|^shellfish$|^canned tuna$|^canned seafood$|^frozen fish|^en (?:fishes|seafood)|"
    r"^seafood$"
)
DAIRY_CATEGORY = re.compile(
    r"^dairy and egg|^milk\b(?! additives)|^flavored milk|^cheese$|^cottage|^yogh?urt\b|^cream\b|"
    r"^cream cheese|^ice cream|^butter\b|^milk shakes|^puddings?\b"
    r"|^other frozen desserts$|^en (?:dairies|cheeses|milks|yogurts)|^dairy"
)
EGG_CATEGORY = re.compile(r"^eggs?\b")
CEREAL = re.compile(r"\bcereals?\b(?! grains)|^ready to eat cereal|\bmuesli\b|\bgranola\b")
BAR_CATEGORY = re.compile(r"\bbars?$|energy granola bars|^nutrition bars")
PLANT_MILK_CATEGORY = re.compile(r"plant based (?:milk|yogh?urt)|\bplant milks?\b|milk substitutes")
MEAT_LIKE_CATEGORY = re.compile(
    r"^vegetarian frozen|meat alternative|^vegetable based products|meat substitutes|meat analogues"
)
WAFFLE_CATEGORY = re.compile(r"pancakes|waffles")
DRINK_CATEGORY = re.compile(
    r"\bdrinks?\b|\bsoda\b|^water$|^plant based water|enhanced water|water enhancer|\bbeverages?\b|"
    r"\btea\b|\bjuices?\b|^milk additives|^coffee|protein and nutritional powders"
    r"|meal replacement|^weight control|^specialty formula|nutritional supplements|^formula\b|"
    r"^flavored or carbonated|^soft drinks"
)
DRINK = word_pattern(
    "energy drink; energy shot; sports? drink; vitamin water; protein shake; nutrition(?:al)? (?:shake|"
    "drink|powder); meal replacement; infant formula; baby formula; "
    "protein powder; drink mix; nutritional drink; slim ?fast shake; muscle milk; boost plus; milo; "
    "horlicks; ovaltine; malted (?:milk )?(?:drink|powder); energy; multivitaminsaft; full throttle; "
    "mountain dew amp; fortified drink; drink , fortified; complan; fortisip; fresubin; red bull; "
    "monster energy; rockstar; powerade; ensure; soylent; huel; energy water; electrolyte; "
    "kombucha drink; fruit drink; juice drink; tonic"
)
DISH = word_pattern(
    """
    stew; soup; chowder; bisque; curry; sandwich; sub; burrito; taco; enchilada; tamale; quesadilla; nacho
    pizza; pie; pot ?pie; pasty; casserole; lasagna; lasagne; pasta; spaghetti; ravioli
    tortellini; macaroni; noodle; lo mein; chow mein; fried rice; rice; risotto; paella; biryani; salad
    sushi; roll; wrap; stir ?fry; chili; chilli; hash; dumpling; wonton; gyoza; egg roll; spring roll
    dinner; meal; entree; bowl; platter; bun; biscuit; croissant; bread; toast; cake; cookie; muffin
    pancake; waffle; doughnut; pastry; quiche; souffle; gravy; sauce; dressing; dip; stuffing; poke; mash
    benedict; mcmuffin; with vegetable; korma; masala; tikka; kofta curry; kedgeree; cocktail; dolma
    kofta vegetarian; mole; chow fun; foo yung; borek; croquette; sweet and sour; kung pao; general tso
    orange chicken; sesame chicken; chimichanga; congee; pozole; porridge; onigiri; scone; tea; coffee
    horchata; smoothie; scotch egg; meatloaf; meat loaf; meatball; with gravy; with sauce; in cream
    and mash; and broccoli; quesadilla; potato; beans
    candy; cheeseburger; hamburger; whopper; big mac; burger; corn ?dog; hot ?dog; gumbo; jambalaya
    goulash; stroganoff; moussaka; calzone; empanada; fajita; kebab; gyro; shawarma; au gratin
    breakfast; snack; cracker; popcorn; chips; pretzel; mix; pudding , bread; babyfood; baby food
    with vegetables?; and vegetables?; with rice; and cheese; and noodles; tiramisu; trifle
    """
)
DAIRY_HEAD = word_pattern(
    "milk; buttermilk; yogh?urt; kefir; cheese; cream; butter; ghee; skyr; quark; lassi; ayran; whey; "
    "paneer; ricotta; mozzarella; cheddar; parmesan; feta; brie; gouda; ice cream; frozen yogh?urt; "
    "milkshake; "
    "milk shake; custard; pudding; creme fraiche; mascarpone; edam; provolone; monterey(?: jack)?; "
    "colby; muenster; babybel; tilsit; tilsiter; labneh; raita; tzatziki; latte; cappuccino; "
    "hot chocolate; flan; havarti; stilton; leicester; gloucester; wensleydale; buttermilch; milchreis; "
    "frischkase; kulfi; khoa; kheer; barfi; rasgulla; shrikhand; gulab jamun; chaas; brunost; filmjolk; "
    "swiss; sour cream; whipped cream; dulce de leche; queso; halloumi; camembert; emmental; gruyere; "
    "curd; eggnog"
)
GRAIN_CATEGORY = re.compile(
    r"^breads? |^yeast breads|^baked products|pasta|^flours|^rolls|^crackers|^tortillas|^cookies|^cakes"
)
PLAIN_FAT = re.compile(
    r"\b(?:fish|liver|krill) oil\b|^(?:fat , |lard\b|tallow|oil , |fish oil|beef tallow|suet)"
)


def _unreliable_by_nature(food: Facts) -> bool:
    """Algae, ferments, mushrooms or yeast as the food itself: the head of the name, or the name without a dish."""
    for pattern in (words.ALGAE, words.FERMENTED, words.MUSHROOM, words.OTHER_YEAST, words.FUNGUS_PROTEIN):
        alone = pattern is words.FUNGUS_PROTEIN or not _is_dish_around(food, pattern)
        if pattern.search(food.head) and alone:
            return True
    return False


_AROUND = word_pattern(
    "soup; sauce; salad dressing; gravy; pizza; pie; burger; bread; cracker; rice; pasta; noodle; "
    "risotto; omelet; omelette; stroganoff; sandwich; roll; wrap; sushi; bar; cookie; cereal; stuffing; "
    "mix; casserole; "
    "chicken; beef; pork; cheese; cream of; quiche; ravioli; juice; smoothie; drink; shake; granola; "
    "onigiri; orzo; entree?s?; tempura; and rice; and beef"
)


def _is_dish_around(food: Facts, pattern: re.Pattern[str]) -> bool:
    """ "Cream of mushroom soup" is a soup; miso soup stays a ferment, for its only B12 is that of the miso."""
    if re.search(r"\bmiso soup\b|\bsoup , miso\b", food.name):
        return False
    rest = pattern.sub(" ", food.plain)
    return bool(_AROUND.search(rest) or words.MEAT.search(rest) or words.FISH.search(rest))


def _meat_analogue(food: Facts) -> bool:
    if food.in_category(MEAT_LIKE_CATEGORY):
        return not food.in_category(re.compile(r"^vegetable based")) or food.plant_based
    told = words.PLANT_MARKER.search(food.name)
    return bool(told) and bool(
        words.MEAT.search(food.name) or words.FISH.search(food.name) or _ANALOGUE.search(food.name)
    )


_ANALOGUE = word_pattern(
    "patty; pattie; crumbles; nugget; tender; link; strip; roast; cutlet; chunk; deli slice; ground"
)


def _says_no_dairy(food: Facts) -> bool:
    return food.plant_based or bool(words.NO_DAIRY.search(food.name))


def _plant_dairy(food: Facts) -> bool:
    named = words.PLANT_DAIRY.search(food.name) and not food.says(words.BAKED) and not food.says(DISH)
    told = named or food.in_category(PLANT_MILK_CATEGORY)
    marked = _says_no_dairy(food) and DAIRY_HEAD.search(food.name)
    return bool(told or marked) and not re.search(r"\bcook|\bcanned\b|milk chocolate", food.name)


def _supplement(food: Facts) -> bool:
    if food.in_category(SUPPLEMENT_CATEGORY):
        return True
    told = SUPPLEMENT.search(food.name) and VITAMIN.search(food.name)
    return bool(told) and not food.in_category(DRINK_CATEGORY) and not DRINK.search(food.name)


def _nutritional_yeast(food: Facts) -> bool:
    return bool(words.NUTRITIONAL_YEAST.search(food.name)) and not _is_dish_around(
        food, words.NUTRITIONAL_YEAST
    )


TRACE_OF_YEAST = (
    0.3  # µg/100 g; unfortified dried yeast is analysed at 0.07, the weakest fortified spread at 0.5
)


def _fortified_yeast(food: Facts) -> bool:
    return _nutritional_yeast(food) and (
        food.names_added_b12 or (food.b12_ug_per_100g or 0) >= TRACE_OF_YEAST
    )


def _egg(food: Facts) -> bool:
    if food.plant_based or food.says(
        re.compile(r"\begg (?:roll|noodle|salad sandwich)|\bnoodles?\b|\bsandwich|\bmuffin\b")
    ):
        return False
    head = without_first_dish(food.head)
    return food.in_category(EGG_CATEGORY) or (bool(words.EGG_HEAD.search(head)) and not food.says(DISH))


def without_first_dish(head: str) -> str:
    return words.BIRD_EGG.sub(" egg ", head)


def _dairy(food: Facts) -> bool:
    if food.in_category(DAIRY_CATEGORY):
        return not _says_no_dairy(food) and not food.says(
            re.compile(
                r"\bwaffles?\b|\bpancakes?\b|\bnon ?dairy\b|\bimitation\b|\bsorbet\b|\bsandwich\b|"
                r"\bitalian ice\b"
            )
        )
    head = food.plain.partition(" ,")[0]
    with_milk = re.search(r"\bwith\b.*", head)
    head = head[: with_milk.start()] if with_milk else head
    return (
        bool(DAIRY_HEAD.search(head))
        and not food.says(DISH)
        and not food.plant_based
        and not _processed(food)
        and not _category_of_dish(food)
    )


def _processed(food: Facts) -> bool:
    return (
        any(
            food.in_category(c)
            for c in (CEREAL, BAR_CATEGORY, DRINK_CATEGORY, WAFFLE_CATEGORY, GRAIN_CATEGORY)
        )
        or bool(CEREAL.search(food.name))
        or bool(DRINK.search(food.name))
        or food.says(words.MEAT)
        or food.says(words.FISH)
    )


def _fish(food: Facts) -> bool:
    if food.plant_based and not re.search(r"\bimitation (?:crab|shrimp|lobster)", food.name):
        return False
    return (
        food.in_category(FISH_CATEGORY)
        or (food.says(words.FISH)
        and not food.says(DISH)
        and not food.says(words.MEAT)
        and not food.in_category(DRINK_CATEGORY)
        and not _category_of_dish(food))
    )


def _meat(food: Facts) -> bool:
    if food.plant_based or food.in_category(CEREAL):
        return False
    if food.is_zero and words.BROTH.search(food.name):
        return False
    return (
        food.in_category(MEAT_CATEGORY)
        or (food.says(words.MEAT)
        and not food.says(DISH)
        and not _category_of_dish(food))
    )


DISH_CATEGORY = re.compile(
    r"mixed dishes|\bsandwich|\bsoups?\b|\bmeals?\b|entrees|dinners|\bpizza\b|^fast foods|restaurant|"
    r"burritos|burgers|baby ?foods?|\bsauces\b|^fats and oils|^vegetables and|^spices|^candy|^sweets|"
    r"^chips|snacks|^cereal grains|"
    r"^legumes|^nut and|^fruits|dips|^native|^biscuits|^cookies|crisps|pastries|cupcake|doughnuts|^dips|"
    r"^liquor|^beer|^candy|\bstir fry\b|^egg rolls|^mexican|^other mexican|^ramen|\bbeans\b|dressings?\b|"
    r"^other vegetables|deli$|^rice\b|\bpasta\b|^seasoning|appetizers|^herbs"
)


def _category_of_dish(food: Facts) -> bool:
    return (
        food.in_category(DISH_CATEGORY)
        or food.in_category(CEREAL)
        or food.in_category(BAR_CATEGORY)
        or food.in_category(DRINK_CATEGORY)
    )


def _cereal_or_bar(food: Facts) -> bool:
    by_category = food.in_category(CEREAL) or food.in_category(BAR_CATEGORY)
    return by_category or bool(words.CEREAL_NAME.search(food.name) or words.BAR_NAME.search(food.name))


def _waffle(food: Facts) -> bool:
    frozen = (
        food.in_category(re.compile(r"^frozen pancakes|^pancakes , waffles , french toast crepes"))
        or "frozen" in food.name
    )
    return (
        frozen
        and bool(
            re.search(r"\bwaffles?\b|\bpancakes?\b|\bfrench toast\b", food.name)
            or food.in_category(WAFFLE_CATEGORY)
        )
        and (food.b12_ug_per_100g or 0) >= 1
    )


def _spread_with_added(food: Facts) -> bool:
    spread = re.search(
        r"\bmargarines?\b|\bfat spread\b|\bspread , .*fat\b|\bmargarine like\b|\bvegetable oil spread",
        food.name,
    )
    return bool(spread) and (food.b12_ug_per_100g or 0) >= 1


def _drink(food: Facts) -> bool:
    return food.in_category(DRINK_CATEGORY) or bool(DRINK.search(food.name))


def _fortified_drink(food: Facts) -> bool:
    """Coffee and tea with a little B12 have milk in them; other drinks above a trace are fortified."""
    if food.names_added_b12:
        return _drink(food)
    milky = food.in_category(re.compile(r"^coffee$|^tea$|beer")) or food.says(words.MILKY_DRINK)
    milky = milky and not words.POWER_DRINK.search(food.name) and "iced" not in food.category
    return _drink(food) and (food.b12_ug_per_100g or 0) >= (LEAST_IN_COFFEE if milky else LEAST_IN_DRINK)


LEAST_IN_DRINK = 0.05  # µg/100 g; beer and juice carry analysed traces below it
LEAST_IN_COFFEE = 0.6  # µg/100 g; a latte made of milk alone reaches about 0.5


def _plant_fortified(food: Facts) -> bool:
    """A food without any animal word holds B12 only because somebody added it."""
    return food.plant_based and not food.says(DISH) and not any(food.lists(p) for p in words.ANIMAL)


RULES: tuple[SourceRule, ...] = (
    SourceRule("toothpaste", "supplement", lambda f: bool(words.TOOTHPASTE.search(f.name))),
    SourceRule("supplement", "supplement", _supplement),
    SourceRule("yeast_with_added_b12", "fortified_food", _fortified_yeast),
    SourceRule(
        "yeast_without_b12",
        "no_b12",
        lambda f: f.is_zero and bool(re.search(r"\byeast extract|\bmarmite|\bvegemite", f.name)),
    ),
    SourceRule("yeast", "unreliable_plant_source", _nutritional_yeast),
    SourceRule(
        "unreliable_with_added_b12",
        "fortified_food",
        lambda f: _unreliable_by_nature(f) and f.names_added_b12 and f.above_zero,
    ),
    SourceRule("unreliable_by_nature", "unreliable_plant_source", _unreliable_by_nature),
    SourceRule("meat_analogue_with_b12", "fortified_food", lambda f: _meat_analogue(f) and f.above_zero),
    SourceRule(
        "plant_dairy_with_b12",
        "fortified_food",
        lambda f: _plant_dairy(f) and (f.above_zero or f.names_added_b12),
    ),
    SourceRule(
        "plant_fortified", "fortified_food", lambda f: _plant_fortified(f) and f.above_zero and not _drink(f)
    ),
    SourceRule("plain_fat", "no_b12", lambda f: f.is_zero and bool(PLAIN_FAT.search(f.name))),
    SourceRule("egg", "eggs", _egg),
    SourceRule("fish", "fish_seafood", _fish),
    SourceRule("meat", "meat", _meat),
    SourceRule("dairy", "dairy", _dairy),
    SourceRule("states_zero", "no_b12", lambda f: f.is_zero),
    SourceRule("cereal_or_bar_with_b12", "fortified_food", lambda f: _cereal_or_bar(f) and f.above_zero),
    SourceRule("frozen_waffle", "fortified_food", _waffle),
    SourceRule("spread_with_added_b12", "fortified_food", _spread_with_added),
    SourceRule("drink_with_b12", "fortified_drink", _fortified_drink),
    SourceRule("names_added_b12", "fortified_food", lambda f: f.names_added_b12),
    SourceRule("rest_with_b12", "mixed_dish", lambda f: f.above_zero),
)


def source_of(food: Facts) -> tuple[str, str]:
    """The source type and the key of the rule that gave it."""
    for rule in RULES:
        if rule.holds(food):
            return rule.source_type, rule.key
    return _without_figure(food)


def _without_figure(food: Facts) -> tuple[str, str]:
    """No figure is known: a plain plant food has none, a dish with an animal word is a dish, the rest is not sure."""
    if _cereal_or_bar(food):
        return "fortified_food", "cereal_without_figure"
    if (words.POWER_DRINK.search(food.name) and _drink(food)) or "energy shot" in food.name:
        return "fortified_drink", "drink_without_figure"
    animal = any(food.lists(p) for p in (words.MEAT, words.FISH, words.DAIRY, words.EGG))
    if animal or food.says(DISH):
        return "mixed_dish", "dish_without_figure"
    return "no_b12", "plant_without_figure"
