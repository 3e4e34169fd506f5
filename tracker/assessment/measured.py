"""The measurements behind the absorption curves: group means, table data/absorption_points.csv."""

from dataclasses import dataclass
from functools import cache

from tracker.assessment.tables import rows

CRYSTALLINE, FOOD, PASSIVE = "crystalline", "food", "passive"


@dataclass(frozen=True, slots=True)
class Measured:
    """µg swallowed in one dose and µg absorbed, the mean of a group.

    `series`: "crystalline", "food", or "passive" (people without intrinsic factor, for the passive share).
    `vehicle`: what it was swallowed with. `verified` is False where the figure was read neither in the
    original nor in a page quoting it; `source` is a key of the list of sources.
    """

    key: str
    dose_ug: float
    absorbed_ug: float
    series: str
    vehicle: str
    used_in_fit: bool
    source: str
    verified: bool
    note: str


@cache
def measured() -> tuple[Measured, ...]:
    """Every measurement of the table, in its order."""
    return tuple(_measured(row) for row in rows("absorption_points.csv"))


def measured_in_healthy() -> list[Measured]:
    """Those of people with intrinsic factor, smallest dose first."""
    points = (point for point in measured() if point.series != PASSIVE)
    return sorted(points, key=lambda point: (point.dose_ug, point.key))


def _measured(row: dict[str, str]) -> Measured:
    return Measured(
        key=row["key"],
        dose_ug=float(row["dose_ug"]),
        absorbed_ug=float(row["absorbed_ug"]),
        series=row["series"],
        vehicle=row["vehicle"],
        used_in_fit=row["used_in_fit"] == "yes",
        source=row["source"],
        verified=row["verified"] == "yes",
        note=row["note"],
    )
