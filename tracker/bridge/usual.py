"""The usual intake behind the complete days of a window."""

from collections.abc import Sequence
from datetime import date, timedelta

from tracker.assessment.day_summary import DaySummary
from tracker.assessment.usual_intake import DOSE_COUNTED_UG, UsualIntake, estimate, supplement_mean
from tracker.bridge.reader import Reader
from tracker.bridge.window import DayRecord, Window

# A weekly tablet shows its mean only over a week or more.
LEAST_SPAN_DAYS = 7


def usual_intake(reader: Reader, window: Window, on: date) -> UsualIntake | None:
    """From the window's complete days up to `on`, compared with that day's reference value; None without any.

    Food by day; supplements as a mean per day, each dose counted up to 25 µg ("shrink, then add"). Planned
    doses are known on every day, logged supplements only on complete ones.
    """
    days = [record for record in window.usable_days if record.date <= on]
    if not days:
        return None
    value = reader.reference(on)
    requirement = value.average_requirement_ug if value else None
    return estimate(
        [food_ug(record.summary) for record in days],
        daily_ug_high=[food_ug_high(record.summary) for record in days],
        supplement_ug_per_day=_planned_mean(window, days[0].date, on) + _logged_mean(days),
        average_requirement_ug=requirement,
        adequate_intake_ug=value.recommended_ug if value and requirement is None else None,
    )


def food_ug(summary: DaySummary) -> float:
    """µg known to be from food and drink, at least."""
    return max(0.0, summary.known_ug - summary.supplement_ug)


def food_ug_high(summary: DaySummary) -> float:
    """The upper bound with unstated entries; what nobody can bound counts as a supplement would."""
    if summary.high_ug is None:
        return food_ug(summary) + DOSE_COUNTED_UG
    return max(0.0, summary.high_ug - summary.supplement_ug)


def _planned_mean(window: Window, first_day: date, on: date) -> float:
    span = max(LEAST_SPAN_DAYS, (on - first_day).days + 1)
    first = max(window.first, on - timedelta(days=span - 1))
    doses = [dose for record in window.between(first, on) for dose in record.doses if dose.counts]
    return supplement_mean([float(dose.ug) for dose in doses], days=span)


def _logged_mean(days: Sequence[DayRecord]) -> float:
    logged = [
        float(entry.ug)
        for record in days
        for entry in record.entries
        if entry.source_type == "supplement" and entry.ug is not None
    ]
    return supplement_mean(logged, days=len(days))
