"""Whether something waits for somebody, told along with what is read anyway: marks cost no query."""

from datetime import timedelta
from typing import Any

from django.db.models import BooleanField, Exists, ExpressionWrapper, F, OuterRef, Q
from django.utils import timezone

from accounts.requests import SignedInRequest
from tracker.bridge import Along
from tracker.review.models import Comment, Suggestion, SuggestionStatus

A_DAY = timedelta(days=1)  # the client's calendar day may be one behind


def told_with_log_in() -> dict[str, Any]:
    """`user.has_messages`: unread ones. `user.has_suggestions`: some that wait for an answer."""
    waiting = _open().filter(client=OuterRef("pk"))
    written = _unread().filter(client=OuterRef("pk"))
    unread = Exists(written) | Exists(waiting.filter(seen_at=None))
    return {"has_messages": _yes_or_no(unread), "has_suggestions": Exists(waiting)}


def along(request: SignedInRequest) -> Along | None:
    """Marks each day and entry (`waits`) about which something unread or unanswered waits for this client.

    None where nothing waits, and for a helper: messages are not theirs to see.
    """
    user = request.user
    if request.care is not None or not (user.has_messages or user.has_suggestions):
        return None
    about_days = _unread().filter(client=OuterRef("owner"), day=OuterRef("date"), entry=None)
    of_entry = {"entry": OuterRef("pk")}
    about_entries = Exists(_unread().filter(**of_entry)) | Exists(_open().filter(**of_entry))
    return Along(days={"waits": Exists(about_days)}, entries={"waits": _yes_or_no(about_entries)})


def _unread() -> Any:
    """Written by the other side and not read by the client."""
    return Comment.objects.filter(~Q(author=F("client")), read_at=None)


def _open() -> Any:
    """Where the sharing goes on, as far as the database alone can tell; the page asks again."""
    running = {"care__ended_at": None, "care__until__gte": (timezone.now() - A_DAY).date()}
    return Suggestion.objects.filter(status=SuggestionStatus.OPEN, **running)


def _yes_or_no(condition: Any) -> Any:
    return ExpressionWrapper(condition, output_field=BooleanField())
