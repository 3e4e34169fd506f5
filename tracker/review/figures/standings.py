"""How far the figures behind an intake can be counted on: stated, estimated, borrowed, not stated."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from tracker.assessment.codes import COUNTED_STANDINGS, STANDINGS
from tracker.diary.models import Entry


@dataclass(frozen=True, slots=True)
class StandingShare:
    """Entries of one standing. `ug` is stated but not counted where `standing` is "not_counted".

    `share` (0-1) of the entries, `share_ug` of the µg that count, None where none does.
    """

    standing: str
    entries: int
    ug: float
    share: float
    share_ug: float | None


def standings(entries: Iterable[Entry]) -> list[StandingShare]:
    """Food and drink by standing. Supplements are left out: one tablet would hide every other share."""
    eaten = [entry for entry in entries if entry.source_type != "supplement"]
    counted = fsum(_ug(entry) for entry in eaten if entry.standing in COUNTED_STANDINGS)
    return [_share(standing, eaten, counted) for standing in STANDINGS if _of(standing, eaten)]


def _share(standing: str, eaten: list[Entry], counted: float) -> StandingShare:
    own = _of(standing, eaten)
    ug = fsum(map(_ug, own))
    counts = standing in COUNTED_STANDINGS and counted > 0
    return StandingShare(standing, len(own), ug, len(own) / len(eaten), ug / counted if counts else None)


def _of(standing: str, eaten: list[Entry]) -> list[Entry]:
    return [entry for entry in eaten if entry.standing == standing]


def _ug(entry: Entry) -> float:
    return float((entry.stated_ug if entry.standing == "not_counted" else entry.ug) or 0)
