"""What the words of one food say, looked up once and asked by every rule."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from . import hints, words
from .text import normalise, shelf

# Each pattern is tried only where the text holds one of its needles: that is ten times quicker.
_DECOYS: tuple[tuple[tuple[str, ...], re.Pattern[str], str], ...] = (
    (("mil", "dri", "dre", "bev", "yo", "chee", "cream", "kef", "dess"), words.PLANT_DAIRY, " plantmilk "),
    (("liver",), hints.FISH_LIVER, " fish "),
    (("egg",), words.BIRD_EGG, " egg "),
    (("milk", "cheese", "yog", "mozzarella", "kefir", "butter"), words.ANIMAL_MILK, " milk "),
    (("",), words.BAKED_DECOYS, " bakedfood "),
    (("",), words.DECOYS, " plantfood "),
    (("flavo",), words.FLAVOURED, " flavoured "),
)


def without_decoys(text: str) -> str:
    """Peanut butter, oyster mushrooms and hamburger buns are put out of the way of the animal words."""
    for needles, pattern, stand_in in _DECOYS:
        if any(needle in text for needle in needles):
            text = pattern.sub(stand_in, text)
    return text


@dataclass(frozen=True)
class Facts:
    """One food as the rules see it; all texts are normalised."""

    name: str
    category: str
    ingredients: str
    labels: frozenset[str]
    b12_ug_per_100g: float | None
    analysis: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        name: str,
        category: str,
        ingredients: str,
        labels: Sequence[str],
        b12_ug_per_100g: float | None,
        analysis_tags: Sequence[str] = (),
    ) -> "Facts":
        return cls(
            _said_once(normalise(name)),
            shelf(category),
            _listed(ingredients),
            _tags(labels),
            b12_ug_per_100g,
            _tags(analysis_tags),
        )

    @cached_property
    def head(self) -> str:
        """The part of the name before the first comma: "egg" in "Egg, whole, raw"."""
        return self.name.partition(" ,")[0]

    @cached_property
    def plain(self) -> str:
        """The name without its decoys."""
        return without_decoys(self.name)

    @cached_property
    def plain_ingredients(self) -> str:
        return without_decoys(self.ingredients)

    @property
    def above_zero(self) -> bool:
        return (self.b12_ug_per_100g or 0) > 0

    @property
    def is_zero(self) -> bool:
        return self.b12_ug_per_100g is not None and self.b12_ug_per_100g <= 0

    @cached_property
    def _answers(self) -> dict[int, bool]:
        """What was looked up in the ingredients: several rules ask the same."""
        return {}

    def says(self, pattern: re.Pattern[str]) -> bool:
        """The name holds the pattern once decoys are put aside."""
        return bool(pattern.search(self.plain))

    def in_ingredients(self, pattern: re.Pattern[str]) -> bool:
        """The ingredients hold the pattern once decoys are put aside."""
        if not self.ingredients:
            return False
        return _once(self._answers, pattern, self.plain_ingredients)

    def lists(self, pattern: re.Pattern[str]) -> bool:
        """The name or the ingredients hold the pattern once decoys are put aside."""
        return self.says(pattern) or self.in_ingredients(pattern)

    def in_category(self, pattern: re.Pattern[str]) -> bool:
        return bool(self.category) and _once(_on_shelf(self.category), pattern, self.category)

    @cached_property
    def names_added_b12(self) -> bool:
        """The ingredients or the name name B12 as an addition."""
        listed = ("12" in self.ingredients or "cobalamin" in self.ingredients) and hints.ADDED_B12.search(
            self.ingredients
        )
        return bool(listed or hints.SAYS_ADDED.search(self.name))

    @cached_property
    def told_ingredients(self) -> bool:
        """A list, not only the name of the B12 that was added."""
        return bool(hints.ADDED_B12.sub("", self.ingredients).strip(" ,"))

    @cached_property
    def names_none_added(self) -> bool:
        """The ingredients are told, and no vitamin is among them."""
        return self.told_ingredients and not hints.ANY_VITAMIN.search(self.ingredients)

    @cached_property
    def labelled_vegan(self) -> bool:
        return not self.labels.isdisjoint(_VEGAN)

    @cached_property
    def plant_based(self) -> bool:
        """The name or a label says that it stands in for an animal food."""
        told = words.PLANT_MARKER.search(self.name) or words.PLANT_DAIRY.search(self.name)
        return bool(told) or self.labelled_vegan


_VEGAN = frozenset({"vegan", "en vegan", "en european vegetarian union vegan", "en certified vegan"})


_MAY_HOLD = ("ontain", "onten", "race", "spuren", "sporen")  # beginnings of a warning, in small letters


def _listed(ingredients: str) -> str:
    """The ingredients made comparable, without the warnings that name no ingredient."""
    small = ingredients.lower()
    if any(beginning in small for beginning in _MAY_HOLD):
        small = hints.TRACES.sub(" ", small)
    return normalise(small)


def _said_once(name: str) -> str:
    """Labels repeat their flavour: "goat cheese , goat" is "goat cheese"."""
    first, *more = name.split(" , ")
    kept = [first]
    kept += [part for part in more if f" {part} " not in f" {first} "]
    return " , ".join(kept)


@lru_cache(maxsize=4096)
def _tags_of(text: str) -> frozenset[str]:
    return frozenset(normalise(tag) for tag in text.split("\n") if tag)


def _tags(tags: Sequence[str]) -> frozenset[str]:
    return _tags_of("\n".join(tags)) if tags else frozenset()


@lru_cache(maxsize=65_536)
def _on_shelf(category: str) -> dict[int, bool]:
    """What was asked of a category before: a shop has few, a table many foods in each."""
    return {}


def _once(answers: dict[int, bool], pattern: re.Pattern[str], text: str) -> bool:
    """Keyed by identity, because hashing a pattern takes longer than most searches."""
    known = answers.get(id(pattern))
    if known is None:
        known = answers[id(pattern)] = bool(pattern.search(text))
    return known
