"""The diary's own fixtures: a fixed clock, and ways to log and to post."""

import uuid
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
import time_machine

from accounts.models import User
from foods.models import Food
from tracker.diary import actions
from tracker.diary.models import Entry

TODAY = date(2026, 11, 23)  # a Monday
YESTERDAY = TODAY - timedelta(days=1)
Log = Callable[..., Entry]


@pytest.fixture
def at_noon() -> Iterator[None]:
    """12:30 in London, so that lunch is suggested."""
    with time_machine.travel("2026-11-23T12:30:00Z", tick=False):
        yield


@pytest.fixture
def log(vera: User, at_noon: None) -> Log:
    """`log(food, 2)`: two of the food's first measure for Vera, at breakfast today."""

    def log(
        food: Food, quantity: int | str = 1, *, on: date = TODAY, occasion: str = "breakfast", **more: Any
    ) -> Entry:
        measure = None if more.get("unit") else food.measures[0]
        wanted = {"owner": vera, "unit": "", "measure": measure, "client_id": uuid.uuid4(), **more}
        return actions.log_entry(food=food, quantity=Decimal(quantity), date=on, occasion=occasion, **wanted)

    return log
