"""What every write shares: the lock, saving only what changed, and leaving the totals right.

The first thing that every write takes is the one lock of the person: no two wait for each other in a circle,
and none is half-way when the account is deleted.
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
from tracker.diary.clock import FIRST_DAY
from tracker.diary.errors import AbsurdDay, FoodNotAvailable, FutureDay, UnknownOccasion
from tracker.diary.models import Day, Entry, Occasion

PURGE_AFTER = timedelta(days=1)

Row = TypeVar("Row", bound=models.Model)


def require_past(owner: User, date: Date) -> None:
    """What has not been eaten yet cannot be logged. Raises FutureDay or AbsurdDay."""
    if date > profile_of(owner).today():
        raise FutureDay
    if date < FIRST_DAY:
        raise AbsurdDay


def require_available(food: Food, owner: User) -> None:
    """Raises FoodNotAvailable for a retired food and for somebody else's own."""
    if food.is_retired or food.owner_id not in (None, owner.pk):
        raise FoodNotAvailable


def known_occasion(code: str) -> str:
    """Raises UnknownOccasion for anything but the five codes."""
    if code not in Occasion.values:
        raise UnknownOccasion
    return code


def lock_diary(owner_id: int) -> None:
    """One writer a person to the end of the transaction. Raises User.DoesNotExist for a deleted account."""
    User.objects.select_for_update(no_key=True).get(pk=owner_id)


def lock_day(owner: User, date: Date) -> Day:
    """The day's row, made if needed; nobody else changes it to the end of the transaction."""
    lock_diary(owner.pk)
    return Day.objects.get_or_create(owner=owner, date=date)[0]


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
