"""Bringing stale standings up to date: a bounded number on a page, all of them by a command."""

import datetime as dt
from collections.abc import Sequence

from django.utils import timezone

from accounts.models import Dietitian, User
from tracker.review.board.reads import Line, lines_of, stale_first
from tracker.review.board.standing import compute, keep
from tracker.review.models import ClientStanding

MOST_AT_ONCE = 60


def freshened(dietitian: User, on: dt.date) -> list[Line]:
    """The dietitian's clients, of whom at most 60 were looked at anew; the others say as of when they are."""
    lines = lines_of(dietitian, on)
    stale = stale_first(lines)[:MOST_AT_ONCE]
    if not stale:
        return lines
    refresh(stale)
    return lines_of(dietitian, on)


def refresh(lines: Sequence[Line]) -> None:
    keep(compute([line.pk for line in lines]))


def refresh_all() -> int:
    """Every stale standing of every approved dietitian; how many there were. What sharing has ended goes."""
    ClientStanding.objects.filter(care__ended_at__isnull=False).delete()
    approved = Dietitian.objects.filter(status=Dietitian.Status.APPROVED).select_related("user")
    return sum(_refresh_of(each.user) for each in approved)


def _refresh_of(dietitian: User) -> int:
    stale = stale_first(lines_of(dietitian, timezone.localdate()))
    for start in range(0, len(stale), MOST_AT_ONCE):
        refresh(stale[start : start + MOST_AT_ONCE])
    return len(stale)
