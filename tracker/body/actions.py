"""What changes signs and blood results: each atomic, under the person's one lock, and twice the same as once.

Days are the person's own; `today` comes from the caller.
"""

from datetime import date as Date
from typing import Any, TypeVar
from uuid import UUID

from django.db import models, transaction

from accounts.models import User
from tracker.body.models import LabResult, Precision, Strength, Symptom, SymptomNote
from tracker.diary.actions.common import lock_diary, set_fields

Row = TypeVar("Row", Symptom, LabResult)


class Refused(ValueError):
    """Nothing was changed.

    `key`: before-start, still-to-come, after-end, noted-before, noted-after, open-already, removed or
    code-reused.
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@transaction.atomic
def note_symptom(
    *,
    owner: User,
    key: str,
    since: Date,
    strength: int,
    today: Date,
    precision: str = Precision.DAY,
    note: str = "",
) -> Symptom:
    """A sign that is there now, and how strong today; of one that is noted already only the latter."""
    lock_diary(owner.pk)
    known = Symptom.objects.of(owner).open().filter(key=key).first()
    symptom = known or Symptom.objects.create(
        owner=owner, key=key, since=since, since_precision=precision, note=note
    )
    _say(symptom, today, strength, "")
    return symptom


@transaction.atomic
def note_emergency(*, owner: User, key: str, today: Date) -> Symptom:
    """A sign that calls for help at once. Noted again after somebody looked at it, it calls again."""
    symptom = note_symptom(owner=owner, key=key, since=today, strength=Strength.STRONG, today=today)
    return set_fields(symptom, looked_at_on=None)


@transaction.atomic
def say_strength(*, symptom: Symptom, date: Date, strength: int, today: Date, note: str = "") -> SymptomNote:
    """How strong it was on a day. Refused: before-start, still-to-come, after-end, removed."""
    locked = _lock(symptom)
    if date > today:
        raise Refused("still-to-come")
    if date < locked.since:
        raise Refused("before-start")
    if locked.ended is not None and date > locked.ended:
        raise Refused("after-end")
    return _say(locked, date, strength, note)


@transaction.atomic
def change_symptom(*, symptom: Symptom, since: Date, precision: str, note: str) -> Symptom:
    """Refused("noted-before") when something is told of a day before that start."""
    locked = _lock(symptom)
    told = [locked.ended, locked.looked_at_on, _first_note(locked)]
    if any(day is not None and day < since for day in told):
        raise Refused("noted-before")
    return set_fields(locked, since=since, since_precision=precision, note=note)


@transaction.atomic
def end_symptom(*, symptom: Symptom, ended: Date, today: Date) -> Symptom:
    """`ended` is the last day on which it was there. Refused: still-to-come, before-start, noted-after."""
    locked = _lock(symptom)
    if ended > today:
        raise Refused("still-to-come")
    if ended < locked.since:
        raise Refused("before-start")
    if locked.notes.filter(date__gt=ended).exists():
        raise Refused("noted-after")
    return set_fields(locked, ended=ended)


@transaction.atomic
def reopen_symptom(*, symptom: Symptom) -> Symptom:
    """It is not over after all. Refused("open-already") when it was noted anew since."""
    locked = _lock(symptom)
    others = Symptom.objects.open().filter(owner_id=locked.owner_id, key=locked.key)
    if others.exclude(pk=locked.pk).exists():
        raise Refused("open-already")
    return set_fields(locked, ended=None)


@transaction.atomic
def say_looked_at(*, symptom: Symptom, on: Date | None, today: Date) -> Symptom:
    """A doctor looked at it on that day; None takes it back. Refused: still-to-come, before-start."""
    locked = _lock(symptom)
    if on is not None and on > today:
        raise Refused("still-to-come")
    if on is not None and on < locked.since:
        raise Refused("before-start")
    return set_fields(locked, looked_at_on=on)


@transaction.atomic
def remove_symptom(*, symptom: Symptom) -> None:
    """Entered by mistake: gone from every day, with its notes."""
    lock_diary(symptom.owner_id)
    Symptom.objects.filter(pk=symptom.pk).delete()


@transaction.atomic
def add_result(*, owner: User, code: UUID, **values: Any) -> LabResult:
    """A result under a code made by the page that sent it: the same again adds none, another is refused."""
    lock_diary(owner.pk)
    result, is_new = LabResult.objects.get_or_create(code=code, defaults={"owner": owner, **values})
    same = result.owner_id == owner.pk and all(getattr(result, name) == values[name] for name in values)
    if not is_new and not same:
        raise Refused("code-reused")
    return result


@transaction.atomic
def change_result(*, result: LabResult, **values: Any) -> LabResult:
    return set_fields(_lock(result), **values)


@transaction.atomic
def remove_result(*, result: LabResult) -> None:
    lock_diary(result.owner_id)
    LabResult.objects.filter(pk=result.pk).delete()


def _lock(row: Row) -> Row:
    """The row as it is now, and no other writer of this person. Refused("removed")."""
    lock_diary(row.owner_id)
    rows: models.Manager[Row] = type(row)._default_manager
    locked = rows.filter(pk=row.pk).first()
    if locked is None:  # in another window, since this page was drawn
        raise Refused("removed")
    return locked


def _say(symptom: Symptom, date: Date, strength: int, note: str) -> SymptomNote:
    told = {"strength": strength, **({"note": note} if note else {})}
    return SymptomNote.objects.update_or_create(symptom=symptom, date=date, defaults=told)[0]


def _first_note(symptom: Symptom) -> Date | None:
    return symptom.notes.order_by("date").values_list("date", flat=True).first()
