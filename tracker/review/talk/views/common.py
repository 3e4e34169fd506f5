"""What both sides' pages share: a page of threads, and which of them are seen now."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.utils import timezone

from accounts.requests import SignedInRequest
from foods.amounts import AmountError
from tracker.diary.errors import Refused
from tracker.diary.fields import uuid_or_none
from tracker.review.models import Comment
from tracker.review.talk.wording import why_not

THREADS = 20
MOST_READ = 100


def page_of(rows: QuerySet[Comment], request: SignedInRequest) -> Page[Comment]:
    """Twenty threads (two queries); a page that does not exist is the nearest one."""
    return Paginator(rows, THREADS).get_page(request.GET.get("page"))


def codes_in(request: SignedInRequest, name: str) -> list[UUID]:
    found = (uuid_or_none(text) for text in request.POST.getlist(name)[:MOST_READ])
    return [code for code in found if code]


def seen_until(request: SignedInRequest) -> datetime:
    """When the page that is now read was drawn; what came later is still unread."""
    try:
        drawn = datetime.fromisoformat(request.POST.get("until", "")).astimezone(UTC)
    except (ValueError, OverflowError):
        return datetime.min.replace(tzinfo=UTC)
    return min(drawn, timezone.now())


@contextmanager
def telling(request: SignedInRequest, *, to_dietitian: bool = False) -> Iterator[None]:
    """Say why something was refused, instead of doing it."""
    try:
        yield
    except (Refused, AmountError) as refusal:
        messages.error(request, why_not(refusal.key, to_dietitian=to_dietitian))
