"""The usual intake behind a period's complete days, and what may be said of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from tracker.assessment.coverage import Coverage
from tracker.assessment.people import Person, is_vegan_child
from tracker.assessment.permissions import Shown
from tracker.assessment.usual_intake import (
    DOSE_COUNTED_UG,
    LEAST_DAYS,
    UsualIntake,
    estimate,
    supplement_mean,
)
from tracker.bridge.usual import logged_span, planned_doses, planned_mean
from tracker.trends.figures import DayFigures
from tracker.trends.reads import Period

GOOD_BANDS = ("probably-adequate", "probably-at-or-above-ai")


class Judged(Protocol):
    """What decides which band may be said: a day's picture, or where a period leaves its person."""

    @property
    def person(self) -> Person: ...
    @property
    def shown(self) -> Shown: ...
    @property
    def coverage(self) -> Coverage | None: ...


@dataclass(frozen=True, slots=True)
class Usual:
    """`band`: what may be said beside the value, or ""; `more_days`: how many would make it firm.

    `with_unstated`: days of these with foods that state no value, so that the figures are lower bounds.
    """

    intake: UsualIntake
    band: str
    more_days: int
    with_unstated: int = 0

    @property
    def too_few(self) -> bool:
        return self.intake.days < LEAST_DAYS

    @property
    def mostly_supplements(self) -> bool:
        """Then the interval, which is of the food alone, would look surer than it is."""
        return 2 * self.intake.supplement_ug >= self.intake.mean_ug > 0


def usual_of(period: Period, days: Sequence[DayFigures]) -> Usual | None:
    """From complete, not unusual days, copies counted once; None without any."""
    dates = {record.date for record in period.window.usable_days}
    usable = [day for day in days if day.date in dates]
    if not usable:
        return None
    value = period.reader.reference(period.last)
    requirement = value.average_requirement_ug if value else None
    intake = estimate(
        [day.food_ug for day in usable],
        daily_ug_high=[day.food_ug + day.unstated_ug(DOSE_COUNTED_UG) for day in usable],
        supplement_ug_per_day=_supplements(period, usable),
        average_requirement_ug=requirement,
        adequate_intake_ug=value.recommended_ug if value and requirement is None else None,
    )
    unstated = sum(day.unstated_count > 0 for day in usable)
    return Usual(intake, sayable(intake.band or "", period.picture), more_days(intake), unstated)


def _supplements(period: Period, usable: Sequence[DayFigures]) -> float:
    """µg a day, each dose up to 25: planned doses over all days, logged supplements over complete ones."""
    planned = planned_doses(period.window, usable[0].date, period.last)
    logged = [ug for day in usable if (ug := day.logged_supplement_ug)]
    return planned_mean(planned) + supplement_mean(logged, days=logged_span(logged, len(usable)))


def sayable(band: str, picture: Judged) -> str:
    """A good band is not shown beside anything that ranks above it: it would reassure.

    A vegan child gets a reference value and no band.
    """
    if is_vegan_child(picture.person):
        return ""
    coverage = picture.coverage
    outranked = not picture.shown.reassurance or (coverage is not None and coverage.verdict != "covered")
    return "" if band in GOOD_BANDS and outranked else band


def more_days(intake: UsualIntake) -> int:
    """How many more complete days would make it firm; 0 where they would not settle it."""
    return max(0, intake.days_needed - intake.days) if intake.more_days_help else 0
