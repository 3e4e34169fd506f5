"""Allergens that a food may hold, and tags by which it is kept from the wrong person's suggestions.

Both err on the side of caution: a word is enough, and its absence proves nothing. The label of the packet
decides, so nothing here may be shown as "free of".
"""

import re
from collections.abc import Callable, Mapping

from .classification import allergen_words as hints
from .classification import words
from .classification.facts import without_decoys
from .classification.text import normalise

CODES = ("milk", "egg", "fish", "crustaceans", "molluscs", "soya", "gluten", "nuts", "peanuts", "sesame")
TAGS = ("liver", "pate", "raw_seafood", "high_mercury", "energy_drink")

_OF_ANIMALS = frozenset({"milk", "egg", "fish", "crustaceans", "molluscs"})
_OF_THE_SEA = frozenset({"fish", "crustaceans", "molluscs"})
_BY_SOURCE: Mapping[str, frozenset[str]] = {"dairy": frozenset({"milk"}), "eggs": frozenset({"egg"})}
# Looked for in the words as they stand, and in the words without decoys (peanut butter is not butter).
_IN_ALL_WORDS = {"soya": hints.SOYA, "peanuts": hints.PEANUTS, "sesame": hints.SESAME}
_WITHOUT_DECOYS: Mapping[str, tuple[re.Pattern[str], ...]] = {
    "milk": (words.DAIRY, hints.MILK),
    "egg": (words.EGG, hints.EGG),
    "crustaceans": (hints.CRUSTACEANS,),
    "molluscs": (hints.MOLLUSCS,),
    "fish": (hints.FINFISH,),
}


def allergens(
    name: str, *, category: str = "", source_type: str = "", ingredients: str = ""
) -> frozenset[str]:
    """The codes of CODES that the words of a food point to; a hint for filters, never a promise."""
    if source_type == "supplement" and not ingredients:
        return frozenset()
    raw = normalise(f"{name} , {ingredients}")
    found = _BY_SOURCE.get(source_type, frozenset()) | _told(raw, without_decoys(raw))
    if source_type == "fish_seafood" and not found & _OF_THE_SEA:
        found |= _OF_THE_SEA
    if hints.GRAIN_SHELF.search(normalise(category)):
        found |= {"gluten"}
    plant_made = hints.PLANT_MADE.search(raw) and not ingredients
    return found - _OF_ANIMALS if plant_made else found


def _told(raw: str, plain: str) -> frozenset[str]:
    """Codes by the words: ``plain`` is ``raw`` without its decoys."""
    found = {code for code, pattern in _IN_ALL_WORDS.items() if pattern.search(raw)}
    found |= {code for code, patterns in _WITHOUT_DECOYS.items() if any(p.search(plain) for p in patterns)}
    others = {
        "gluten": hints.GLUTEN.search(hints.GLUTEN_FREE.sub(" ", raw)),
        "nuts": hints.NUTS.search(hints.NOT_NUTS.sub(" ", raw)),
        "fish": words.FISH.search(hints.NOT_FINFISH.sub(" ", plain)),
    }
    return frozenset(found | {code for code, match in others.items() if match})


def tags(name: str, source_type: str) -> frozenset[str]:
    """Which of TAGS the name points to; used only to leave a food out of suggestions."""
    text = normalise(name)
    return frozenset(tag for tag, holds in _TAGS.items() if holds(text, source_type))


def _raw_seafood(text: str, source_type: str) -> bool:
    from_sea = source_type == "fish_seafood" or bool(words.FISH.search(without_decoys(text)))
    return from_sea and bool(hints.SEA_RAW.search(text)) and not hints.NOT_RAW.search(text)


def _energy_drink(text: str, source_type: str) -> bool:
    return source_type not in ("fortified_food", "supplement") and bool(hints.ENERGY_DRINK.search(text))


_TAGS: dict[str, Callable[[str, str], bool]] = {
    "liver": lambda text, source: bool(hints.LIVER.search(hints.NOT_LIVER.sub(" ", text))),
    "pate": lambda text, source: bool(hints.PATE.search(text)),
    "raw_seafood": _raw_seafood,
    "high_mercury": lambda text, source: bool(hints.MERCURY.search(text)),
    "energy_drink": _energy_drink,
}
