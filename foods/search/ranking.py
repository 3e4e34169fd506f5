"""One order for what the databases find. Pure: no database, so SQLite and PostgreSQL cannot disagree."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from foods.codes import Layer
from foods.search.readings import BEGINNING, UNTYPED_LETTER, Reading, Term

# What makes a food a less likely answer. Only the order they give matters.
EXTRA_WORD = 1.0  # the food's name says more than was asked
LATER_PART = 0.35  # share of that for what stands after a comma or in brackets
FILLER = 0.3  # share for words that tell little
OTHER_ORDER = 0.2
OTHER_KIND = 0.5  # "salmon cake" is a cake: the last word of the first part names the thing
ALIAS = 0.25
UNUSUAL = 0.4  # raw, dried or minced is seldom meant where it was not said
ELSEWHERE = 0.3  # sold in another part of the world
SCATTERED = 5.0  # the words are found, but not in one name

FILLERS = frozenset({
    "any", "baked", "boiled", "cooked", "edible", "eu", "fortified", "fresh", "generic", "nfs", "ns",
    "original", "plain", "regular", "roast", "roasted", "steamed", "typical", "ug", "uk", "us", "usa",
})  # fmt: skip
UNUSUAL_WORDS = frozenset({
    "breaded", "deli", "dried", "dry", "imitation", "mince", "pickled", "powder", "raw", "salted", "smoked",
    "unfortified",
})  # fmt: skip
AMERICAN, ELSE = frozenset({"us"}), frozenset({"uk", "eu", "australia", "nz", "au"})


class Candidate(NamedTuple):
    """What is known of a food when it is ranked. Names are normalised; parts are separated by commas,
    aliases by semicolons."""

    food_id: int
    layer: int
    diet: str
    name: str
    aliases: str
    brand: str
    position: int


class Ranked(NamedTuple):
    food_id: int
    is_unsure: bool
    layer: int


class Fit(NamedTuple):
    missing: int
    cost: float


def rank(
    candidates: Iterable[Candidate],
    ways: Sequence[Reading],
    *,
    preferred: Sequence[int] = (),
    unsure_diets: frozenset[str] = frozenset(),
    in_america: bool = False,
) -> list[Ranked]:
    """The candidates that fit one of the readings: preferred, then by layer, then by how well they fit.

    Foods whose diet is among `unsure_diets` come after all others, but for preferred ones. Products sold in
    the reader's part of the world, `in_america` or not, come before their namesakes.
    """
    places = {food_id: place for place, food_id in enumerate(preferred)}
    foreign = ELSE if in_america else AMERICAN
    scored = []
    for candidate in {c.food_id: c for c in candidates}.values():
        if fit := best_fit(candidate, ways):
            unsure = candidate.diet in unsure_diets
            place = places.get(candidate.food_id, len(places))
            key = (place, unsure, *_order(candidate, fit, foreign))
            scored.append((key, Ranked(candidate.food_id, unsure, candidate.layer)))
    return [found for _, found in sorted(scored)]


def _order(candidate: Candidate, fit: Fit, foreign: frozenset[str]) -> tuple[float | str, ...]:
    """Layer, then fit. Equal everyday foods keep the order of their list, others go by name."""
    layer = max(candidate.layer, Layer.EVERYDAY)
    elsewhere = ELSEWHERE if foreign & set(re.split("[ ,]", candidate.name)) else 0
    cost = round(fit.cost + elsewhere, 3)
    if layer == Layer.EVERYDAY:
        return (fit.missing, layer, cost, 0, "", candidate.position)
    return (fit.missing, layer, cost, len(candidate.name), candidate.name, candidate.position)


def best_fit(candidate: Candidate, ways: Sequence[Reading]) -> Fit | None:
    """How well the best of the readings fits; None if none does."""
    fits = (
        Fit(way.missing, way.cost + cost) for way in ways if (cost := _cost(candidate, way.terms)) is not None
    )
    return min(fits, default=None)


def _cost(candidate: Candidate, terms: Sequence[Term]) -> float | None:
    """The best of the food's names; else its names and brand taken together."""
    costs = [_name_cost(candidate.name, terms)]
    if candidate.aliases:
        costs += [_plus(ALIAS, _name_cost(alias, terms)) for alias in candidate.aliases.split(";")]
    fitting = [cost for cost in costs if cost is not None]
    if fitting:
        return min(fitting)
    together = ",".join(filter(None, [candidate.name, candidate.brand, candidate.aliases.replace(";", ",")]))
    return _plus(SCATTERED, _name_cost(together, terms))


def _plus(more: float, cost: float | None) -> float | None:
    return None if cost is None else cost + more


def _name_cost(name: str, terms: Sequence[Term]) -> float | None:
    parts = [part.split(" ") for part in name.split(",")]
    words = [word for part in parts for word in part]
    places = _places(words, terms)
    if places is None:
        return None
    said = {words[at] for at in places}
    head = len(parts[0])
    extra = [(at, word) for at, word in enumerate(words) if word not in said]
    cost = sum(_word_cost(word) * (LATER_PART if at >= head else 1) for at, word in extra)
    cost += sum(_beginning_cost(words[at], term) for at, term in zip(places, terms, strict=True))
    cost += OTHER_KIND if words[head - 1] not in said | FILLERS else 0
    return cost + (0 if places == sorted(places) else OTHER_ORDER)


def _places(words: list[str], terms: Sequence[Term]) -> list[int] | None:
    """Where each term is found, whole words before beginnings, none twice; None if one is missing."""
    places: list[int] = []
    for term in terms:
        at = next((i for i, word in enumerate(words) if word == term.word and i not in places), None)
        if at is None:
            at = next(
                (i for i, word in enumerate(words) if word.startswith(term.start) and i not in places), None
            )
        if at is None:
            return None
        places.append(at)
    return places


def _word_cost(word: str) -> float:
    if word in UNUSUAL_WORDS:
        return EXTRA_WORD + UNUSUAL / LATER_PART
    tells_little = word in FILLERS or word[0].isdigit()
    return EXTRA_WORD * FILLER if tells_little else EXTRA_WORD


def _beginning_cost(word: str, term: Term) -> float:
    return 0 if word == term.word else BEGINNING + UNTYPED_LETTER * (len(word) - len(term.start))
