"""What was said and suggested, as each side reads it; the number of queries does not grow with it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Case, Count, F, Max, Q, QuerySet, When
from django.db.models.functions import Coalesce

from accounts.care.sight import Sight
from accounts.middleware import profile_of
from accounts.models import CareRelationship, User
from tracker.diary.models import Entry
from tracker.review.models import Comment, Suggestion, SuggestionKind, SuggestionStatus

MOST = 60  # suggestions on a page
OPEN, ACCEPTED = SuggestionStatus.OPEN, SuggestionStatus.ACCEPTED


@dataclass
class EntryTalk:
    """Of one entry in the dietitian's diary: how much was said, what waits, and what it was before."""

    comments: int = 0
    unread: int = 0
    waiting: Suggestion | None = None
    changes: list[Suggestion] = field(default_factory=list)


def unread_for(dietitian: User) -> dict[int, int]:
    """How many answers of each client are unread, by the id of the live relationship (one query)."""
    running = Q(care__carer=dietitian, care__role="dietitian", care__ended_at=None)
    unread = Comment.objects.filter(running, author=F("client"), read_at=None)
    counted = unread.order_by().values("care").annotate(n=Count("pk"))
    return {row["care"]: row["n"] for row in counted}


def attach_talk(care: CareRelationship, entries: Iterable[Entry]) -> None:
    """Give each entry its `talk`, for the dietitian's diary (two queries, however many entries)."""
    rows = {entry.pk: entry for entry in entries}
    found: dict[int, EntryTalk] = defaultdict(EntryTalk)
    for said in Comment.objects.filter(care=care, entry__in=rows):
        talk = found[said.entry_id or 0]
        talk.comments += 1
        talk.unread += said.author_id == care.client_id and said.read_at is None
    matches = Suggestion.objects.filter(
        care__client=care.client_id, entry__in=rows, kind=SuggestionKind.MATCH
    )
    for row in matches.filter(status__in=[OPEN, ACCEPTED]).order_by("answered_at", "pk"):
        if row.status == ACCEPTED:
            found[row.entry_id or 0].changes.append(row)
        elif row.care_id == care.pk:
            found[row.entry_id or 0].waiting = row
    for pk, entry in rows.items():
        entry.talk = found[pk]  # type: ignore[attr-defined]


def days_with_talk(care: CareRelationship, first: date, last: date) -> dict[date, int]:
    """How many comments there are on each day as a whole (one query)."""
    on_days = Comment.objects.filter(care=care, entry=None, day__range=(first, last))
    return {row["day"]: row["n"] for row in on_days.order_by().values("day").annotate(n=Count("pk"))}


def changes_of(entry: Entry) -> list[Suggestion]:
    """What of an entry was changed on a suggestion, the first change first; each keeps what was before."""
    changed = entry.suggestions.filter(kind=SuggestionKind.MATCH, status=ACCEPTED)
    return list(changed.order_by("answered_at", "pk"))


def roots(rows: QuerySet[Comment]) -> QuerySet[Comment]:
    """Each thread's first comment, the thread with the newest word first; with answers (one more query)."""
    latest = Coalesce(Max("replies__created_at"), F("created_at"))
    threads = rows.filter(reply_to=None).annotate(latest=latest).order_by("-latest", "-pk")
    return threads.select_related("entry", "care").prefetch_related("replies")


def suggestions(rows: QuerySet[Suggestion]) -> QuerySet[Suggestion]:
    """The latest, those without an answer first, with what is needed to show them (two more queries)."""
    with_entry = rows.select_related("care", "food", "measure", "entry__food", "entry__measure")
    shown = with_entry.prefetch_related("food__household_measures", "entry__food__household_measures")
    return shown.order_by(Case(When(status=OPEN, then=0), default=1), "-created_at", "-pk")[:MOST]


def live_cares(client: User) -> dict[int, Sight]:
    """What a client shares today, by the id of the relationship (one query)."""
    running = CareRelationship.objects.live(profile_of(client).today()).filter(client=client)
    return {care.pk: care.sight for care in running}
