"""Threads and suggestions as a page shows them, whichever side reads."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from accounts.care.sight import DIARY, EVERYTHING, Sight
from foods.amounts import AmountError
from tracker.diary.actions import as_if
from tracker.diary.adding import food_ug
from tracker.diary.models import Entry
from tracker.review.models import Comment, Suggestion, SuggestionKind, SuggestionStatus
from tracker.review.talk.original import Shown, changed_since, shown, shown_original, state_of
from tracker.review.talk.plans import DayPlan, RegimenPlan, day_plan, regimen_plan, suggested_portion

CLOSED = "closed"


@dataclass(frozen=True)
class Thread:
    """A comment with its answers. `reader` is who reads; `can_answer` while the sharing goes on."""

    root: Comment
    reader: int
    can_answer: bool
    sees: Sight = EVERYTHING

    @cached_property
    def comments(self) -> list[Comment]:
        return [self.root, *self.root.replies.all()]

    @property
    def last_is_own(self) -> bool:
        """Whether the reader had the last word."""
        return self.comments[-1].author_id == self.reader

    @property
    def entry(self) -> Entry | None:
        """The entry that it is about, if it is still in the diary and shared with the reader."""
        entry = self.root.entry
        return entry if entry and entry.deleted_at is None and self.is_in_sight else None

    @property
    def is_in_sight(self) -> bool:
        """Whether the reader may see what it is about; what was said stays either way."""
        days = [day for day in (self.root.day, self.root.entry and self.root.entry.date) if day]
        return not days or (self.sees.sees(DIARY) and all(self.sees.sees_day(day) for day in days))

    @property
    def is_new(self) -> bool:
        return any(said.read_at is None and said.author_id != self.reader for said in self.comments)


@dataclass(frozen=True)
class Proposal:
    """A suggestion with what it would change. `is_live`: the sharing that it belongs to goes on."""

    row: Suggestion
    is_live: bool

    @property
    def state(self) -> str:
        """Its status; "closed" for one that was open when the sharing ended."""
        is_open = self.row.status == SuggestionStatus.OPEN
        return CLOSED if is_open and not self.is_live else self.row.status

    @property
    def is_open(self) -> bool:
        return self.state == SuggestionStatus.OPEN

    @property
    def entry(self) -> Entry | None:
        """The entry that it is about, if it is still in the diary."""
        entry = self.row.entry
        return entry if entry and entry.deleted_at is None else None

    @property
    def original(self) -> Shown | None:
        """The entry as it was when the suggestion was made, or just before it was accepted."""
        return shown_original(self.row.original)

    @cached_property
    def now(self) -> Shown | None:
        return shown(self.entry) if self.entry else None

    @property
    def before(self) -> Shown | None:
        """What would be changed: the entry as it is, or once that is settled or gone, as it was."""
        return self.now if self.is_open and self.now else self.original

    @cached_property
    def after(self) -> Shown | None:
        """What is suggested, with the figures that accepting it now would bring."""
        food = self.row.food
        if food is None or self.row.quantity is None:
            return None
        if self.entry is not None:
            try:
                return shown(as_if(self.entry, food=food, portion=suggested_portion(self.row)))
            except AmountError:
                pass
        portion = suggested_portion(self.row)
        label, (ug, stated) = portion.label, food_ug(food, portion)
        return Shown(food.name, portion.quantity, label, ug, stated, food.standing, food.source_type)

    @property
    def is_changed(self) -> bool:
        """Whether the entry is no longer what the suggestion was made for."""
        return self.entry is not None and changed_since(self.entry, self.row.original)

    @property
    def is_gone(self) -> bool:
        return self.row.kind == SuggestionKind.MATCH and self.entry is None

    @property
    def shown_state(self) -> str:
        """What the page shows of the entry, sent back with the answer."""
        return state_of(self.entry) if self.entry else ""

    @cached_property
    def day(self) -> DayPlan | None:
        return day_plan(self.row.plan) if self.row.kind == SuggestionKind.DAY else None

    @cached_property
    def regimen(self) -> RegimenPlan | None:
        return regimen_plan(self.row.plan) if self.row.kind == SuggestionKind.REGIMEN else None


def threads_of(
    rows: Iterable[Comment], *, reader: int, live: Collection[int], sees: Sight = EVERYTHING
) -> list[Thread]:
    return [Thread(row, reader, row.care_id in live, sees) for row in rows]


def proposals_of(rows: Iterable[Suggestion], *, live: Collection[int]) -> list[Proposal]:
    return [Proposal(row, row.care_id in live) for row in rows]
