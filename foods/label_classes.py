"""Which class a label is judged in, and the highest figure that has been analysed there (µg per 100 g)."""

import re

CEILINGS: dict[str, float] = {
    "milk": 1.5,
    "plant_milk": 4,
    "yogurt": 4,
    "shake": 6,
    "cheese": 8,
    "vegan_cheese": 25,
    "egg": 8,
    "drink": 8,
    "energy_drink": 12,
    "energy_shot": 1000,
    "meal": 10,
    "bread": 12,
    "meat": 12,
    "analogue": 15,
    "fish": 25,
    "roe": 60,
    "shellfish": 100,
    "organ": 100,
    "cereal": 25,
    "bar": 27,
    "milk_powder": 10,
    "yeast": 400,
    "algae": 0,
    "other": 25,
}
# Judged per portion, for a portion is a few grams: powders, water enhancers and gum; coffee and tea to mix.
DRY_CLASSES = frozenset({"powder", "coffee"})

_CLASSES: tuple[tuple[str, str], ...] = (
    ("yeast", r"\bnutritional yeast|\byeast flakes|\byeast extract|\bmarmite|\byeast seasoning"),
    ("algae", r"\bseaweed|\bnori\b|\blaver\b|\bkelp\b|\bspirulina|\bchlorella|\balgae?\b|\bwakame|\bdulse"),
    ("energy_shot", r"\bshots?\b.*\benergy|\benergy shots?\b|\b5 hour\b|\benergy\b.*\bshots?\b"),
    ("milk_powder", r"\b(?:dry|dried|powdered|nonfat dry) (?:\w+ )?milk|\bmilk powder"),
    (
        "coffee",
        r"\bcoffee\b(?!.*\bdrink|.*\bcreamer|.*\bshake|.*\bprotein)|\btea bags?\b|\binstant (?:coffee|tea)\b",
    ),
    (
        "powder",
        r"\bpowder|\bdrink mix|\bmix sticks?|\benhancer|\bcartridge|\bgum\b|\bmints?\b|"
        r"\bpowdered drinks\b|\btablets?\b|\bconcentrate"
        r"|\bdry formula|\bsticks?\b.*\bdrink|^milk additives|vitamins$|supplements$|\bpacket\b|"
        r"\bhydration\b.*\bsticks?\b|\beffervescent|\bgummies\b|\bchews?\b",
    ),
    (
        "vegan_cheese",
        r"\b(?:vegan|plant|dairy free|non dairy|almond|cashew|soy|rice)\b.*\bchee[sz]e?|"
        r"\bchee[sz]e?\b.*\b(?:vegan|plant|alternative)",
    ),
    (
        "shake",
        r"\b(?:milk)?shakes?\b|\bmeal replacement|\bprotein (?:blend|booster)|\bsupergreens?|"
        r"\bsmoothie mix|nutrition drink|protein drink|\bnutritional (?:drink|shake)|energy , protein|"
        r"weight control|specialty formula|\bprotein water",
    ),
    (
        "plant_milk",
        r"\b(?:soy|almond|oat|rice|coconut|cashew|hemp|pea|flax|walnut|macadamia|hazelnut|nut|"
        r"plant(?: based)?) ?(?:milk|drink|beverage)|plant based milk"
        r"|\bmilk alternative|milk substitutes|\b(?:almond|coconut|cashew|oat|soy)\b.*\bdrink\b",
    ),
    (
        "analogue",
        r"vegetarian frozen|\bmeatless|\bplant based(?! (?:milk|water|drink|beverage))|"
        r"\bveggie\b|\bvegan\b|\bvegetarian(?! fed)|\bbeyond\b|"
        r"\bimpossible\b|meat alternative|vegetable based",
    ),
    ("energy_drink", r"\benergy drinks?\b|\benergy\b(?!.*\bbar)(?!.*\bgranola)|sport drinks|\bsports? drink"),
    ("bar", r"\bbars?\b|energy granola bars"),
    ("cereal", r"\bcereals?\b|\bmuesli|\bgranola|\bflakes\b|\bcheerios|\bkrispies"),
    (
        "egg",
        r"^eggs?\b(?! rolls?| breakfast| noodles?)|\begg substitutes|\beggs\b(?!.*\bsandwich)|"
        r"\begg whites?\b",
    ),
    (
        "shellfish",
        r"\bclams?\b|\bmussels?\b|\boysters?\b|\bcockles?\b|\bshellfish\b|\boctopus|\bwhelk|\bcrab|"
        r"\bsquid|\bscallop|\bshrimp|\blobster",
    ),
    (
        "roe",
        r"\broe\b|\bcaviar|\bikura|\bmasago|\bniboshi|\bdried (?:fish|salmon|anchov|sardine|bonito)|"
        r"\bbonito flakes|\bfish , .*\bdried",
    ),
    (
        "fish",
        r"canned tuna|canned seafood|fish seafood|finfish|^fish\b|\bsalmon\b|\btuna\b|\bsardines?|"
        r"\bmackerel|\bherring|\btrout|\bcod\b|\banchov|\btilapia|\bhaddock|\bkipper",
    ),
    (
        "organ",
        r"\bliver\b|\bkidneys?\b(?! bean)|\borgan meats|\bheart\b.*\b(?:beef|chicken|lamb)|"
        r"\bbraunschweiger|\bliverwurst|\bpate\b",
    ),
    (
        "meal",
        r"frozen dinners|entrees|\bmeals?\b|\bpizza|\bsandwich|\bsoup|\bburrito|\bdinner|\bappetizers|"
        r"\bchili\b|breakfast sandwiches",
    ),
    (
        "bread",
        r"\bpasta\b|\bbreads?\b|\bbuns\b|\bflours?\b|\bwaffles?|\bpancakes?|\bmacaroni|\bspaghetti|"
        r"\bnoodles|\bfettuccine|\bfrench toast|\btortillas?|\bcorn meal",
    ),
    (
        "meat",
        r"other meats|^beef|^pork|^chicken\b|^turkey\b|\bsausages?|\bham\b|\bbacon\b|\bground beef|"
        r"\bjerky|\bpoultry|frozen meats|salami|\blamb\b|\bbeef (?:products|steak)|\bmeat\b",
    ),
    ("yogurt", r"^(?!.*\bcandy\b).*(?:\byogh?urts?\b|\bkefir\b|\bskyr\b)"),
    ("cheese", r"\bcheese\b|\bcheddar\b|\bmozzarella|\bparmesan"),
    ("milk", r"\bmilks?\b"),
    (
        "drink",
        r"\bdrinks?\b|\bsoda\b|\bwater\b|\bbeverages?\b|\bjuices?\b|\btea\b|\blemonade|\bsmoothie|"
        r"\bkombucha|non alcoholic|\bcoffee\b|\bcreamer",
    ),
)
_PATTERNS = tuple((key, re.compile(pattern)) for key, pattern in _CLASSES)
_CATEGORY_FIRST = ("cereal", "bar", "plant_milk", "egg", "fish", "bread", "cheese", "yogurt")


def class_of(name: str, category: str) -> str:
    """The class of a normalised name and category: what the name says first, then what the category says."""
    category = category.replace("\n", " , ")
    both = f"{name} , {category}" if category else name
    for key, pattern in _PATTERNS:
        if key in _CATEGORY_FIRST and category and pattern.search(category):
            return key
        if pattern.search(both):
            return key
    return "other"


# Portions (g) that tell a powder or a small bottle from a glass.
STICK_G, SCOOP_G, GLASS_G = 30, 90, 100
_POURED = frozenset({"drink", "energy_drink"})


def by_portion(food_class: str, portion_g: float | None) -> str:
    """A "drink" of 2 g is a powder, one of 57 g a shot; a "powder" of 240 g has been made up already."""
    if portion_g is None:
        return food_class
    if food_class in _POURED and portion_g < GLASS_G:
        return "powder" if portion_g < STICK_G else "energy_shot"
    if food_class == "shake" and portion_g <= SCOOP_G:
        return "powder"
    if food_class == "powder" and portion_g >= 2 * GLASS_G:
        return "shake"
    return food_class
