"""What a page was drawn with, so that two windows on the same draft never undo each other in silence.

A page carries one short mark for each field. A field differs from its mark if this window has changed it; the
stored draft differs from the mark if another window has. Only a field changed in both is asked about.
"""

import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from tracker.review.models import CareProcess, ReviewDraft

FIELDS = ("first_day", "last_day", *CareProcess.TEXTS, "next_date")
LENGTH = 10
NOTHING = "0" * LENGTH
_SHAPE = re.compile(rf"(?:[0-9a-f]{{32}})?(?:\.[0-9a-f]{{{LENGTH}}}){{{len(FIELDS)}}}")


@dataclass(frozen=True, slots=True)
class Drawn:
    """`code` of the draft that the page showed; "" for one not saved yet."""

    code: str = ""
    marks: Mapping[str, str] = field(default_factory=dict)

    def of(self, name: str) -> str:
        return self.marks.get(name, NOTHING)

    def changed_here(self, name: str, typed: object) -> bool:
        return self.marks.get(name) != mark(typed)

    def changed_elsewhere(self, name: str, stored: object) -> bool:
        return self.marks.get(name) != mark(stored)


def mark(value: object) -> str:
    """Of what stands in a field; none and empty are the same."""
    text = "" if value is None else str(value)
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]


def marks_of(draft: ReviewDraft) -> str:
    """As a page carries them in one hidden field."""
    return ".".join([code_of(draft), *(mark(getattr(draft, name)) for name in FIELDS)])


def marks_after(drawn: Drawn, draft: ReviewDraft, typed: Mapping[str, object], kept: Collection[str]) -> str:
    """The marks of a page that stays as it is while its fields are saved: of what was saved, the new ones.

    A field that only another window has changed keeps its old mark: this page must not change it back.
    """
    now = {name: mark(getattr(draft, name)) for name in FIELDS}
    saved = {name for name, value in typed.items() if mark(value) == now[name] and name not in kept}
    return ".".join([code_of(draft), *(now[name] if name in saved else drawn.of(name) for name in FIELDS)])


def code_of(draft: ReviewDraft) -> str:
    return draft.code.hex if draft.pk else ""


def drawn_by(sent: str) -> Drawn:
    """Marks that are none of ours count as a page drawn with nothing."""
    if not _SHAPE.fullmatch(sent):
        return Drawn()
    code, *marks = sent.split(".")
    return Drawn(code, dict(zip(FIELDS, marks, strict=True)))
