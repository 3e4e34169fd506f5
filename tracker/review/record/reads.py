"""Drafts and signed reviews, and what a signed one hands on to its papers."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from accounts.middleware import profile_of
from accounts.models import CareRelationship, User
from accounts.requests import SignedInRequest
from tracker.guard import dietitian_or_404
from tracker.review import basis
from tracker.review.models import CareProcess, Review, ReviewDraft

FORTNIGHT = dt.timedelta(days=14)
DAY = dt.timedelta(days=1)


def draft_of(care: CareRelationship) -> ReviewDraft:
    """The draft of this relationship, or an unsaved one of the fortnight up to the client's yesterday."""
    return ReviewDraft.objects.filter(care=care).first() or new_draft(care)


def new_draft(care: CareRelationship) -> ReviewDraft:
    today = profile_of(care.client).today()
    first = min(care.sight.from_day(today - FORTNIGHT), today)
    return ReviewDraft(care=care, first_day=first, last_day=max(first, today - DAY))


def signed_about(care: CareRelationship) -> "QuerySet[Review]":
    """The author's own signed reviews of this client, from an earlier sharing too; the newest first."""
    return Review.objects.filter(author=care.carer_id, client=care.client_id).defer("basis")


def signed_by(author: User) -> "QuerySet[Review]":
    return Review.objects.filter(author=author)


def own_review(request: SignedInRequest, code: UUID) -> Review:
    """A review that the signed-in dietitian has signed; Http404 for anybody else, with or without consent."""
    dietitian_or_404(request)
    mine = signed_by(request.user).select_related("care__client__profile", "care__carer__dietitian")
    return get_object_or_404(mine.prefetch_related("amendments"), code=code)


def review_about_me(request: SignedInRequest, code: UUID) -> Review:
    """A signed review about the signed-in person."""
    about = Review.objects.filter(client=request.owner).prefetch_related("amendments")
    return get_object_or_404(about, code=code)


def basis_of(care: CareRelationship, first: dt.date, last: dt.date) -> dict[str, Any] | None:
    """What the client shares of these days, worked out now; None where nothing of them can be read."""
    earlier = signed_about(care).defer(None).only("basis").first()
    try:
        return basis.load(care, first=first, last=last, previous=earlier.basis if earlier else None)
    except ValueError:
        return None


def texts_of(process: CareProcess) -> dict[str, Any]:
    """A draft or a signed review as its papers want it: plain values only."""
    texts: dict[str, Any] = {name: getattr(process, name) for name in CareProcess.TEXTS}
    texts["next_date"] = process.next_date.isoformat() if process.next_date else None
    if isinstance(process, Review):
        texts |= {"code": str(process.code), **_signed(process), "amendments": _amendments(process)}
    return texts


def _amendments(review: Review) -> list[dict[str, str]]:
    return [{"text": each.text, **_signed(each)} for each in review.amendments.all()]


def _signed(row: Any) -> dict[str, str]:
    return {"signature": row.signature, "signed_at": row.signed_at.isoformat()}
