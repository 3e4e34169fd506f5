"""Reliable intake: the µg that someone of a given diet can count on."""

import math
from collections.abc import Iterable
from typing import Protocol

from tracker.assessment.codes import ADDED_TYPES, UNCOUNTED_FORMS

# Less a hair, because 3.95 as a float may lie on either side.
HALF_A_DECIMAL = 0.05 + 1e-9
_ANIMAL = {
    "vegan": (),
    "vegetarian": ("dairy", "eggs"),
    "pescatarian": ("dairy", "eggs", "fish_seafood"),
}
_EVERY_ANIMAL = ("dairy", "eggs", "fish_seafood", "meat")


class HasSource(Protocol):
    """Something swallowed: an entry, an item or a dose."""

    @property
    def ug(self) -> float | None: ...
    @property
    def source_type(self) -> str: ...
    @property
    def form(self) -> str: ...


def is_reliable(item: HasSource, diet: str) -> bool:
    """Whether someone of this diet can count on the item; a mixed dish by the form of its B12."""
    if item.form in UNCOUNTED_FORMS:
        return False
    if item.source_type == "mixed_dish":
        return diet != "vegan" or item.form == "crystalline"
    return item.source_type in ADDED_TYPES or item.source_type in _ANIMAL.get(diet, _EVERY_ANIMAL)


def reliable_ug(items: Iterable[HasSource], diet: str) -> float:
    """The sum of what counts as reliable; an item whose amount is unknown adds nothing."""
    return math.fsum(item.ug for item in items if item.ug is not None and is_reliable(item, diet))


def reaches(ug: float, recommended_ug: float) -> bool:
    """Whether a day's sum reaches a recommendation, at the one decimal that food data carry.

    3.96 µg is written 4 µg and reaches 4 µg. The vegan rules are published limits and are not rounded.
    """
    return ug >= recommended_ug - HALF_A_DECIMAL
