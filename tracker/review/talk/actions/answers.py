"""What the client makes of a suggestion. Of two windows that answer at once, the first one counts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.care.record import still_agreed
from accounts.care.sight import DIARY
from accounts.models import User
from foods.amounts import AmountError, resolve
from foods.models import Food
from tracker.diary.actions import Batch, log_batch, replace_food
from tracker.diary.actions.common import lock_diary, set_fields
from tracker.diary.models import Entry
from tracker.diary.portions import NewEntry, Portion
from tracker.review.models import Suggestion, SuggestionStatus
from tracker.review.talk.errors import AlreadyAnswered, EntryChanged, EntryGone, PlanUnreadable, SharingEnded
from tracker.review.talk.original import original_of, state_of
from tracker.review.talk.plans import Item, day_plan, suggested_portion

ACCEPTED, REFUSED, OPEN = SuggestionStatus.ACCEPTED, SuggestionStatus.REFUSED, SuggestionStatus.OPEN


@transaction.atomic
def accept_match(*, suggestion: Suggestion, state: str) -> None:
    """Change the entry as suggested and keep what it was. `state` is the entry that the page showed.

    Raises AlreadyAnswered, AmountError, EntryChanged, EntryGone, FoodNotAvailable or SharingEnded; then
    nothing was changed. Accepting twice is accepting once.
    """
    row = _lock(suggestion, ACCEPTED)
    if row.status == ACCEPTED:
        return
    found = Entry.objects.of(row.client_id).select_related("food").filter(suggestions=row)
    if (entry := found.first()) is None or row.food is None:
        raise EntryGone
    if state_of(entry) != state:
        raise EntryChanged
    was = original_of(entry)
    replace_food(entry=entry, food=row.food, portion=suggested_portion(row))
    _settle(row, ACCEPTED, original=was)


@transaction.atomic
def accept_day(*, suggestion: Suggestion, on: date) -> Batch | None:
    """Log the suggested day; what is there already is not doubled. None where that was done before.

    Raises AlreadyAnswered, FutureDay, PlanUnreadable or SharingEnded; then nothing was changed.
    """
    row = _lock(suggestion, ACCEPTED)
    if row.status == ACCEPTED:
        return None
    plan = day_plan(row.plan)
    wanted = _wanted(row, on, plan.items if plan else ())
    if not wanted.new and not wanted.there_already:
        raise PlanUnreadable
    batch = log_batch(owner=row.client, date=on, new=wanted.new, client_id=row.code)
    _settle(row, ACCEPTED)
    return Batch(batch.entries, wanted.there_already, wanted.left_out)


@transaction.atomic
def accept_regimen(*, suggestion: Suggestion) -> None:
    """The client has added what was suggested. Raises AlreadyAnswered or SharingEnded."""
    row = _lock(suggestion, ACCEPTED)
    if row.status == OPEN:
        _settle(row, ACCEPTED)


@transaction.atomic
def refuse(*, suggestion: Suggestion) -> None:
    """Raises AlreadyAnswered or SharingEnded; refusing twice is refusing once."""
    row = _lock(suggestion, REFUSED)
    if row.status == OPEN:
        _settle(row, REFUSED)


def _lock(suggestion: Suggestion, wanted: str) -> Suggestion:
    """The suggestion as it is now: open, or answered in this very way before."""
    lock_diary(suggestion.client_id)
    rows = Suggestion.objects.select_related("care__client__profile", "client", "food", "measure")
    row = rows.filter(pk=suggestion.pk).first()
    if row is None:  # it went with the dietitian's account
        raise SharingEnded
    if row.status not in (OPEN, wanted):
        raise AlreadyAnswered(row.status)
    if row.status == OPEN and not still_agreed(row.care, DIARY):
        raise SharingEnded
    return row


def _settle(row: Suggestion, status: SuggestionStatus, **changes: Any) -> None:
    now = timezone.now()
    set_fields(row, status=status, answered_at=now, seen_at=row.seen_at or now, **changes)


@dataclass
class _Wanted:
    """What of a plan is to be logged, is there already, and can no longer be logged."""

    new: list[NewEntry] = field(default_factory=list)
    there_already: int = 0
    left_out: list[str] = field(default_factory=list)


def _wanted(row: Suggestion, on: date, items: Sequence[Item]) -> _Wanted:
    """Three queries, however long the plan."""
    found = _foods(row.client, items)
    there = set(Entry.objects.of(row.client).on(on).values_list("occasion", "food_id"))
    wanted = _Wanted()
    for item in items:
        food = found.get(str(item.food))
        portion = Portion(item.quantity, None, item.measure_label)
        if food is None or not _can_be_logged(food, portion):
            wanted.left_out.append(item.name)
        elif (item.occasion, food.pk) in there:
            wanted.there_already += 1
        else:
            wanted.new.append(NewEntry(food, portion, item.occasion, row.code))
    return wanted


def _foods(client: User, items: Sequence[Item]) -> dict[str, Food]:
    codes = {item.food for item in items if item.food}
    visible = Food.objects.current().visible_to(client).with_measures()
    return {str(food.code): food for food in visible.filter(code__in=codes)}


def _can_be_logged(food: Food, portion: Portion) -> bool:
    try:
        resolve(food, food.measures, portion.quantity, portion.said_with)
    except AmountError:
        return False
    return True
