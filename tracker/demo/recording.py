"""The access record of the demo people: what was agreed, read, signed and logged, on the days it happened."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from accounts.care.record import Action, unsaved
from accounts.models import AccessRecord, CareRelationship, Role
from tracker.diary.models import Entry
from tracker.review.models import Review


def afternoon(day: date, hour: int = 15) -> datetime:
    return datetime.combine(day, time(hour, 20), tzinfo=UTC)


def note_agreements(cares: list[CareRelationship]) -> None:
    AccessRecord.objects.bulk_create(record for care in cares for record in _agreements(care))


def note_reviews(reviews: list[Review]) -> None:
    """A client's page and diary were read before anything was signed about them."""
    AccessRecord.objects.bulk_create(record for review in reviews for record in _reads(review))


def note_help() -> None:
    """A line for each day on which a helper has logged something, where there is none yet."""
    helping = CareRelationship.objects.filter(role=Role.HELPER, client__is_demo=True)
    for care in helping.select_related("client", "carer"):
        entries = Entry.objects.of(care.client_id).filter(logged_by=care.carer_id)
        known = AccessRecord.objects.of(care.client_id).filter(actor=care.carer_id, action=Action.LOGGED)
        days = set(entries.values_list("date", flat=True)) - set(known.values_list("first_day", flat=True))
        lines = ((afternoon(day, 17 + day.day % 4), day) for day in sorted(days))
        AccessRecord.objects.bulk_create(
            _record(care, at, Action.LOGGED, "diary", day, day) for at, day in lines
        )


def _agreements(care: CareRelationship) -> Iterator[AccessRecord]:
    shared = ",".join(sorted(care.scopes)) + (",log" if care.may_log else "")
    agreed = (Action.AGREED, "consent", care.shares_from, care.until)
    yield _record(care, care.accepted_at, *agreed, f"given: {shared}")
    if care.ended_at:
        yield _record(care, care.ended_at, *agreed, f"ended by {care.ended_by}: {shared}")


def _reads(review: Review) -> Iterator[AccessRecord]:
    care, at = review.care, review.signed_at
    if care is not None:
        days = (review.first_day, review.last_day)
        yield _record(care, at - timedelta(minutes=35), Action.VIEWED, "client", *days)
        yield _record(care, at - timedelta(minutes=30), Action.VIEWED, "diary", *days)
        yield _record(care, at, Action.COMMENTED, "review", *days)


def _record(care: CareRelationship, at: datetime, *told: Any) -> AccessRecord:
    """As `accounts.care.record.note` tells it, but of that moment."""
    record = unsaved(care, *told)
    record.at = at
    return record
