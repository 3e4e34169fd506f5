"""A period's days in figures: what each day came to by kind, and the same by week, source and food."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import fmean

from foods.codes import SourceType
from tracker.assessment.codes import ADDED_TYPES, FORTIFIED_TYPES
from tracker.bridge.items import PLAUSIBLE_UG
from tracker.regimens.planning import ASSUMED, PlannedDose
from tracker.trends.chart import Column
from tracker.trends.reads import MOST_FOODS, Period, TopFood

WEEK = 7


@dataclass(frozen=True, slots=True)
class DayFigures:
    """One day: `eaten` µg and `not_stated` entries by source type; planned `doses` that count."""

    date: date
    eaten: Mapping[str, float]
    entries: int
    not_stated: Mapping[str, int]
    doses: Sequence[PlannedDose]
    complete: bool
    recommended_ug: float | None

    @property
    def logged(self) -> bool:
        return self.entries > 0

    @property
    def known(self) -> bool:
        """Whether there is anything to draw: an empty complete day is a day of nothing."""
        return self.logged or self.complete or bool(self.doses)

    @property
    def food_ug(self) -> float:
        return math.fsum(ug for kind, ug in self.eaten.items() if kind != "supplement")

    @property
    def logged_supplement_ug(self) -> float:
        return self.eaten.get("supplement", 0.0)

    @property
    def unstated_count(self) -> int:
        return sum(self.not_stated.values())

    def unstated_ug(self, unknown: float) -> float:
        """What the unstated entries could bring at most; one that nothing bounds, `unknown`."""
        return math.fsum(PLAUSIBLE_UG.get(kind, unknown) * n for kind, n in self.not_stated.items())

    @property
    def by_kind(self) -> dict[str, float]:
        """µg by the kinds that the chart stacks."""
        assumed = math.fsum(float(dose.ug) for dose in self.doses if dose.status == ASSUMED)
        taken = math.fsum(float(dose.ug) for dose in self.doses if dose.status != ASSUMED)
        return {
            "fort": math.fsum(self.eaten.get(kind, 0.0) for kind in FORTIFIED_TYPES),
            "supp": self.logged_supplement_ug + taken,
            "assumed": assumed,
            "food": math.fsum(ug for kind, ug in self.eaten.items() if kind not in ADDED_TYPES),
        }


@dataclass(frozen=True, slots=True)
class Share:
    """A source type or food and its part of the whole."""

    name: str
    source_type: str
    ug: float
    share: float
    times: int = 0

    @property
    def percent(self) -> int:
        return round(self.share * 100)


@dataclass(frozen=True, slots=True)
class Logging:
    days: int
    logged: int
    complete: int
    with_unstated: int = field(default=0)


def day_figures(period: Period) -> list[DayFigures]:
    """Every day of the period, oldest first."""
    found = []
    for on, record in period.window.days.items():
        totals = period.totals.get(on, [])
        value = period.reader.reference(on)
        found.append(
            DayFigures(
                date=on,
                eaten={total.source_type: float(total.ug) for total in totals},
                entries=sum(total.entries for total in totals),
                not_stated={total.source_type: total.not_stated for total in totals if total.not_stated},
                doses=[dose for dose in record.doses if dose.counts],
                complete=record.complete,
                recommended_ug=value.recommended_ug if value else None,
            )
        )
    return found


def columns(days: Sequence[DayFigures], *, by_week: bool) -> list[Column]:
    """One column a day, or one a week of seven days."""
    if not by_week:
        return [_column([day]) for day in days]
    return [_column(days[i : i + WEEK]) for i in range(0, len(days), WEEK)]


def _column(days: Sequence[DayFigures]) -> Column:
    """The mean day: of food over complete days, or else those with entries; of planned doses over all."""
    complete = [day for day in days if day.complete]
    seen = complete or [day for day in days if day.logged]
    return Column(
        first=days[0].date,
        last=days[-1].date,
        ug=_mean_by_kind(days, seen) if any(day.known for day in days) else {},
        logged=bool(seen),
        complete=bool(complete),
        not_stated=sum(day.unstated_count for day in seen),
        recommended_ug=days[-1].recommended_ug,
    )


def _mean_by_kind(days: Sequence[DayFigures], seen: Sequence[DayFigures]) -> dict[str, float]:
    means = {kind: fmean(day.by_kind[kind] for day in seen) if seen else 0.0 for kind in ("fort", "food")}
    logged = fmean(day.logged_supplement_ug for day in seen) if seen else 0.0
    planned = math.fsum(day.by_kind["supp"] - day.logged_supplement_ug for day in days) / len(days)
    assumed = math.fsum(day.by_kind["assumed"] for day in days) / len(days)
    return {**means, "supp": logged + planned, "assumed": assumed}


def logging(days: Sequence[DayFigures]) -> Logging:
    return Logging(
        days=len(days),
        logged=sum(day.logged for day in days),
        complete=sum(day.complete for day in days),
        with_unstated=sum(day.unstated_count > 0 for day in days),
    )


def by_source_type(days: Sequence[DayFigures]) -> list[Share]:
    """What each source type brought in all, the largest first."""
    sums: dict[str, float] = {}
    for day in days:
        for kind, ug in day.eaten.items():
            sums[kind] = sums.get(kind, 0.0) + ug
        sums["supplement"] = sums.get("supplement", 0.0) + math.fsum(float(dose.ug) for dose in day.doses)
    total = math.fsum(sums.values())
    ranked = sorted((kind for kind in sums if sums[kind] > 0), key=lambda kind: -sums[kind])
    return [Share(str(SourceType(kind).label), kind, sums[kind], sums[kind] / total) for kind in ranked]


def best_sources(days: Sequence[DayFigures], foods: Sequence[TopFood]) -> list[Share]:
    """The foods and regimens that brought most; shares of all that was brought."""
    total = math.fsum(share.ug for share in by_source_type(days))
    if not total:
        return []
    products: dict[str, list[float]] = {}
    for dose in (dose for day in days for dose in day.doses):
        products.setdefault(dose.regimen.name, []).append(float(dose.ug))
    taken = [TopFood(name, "supplement", math.fsum(ugs), len(ugs)) for name, ugs in products.items()]
    ranked = sorted((*foods, *taken), key=lambda food: -food.ug)[:MOST_FOODS]
    return [Share(food.name, food.source_type, food.ug, food.ug / total, food.times) for food in ranked]
