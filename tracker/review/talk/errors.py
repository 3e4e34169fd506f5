"""Why something cannot be said or answered, by key; the sentences are in `tracker.review.talk.wording`."""

from tracker.diary.errors import Refused


class SharingEnded(Refused):
    """Nobody writes, and nothing is accepted, once the sharing is over."""

    key = "sharing-ended"


class AlreadyAnswered(Refused):
    """Another window was quicker. `key` names how it was answered: "already-accepted" and so on."""

    def __init__(self, status: str) -> None:
        super().__init__(status)
        self.key = f"already-{status}"


class EntryChanged(Refused):
    """The entry is not what the page showed; it is shown anew before anything is decided."""

    key = "entry-changed"


class EntryGone(Refused):
    """The entry that the suggestion is about was deleted."""

    key = "entry-gone"


class PlanUnreadable(Refused):
    """A suggestion without anything that could be copied."""

    key = "plan-unreadable"


class OpenAlready(Refused):
    """One open suggestion an entry; the first is taken back before another is made."""

    key = "open-already"


class NothingChanges(Refused):
    """The same food in the same amount is no suggestion."""

    key = "nothing-changes"
