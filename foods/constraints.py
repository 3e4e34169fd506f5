"""Guards that several tables share: closed lists, and figures with both bounds."""

from decimal import Decimal

from django.db import models
from django.db.models import Q


def in_choices(
    name: str, choices: type[models.TextChoices | models.IntegerChoices]
) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{f"{name}__in": choices.values}), name=f"%(class)s_{name}_known"
    )


def bounded(name: str, low: Decimal | int, high: Decimal | int) -> models.CheckConstraint:
    """Both bounds, because NaN and Infinity pass a lower bound on PostgreSQL. NULL passes."""
    return models.CheckConstraint(
        condition=Q(**{f"{name}__gte": low, f"{name}__lte": high}) | Q(**{f"{name}__isnull": True}),
        name=f"%(class)s_{name}_bounded",
    )
