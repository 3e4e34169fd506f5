"""From the parts of a line to foods and portions, for the person to confirm before anything is saved."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from foods.amounts import Amount, AmountError
from foods.barcodes import looks_like
from foods.codes import Layer
from foods.models import Food, HouseholdMeasure
from foods.search import fit, known_words, search_many
from tracker.diary.quickline.measures import Portion, portion
from tracker.diary.quickline.parts import MAX_PARTS, Part, read_part, split_at_and

_CHOICES = 6  # foods to choose from
_SAME = 0.3  # search cost up to which a phrase is a food's own name
_CLOSE = 1.3  # and up to which "a and b" is one food rather than two
_NEARLY = 1.0  # how much worse a food may fit that has the measure
_FAR = 1.2  # how much worse a food often eaten may fit and still lead
_IN_NAMES = frozenset({"cup", "pot", "bowl", "glass"})  # units that names of foods begin with
MOST_SEARCHES = 60  # for one line
UNKNOWN_FOOD = "unknown-food"


@dataclass(frozen=True)
class Match:
    """What a part was read as: `food` and `quantity` of `measure`, or of `unit` where that is None.

    Unread parts have no food, and say why: `reason` is "unknown-food", "no-amount" (no measure for a bare
    number), "no-unit" or a key of AmountError. `alternatives` are other foods it may have meant.
    """

    part: Part
    food: Food | None
    measure: HouseholdMeasure | None = None
    quantity: Decimal = Decimal(1)
    unit: str = ""
    alternatives: list[Food] = field(default_factory=list)
    reason: str = ""
    amount: Amount | None = None

    @property
    def is_read(self) -> bool:
        return self.food is not None


@dataclass
class _Reader:
    """For whom is searched; after MOST_SEARCHES nothing more is tried, whatever was pasted."""

    for_whom: dict[str, Any]
    searches: int = 0

    def search(self, words: str) -> list[Food]:
        return self.search_all([words])[0]

    def search_all(self, queries: Sequence[str]) -> list[list[Food]]:
        self.searches += len(queries)
        if self.searches > MOST_SEARCHES:
            return [[] for _ in queries]
        return search_many(queries, **self.for_whom, limit=_CHOICES)


def match(
    parts: Sequence[Part],
    *,
    user: object | None = None,
    diet: str | None = None,
    preferred: Sequence[int] = (),
    country: str = "",
) -> list[Match]:
    """Each part's food and portion; a part such as "toast and marmite" may become two matches.

    The keywords are those of foods.search.search.
    """
    parts = parts[:MAX_PARTS]
    reader = _Reader({"user": user, "diet": diet, "preferred": preferred, "country": country})
    found = zip(parts, reader.search_all([part.food_words for part in parts]), strict=True)
    return [match for part, foods in found for match in _matches(part, foods, reader)]


def unread(matches: Iterable[Match]) -> str:
    """What stays in the line, as it was typed."""
    return ", ".join(match.part.text for match in matches if not match.is_read)


def _matches(part: Part, foods: list[Food], reader: _Reader) -> list[Match]:
    fitting = _fitting(part.food_words, foods)
    if not fitting or fitting[0][1] > _CLOSE:
        in_two = _in_two(part.text, reader)
        if in_two and (not fitting or all(match.reason != UNKNOWN_FOOD for match in in_two)):
            return in_two
    return [
        _named_whole(part, reader)
        or _portioned(part, fitting, foods)
        or _without_unknown(part, foods, reader)
    ]


Fitting = list[tuple[Food, float]]


def _fitting(words: str, foods: list[Food]) -> Fitting:
    """The foods with all the words in full, else those with all of them begun; and how well they fit."""
    if looks_like(words):
        return [(food, 0.0) for food in foods]  # a barcode names no food in words
    for in_full in (True, False):
        fits = [(food, fit(words, food, in_full=in_full)) for food in foods]
        found = [(food, how.cost) for food, how in fits if how and not how.missing]
        if found:
            return _plainly_meant_first(found)
    return []


def _plainly_meant_first(found: Fitting) -> Fitting:
    """Foods often eaten lead, but "2 eggs" are not two bowls of the egg curry of last week."""
    enough = min(cost for _, cost in found) + _FAR
    return sorted(found, key=lambda each: each[1] > enough)


def _in_two(text: str, reader: _Reader) -> list[Match]:
    """Both sides of an "and"; the longest left side that is a food of its own counts."""
    for left, right in split_at_and(text):
        first, second = read_part(left), read_part(right)
        foods = reader.search(first.food_words)
        side = _portioned(first, _fitting(first.food_words, foods), foods)
        if side:
            return [side, *_matches(second, reader.search(second.food_words), reader)]
    return []


def _named_whole(part: Part, reader: _Reader) -> Match | None:
    """ "cup of tea" is the name of a food, not a cup of leaves."""
    if part.unit not in _IN_NAMES:
        return None
    whole = f"{part.unit} {part.food_words}"
    foods = reader.search(whole)
    named = [
        (food, cost)
        for food, cost in _fitting(whole, foods)
        if cost <= _SAME and food.layer <= Layer.EVERYDAY
    ]
    found = _portioned(replace(part, unit=None), named, foods)
    return found if found and found.is_read else None


def _portioned(part: Part, fitting: Fitting, foods: list[Food]) -> Match | None:
    """The best food, or one nearly as good that has the measure."""
    reason = ""
    for food, cost in fitting:
        if cost <= fitting[0][1] + _NEARLY:
            try:
                said = portion(food, part.quantity, part.unit)
            except AmountError as error:
                reason = reason or error.key
            else:
                return _read(part, food, said, foods)
    return Match(part, None, alternatives=foods, reason=reason) if reason else None


def _read(part: Part, food: Food, said: Portion, foods: list[Food]) -> Match:
    return Match(
        part,
        food,
        measure=said.measure,
        quantity=said.quantity,
        unit=said.unit,
        alternatives=[other for other in foods if other.pk != food.pk],
        amount=said.amount,
    )


def _without_unknown(part: Part, foods: list[Food], reader: _Reader) -> Match:
    """Once more without words that no food has, such as a shop's name; else unread."""
    words = known_words(part.food_words)
    fewer = reader.search(words) if words else []
    found = _portioned(part, _fitting(words, fewer), fewer)
    return found or Match(part, None, alternatives=foods, reason=UNKNOWN_FOOD)
