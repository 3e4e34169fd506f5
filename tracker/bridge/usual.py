"""The usual intake behind the complete days of a window, and what screening wants to know of it."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import fsum
from statistics import fmean

from tracker.assessment.codes import FORTIFIED_TYPES
from tracker.assessment.coverage import Coverage
from tracker.assessment.day_summary import DayItem, DaySummary
from tracker.assessment.reliable import reliable_ug
from tracker.assessment.screening import IntakeSummary
from tracker.assessment.usual_intake import DOSE_COUNTED_UG, UsualIntake, estimate, supplement_mean
from tracker.bridge.reader import Reader
from tracker.bridge.window import DayRecord, Window
from tracker.regimens.models import Schedule

# A weekly tablet shows its mean only over a week or more.
LEAST_SPAN_DAYS = 7
WEEKLY_SIZE_UG = 500.0  # a logged dose of this size may be a week's


@dataclass(frozen=True, slots=True)
class Supplements:
    """µg a day: `counted_ug` with each dose up to 25 µg, `whole_ug` as swallowed; the largest single dose."""

    counted_ug: float
    whole_ug: float
    largest_ug: float | None


def usual_intake(reader: Reader, window: Window, on: date) -> UsualIntake | None:
    """From the window's complete days up to `on`, compared with that day's reference value; None without any.

    Food by day; supplements as a mean per day, each dose counted up to 25 µg ("shrink, then add").
    """
    return _estimate(reader, window, on, food_ug)


def reliable_usual_intake(reader: Reader, window: Window, on: date) -> UsualIntake | None:
    """The same for what somebody of the reader's diet can count on."""
    return _estimate(reader, window, on, reliable_food_ug)


def intake_summary(reader: Reader, window: Window, on: date, coverage: Coverage | None) -> IntakeSummary:
    """What the complete days of the window show, for `screen()`."""
    days = usable_until(window, on)
    value = reader.reference(on)
    known = IntakeSummary(
        coverage=coverage.verdict if coverage else None,
        coverage_rule=coverage.rule if coverage else None,
        coverage_reason=coverage.reason if coverage else "",
        coverage_scheme=coverage.scheme if coverage else "",
        days_covered=coverage.days_covered if coverage else 0,
        days_judged=coverage.days_judged if coverage else 0,
        recommended_ug=value.recommended_ug if value else None,
        reference_kind=value.kind if value else "",
    )
    return _with_means(known, reader, window, on, days) if days else known


def usable_until(window: Window, on: date) -> list[DayRecord]:
    return [record for record in window.usable_days if record.date <= on]


def supplements_until(window: Window, on: date, days: Sequence[DayRecord]) -> Supplements:
    """Planned doses are known on every day, logged supplements only on the complete `days`."""
    planned = planned_doses(window, days[0].date, on)
    logged = [ug for record in days for ug in _logged_supplements(record)]
    span = logged_span(logged, len(days))
    return Supplements(
        counted_ug=planned_mean(planned) + supplement_mean(logged, days=span),
        whole_ug=fsum(fsum(doses) / days for doses, days in planned) + fsum(logged) / span,
        largest_ug=max([*logged, *(ug for doses, _ in planned for ug in doses)], default=None),
    )


def planned_doses(window: Window, first: date, on: date) -> list[tuple[list[float], int]]:
    """For each regimen its counted doses (µg) from `first`, or its later start, and over how many days."""
    found = []
    for plan in window.plans:
        start = max(first, min(version.start for version in plan.versions))
        daily = all(version.schedule == Schedule.DAILY for version in plan.versions)
        span = max(1 if daily else LEAST_SPAN_DAYS, (on - start).days + 1)
        recent = window.between(on - timedelta(days=span - 1), on)
        doses = [dose for record in recent for dose in record.doses if dose.regimen == plan.regimen]
        found.append(([float(dose.ug) for dose in doses if dose.counts], span))
    return found


def planned_mean(planned: Sequence[tuple[Sequence[float], int]]) -> float:
    """µg a day from planned doses, each counted up to 25 µg."""
    return fsum(supplement_mean(doses, days=days) for doses, days in planned)


def logged_span(logged: Sequence[float], days: int) -> int:
    """Over how many days logged supplements are spread: one dose of a week's size over a week at least."""
    alone = len(logged) == 1 and logged[0] >= WEEKLY_SIZE_UG
    return max(days, LEAST_SPAN_DAYS) if alone else days


def food_ug(summary: DaySummary) -> float:
    """µg known to be from food and drink, at least."""
    return max(0.0, summary.known_ug - summary.supplement_ug)


def reliable_food_ug(summary: DaySummary) -> float:
    return max(0.0, summary.reliable_ug - summary.supplement_ug)


def main_food_share(days: Sequence[DayRecord], diet: str) -> float | None:
    """The part (0-1) that the largest fortified food has in what can be relied on; None without any."""
    counted = [item for record in days for item in record.items if item.counts]
    whole = reliable_ug(counted, diet)
    foods: dict[str, list[DayItem]] = defaultdict(list)
    for item in counted:
        if item.source_type in FORTIFIED_TYPES:
            foods[item.product].append(item)
    largest = max((reliable_ug(items, diet) for items in foods.values()), default=0.0)
    return largest / whole if whole > 0 else None


def unstated_ug(summary: DaySummary) -> float:
    """What the unstated entries could bring at most; what nobody can bound, as much as a supplement."""
    return DOSE_COUNTED_UG if summary.high_ug is None else max(0.0, summary.high_ug - summary.known_ug)


def _estimate(
    reader: Reader, window: Window, on: date, amount: Callable[[DaySummary], float]
) -> UsualIntake | None:
    days = usable_until(window, on)
    if not days:
        return None
    value = reader.reference(on)
    requirement = value.average_requirement_ug if value else None
    summaries = [record.summary_for(reader.diet) for record in days]
    return estimate(
        [amount(summary) for summary in summaries],
        daily_ug_high=[amount(summary) + unstated_ug(summary) for summary in summaries],
        supplement_ug_per_day=supplements_until(window, on, days).counted_ug,
        average_requirement_ug=requirement,
        adequate_intake_ug=value.recommended_ug if value and requirement is None else None,
    )


def _with_means(
    known: IntakeSummary, reader: Reader, window: Window, on: date, days: Sequence[DayRecord]
) -> IntakeSummary:
    usual, reliable = usual_intake(reader, window, on), reliable_usual_intake(reader, window, on)
    summaries = [record.summary_for(reader.diet) for record in days]
    supplements = supplements_until(window, on, days)
    return replace(
        known,
        days_complete=len(days),
        mean_ug=usual.mean_ug if usual else None,
        band=usual.band if usual else None,
        reliable_ug_mean=fmean(map(reliable_food_ug, summaries)) + supplements.counted_ug,
        reliable_band=reliable.band if reliable else None,
        added_ug_mean=fmean(each.added_ug - each.supplement_ug for each in summaries) + supplements.whole_ug,
        not_counted_ug_mean=fmean(each.not_counted_ug for each in summaries),
        largest_dose_ug=supplements.largest_ug,
        main_food_share=main_food_share(days, reader.diet),
    )


def _logged_supplements(record: DayRecord) -> list[float]:
    return [
        float(entry.ug)
        for entry in record.entries
        if entry.source_type == "supplement" and entry.ug is not None
    ]
