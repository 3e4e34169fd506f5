"""What the words of one food say, looked up once and asked by every rule."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from . import words
from .text import normalise


def without_decoys(text: str) -> str:
    """Peanut butter, oyster mushrooms and hamburger buns are put out of the way of the animal words."""
    text = words.PLANT_DAIRY.sub(" plantmilk ", text)
    text = words.FISH_LIVER.sub(" fish ", text)
    text = words.BIRD_EGG.sub(" egg ", text)
    text = words.ANIMAL_MILK.sub(" milk ", text)
    text = words.BAKED_DECOYS.sub(" bakedfood ", text)
    text = words.DECOYS.sub(" plantfood ", text)
    return words.FLAVOURED.sub(" flavoured ", text)


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
        tags, analysis = (frozenset(map(normalise, found)) for found in (labels, analysis_tags))
        return cls(
            normalise(name), normalise(category), normalise(ingredients), tags, b12_ug_per_100g, analysis
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

    def says(self, pattern: re.Pattern[str]) -> bool:
        """The name holds the pattern once decoys are put aside."""
        return bool(pattern.search(self.plain))

    def lists(self, pattern: re.Pattern[str]) -> bool:
        """The name or the ingredients hold the pattern once decoys are put aside."""
        return self.says(pattern) or bool(pattern.search(self.plain_ingredients))

    def in_category(self, pattern: re.Pattern[str]) -> bool:
        return bool(pattern.search(self.category))

    @cached_property
    def names_added_b12(self) -> bool:
        """The ingredients or the name name B12 as an addition."""
        return bool(words.ADDED_B12.search(self.ingredients) or words.SAYS_ADDED.search(self.name))

    @cached_property
    def plant_based(self) -> bool:
        """The name or a label says that it stands in for an animal food."""
        told = words.PLANT_MARKER.search(self.name) or words.PLANT_DAIRY.search(self.name)
        return bool(told) or "vegan" in self.labels or "en vegan" in self.labels
