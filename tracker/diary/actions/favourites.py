"""Foods kept one tap away."""

from django.db import transaction

from accounts.models import User
from foods.amounts import resolve
from foods.models import Food
from tracker.diary.actions.common import require_available
from tracker.diary.models import Favourite
from tracker.diary.portions import Portion


@transaction.atomic
def add_favourite(*, owner: User, food: Food, portion: Portion) -> Favourite:
    """Keep a food in this amount; again changes the amount. Raises FoodNotAvailable or AmountError."""
    require_available(food, owner)
    resolve(food, food.measures, portion.quantity, portion.said_with)
    amount = {"measure": portion.measure, "measure_label": portion.label, "quantity": portion.quantity}
    favourite, _ = Favourite.objects.update_or_create(owner=owner, food=food, defaults=amount)
    return favourite


def remove_favourite(*, owner: User, food: Food) -> None:
    Favourite.objects.filter(owner=owner, food=food).delete()
