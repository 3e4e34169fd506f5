"""The way of a query: understood, found, ranked, fetched. At most four queries, however much is found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from foods.codes import Layer
from foods.models import Food
from foods.products.lookup import ids_of_number
from foods.search import vocabulary
from foods.search.diet import UNSURE_DIETS, shown_diets
from foods.search.documents import candidate
from foods.search.engines import PREFERRED, find
from foods.search.ranking import Fit, Ranked, best_fit, rank
from foods.search.readings import Reading, only_known, readings, relaxed

MOST = 100
FEW = 3
AMERICA = frozenset({"US", "CA"})
_MAX_ID = 2**63 - 1


def search(
    query: str,
    *,
    user: object | None = None,
    diet: str | None = None,
    preferred: Sequence[int] = (),
    limit: int = 20,
    country: str = "",
) -> list[Food]:
    """The foods that `query` most likely means, best first, with their measures.

    `user`: whose own foods are visible. `diet`: "vegan", "vegetarian" or "pescatarian" hides what surely does
    not fit; foods that may not fit come last and carry `diet_is_unsure = True`. `preferred`: ids of foods
    that come first when they match, in the order given. Retired foods are never found. No query is an error.
    A barcode finds its product; one's own version of a product hides the public one.
    `country`: a two-letter code; in America the US rows of a product come before those of the UK and EU.
    """
    return search_many([query], user=user, diet=diet, preferred=preferred, limit=limit, country=country)[0]


def search_many(
    queries: Sequence[str],
    *,
    user: object | None = None,
    diet: str | None = None,
    preferred: Sequence[int] = (),
    limit: int = 20,
    country: str = "",
) -> list[list[Food]]:
    """Several searches, whose foods are fetched together: one or two queries each, and two more."""
    owner_id = getattr(user, "pk", None) if getattr(user, "is_authenticated", False) else None
    wanted = [food_id for food_id in preferred if 0 < food_id <= _MAX_ID]
    reader = _Reader(owner_id, shown_diets(diet), wanted[:PREFERRED], country in AMERICA)
    most = max(0, min(limit, MOST))
    found = [(_numbered(query, user) or _ranked(query, reader))[:most] for query in queries]
    foods = _fetch([ranked.food_id for some in found for ranked in some], user)
    return [_in_order(some, foods) for some in found]


def known_words(query: str) -> str:
    """The query without words that the catalogue has never seen, such as a shop's name."""
    return " ".join(only_known(query, vocabulary.current()))


def fit(query: str, food: Food, *, in_full: bool = False) -> Fit | None:
    """How well a food's names fit a query, None if not; `in_full`: only with whole words. Asks no table."""
    ways = readings(query, vocabulary.current())
    return best_fit(candidate(food), [way.in_full() for way in ways] if in_full else ways)


@dataclass(frozen=True)
class _Reader:
    """For whom is searched."""

    owner_id: int | None
    diets: frozenset[str] | None
    preferred: Sequence[int]
    in_america: bool

    def ranked(self, ways: Sequence[Reading]) -> tuple[list[Ranked], str]:
        """The foods that fit, best first, and the stamp of the vocabulary they belong to."""
        found = find(
            ways,
            diets=self.diets,
            owner_id=self.owner_id,
            preferred=self.preferred,
            vocabulary=vocabulary.current(),
        )
        unsure = UNSURE_DIETS if self.diets else frozenset[str]()
        ranked = rank(
            found.candidates,
            ways,
            preferred=self.preferred,
            unsure_diets=unsure,
            in_america=self.in_america,
        )
        return ranked, found.stamp


def _numbered(query: str, user: object | None) -> list[Ranked]:
    """The products whose barcode was typed, whatever their diet: they are in someone's hand."""
    return [Ranked(food_id, False, Layer.BRANDED) for food_id in ids_of_number(query, user)]


def _ranked(query: str, reader: _Reader) -> list[Ranked]:
    words = vocabulary.current()
    ways = readings(query, words)
    if not ways:
        return []
    ranked, stamp = reader.ranked(ways)
    if stamp != words.stamp:  # first search of this process, or the catalogue has changed
        words = vocabulary.read(stamp)
        ranked, _ = reader.ranked(readings(query, words))
    if _is_little(ranked) and (looser := relaxed(query, words)):
        more, _ = reader.ranked(looser)
        known = {found.food_id for found in ranked}
        ranked += [found for found in more if found.food_id not in known]
    return ranked


def _is_little(ranked: Sequence[Ranked]) -> bool:
    """A brand or two: what else may have been meant is worth a second look."""
    return len(ranked) < FEW and all(found.layer > Layer.EVERYDAY for found in ranked)


def _fetch(food_ids: Sequence[int], user: object | None) -> dict[int, Food]:
    """The foods with their measures; what was retired since it was indexed stays away."""
    if not food_ids:
        return {}
    foods = Food.objects.current().visible_to(user).not_replaced(user)
    return foods.with_measures().in_bulk(set(food_ids))


def _in_order(ranked: Sequence[Ranked], foods: Mapping[int, Food]) -> list[Food]:
    """The foods in their order, twins left out: someone choosing between two rows "Tempeh" can only guess."""
    found: list[Food] = []
    shown: set[object] = set()
    for match in ranked:
        food = foods.get(match.food_id)
        if food is None or (match.layer > Layer.EVERYDAY and not shown.isdisjoint(_looks(food))):
            continue
        shown.update(_looks(food)[: 2 if match.layer == Layer.EVERYDAY else 1])
        food.diet_is_unsure = match.is_unsure  # type: ignore[attr-defined]
        found.append(food)
    return found


def _looks(food: Food) -> list[object]:
    """A row's label with its figure; and its mere name, which an everyday food takes from the tables."""
    name = food.name.casefold()
    label = (name, food.brand.casefold(), food.basis, food.b12_ug)
    return [label, name] if food.layer <= Layer.REFERENCE else [label]
