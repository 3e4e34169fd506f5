"""An e-mail to a client to whom something was written; it holds not a word of it, nor about health.

What is told of is noted under the client's lock before the mail goes out, so that two runs side by side send
one mail. Whether the sharing still holds is asked at that very moment.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _

from accounts.care.record import still_agreed
from accounts.mailing import Report, reachable, send
from accounts.models import CareRelationship, User
from tracker.diary.actions.common import lock_diary
from tracker.review.models import Comment, Suggestion, SuggestionStatus

TEMPLATE = "review/talk/email/written.txt"


def send_notices(now: datetime) -> Report:
    """One mail to each client with something new that is neither read nor told of."""
    report = Report()
    for client in _clients():
        noted = _note(client, now)
        if not (noted.any and _still_shared(noted)):
            noted.forget()
        elif send(client.email, _("Your dietitian wrote to you in Corrin"), TEMPLATE):
            report.sent += 1
        else:
            report.failed += 1
            noted.forget()
    return report


@dataclass(frozen=True)
class Noted:
    """What one mail tells of, by id."""

    comments: list[int]
    suggestions: list[int]

    @property
    def any(self) -> bool:
        return bool(self.comments or self.suggestions)

    def forget(self) -> None:
        """The mail did not go out: it may be tried again."""
        _set(self.comments, self.suggestions, None)


def _clients() -> Iterator[User]:
    """Reachable people with something to be told of, as far as the database alone can tell."""
    written = Q(pk__in=_untold_comments().values("client"))
    suggested = Q(pk__in=_untold_suggestions().values("client"))
    people = reachable().filter(written | suggested, is_active=True, is_demo=False)
    return people.select_related("profile").iterator(chunk_size=500)


def _note(client: User, now: datetime) -> Noted:
    """What is new and still agreed, marked as told. Nothing where another run was quicker."""
    with transaction.atomic():
        try:
            lock_diary(client.pk)
        except User.DoesNotExist:
            return Noted([], [])
        cares = [care for care in _cares(client) if still_agreed(care)]
        comments, suggestions = (
            list(rows.filter(client=client, care__in=cares).values_list("pk", flat=True))
            for rows in (_untold_comments(), _untold_suggestions())
        )
        _set(comments, suggestions, now)
    return Noted(comments, suggestions)


def _still_shared(noted: Noted) -> bool:
    """Asked right before the mail goes out: it may have ended since that was noted."""
    told = CareRelationship.objects.filter(
        Q(comments__in=noted.comments) | Q(suggestions__in=noted.suggestions)
    )
    return any(still_agreed(care) for care in told.distinct().with_people())


def _cares(client: User) -> QuerySet[CareRelationship]:
    return CareRelationship.objects.filter(client=client, role="dietitian", ended_at=None).with_people()


def _untold_comments() -> QuerySet[Comment]:
    by_others = Comment.objects.filter(~Q(author=F("client")), care__ended_at=None)
    return by_others.filter(mailed_at=None, read_at=None)


def _untold_suggestions() -> QuerySet[Suggestion]:
    waiting = Suggestion.objects.filter(status=SuggestionStatus.OPEN, care__ended_at=None)
    return waiting.filter(mailed_at=None, seen_at=None)


def _set(comments: list[int], suggestions: list[int], when: datetime | None) -> None:
    Comment.objects.filter(pk__in=comments).update(mailed_at=when)
    Suggestion.objects.filter(pk__in=suggestions).update(mailed_at=when)
