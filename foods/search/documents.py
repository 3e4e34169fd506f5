"""What search keeps of a food: its names in normal form, and its place in the order of candidates."""

import re

from foods.codes import Layer
from foods.models import Food, SearchDocument
from foods.search.ranking import Candidate
from foods.search.text import segments

_OWN_BAND = 15  # own foods stand behind all public ones; they are found by their owner
_LONGEST = 15
_ALTERNATIVES = re.compile(r"\s/\s")


def document(food: Food) -> SearchDocument:
    """The unsaved document of a food."""
    names = _names(food.name)
    aliases = [*names[1:], *(alias for text in food.synonyms.split(";") for alias in _names(text))]
    brand = " ".join(segments(food.brand))
    return SearchDocument(
        position=_position(food, len(names[0].split())),
        food=food,
        layer=food.layer,
        owner_id=food.owner_id,
        diet=food.diet,
        name=names[0],
        aliases=";".join(dict.fromkeys(filter(None, aliases))),
        brand=brand,
        words=_distinct_words(*names, *aliases, brand),
    )


def candidate(food: Food) -> Candidate:
    """A food as the ranker sees it, without the database."""
    made = document(food)
    return Candidate(food.pk, made.layer, made.diet, made.name, made.aliases, made.brand, made.position)


def _names(text: str) -> list[str]:
    """ "Flounder / sole, cooked" has two names; each keeps its own parts."""
    return [",".join(segments(name)) for name in _ALTERNATIVES.split(text)]


def _distinct_words(*phrases: str) -> str:
    joined = " ".join(phrases).replace(",", " ")
    return " ".join(dict.fromkeys(joined.split()))


def _position(food: Food, length: int) -> int:
    """Layer, then length of the name in words, then id: made of the food alone, never renumbered.

    The everyday list has an order of its own, the usual before the rare.
    """
    band = food.layer if food.owner_id is None else _OWN_BAND
    if food.layer <= Layer.EVERYDAY:
        length = 0
    return (band << 52) | (min(length, _LONGEST) << 48) | food.pk


assert max(Layer.values) < _OWN_BAND
