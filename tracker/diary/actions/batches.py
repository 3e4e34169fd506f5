"""Several entries in one go: a copied occasion or day, the usual day, a quick line; undone in one go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date as Date
from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from tracker.diary import snapshot
from tracker.diary.actions.common import lock_day, lock_days, lock_diary, require_past, settle_changed
from tracker.diary.actions.entries import log_entries
from tracker.diary.models import Entry, EntryQuerySet
from tracker.diary.portions import NewEntry, Portion
from tracker.diary.usual import UsualFood

MOST = 60  # entries in a batch


@dataclass(frozen=True)
class Batch:
    """What a batch did: `there_already` were on the day, `left_out` foods can no longer be logged."""

    entries: list[Entry] = field(default_factory=list)
    there_already: int = 0
    left_out: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Wish:
    """An earlier entry to be logged again, in some portion."""

    entry: Entry
    portion: Portion


def batch_ids(client_id: UUID) -> list[UUID]:
    """The ids of the entries of a batch follow from its own, so that sending it twice logs once."""
    return [uuid5(client_id, str(number)) for number in range(MOST)]


def log_batch(
    *, owner: User, date: Date, new: Sequence[NewEntry], client_id: UUID, logged_by: User | None = None
) -> Batch:
    """Log several foods, all or none; their own client ids are replaced by the batch's."""
    named = [replace(each, client_id=code) for each, code in zip(new, batch_ids(client_id), strict=False)]
    return Batch(log_entries(owner=owner, date=date, new=named, logged_by=logged_by))


def copy_occasion(
    *,
    owner: User,
    source: Date,
    target: Date,
    occasion: str,
    client_id: UUID,
    logged_by: User | None = None,
) -> Batch:
    """Log again what was eaten at an occasion of another day. Raises FutureDay."""
    eaten = _eaten(owner, source).filter(occasion=occasion)
    wishes = [_Wish(entry, snapshot.again(entry)) for entry in eaten]
    return _log_again(owner, target, wishes, client_id, logged_by=logged_by)


def copy_day(
    *, owner: User, source: Date, target: Date, client_id: UUID, logged_by: User | None = None
) -> Batch:
    """Log again all of another day; a day with nothing else is marked as its copy. Raises FutureDay."""
    wishes = [_Wish(entry, snapshot.again(entry)) for entry in _eaten(owner, source)]
    return _log_again(owner, target, wishes, client_id, copied_from=source, logged_by=logged_by)


def log_usual_day(
    *,
    owner: User,
    date: Date,
    usual: Iterable[UsualFood],
    client_id: UUID,
    logged_by: User | None = None,
) -> Batch:
    """Log what is usually eaten. Raises FutureDay."""
    usual = list(usual)
    found = Entry.objects.of(owner).with_foods().in_bulk([each.entry.pk for each in usual])
    known = [(found[each.entry.pk], each.quantity) for each in usual if each.entry.pk in found]
    wishes = [_Wish(entry, snapshot.again(entry, quantity)) for entry, quantity in known]
    return _log_again(owner, date, wishes, client_id, logged_by=logged_by)


@transaction.atomic
def undo_batch(*, owner: User, client_id: UUID) -> int:
    """Take the entries of a batch out again; how many there were."""
    lock_diary(owner.pk)
    rows = Entry.objects.of(owner).filter(client_id__in=batch_ids(client_id))
    dates = {entry.date for entry in rows}
    lock_days(owner, dates)
    undone = rows.update(deleted_at=timezone.now())
    for date in dates:
        settle_changed(owner, date)
    return undone


@transaction.atomic
def _log_again(
    owner: User,
    date: Date,
    wishes: Sequence[_Wish],
    client_id: UUID,
    *,
    logged_by: User | None,
    copied_from: Date | None = None,
) -> Batch:
    """Log what is not on the day yet: a food that is there at the same occasion is not doubled."""
    require_past(owner, date)
    lock_day(owner, date)
    ids = batch_ids(client_id)
    there = set(Entry.objects.of(owner).on(date).values_list("occasion", "food_id"))
    wanted = [wish for wish in wishes if (wish.entry.occasion, wish.entry.food_id) not in there]
    usable = [wish for wish in wanted if not wish.entry.food.is_retired][:MOST]
    new = [
        NewEntry(wish.entry.food, wish.portion, wish.entry.occasion, code, wish.entry.time)
        for wish, code in zip(usable, ids, strict=False)
    ]
    whole = copied_from if len(usable) == len(wishes) else None
    entries = log_entries(owner=owner, date=date, new=new, logged_by=logged_by, copied_from=whole)
    left_out = [wish.entry.name for wish in wanted if wish.entry.food.is_retired]
    return Batch(entries, len(wishes) - len(wanted), left_out)


def _eaten(owner: User, date: Date) -> EntryQuerySet:
    return Entry.objects.of(owner).on(date).with_foods().in_order()
