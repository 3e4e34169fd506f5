"""Allergens that a food may hold, and tags by which it is kept from the wrong person's suggestions.


Both err on the side of caution: a word is enough, its absence proves nothing. The label of the packet decides

nothing here may be shown as "free of".
"""

import re
from collections.abc import Callable

from .classification import words
from .classification.facts import without_decoys
from .classification.text import normalise, word_pattern

CODES = ("milk", "egg", "fish", "crustaceans", "molluscs", "soya", "gluten", "nuts", "peanuts", "sesame")
TAGS = ("liver", "pate", "raw_seafood", "high_mercury", "energy_drink")

_CRUSTACEANS = word_pattern(
    "shrimp; prawn; crab; lobster; crayfish; crawfish; langoustine; scampi; krill; crustacean; "
    "shellfish; seafood; sea food; paella; "
    "surimi; crab stick; gumbo; jambalaya; tempura; bouillabaisse; laksa; pad thai; kimchi; tom yum; "
    "okonomiyaki"
)
_MOLLUSCS = word_pattern(
    "clam; mussel; oyster; scallop; cockle; whelk; conch; abalone; snail; escargot; squid; calamari; "
    "octopus; cuttlefish; mollusk; "
    "mollusc; shellfish; seafood; sea food; paella; asari; shijimi; takoyaki; bouillabaisse"
)
_FINFISH = word_pattern(
    "worcestershire; caesar; dashi; miso soup; surimi; imitation crab; crab stick; onigiri , (?:salmon|"
    "tuna); poke; kedgeree; "
    "rollmop; gravad lax; lutefisk; taramasalata; kimchi; bouillabaisse; seafood; sea food; paella; "
    "bloater; thai curry"
)
_NOT_FINFISH = re.compile(
    r"\b(?:shell ?fish|clams?|mussels?|oysters?|scallops?|squid|calamari|octopus|shrimps?|prawns?|crabs?|"
    r"lobsters?|crayfish|crawfish"
    r"|cockles?|whelks?|snails?|escargot|cuttlefish|abalone|mollus[ck]s?|crustaceans?|sea urchin|uni|"
    r"jellyfish|turtle|scampi|krill)\b"
)
_SOYA = word_pattern(
    "soy; soya; soybean; soy ?bean; tofu; tempeh; miso; natto; edamame; tamari; teriyaki; "
    "textured vegetable protein; tvp; "
    "soja\\w*; hoisin; silken; bean curd; soy ?milk; meatless; veggie burger; plant based; "
    "vegetarian (?:sausage|burger|hot dog); sushi; ramen; poke"
)
_GLUTEN = word_pattern(
    """
    wheat; bread; toast; roll; bun; bagel; biscuit; cookie; cracker; cake; cupcake; muffin; pastr(?:y|ie)
    pie; pasty; croissant; doughnut; donut; waffle; pancake; crepe; scone; crumpet; brownie; pizza
    calzone
    pasta; spaghetti; macaroni; noodle; lasagna; lasagne; ravioli; tortellini; gnocchi; couscous; bulgur
    semolina; cream of wheat; farina; flour; bran; cereal; muesli; granola; oat; oatmeal; porridge; barley
    rye; spelt; malt; malted
    seitan; gluten; breaded; battered; in batter; crumb; coated; burger; hamburger; cheeseburger; sandwich
    sub; wrap; burrito; tortilla , flour; quesadilla; dumpling; wonton; gyoza; pierogi; ravioli; ramen
    udon; soba; lo mein; chow mein
    nugget; fish stick; fish finger; fish ?cake; schnitzel; tempura; beer; ale; lager; stout; soy sauce
    teriyaki; gravy; stuffing; meatloaf; meat loaf; meatball; sausage; haggis; pot pie; quiche; strudel
    spatzle; maultaschen
    weetabix; shredded wheat; naan; chapati; roti; paratha; puri; pita; pitta; couscous; tabbouleh
    tabouleh; crispbread; pretzel; pop tart; baklava; borek; lahmacun; samosa; spring roll; egg roll
    corn ?dog; yeast extract; marmite
    vegemite; cornish pasty; yorkshire pudding; toad in the hole; karaage; tonkatsu; croquette; empanada
    bao; ovaltine; horlicks; milo; kebab; gyro; shawarma; upma; corn ?flake; rice krispie; cheerio; flake
    tiramisu; trifle
    """
)
_NUTS = word_pattern(
    "nut; almond; cashew; walnut; pecan; hazelnut; pistachio; macadamia; brazil ?nut; pine ?nut; "
    "praline; marzipan; nutella; gianduja; "
    "korma; baklava; pesto; frangipane; nougat; trail mix; muesli; granola; almondmilk; cashewmilk; "
    "mandeldrink; satay; mole"
)
_NOT_NUTS = re.compile(
    r"\b(?:coconuts?|doughnuts?|donuts?|nutmeg|butternut|chestnuts?|water chestnuts?|tiger ?nuts?|"
    r"grape ?nuts|peanuts?|pea ?nut butter|nutmeats?|nutritional|nutrition)\b"
)
_PEANUTS = word_pattern(
    "peanut; satay; groundnut; pad thai; trail mix; mixed nut; kung pao; reese; snickers; goober; m&ms?; mole"
)
_SESAME = word_pattern(
    "sesame; tahini; hummus; houmous; humus; halva; halwa; baba ganoush; gomasio; falafel; bagel; "
    "bibimbap; za ?atar; everything bagel"
)
_MILK = word_pattern(
    "whey; casein; caseinate; lactose; ghee; milk powder; milk solids; skyr; paneer; lassi; naan; ranch; "
    "caesar; alfredo; carbonara; bechamel; "
    "croissant; brioche; pancake; waffle; scone; pizza; lasagna; lasagne; moussaka; korma; "
    "butter chicken; tikka masala; milk chocolate; m&ms?; chowder; yorkshire pudding; "
    "toad in the hole; mashed; custard; pudding; cake; muffin; biscuit; cookie; doughnut; tiramisu; "
    "trifle; horlicks; ovaltine; milo; pesto; gratin; quiche; stroganoff; big mac; cheeseburger"
)
_EGG = word_pattern(
    "mayonnaise; mayo; quiche; meringue; omelette; omelet; custard; hollandaise; french toast; pancake; "
    "waffle; cake; muffin; sponge; brioche; egg noodle; tempura; breaded; battered; "
    "carbonara; caesar; tartar sauce; tiramisu; yorkshire pudding; toad in the hole; doughnut; meatloaf; "
    "meatball; fish ?cake; schnitzel; scotch egg; eggnog; okonomiyaki; takoyaki; bibimbap; "
    "ramen bowl; pad thai; fried rice; quorn; spatzle; coleslaw; potato salad; tuna salad; tuna mayo; "
    "surimi; aioli; cookie; brownie; scone; crepe; marshmallow fluff; nougat; big mac; whopper"
)
_PLANT_MADE = re.compile(r"\b(?:vegan|dairy free|non dairy|plant ?based)\b")
_GLUTEN_FREE = re.compile(r"\bgluten ?free\b|\brice noodles?\b|\brice paper\b|\bbuckwheat\b")

