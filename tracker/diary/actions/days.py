"""What is said about a day as a whole."""

from datetime import date as Date

from django.db import transaction

from accounts.models import User
from tracker.diary.actions.common import lock_day, require_past, set_fields
from tracker.diary.models import Day


@transaction.atomic
def mark_complete(*, owner: User, date: Date, complete: bool | None) -> Day:
    """Whether everything of the day is logged; None takes the answer back. Raises FutureDay."""
    require_past(owner, date)
    return set_fields(lock_day(owner, date), complete=complete)


@transaction.atomic
def mark_unusual(*, owner: User, date: Date, unusual: str) -> Day:
    """Ill, fasting or travelling; "" for a day like others. Raises FutureDay."""
    require_past(owner, date)
    return set_fields(lock_day(owner, date), unusual=unusual)


@transaction.atomic
def set_note(*, owner: User, date: Date, note: str) -> Day:
    """Raises FutureDay."""
    require_past(owner, date)
    return set_fields(lock_day(owner, date), note=note)
