"""What the demo people like to eat: a menu by its name, and the foods that menus name."""

from collections.abc import Mapping

from tracker.demo.menus.europe import EUROPE
from tracker.demo.menus.first import FIRST
from tracker.demo.menus.foods import FOODS
from tracker.demo.menus.islands import ISLANDS
from tracker.demo.menus.overseas import OVERSEAS
from tracker.demo.menus.plants import PLANTS
from tracker.demo.menus.shape import Meals, Menu, Table

__all__ = ["FOODS", "MENUS", "Meals", "Menu", "Table"]

MENUS: Mapping[str, Table] = {**FIRST, **ISLANDS, **EUROPE, **OVERSEAS, **PLANTS}
