"""The page to copy from: another day, as it was eaten."""

from dataclasses import dataclass
from datetime import date, timedelta

from accounts.care.looking import about_days
from accounts.requests import SignedInRequest
from tracker.diary.models import Entry, Occasion

RECENT_DAYS = 14
SHOWN = 7


@dataclass(frozen=True)
class CopyPage:
    """`source` is the day to copy from, `recent` are other logged days close by."""

    target: date
    source: date
    entries: list[Entry]
    recent: list[date]

    @property
    def occasions(self) -> list[tuple[str, list[Entry]]]:
        groups = [(code, [e for e in self.entries if e.occasion == code]) for code in Occasion.values]
        return [(code, entries) for code, entries in groups if entries]


def copy_page(request: SignedInRequest, target: date) -> CopyPage:
    """Two queries. Without a source in the address: the last logged day before the target."""
    mine = Entry.objects.of(request.owner).seen(request.sees)
    days = mine.recent(target, RECENT_DAYS).exclude(date=target).order_by("-date")
    recent = list(days.values_list("date", flat=True).distinct()[:SHOWN])
    source = _source(request.GET.get("source", ""), recent, target)
    about_days(request, source)
    return CopyPage(target, source, list(mine.on(source).in_order()), recent)


def _source(text: str, recent: list[date], target: date) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return recent[0] if recent else target - timedelta(days=1)
