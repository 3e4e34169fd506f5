"""The way of a query: understood, found, ranked, fetched. At most four queries, however much is found."""

from collections.abc import Sequence
from dataclasses import dataclass

from foods.models import Food
from foods.search import vocabulary
from foods.search.diet import UNSURE_DIETS, shown_diets
from foods.search.engines import PREFERRED, find
from foods.search.ranking import Ranked, rank
from foods.search.readings import Reading, readings, relaxed

MOST = 100
_MAX_ID = 2**63 - 1


def search(
    query: str,
    *,
    user: object | None = None,
    diet: str | None = None,
    preferred: Sequence[int] = (),
    limit: int = 20,
) -> list[Food]:
    """The foods that `query` most likely means, best first, with their measures.

    `user`: whose own foods are visible. `diet`: "vegan", "vegetarian" or "pescatarian" hides what surely does
    not fit; foods that may not fit come last and carry `diet_is_unsure = True`. `preferred`: ids of foods
    that come first when they match, in the order given. Retired foods are never found. No query is an error.
    """
    owner_id = user.pk if getattr(user, "is_authenticated", False) else None
    wanted = [food_id for food_id in preferred if 0 < food_id <= _MAX_ID]
    ranked = _ranked(query, _Reader(owner_id, shown_diets(diet), wanted[:PREFERRED]))
    return _fetch(ranked[: max(0, min(limit, MOST))], user)


@dataclass(frozen=True)
class _Reader:
    """For whom is searched."""

    owner_id: int | None
    diets: frozenset[str] | None
    preferred: Sequence[int]

    def ranked(self, ways: Sequence[Reading]) -> tuple[list[Ranked], str]:
        """The foods that fit, best first, and the stamp of the vocabulary they belong to."""
        found = find(ways, diets=self.diets, owner_id=self.owner_id, preferred=self.preferred)
        unsure = UNSURE_DIETS if self.diets else frozenset[str]()
        return rank(found.candidates, ways, preferred=self.preferred, unsure_diets=unsure), found.stamp


def _ranked(query: str, reader: _Reader) -> list[Ranked]:
    words = vocabulary.current()
    ways = readings(query, words)
    if not ways:
        return []
    ranked, stamp = reader.ranked(ways)
    if stamp != words.stamp:  # first search of this process, or the catalogue has changed
        ways = readings(query, vocabulary.read(stamp))
        ranked, _ = reader.ranked(ways)
    if not ranked and (looser := relaxed(ways)):
        ranked, _ = reader.ranked(looser)
    return ranked


def _fetch(ranked: Sequence[Ranked], user: object | None) -> list[Food]:
    """The foods in their order; what was retired since it was indexed stays away."""
    rows = (
        Food.objects.current().visible_to(user).with_measures().in_bulk([found.food_id for found in ranked])
    )
    foods = []
    for food_id, is_unsure in ranked:
        if food := rows.get(food_id):
            food.diet_is_unsure = is_unsure  # type: ignore[attr-defined]
            foods.append(food)
    return foods
