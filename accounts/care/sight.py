"""What the asking person may see of the person whose page it is."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

DIARY, SYMPTOMS, LABS, PROFILE = "diary", "symptoms", "labs", "profile"
ALL_SCOPES = frozenset({DIARY, SYMPTOMS, LABS, PROFILE})


@dataclass(frozen=True, slots=True)
class Sight:
    """The agreed `scopes`, from the day `since` (None: from the first). `may_log`: may also write."""

    scopes: frozenset[str] = ALL_SCOPES
    since: date | None = None
    may_log: bool = False

    def sees(self, scope: str) -> bool:
        return scope in self.scopes

    def sees_all(self, scopes: Collection[str]) -> bool:
        return self.scopes.issuperset(scopes)

    def from_day(self, first: date) -> date:
        """The later of that day and the first one shared."""
        return first if self.since is None else max(first, self.since)

    def sees_day(self, day: date) -> bool:
        return self.since is None or day >= self.since


EVERYTHING = Sight(may_log=True)
