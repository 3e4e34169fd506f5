"""What every write shares: locks, saving only what changed, and leaving the totals right.

Locks are taken in one order, entries first and then days by date, so that no two writers wait for each other.
"""

from collections.abc import Iterable
from datetime import date as Date
from datetime import timedelta
from typing import TypeVar

from django.db import models
from django.utils import timezone

from accounts.middleware import profile_of
from accounts.models import User
from foods.models import Food
from tracker.diary import totals
from tracker.diary.errors import FoodNotAvailable, FutureDay, UnknownOccasion
from tracker.diary.models import Day, Entry, Occasion

PURGE_AFTER = timedelta(days=1)

Row = TypeVar("Row", bound=models.Model)


def require_past(owner: User, date: Date) -> None:
    """What has not been eaten yet cannot be logged. Raises FutureDay."""
    if date > profile_of(owner).today():
        raise FutureDay


def require_available(food: Food, owner: User) -> None:
    """Raises FoodNotAvailable for a retired food and for somebody else's own."""
    if food.is_retired or food.owner_id not in (None, owner.pk):
        raise FoodNotAvailable


def known_occasion(code: str) -> str:
    """Raises UnknownOccasion for anything but the five codes."""
    if code not in Occasion.values:
        raise UnknownOccasion
    return code


def lock_day(owner: User, date: Date) -> Day:
    """The day's row, made if needed and locked to the end of the transaction."""
    Day.objects.get_or_create(owner=owner, date=date)
    return Day.objects.select_for_update().get(owner=owner, date=date)


def lock_days(owner: User, dates: Iterable[Date]) -> None:
    for date in sorted(set(dates)):
        lock_day(owner, date)


def set_fields(row: Row, **fields: object) -> Row:
    """Save these fields and no other, so that two open pages never overwrite each other."""
    changed = {name: value for name, value in fields.items() if getattr(row, name) != value}
    for name, value in changed.items():
        setattr(row, name, value)
    if changed:
        row.save(update_fields=list(changed))
    return row


def settle(owner: User, date: Date) -> None:
    """What every write ends with: right totals, and nothing kept that can no longer be undone."""
    totals.recompute(owner, date)
    Entry.objects.filter(owner=owner, deleted_at__lt=timezone.now() - PURGE_AFTER).delete()


def settle_changed(owner: User, date: Date) -> None:
    """After a change by hand: the day is no longer a copy of another one."""
    Day.objects.filter(owner=owner, date=date, copied_from__isnull=False).update(copied_from=None)
    settle(owner, date)