_BY_SOURCE = {"dairy": {"milk"}, "eggs": {"egg"}}


def allergens(
    name: str, *, category: str = "", source_type: str = "", ingredients: str = ""
) -> frozenset[str]:
    """The codes of CODES that the words of a food point to; a hint for filters, never a promise."""
    raw = normalise(f"{name} , {ingredients}")
    text = without_decoys(raw)
    found = set(_BY_SOURCE.get(source_type, ()))
    found |= {code for code, told in _TOLD if told(raw, text)}
    found |= _of_sea(text, source_type)
    if _PLANT_MADE.search(raw) and not ingredients:
        found -= {"milk", "egg", "fish", "crustaceans", "molluscs"}
    return frozenset(found)


def _of_sea(text: str, source_type: str) -> set[str]:
    """Finfish, crustaceans and molluscs told apart; an unnamed sea food counts as all three."""
    found = {
        code
        for code, pattern in (("crustaceans", _CRUSTACEANS), ("molluscs", _MOLLUSCS))
        if pattern.search(text)
    }
    without_others = _NOT_FINFISH.sub(" ", text)
    if words.FISH.search(without_others) or _FINFISH.search(text):
        found.add("fish")
    return found or ({"fish", "crustaceans", "molluscs"} if source_type == "fish_seafood" else set())


