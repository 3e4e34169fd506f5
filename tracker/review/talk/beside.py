"""What belongs to one entry, on the client's own page of it; asked for only where it is shown."""

from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone

from accounts.care.sight import DIARY, Sight
from accounts.models import User
from tracker.diary.models import Entry
from tracker.review.models import Suggestion
from tracker.review.talk import reads
from tracker.review.talk.page import Proposal, Thread, proposals_of, threads_of


@dataclass(frozen=True)
class TalkBeside:
    """Two queries where nothing was said; a few more where something was."""

    client: User
    entry: Entry

    @property
    def any(self) -> bool:
        return bool(self.threads or self.suggested)

    @cached_property
    def threads(self) -> list[Thread]:
        rows = reads.roots(self.entry.comments.all())
        return threads_of(rows, reader=self.client.pk, live=self._live if rows else ())

    @cached_property
    def suggested(self) -> list[Proposal]:
        rows = list(reads.suggestions(self.entry.suggestions.all()))
        live = {pk for pk, sight in self._live.items() if sight.sees(DIARY)} if rows else ()
        return proposals_of(rows, live=live)

    @property
    def waiting(self) -> list[Proposal]:
        return [each for each in self.suggested if each.is_open]

    @property
    def changes(self) -> list[Suggestion]:
        """What was changed on a suggestion, the first change first."""
        accepted = [each.row for each in self.suggested if each.state == "accepted"]
        return sorted(accepted, key=lambda row: (row.answered_at or row.created_at, row.pk))

    @property
    def until(self) -> str:
        return timezone.now().isoformat()

    @cached_property
    def _live(self) -> dict[int, Sight]:
        return reads.live_cares(self.client)
