"""Where the B12 of a period came from: by kind of source, and by food."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import fsum

from foods.codes import SourceType
from tracker.assessment.codes import COUNTED_STANDINGS
from tracker.bridge import DayRecord
from tracker.trends.figures import Share


def source_mix(days: Iterable[DayRecord]) -> list[Share]:
    """What counts, by source type, the largest first; planned doses that count are supplements."""
    return [
        Share(str(SourceType(kind).label), kind, ug, share, times)
        for (kind, _), ug, share, times in _ranked((kind, "", ug) for kind, _, ug in _brought(days))
    ]


def best_foods(days: Iterable[DayRecord], *, most: int = 10) -> list[Share]:
    """The foods and regimens that brought most; shares of all that counted."""
    found = _ranked(_brought(days))
    return [Share(name, kind, ug, share, times) for (kind, name), ug, share, times in found[:most]]


def _brought(days: Iterable[DayRecord]) -> Iterator[tuple[str, str, float]]:
    """Source type, name and µg of everything that counts."""
    for record in days:
        for entry in record.entries:
            if entry.standing in COUNTED_STANDINGS and entry.ug:
                yield entry.source_type, entry.name, float(entry.ug)
        yield from (("supplement", dose.regimen.name, float(dose.ug)) for dose in record.doses if dose.counts)


def _ranked(
    brought: Iterable[tuple[str, str, float]],
) -> list[tuple[tuple[str, str], float, float, int]]:
    sums: dict[tuple[str, str], list[float]] = defaultdict(list)
    for kind, name, ug in brought:
        sums[kind, name].append(ug)
    total = fsum(ug for each in sums.values() for ug in each)
    found = [(key, fsum(each), fsum(each) / total, len(each)) for key, each in sums.items()]
    return sorted(found, key=lambda row: (-row[1], row[0]))