def _milk(raw: str, text: str) -> bool:
    return bool(words.DAIRY.search(text) or _MILK.search(text))


def _egg(raw: str, text: str) -> bool:
    return bool(words.EGG.search(text) or _EGG.search(text))


def _gluten(raw: str, text: str) -> bool:
    return bool(_GLUTEN.search(_GLUTEN_FREE.sub(" ", raw)))


def _nuts(raw: str, text: str) -> bool:
    return bool(_NUTS.search(_NOT_NUTS.sub(" ", raw)))


_TOLD = (
    ("milk", _milk),
    ("egg", _egg),
    ("gluten", _gluten),
    ("nuts", _nuts),
    ("soya", lambda raw, text: bool(_SOYA.search(raw))),
    ("peanuts", lambda raw, text: bool(_PEANUTS.search(raw))),
    ("sesame", lambda raw, text: bool(_SESAME.search(raw))),
)

_LIVER = re.compile(
    r"\bliver(?:s|wurst)?\b|\bbraunschweiger\b|\bleberwurst\b|\bfoie gras\b|\bankimo\b|\bhaggis\b|"
    r"\bliver\w*\b|\bleverp\w+\b|\bgiblets?\b"
)
_PATE = re.compile(
    r"\bpates?\b|\bpastete\b|\bleverp\w+\b|\bleberp\w+\b|\bterrine\b|\bliver sausage\b|\bliverwurst\b|"
    r"\bbanh mi\b|\bfoie gras\b|\bbraunschweiger\b|\bleberwurst\b|\bteewurst\b"
)
_NOT_LIVER = re.compile(r"\bleberkase\b|\b(?:cod|fish) liver oil\b")
_SEA_RAW = re.compile(
    r"\braw\b|\bsashimi\b|\bceviche\b|\bpoke\b|\btartare\b|\bon the half shell\b|\bikura\b|\bcaviar\b|"
    r"\bsushi\b|\bsmoked\b|\blox\b|\bgrav\w*\b|\bmatjes\w*\b|\btarako\b"
    r"|\bmentaiko\b|\buni\b|\bsea urchin\b|\bcured\b|\brockefeller\b"
)
_MERCURY = re.compile(
    r"\bsword ?fish\b|\bsharks?\b|\bmarlin\b|\bking mackerel\b|\bmackerel , king\b|\btilefish\b|"
    r"\bbigeye\b|\borange roughy\b|\broughy , orange\b|\bescolar\b"
)
_ENERGY = re.compile(
    r"\benergy (?:drinks?|shots?)\b|\bred bull\b|\bmonster\b|\brockstar\b|\brckstr\b|\bcelsius\b|"
    r"\breign\b|\bnos energy\b|\bfull throttle\b|\bmountain dew amp\b|\bvodka red bull\b"
    r"|\bjagerbomb\b|\benergy\b(?=.*\b(?:drink|shot|beverage|can|soda|tea|juice)\b)|\b5 hour\b|"
    r"\bvodka and energy\b|\bcaffeinated\b"
)
_NOT_RAW = re.compile(r"\bcooked\b|\bcanned\b|\bbaked\b|\bhot smoked\b|\bvegetable\b|\beel\b")


def tags(name: str, source_type: str) -> frozenset[str]:
    """Which of TAGS the name points to; used only to leave a food out of suggestions."""
    text = normalise(name)
    found = {tag for tag, holds in _TAGS.items() if holds(text, source_type)}
    return frozenset(found)


def _raw_seafood(text: str, source_type: str) -> bool:
    from_sea = source_type == "fish_seafood" or bool(words.FISH.search(without_decoys(text)))
    return from_sea and bool(_SEA_RAW.search(text)) and not _NOT_RAW.search(text)


_TAGS: dict[str, Callable[[str, str], bool]] = {
    "liver": lambda text, source: bool(_LIVER.search(_NOT_LIVER.sub(" ", text))),
    "pate": lambda text, source: bool(_PATE.search(text)),
    "raw_seafood": _raw_seafood,
    "high_mercury": lambda text, source: bool(_MERCURY.search(text)),
    "energy_drink": lambda text, source: (
        source in ("fortified_drink", "no_b12", "mixed_dish", "") and bool(_ENERGY.search(text))
    ),
}
