"""The one derived table: what a day's live entries add up to, by source type."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Count, Q, QuerySet, Sum

from accounts.models import User
from tracker.diary.models import DayTotal, Entry

SUMS: dict[str, Any] = {
    "total_ug": Sum("ug", default=0),
    "count": Count("pk"),
    "unknown": Count("pk", filter=Q(ug__isnull=True) | Q(at_least=True)),
}


def recompute(owner: User, day: date) -> None:
    """Make a day's totals equal its live entries; the caller holds the lock of the diary."""
    totals = _totals(owner, Entry.objects.of(owner).on(day))
    DayTotal.objects.filter(owner=owner, date=day).exclude(
        source_type__in=[total.source_type for total in totals]
    ).delete()
    DayTotal.objects.bulk_create(
        totals,
        update_conflicts=True,
        unique_fields=["owner", "date", "source_type"],
        update_fields=["ug", "entries", "not_stated"],
    )


@transaction.atomic
def rebuild(owner: User) -> int:
    """Write all totals of one person anew; how many rows there are now."""
    User.objects.select_for_update(no_key=True).get(pk=owner.pk)  # the lock that every writer takes
    DayTotal.objects.filter(owner=owner).delete()
    totals = _totals(owner, Entry.objects.of(owner))
    DayTotal.objects.bulk_create(totals, batch_size=1000)
    return len(totals)


def rebuild_all(owners: Iterable[User]) -> int:
    return sum(rebuild(owner) for owner in owners)


def _totals(owner: User, entries: "QuerySet[Entry]") -> list[DayTotal]:
    return [
        DayTotal(
            owner=owner,
            date=row["date"],
            source_type=row["source_type"],
            ug=row["total_ug"],
            entries=row["count"],
            not_stated=row["unknown"],
        )
        for row in entries.order_by().values("date", "source_type").annotate(**SUMS)
    ]
