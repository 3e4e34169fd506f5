"""A client's shared diary evaluated over a period: every figure that the overview shows."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tracker.assessment.usual_intake import UsualIntake
from tracker.bridge import Reference, Window
from tracker.coverage import scheme_words
from tracker.review import figures
from tracker.review.basis import judged
from tracker.review.client import bars, interval
from tracker.review.client.reads import Look
from tracker.review.figures import AbsorbedRange, Balance, Completeness, DayFigure, Iom, StandingShare
from tracker.review.models import Target
from tracker.trends import chart
from tracker.trends.chart import Chart, Column
from tracker.trends.figures import Share, columns
from tracker.trends.usual import Usual

ABOVE, BELOW, OPEN = "above", "below", "open"


@dataclass(frozen=True)
class Evaluation:
    """No queries. `targets` are those of the client, `previous` the basis of the review before, if any.

    `by_target`: days are drawn beside the personal target, where no other yardstick was asked for.
    """

    look: Look
    targets: Sequence[Target]
    previous: dict[str, Any] | None
    by_target: bool

    @cached_property
    def period(self) -> Window:
        return self.look.period

    @cached_property
    def days(self) -> list[DayFigure]:
        return figures.day_figures(self.look.yardstick, self.period)

    @cached_property
    def completeness(self) -> Completeness:
        return figures.completeness(self.period)

    @cached_property
    def balance(self) -> Balance:
        return figures.balance(self.days)

    @cached_property
    def standings(self) -> list[StandingShare]:
        return figures.standings(self.period.entries)

    @cached_property
    def sources(self) -> list[Share]:
        return figures.source_mix(self.period.days.values())

    @cached_property
    def foods(self) -> list[Share]:
        return figures.best_foods(self.period.days.values(), most=8)

    @cached_property
    def usual(self) -> Usual | None:
        return figures.usual(self.look.yardstick, self.period, self.look.seen)

    @cached_property
    def reliable(self) -> UsualIntake | None:
        return figures.reliable(self.look.yardstick, self.period)

    @cached_property
    def iom(self) -> Iom | None:
        return figures.iom_method(self.look.yardstick, self.period, self.look.seen)

    @cached_property
    def absorbed(self) -> AbsorbedRange:
        return figures.absorbed_range(self.look.reader, self.period, self.look.seen)

    @cached_property
    def coverage(self) -> dict[str, Any]:
        return judged.coverage(self.look.seen.coverage, self.look.reader, self.look.seen)

    @property
    def scheme_title(self) -> str:
        return scheme_words.title(self.look.reader.scheme_on(self.look.range.last))

    @cached_property
    def reference(self) -> Reference:
        """Of the last day, by the authority that is looked at."""
        return self.look.yardstick.reference_on(self.look.range.last)

    @cached_property
    def target(self) -> Target | None:
        """The personal target on the last day: the newest one begun, unless it is over."""
        begun = next((each for each in self.targets if each.start <= self.look.range.last), None)
        return begun if begun and begun.covers(self.look.range.last) else None

    @property
    def beside_target(self) -> str:
        """Where the whole interval lies beside the target; "" without one, or where nothing is judged."""
        if self.target is None or self.usual is None or self.usual.too_few or not self.look.seen.judged:
            return ""
        intake, target = self.usual.intake, float(self.target.ug)
        if intake.low_ug >= target:
            return ABOVE if self.usual.band != "" else ""
        return BELOW if intake.high_ug < target else OPEN

    @cached_property
    def since_review(self) -> dict[str, Any] | None:
        """What changed since the review before, with its days."""
        found = judged.change(self.previous, self.usual.intake if self.usual else None)
        if found is None:
            return None
        return {**found, **{end: dt.date.fromisoformat(found[end]) for end in ("first", "last")}}

    @property
    def by_week(self) -> bool:
        return len(self.period.days) > bars.MOST_DAYS

    @cached_property
    def columns(self) -> list[Column]:
        targets = self.targets if self.by_target else ()
        beside = not self.look.seen.treatment
        days = bars.days_of(self.look.yardstick, self.period, targets, beside=beside)
        return columns(days, by_week=self.by_week)

    @cached_property
    def chart(self) -> Chart:
        return chart.draw(self.columns, most_dates=8)

    @property
    def newest_first(self) -> list[Column]:
        return self.columns[::-1]

    @property
    def anything(self) -> bool:
        return any(day.known for day in self.days)

    @cached_property
    def drawing(self) -> interval.Drawing | None:
        """Usual intake beside what is asked for; of treated people beside nothing."""
        if self.usual is None:
            return None
        rows = [("usual", self.usual.intake), *([("reliable", self.reliable)] if self.reliable else [])]
        return interval.draw(rows, self._asked() if self.look.seen.judged else [])

    def _asked(self) -> list[tuple[str, float]]:
        value = self.reference.value
        found = []
        if value and value.average_requirement_ug is not None:
            found.append(("requirement", value.average_requirement_ug))
        if value:
            found.append(("recommended", value.recommended_ug))
        if self.target:
            found.append(("target", float(self.target.ug)))
        return found
