"""Weekdays and weekends side by side: people eat otherwise on them, and log less."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from tracker.review.figures.days import DayFigure

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Part:
    """Some days of a period; the mean is over complete days that were not unusual, None without any."""

    days: int
    complete: int
    mean_ug: float | None
    at_least: bool


@dataclass(frozen=True, slots=True)
class Balance:
    weekday: Part
    weekend: Part

    @property
    def lopsided(self) -> bool:
        """Whether one part has no complete day at all, so that the period says nothing of it."""
        return (self.weekday.complete == 0) != (self.weekend.complete == 0)

    @property
    def difference_ug(self) -> float | None:
        """µg more a day at the weekend; negative for less."""
        if self.weekday.mean_ug is None or self.weekend.mean_ug is None:
            return None
        return self.weekend.mean_ug - self.weekday.mean_ug


def balance(days: Sequence[DayFigure]) -> Balance:
    return Balance(
        weekday=_part([day for day in days if day.date.weekday() < SATURDAY]),
        weekend=_part([day for day in days if day.date.weekday() >= SATURDAY]),
    )


def _part(days: Sequence[DayFigure]) -> Part:
    told = [day for day in days if day.complete and not day.unusual]
    return Part(
        days=len(days),
        complete=len(told),
        mean_ug=fmean(day.known_ug for day in told) if told else None,
        at_least=any(day.at_least for day in told),
    )
