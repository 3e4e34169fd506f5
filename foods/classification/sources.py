"""The source type of a food: ordered rules, the first that holds gives the answer."""

from collections.abc import Callable
from dataclasses import dataclass

from . import dish_words, kinds
from .facts import Facts


@dataclass(frozen=True)
class SourceRule:
    """One rule: its key is kept with the food, so that the answer can be explained."""

    key: str
    source_type: str
    holds: Callable[[Facts], bool]


def _with_b12(kind: Callable[[Facts], bool]) -> Callable[[Facts], bool]:
    return lambda food: food.above_zero and kind(food)


def _added(kind: Callable[[Facts], bool]) -> Callable[[Facts], bool]:
    return lambda food: food.names_added_b12 and food.above_zero and kind(food)


def _stated_or_added(kind: Callable[[Facts], bool]) -> Callable[[Facts], bool]:
    return lambda food: (food.above_zero or food.names_added_b12) and kind(food)


RULES: tuple[SourceRule, ...] = (
    SourceRule("toothpaste", "supplement", kinds.toothpaste),
    SourceRule("unreliable_in_tablets", "unreliable_plant_source", kinds.unreliable_in_tablets),
    SourceRule("yeast_with_added_b12", "fortified_food", kinds.fortified_yeast_flakes),
    SourceRule("plant_powder", "unreliable_plant_source", kinds.plant_powder),
    SourceRule("supplement", "supplement", kinds.supplement),
    SourceRule("yeast_spread_without_b12", "no_b12", kinds.yeast_spread_without),
    SourceRule("yeast", "unreliable_plant_source", kinds.nutritional_yeast),
    SourceRule("unreliable_with_added_b12", "fortified_food", _added(kinds.unreliable_by_nature)),
    SourceRule("unreliable_by_nature", "unreliable_plant_source", kinds.unreliable_by_nature),
    SourceRule("meat_analogue_with_b12", "fortified_food", _with_b12(kinds.meat_analogue)),
    SourceRule("plant_dairy_with_b12", "fortified_food", _stated_or_added(kinds.plant_dairy)),
    SourceRule("plant_based_with_b12", "fortified_food", _with_b12(kinds.plant_fortified)),
    SourceRule("plain_fat", "no_b12", kinds.plain_fat),
    SourceRule("egg", "eggs", kinds.egg),
    SourceRule("meat_bar", "meat", kinds.meat_bar),
    SourceRule("fish", "fish_seafood", kinds.fish),
    SourceRule("meat", "meat", kinds.meat),
    SourceRule("dairy", "dairy", kinds.dairy),
    SourceRule("states_zero", "no_b12", lambda food: food.is_zero),
    SourceRule("cereal_or_bar_with_b12", "fortified_food", _with_b12(kinds.cereal_or_bar)),
    SourceRule("frozen_waffle", "fortified_food", kinds.frozen_waffle),
    SourceRule("bread_with_added_b12", "fortified_food", kinds.bread_with_added),
    SourceRule("spread_with_added_b12", "fortified_food", kinds.fortified_spread),
    SourceRule("drink_with_b12", "fortified_drink", kinds.fortified_drink),
    SourceRule("cheese_with_added_b12", "fortified_food", kinds.cheese_with_added),
    SourceRule("snack_with_added_b12", "fortified_food", kinds.snack_with_added),
    SourceRule("names_added_b12", "fortified_food", lambda food: food.names_added_b12),
    SourceRule("plant_shelf_with_b12", "fortified_food", kinds.plant_shelf_with_added),
    SourceRule("rest_with_b12", "mixed_dish", lambda food: food.above_zero),
    # From here on no figure is known.
    SourceRule("cereal_without_figure", "fortified_food", kinds.cereal_maybe_fortified),
    SourceRule("drink_without_figure", "fortified_drink", kinds.power_drink),
    SourceRule("plant_shelf_without_figure", "no_b12", kinds.plant_shelf),
    SourceRule("sweet_bakery_without_figure", "mixed_dish", kinds.sweet_bakery),
    SourceRule("animal_without_figure", "mixed_dish", kinds.names_animal),
    SourceRule("dish_without_figure", "mixed_dish", lambda food: food.says(dish_words.DISH)),
    SourceRule("plant_without_figure", "no_b12", lambda food: True),
)


def source_of(food: Facts) -> tuple[str, str]:
    """The source type and the key of the rule that gave it; the last rule holds for everything."""
    rule = next(rule for rule in RULES if rule.holds(food))
    return rule.source_type, rule.key
