"""Another food or amount in the place of what was logged, where the person agreed to it."""

from copy import copy

from django.db import transaction

from foods.models import Food
from tracker.diary import snapshot
from tracker.diary.actions.common import lock_day, lock_diary, require_available, settle_changed
from tracker.diary.models import Entry
from tracker.diary.portions import Portion

CHANGED = (*snapshot.FOOD_FIELDS, *snapshot.AMOUNT_FIELDS)


def as_if(entry: Entry, *, food: Food, portion: Portion) -> Entry:
    """The entry as it would be with this food and portion; nothing is saved. Raises AmountError.

    The same food keeps the figure that the entry was logged with; another one brings its own of today.
    """
    changed = copy(entry)
    if food.pk != entry.food_id:
        snapshot.take(changed, food)
    snapshot.set_portion(changed, portion)
    return changed


@transaction.atomic
def replace_food(*, entry: Entry, food: Food, portion: Portion) -> Entry:
    """Change what was eaten and how much of it. Raises AmountError or FoodNotAvailable."""
    lock_diary(entry.owner_id)
    now = Entry.objects.select_related("food", "measure", "owner__profile").get(pk=entry.pk)
    if food.pk != now.food_id:
        require_available(food, now.owner)
    lock_day(now.owner, now.date)
    changed = as_if(now, food=food, portion=portion)
    changed.save(update_fields=CHANGED)
    settle_changed(changed.owner, changed.date)
    return changed
