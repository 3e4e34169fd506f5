"""What the templates of talk need beside the common filters."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django import template
from django.forms import Form

from tracker.review.models import Suggestion
from tracker.review.talk.original import Shown, shown_original
from tracker.review.talk.page import Proposal, Thread

register = template.Library()


@dataclass(frozen=True)
class Fresh:
    """The codes of what has not been read yet."""

    threads: list[UUID]
    suggestions: list[UUID]

    @property
    def any(self) -> bool:
        return bool(self.threads or self.suggestions)


@register.simple_tag
def unread_of(threads: Iterable[Thread] | None, proposals: Iterable[Proposal] | None) -> Fresh:
    """`{% unread_of threads waiting as fresh %}`: what a page shows for the first time."""
    unseen = [each.row.code for each in proposals or () if each.row.seen_at is None]
    return Fresh([each.root.code for each in threads or () if each.is_new], unseen)


@register.simple_tag
def original_of(row: Suggestion) -> Shown | None:
    """`{% original_of row as was %}`: the entry as it was before it was changed."""
    return shown_original(row.original)


@register.filter
def form_of(answering: Mapping[int, Form] | str, thread: Thread) -> Form | None:
    """`{{ answering|form_of:thread }}`: what was typed in this thread and could not be sent."""
    return answering.get(thread.root.pk) if isinstance(answering, Mapping) else None
