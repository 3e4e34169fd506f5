"""Rows for these tests, made as they are read: one entry, one regimen."""

import uuid
from datetime import date, time
from decimal import Decimal
from typing import Any

from accounts.models import User
from foods.models import Food
from tracker.diary.models import Entry
from tracker.regimens.models import Regimen, RegimenVersion


def eat(
    owner: User, food: Food, grams: str, on: date, occasion: str = "breakfast", at: time | None = None
) -> Entry:
    """`grams` of a food whose basis is 100 g, as the diary keeps it."""
    share = Decimal(grams) / 100
    return Entry.objects.create(
        owner=owner, client_id=uuid.uuid4(), client_digest="", date=on, occasion=occasion, time=at,
        food=food, measure_label="g", quantity=grams, grams=grams, name=food.name,
        ug=None if food.b12_ug is None else Decimal(food.b12_ug) * share,
        stated_ug=None if food.stated_b12_ug is None else Decimal(food.stated_b12_ug) * share,
        standing=food.standing, source_type=food.source_type, form=food.form, figure_kind=food.figure_kind,
    )  # fmt: skip


def take_by_plan(
    owner: User,
    *,
    start: date,
    dose_ug: str = "10",
    still_taken_on: date | None = None,
    name: str = "B12 tablet",
    kind: str = "tablet",
    prescribed: bool = False,
    **version: Any,
) -> Regimen:
    """A regimen of one version."""
    regimen = Regimen.objects.create(
        owner=owner, name=name, kind=kind, prescribed=prescribed, still_taken_on=still_taken_on or start
    )
    RegimenVersion.objects.create(regimen=regimen, start=start, dose_ug=dose_ug, **version)
    return regimen
