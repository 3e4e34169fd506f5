"""How much of a period was recorded, and how."""

from dataclasses import dataclass

from tracker.bridge import Window


@dataclass(frozen=True, slots=True)
class Completeness:
    """Days by what is known of them. `usable`: complete, not unusual, a copied day only once."""

    days: int
    logged: int
    complete: int
    unusual: int
    copied: int
    usable: int
    entries: int
    recordings: dict[str, int]
    by_others: int


def completeness(period: Window) -> Completeness:
    """`recordings`: entries by how they were recorded; `by_others`: entries that somebody else logged."""
    records, entries = period.days.values(), period.entries
    modes = [entry.recording for entry in entries]
    return Completeness(
        days=len(records),
        logged=sum(record.logged for record in records),
        complete=sum(record.complete for record in records),
        unusual=sum(bool(record.unusual) for record in records),
        copied=sum(record.copied for record in records),
        usable=len(period.usable_days),
        entries=len(entries),
        recordings={mode: modes.count(mode) for mode in dict.fromkeys(modes)},
        by_others=sum(entry.logged_by_id not in (None, entry.owner_id) for entry in entries),
    )
