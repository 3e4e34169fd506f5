"""What a recipe brings: µg by ingredient, what cooking leaves, and the food that comes of it. Pure.

Unknown is not zero: an ingredient without a stated value makes the dish's figure a lower bound.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from foods.amounts import Amount, AmountError, resolve, ug_of
from foods.codes import Diet, Form, SourceType, Standing
from foods.recipes.codes import YIELD_SHARE, Yield
from foods.recipes.retention import Retained, asks_about, retained

FINEST = Decimal("0.0001")  # what the database holds
ADDED = frozenset(
    {SourceType.FORTIFIED_FOOD.value, SourceType.FORTIFIED_DRINK.value, SourceType.SUPPLEMENT.value}
)
_NOTHING = frozenset({SourceType.NO_B12.value, SourceType.UNRELIABLE.value})
# From the group that eats least to the one that eats most; who eats "unsure" nobody knows.
_DIETS = (Diet.VEGAN, Diet.VEGETARIAN, Diet.PESCATARIAN, Diet.UNSURE, Diet.CONTAINS_MEAT)
_LEAST_SURE = (Standing.ESTIMATED, Standing.BORROWED)


@dataclass(frozen=True)
class Part:
    """One ingredient: a food, how much of it, and how it is cooked."""

    food: Any
    quantity: Decimal
    label: str
    method: str
    state: str = ""

    @cached_property
    def amount(self) -> Amount | None:
        """None where the food no longer has the measure."""
        try:
            return resolve(self.food, self.food.measures, self.quantity, self.label)
        except AmountError:
            return None

    @property
    def grams(self) -> Decimal | None:
        return self.amount.grams if self.amount else None

    @cached_property
    def retained(self) -> Retained:
        return retained(self.food, self.method, state=self.state)

    @property
    def raw_ug(self) -> Decimal | None:
        """µg that count as it goes into the pot; None where nobody stated them."""
        return ug_of(self.food, self.amount)[0] if self.amount else None

    @property
    def kept_ug(self) -> Decimal | None:
        """µg that count in the finished dish."""
        return None if self.raw_ug is None else self.retained.of(self.raw_ug)

    @property
    def stated_ug(self) -> Decimal:
        """µg that are stated of it and not counted on."""
        stated = ug_of(self.food, self.amount)[1] if self.amount and self.is_not_counted else None
        return stated or Decimal(0)

    @property
    def is_unknown(self) -> bool:
        """No stated value, or the figure of a dish that is itself a lower bound."""
        return self.raw_ug is None or self.food.at_least

    @property
    def is_not_counted(self) -> bool:
        return bool(self.food.standing == Standing.NOT_COUNTED)

    @property
    def brings(self) -> bool:
        return bool(self.kept_ug)

    @property
    def asks(self) -> bool:
        return not self.state and asks_about(self.food, self.method)


@dataclass(frozen=True)
class Dish:
    """A recipe worked out. `unread`: how many ingredients could not even be read."""

    parts: Sequence[Part]
    servings: Decimal
    cooked_grams: Decimal | None = None
    yield_kind: str = Yield.AS_RAW
    unread: int = 0

    @cached_property
    def raw_grams(self) -> Decimal | None:
        """All ingredients on the scales; None where one of them has no weight."""
        grams = [part.grams for part in self.parts]
        known = [each for each in grams if each is not None]
        return sum(known, Decimal(0)) if known and len(known) == len(grams) else None

    @property
    def weightless(self) -> list[Part]:
        return [part for part in self.parts if part.grams is None]

    @property
    def is_weighed(self) -> bool:
        return self.cooked_grams is not None

    @property
    def grams(self) -> Decimal | None:
        """The finished dish: weighed, or estimated from what went in."""
        if self.cooked_grams is not None or self.raw_grams is None:
            return self.cooked_grams
        return self.raw_grams * YIELD_SHARE[self.yield_kind]

    @property
    def serving_grams(self) -> Decimal | None:
        return self.grams / self.servings if self.grams else None

    @cached_property
    def known_ug(self) -> Decimal:
        return sum((part.kept_ug or Decimal(0) for part in self.parts), Decimal(0))

    @cached_property
    def unknown(self) -> list[Part]:
        return [part for part in self.parts if part.is_unknown]

    @property
    def not_counted(self) -> list[Part]:
        return [part for part in self.parts if part.is_not_counted]

    @property
    def is_stated(self) -> bool:
        """Something is known: "at least 0" would say nothing, and a tablet nobody can bound says less."""
        if any(part.food.source_type == SourceType.SUPPLEMENT for part in self.unknown):
            return False
        return self.known_ug > 0 or not (self.unknown or self.unread)

    @property
    def at_least(self) -> bool:
        return self.is_stated and bool(self.unknown or self.unread)

    @property
    def serving_ug(self) -> Decimal | None:
        return self.known_ug / self.servings if self.is_stated else None

    @property
    def ug_per_100g(self) -> Decimal | None:
        if not self.is_stated or not self.grams:
            return None
        return (self.known_ug * 100 / self.grams).quantize(FINEST)

    @property
    def stated_per_100g(self) -> Decimal | None:
        """What is stated, where all of it comes from what is not counted on."""
        if self.standing != Standing.NOT_COUNTED or not self.grams:
            return None
        stated = sum((part.stated_ug for part in self.parts), Decimal(0))
        return (stated * 100 / self.grams).quantize(FINEST)

    @property
    def standing(self) -> str:
        """That of the least sure ingredient which brings B12."""
        if not self.is_stated:
            return Standing.NOT_STATED
        if not self.known_ug:
            return Standing.NOT_COUNTED if self.not_counted else Standing.COUNTS
        found = {part.food.standing for part in self.parts if part.brings}
        return next((each for each in _LEAST_SURE if each in found), Standing.COUNTS)

    @cached_property
    def source_type(self) -> str:
        kinds = self._kinds()
        if not kinds:
            return SourceType.UNRELIABLE if self.standing == Standing.NOT_COUNTED else SourceType.NO_B12
        if len(kinds) == 1:
            return next(iter(kinds))
        return SourceType.FORTIFIED_FOOD if kinds <= ADDED else SourceType.MIXED_DISH

    @property
    def form(self) -> str:
        if self.source_type == SourceType.UNRELIABLE:
            return Form.UNRELIABLE
        forms = {part.food.form for part in self.parts if part.brings or self._may_bring(part)}
        forms -= {Form.NONE.value, Form.UNRELIABLE.value, Form.INACTIVE.value}
        if not forms:
            return Form.FOOD_BOUND if self._kinds() else Form.NONE
        return next(iter(forms)) if len(forms) == 1 else Form.MIXED

    @property
    def diet(self) -> str:
        """Who eats everything in it. What could not be read may be anything."""
        found = {Diet(part.food.diet) for part in self.parts} | ({Diet.UNSURE} if self.unread else set())
        return max(found, key=_DIETS.index, default=Diet.UNSURE)

    @property
    def allergens(self) -> str:
        return _union(part.food.allergens for part in self.parts)

    @property
    def tags(self) -> str:
        return _union(part.food.tags for part in self.parts)

    def _kinds(self) -> set[str]:
        """Source types of what brings B12, and of what may: an unread ingredient may be of any kind."""
        found = {part.food.source_type for part in self.parts if part.brings or self._may_bring(part)}
        return found | ({SourceType.MIXED_DISH.value} if self.unread else set())

    def _may_bring(self, part: Part) -> bool:
        return part.is_unknown and part.food.source_type not in _NOTHING


def dish_of(recipe: Any) -> Dish:
    """A recipe worked out with its foods' present figures; fetch it with its ingredients."""
    return dish(recipe, recipe.ingredients.all())


def dish(recipe: Any, rows: Iterable[Any]) -> Dish:
    """What becomes of these rows, cooked as the recipe says."""
    parts = [
        Part(row.food, row.quantity, row.measure_label, row.method or recipe.method, row.state)
        for row in rows
    ]
    unread = len(recipe.unread_lines)
    return Dish(parts, recipe.servings, recipe.cooked_grams, recipe.yield_kind, unread)


def _union(codes: Any) -> str:
    """Codes of all; only codes of the closed lists are stored, so the union fits the column."""
    return " ".join(sorted({code for some in codes for code in some.split()}))
