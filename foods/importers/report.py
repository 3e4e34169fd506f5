"""The table at the end of an import."""

from collections import Counter
from dataclasses import dataclass, field

from foods.importers.problems import PARTS, REASONS

# Kept beside a figure, but no doubt about a label.
_NO_DOUBT = frozenset({"", "old_fortification", "contradicted_by_newer_data"})


def is_suspect(reason: str) -> bool:
    return reason not in _NO_DOUBT


@dataclass
class Tally:
    """What an import did, counted in foods; `problems` in lines of the files."""

    read: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    suspect: int = 0
    older: int = 0
    elsewhere: int = 0
    helpers: int = 0
    book_keeping: int = 0
    shipped_retired: int = 0
    problems: Counter[str] = field(default_factory=Counter)

    @property
    def rejected(self) -> int:
        return sum(n for reason, n in self.problems.items() if reason not in PARTS)


def table(tally: Tally) -> str:
    """One line a number; what did not occur is left out, but for the six that always matter."""
    lines = [
        ("read", tally.read),
        ("created", tally.created),
        ("updated", tally.updated),
        ("unchanged", tally.unchanged),
        ("suspect (of these)", tally.suspect),
        ("rejected", tally.rejected),
        *(_reasons(tally, parts=False)),
    ]
    more = [
        ("older revisions", tally.older),
        ("sold elsewhere", tally.elsewhere),
        ("no foods to log", tally.helpers),
        ("survey book-keeping", tally.book_keeping),
        ("shipped foods retired", tally.shipped_retired),
    ]
    lines += [(name, number) for name, number in more if number]
    parts = list(_reasons(tally, parts=True))
    if parts:
        lines += [("left out of foods", sum(number for _, number in parts)), *parts]
    wide = max(len(name) for name, _ in lines) + 2
    return "\n".join(f"{name:<{wide}}{number:>12,}" for name, number in lines)


def _reasons(tally: Tally, *, parts: bool) -> list[tuple[str, int]]:
    found = [(r, n) for r, n in tally.problems.most_common() if (r in PARTS) == parts]
    return [(f"  {REASONS[reason]}", number) for reason, number in found]
