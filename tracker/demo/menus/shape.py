"""How a menu is written, in words a reader can check.

A meal is foods joined by " + ", each "alias: amount": a number counts the food's first household measure,
"45 g" and "200 ml" are what they say. In front stands how often it is chosen, relative to the others.
"""

from collections.abc import Mapping
from typing import NamedTuple

Meals = tuple[tuple[int, str], ...]
Menu = Mapping[str, Meals]  # by occasion


class Table(NamedTuple):
    """What is eaten on working days, at weekends, and up to now on the day the data is made."""

    weekday: Menu
    weekend: Menu
    today: Menu


def table(weekday: Menu, weekend: Menu | None = None) -> Table:
    """A weekend differs where `weekend` says so; today there were breakfast and lunch so far."""
    so_far = {occasion: weekday[occasion] for occasion in ("breakfast", "lunch")}
    return Table(weekday, {**weekday, **(weekend or {})}, so_far)
