"""Small makers of real rows for tests; every argument can be overridden."""

import uuid
from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from accounts.models import HealthDataConsent, Profile, User
from foods.models import Food, HouseholdMeasure

PASSWORD = "a quiet long password"
_numbers = count(1)


def make_user(name: str = "person", **profile: Any) -> User:
    """A person with a profile and consent; keyword arguments go to the profile."""
    user = User.objects.create_user(email=f"{name}{next(_numbers)}@example.org", password=PASSWORD, name=name)
    HealthDataConsent.objects.create(user=user)
    Profile.objects.create(user=user, **{"time_zone": "Europe/London", **profile})
    return user


def make_food(
    name: str = "Oat milk, fortified", *, measures: list[dict[str, Any]] | None = None, **fields: Any
) -> Food:
    """An everyday food; `measures` are keyword arguments of HouseholdMeasure."""
    defaults: dict[str, Any] = {
        "dataset": "everyday",
        "dataset_id": f"T{next(_numbers):04}",
        "layer": 1,
        "name": name,
        "basis": "100 g",
        "b12_ug": Decimal("0.38"),
        "standing": "counts",
        "source_type": "fortified_food",
        "form": "crystalline",
        "diet": "vegan",
        "figure_kind": "label",
    }
    food = Food.objects.create(**{**defaults, **fields})
    for position, measure in enumerate(measures or [{"label": "1 glass, 200 ml", "grams": Decimal("200")}]):
        HouseholdMeasure.objects.create(food=food, position=position, **measure)
    food.refresh_from_db()  # figures as the database gives them, not as they were typed
    return food


def make_entry(
    owner: User, *, food: Food, grams: str | Decimal = "100", on: date, occasion: str = "breakfast"
) -> Any:
    """An entry in grams, logged the way the page logs it."""
    from tracker.diary import actions

    return actions.log_entry(
        owner=owner,
        food=food,
        quantity=Decimal(grams),
        measure=None,
        unit="g",
        date=on,
        occasion=occasion,
        client_id=uuid.uuid4(),
    )
