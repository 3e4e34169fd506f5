"""Logging, and changing one entry."""

from collections.abc import Sequence
from datetime import date as Date
from datetime import time as Time
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from foods.models import Food, HouseholdMeasure
from tracker.diary import snapshot
from tracker.diary.actions.common import (
    known_occasion,
    lock_day,
    lock_days,
    lock_diary,
    require_available,
    require_past,
    set_fields,
    settle,
    settle_changed,
)
from tracker.diary.digest import digest_of
from tracker.diary.errors import ClientIdReused, TooLateToUndo
from tracker.diary.models import Entry, Recording
from tracker.diary.portions import NewEntry, Portion

UNDO_WITHIN = timedelta(hours=20)  # well before the purge, so that the two never want the same row


def log_entry(
    *,
    owner: User,
    food: Food,
    quantity: Decimal,
    measure: HouseholdMeasure | None,
    unit: str,
    date: Date,
    occasion: str,
    client_id: UUID,
    time: Time | None = None,
    note: str = "",
    recording: str = Recording.ESTIMATED.value,
    logged_by: User | None = None,
) -> Entry:
    """Log a food once, however often the same body comes under `client_id`.

    Raises AmountError, ClientIdReused, FoodNotAvailable, FutureDay or UnknownOccasion; nothing was changed.
    """
    new = NewEntry(food, Portion(quantity, measure, unit), occasion, client_id, time, note, recording)
    return log_entries(owner=owner, date=date, new=[new], logged_by=logged_by)[0]


@transaction.atomic
def log_entries(
    *,
    owner: User,
    date: Date,
    new: Sequence[NewEntry],
    logged_by: User | None = None,
    copied_from: Date | None = None,
) -> list[Entry]:
    """Log several foods on one day, all or none; raises as `log_entry`.

    `copied_from`: the day they are all copied from; kept only while the day holds nothing else.
    """
    require_past(owner, date)
    day = lock_day(owner, date)
    known = _already_logged(owner, date, new)
    fresh = [prepared(owner, date, each, logged_by) for each in new if each.client_id not in known]
    if fresh:
        copies_all = not Entry.objects.of(owner).on(date).exists()
        set_fields(day, copied_from=copied_from if copies_all else None)
        _insert(fresh)
        settle(owner, date)
    known.update({entry.client_id: entry for entry in fresh})
    return [known[each.client_id] for each in new]


@transaction.atomic
def edit_entry(*, entry: Entry, portion: Portion | None = None, **changes: Any) -> Entry:
    """Change only what is given: the portion, and `date`, `occasion`, `time`, `note`, `recording`.

    A new portion is worked out by the figure that the entry keeps. Raises AmountError or FutureDay.
    """
    entry = _lock(entry)
    days = {entry.date, changes.get("date", entry.date)}
    if "date" in changes:
        require_past(entry.owner, changes["date"])
    lock_days(entry.owner, days)
    for name, value in changes.items():
        setattr(entry, name, value)
    if portion is not None:
        snapshot.set_portion(entry, portion)
    entry.save(update_fields=[*changes, *(snapshot.AMOUNT_FIELDS if portion is not None else ())])
    for day in days:
        settle_changed(entry.owner, day)
    return entry


def move_entry(*, entry: Entry, date: Date | None = None, occasion: str | None = None) -> Entry:
    """To another day, another occasion, or both. Raises FutureDay."""
    changes: dict[str, Any] = {} if date is None else {"date": date}
    if occasion is not None:
        changes["occasion"] = known_occasion(occasion)
    return edit_entry(entry=entry, **changes)


@transaction.atomic
def delete_entry(*, entry: Entry) -> Entry:
    """Take an entry out of the diary; `restore_entry` brings it back for some hours."""
    entry = _lock(entry)
    if entry.deleted_at is None:
        _set_deleted(entry, timezone.now())
    return entry


@transaction.atomic
def restore_entry(*, entry: Entry) -> Entry:
    """Undo a deletion; TooLateToUndo after some hours."""
    entry = _lock(entry)
    if entry.deleted_at is not None:
        if entry.deleted_at < timezone.now() - UNDO_WITHIN:
            raise TooLateToUndo
        _set_deleted(entry, None)
    return entry


@transaction.atomic
def refresh_from_food(*, entry: Entry) -> Entry:
    """Use the food's figure as it is now, for the same amount. Raises AmountError."""
    entry = _lock(entry)
    lock_day(entry.owner, entry.date)
    portion = snapshot.again(entry)
    snapshot.take(entry, entry.food)
    snapshot.set_portion(entry, portion)
    entry.save(update_fields=[*snapshot.FOOD_FIELDS, *snapshot.AMOUNT_FIELDS])
    settle(entry.owner, entry.date)
    return entry


def _lock(entry: Entry) -> Entry:
    """The entry as it is now, not as it was when the page was drawn."""
    lock_diary(entry.owner_id)
    return Entry.objects.select_related("food", "measure", "owner__profile").get(pk=entry.pk)


def _set_deleted(entry: Entry, deleted_at: Any) -> None:
    lock_day(entry.owner, entry.date)
    set_fields(entry, deleted_at=deleted_at)
    settle_changed(entry.owner, entry.date)


def _already_logged(owner: User, date: Date, new: Sequence[NewEntry]) -> dict[UUID, Entry]:
    digests = {each.client_id: digest_of(each, date) for each in new}
    known = {entry.client_id: entry for entry in Entry.objects.filter(owner=owner, client_id__in=digests)}
    if any(entry.client_digest != digests[client_id] for client_id, entry in known.items()):
        raise ClientIdReused
    return known


def prepared(owner: User, date: Date, new: NewEntry, logged_by: User | None) -> Entry:
    """An entry as it will be saved; raises as `log_entry`."""
    require_available(new.food, owner)
    entry = Entry(
        owner=owner,
        logged_by=logged_by,
        client_id=new.client_id,
        client_digest=digest_of(new, date),
        date=date,
        occasion=known_occasion(new.occasion),
        time=new.time,
        note=new.note,
        recording=new.recording,
    )
    snapshot.take(entry, new.food)
    snapshot.set_portion(entry, new.portion)
    return entry


def _insert(entries: list[Entry]) -> None:
    """A second page may have used the same id for another day in this very moment; the database notices."""
    try:
        with transaction.atomic():
            Entry.objects.bulk_create(entries)
    except IntegrityError as error:
        raise ClientIdReused from error
