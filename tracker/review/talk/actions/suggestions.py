"""The dietitian proposes; nothing of the diary changes until the client says so."""

from typing import Any
from uuid import UUID

from accounts.care.record import Action, note
from accounts.care.sight import DIARY
from accounts.models import CareRelationship
from foods.models import Food
from tracker.diary.actions import as_if
from tracker.diary.actions.common import require_available, set_fields
from tracker.diary.errors import ClientIdReused
from tracker.diary.models import Entry
from tracker.diary.portions import Portion
from tracker.review.models import Suggestion, SuggestionKind, SuggestionStatus
from tracker.review.talk.actions.comments import NAME
from tracker.review.talk.errors import AlreadyAnswered, EntryGone, NothingChanges, OpenAlready
from tracker.review.talk.original import original_of, state_of
from tracker.review.writing import agreed

SUGGESTION = "suggestion"


def suggest_match(
    *, care: CareRelationship, code: UUID, entry: Entry, food: Food, portion: Portion, note_text: str = ""
) -> Suggestion:
    """Another food or amount for an entry, once however often it is sent.

    Raises AmountError, ClientIdReused, EntryGone, FoodNotAvailable, NothingChanges or OpenAlready, and
    Http404 where the sharing has ended.
    """
    with agreed(care, DIARY):
        if (kept := _kept(code, care, SuggestionKind.MATCH, entry.pk)) is not None:
            return kept
        now = _entry_now(care, entry, food, portion)
        made = Suggestion.objects.create(
            **_by(care, code, SuggestionKind.MATCH, note_text),
            entry=now,
            original=original_of(now),
            food=food,
            measure=portion.measure,
            unit="" if portion.measure else portion.unit,
            quantity=portion.quantity,
            plan={"measure": portion.label},  # for when the measure is replaced
        )
        note(care, Action.CHANGED, SUGGESTION, now.date, now.date)
    return made


def suggest_plan(
    *, care: CareRelationship, code: UUID, kind: str, plan: dict[str, Any], note_text: str = ""
) -> Suggestion:
    """A day or a supplement for days to come, as plain values (`tracker.review.talk.plans`); once a `code`.

    Raises ClientIdReused, and Http404 where the sharing has ended.
    """
    with agreed(care, DIARY):
        if (kept := _kept(code, care, kind, None)) is not None:
            return kept
        made = Suggestion.objects.create(**_by(care, code, kind, note_text), plan=plan)
        note(care, Action.CHANGED, SUGGESTION)
    return made


def withdraw(*, care: CareRelationship, suggestion: Suggestion) -> None:
    """Take an open suggestion back. Raises AlreadyAnswered, and Http404 where the sharing has ended."""
    with agreed(care):
        now = Suggestion.objects.get(pk=suggestion.pk)
        if now.status == SuggestionStatus.WITHDRAWN:
            return
        if now.status != SuggestionStatus.OPEN:
            raise AlreadyAnswered(now.status)
        set_fields(now, status=SuggestionStatus.WITHDRAWN)
        day = now.entry.date if now.entry else None
        note(care, Action.CHANGED, SUGGESTION, day, day)


def _kept(code: UUID, care: CareRelationship, kind: str, entry_id: int | None) -> Suggestion | None:
    """What this page has sent before."""
    kept = Suggestion.objects.filter(code=code).first()
    if kept and (kept.care_id, kept.kind, kept.entry_id) != (care.pk, kind, entry_id):
        raise ClientIdReused
    return kept


def _entry_now(care: CareRelationship, entry: Entry, food: Food, portion: Portion) -> Entry:
    """The entry, if the suggestion would change it and is the only one that waits for an answer."""
    found = Entry.objects.of(care.client_id).select_related("food", "measure")
    now = found.filter(pk=entry.pk).first()
    if now is None:
        raise EntryGone
    if food.pk != now.food_id:
        require_available(food, care.client)
    if now.suggestions.filter(care=care, status=SuggestionStatus.OPEN).exists():
        raise OpenAlready
    if state_of(as_if(now, food=food, portion=portion)) == state_of(now):
        raise NothingChanges
    return now


def _by(care: CareRelationship, code: UUID, kind: str, note_text: str) -> dict[str, Any]:
    return {
        "code": code,
        "client_id": care.client_id,
        "care": care,
        "author_id": care.carer_id,
        "author_name": care.carer_name[:NAME],
        "kind": kind,
        "note": note_text,
    }
