"""Each day of a period in figures: what it came to, how sure that is, and what was recommended then."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

from tracker.assessment.codes import ADDED_TYPES, FORTIFIED_TYPES
from tracker.bridge import DayRecord, Reader, Window


@dataclass(frozen=True, slots=True)
class DayFigure:
    """µg of one day. `at_least`: something in it states no value. `high_ug`: with plausible values for that,
    None where nothing bounds it. `by_kind`: "fort", "supp", "food", as charts stack them."""

    date: dt.date
    complete: bool
    logged: bool
    unusual: str
    copied_from: dt.date | None
    entries: int
    known_ug: float
    at_least: bool
    high_ug: float | None
    not_stated: int
    reliable_ug: float
    not_counted_ug: float
    food_ug: float
    supplement_ug: float
    by_kind: Mapping[str, float]
    by_occasion: Mapping[str, float]
    recommended_ug: float | None

    @property
    def known(self) -> bool:
        """Whether there is anything to draw: an empty complete day is a day of nothing, others are gaps."""
        return self.logged or self.complete or self.known_ug > 0


def day_figures(reader: Reader, period: Window) -> list[DayFigure]:
    """Every day of the period, oldest first; the reference value is that of each day. No queries."""
    return [_figure(reader, record) for record in period.days.values()]


def _figure(reader: Reader, record: DayRecord) -> DayFigure:
    summary, value = record.summary_for(reader.diet), reader.reference(record.date)
    return DayFigure(
        date=record.date,
        complete=record.complete,
        logged=record.logged,
        unusual=record.unusual,
        copied_from=record.copied_from,
        entries=len(record.entries),
        known_ug=summary.known_ug,
        at_least=summary.is_lower_bound,
        high_ug=summary.high_ug,
        not_stated=summary.open_ended,
        reliable_ug=summary.reliable_ug,
        not_counted_ug=summary.not_counted_ug,
        food_ug=max(0.0, summary.known_ug - summary.supplement_ug),
        supplement_ug=summary.supplement_ug,
        by_kind=_by_kind(summary.by_source_type),
        by_occasion=summary.by_occasion,
        recommended_ug=value.recommended_ug if value else None,
    )


def _by_kind(by_type: Mapping[str, float]) -> dict[str, float]:
    return {
        "fort": fsum(by_type.get(kind, 0.0) for kind in FORTIFIED_TYPES),
        "supp": by_type.get("supplement", 0.0),
        "food": fsum(ug for kind, ug in by_type.items() if kind not in ADDED_TYPES),
    }
