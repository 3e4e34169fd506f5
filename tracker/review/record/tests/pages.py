"""A dietitian at work: her client with two days in the diary, her pages, and what she types."""

from datetime import timedelta
from typing import Any

from django.test import Client

from accounts.models import CareRelationship, User
from foods.models import Food
from testing.factories import PASSWORD, make_entry, make_food
from tracker.diary import actions as diary
from tracker.review.models import Review, ReviewDraft
from tracker.review.record import actions
from tracker.review.record.marks import marks_of
from tracker.review.record.reads import new_draft

NAME = "Dora of the practice"
PROOF = {"name": NAME, "password": PASSWORD}


def two_days(owner: User, food: Food | None = None) -> None:
    """Yesterday and the day before, complete, with one meal each."""
    food = food or make_food()
    for back in (1, 2):
        on = owner.profile.today() - timedelta(days=back)
        make_entry(owner, food=food, on=on)
        diary.mark_complete(owner=owner, date=on, complete=True)


def at(care: CareRelationship, rest: str = "") -> str:
    return f"/clients/{care.code}/reviews/{rest}"


def typed(care: CareRelationship, **fields: Any) -> dict[str, Any]:
    """The form as the page draws it for what is stored, with some fields typed over."""
    draft = ReviewDraft.objects.filter(care=care).first() or new_draft(care)
    drawn = {
        "first_day": draft.first_day,
        "last_day": draft.last_day,
        "next_date": draft.next_date or "",
        **{name: getattr(draft, name) for name in ReviewDraft.TEXTS},
        "marks": marks_of(draft),
    }
    return {**drawn, **fields}


def write(client: Client, care: CareRelationship, **fields: Any) -> Any:
    return client.post(at(care, "draft/"), typed(care, **fields))


def a_draft(care: CareRelationship, **fields: Any) -> ReviewDraft:
    draft = new_draft(care)
    for name, value in {"assessment": "Eats little of it.", **fields}.items():
        setattr(draft, name, value)
    draft.save()
    return draft


def sign(client: Client, care: CareRelationship, **fields: Any) -> Any:
    draft = ReviewDraft.objects.filter(care=care).first()
    shown = marks_of(draft) if draft else ""
    return client.post(at(care, "draft/sign/"), {**PROOF, "shown": shown, **fields})


def a_review(care: CareRelationship, **fields: Any) -> Review:
    """Signed as the page signs."""
    draft = a_draft(care, **fields)
    return actions.sign(care=care, shown=marks_of(draft), by=care.carer.dietitian)
