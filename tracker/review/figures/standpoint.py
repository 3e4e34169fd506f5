"""What may be said of a person at the end of a period: who they are then, coverage, findings."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from tracker.assessment.coverage import Coverage
from tracker.assessment.screening import Finding, IntakeSummary, Person, Shown, permissions, screen
from tracker.bridge import Reader, Window, coverage_until, person_of, treatment_reason
from tracker.bridge.usual import intake_summary
from tracker.review.figures.period import cut


@dataclass(frozen=True)
class Standpoint:
    """Findings follow from the period; coverage may look back to the weekly doses before it.

    `treatment_reason`: "told", "regimen", "no-intrinsic-factor" or "". `judged`: whether an intake may be
    judged at all; nobody who is treated is, and nobody whose diary or profile was not shared.
    """

    on: dt.date
    person: Person
    shown: Shown
    treatment_reason: str
    coverage: Coverage | None
    findings: Sequence[Finding]
    judged: bool

    @property
    def treatment(self) -> bool:
        return self.treatment_reason != ""


def standpoint(
    reader: Reader, window: Window, first: dt.date, last: dt.date, *, scopes: Collection[str]
) -> Standpoint:
    """On the last day of the period. `window` should reach back a week or more before `first`. No queries."""
    period = cut(window, first, last)
    on = period.last
    reason = treatment_reason(reader, window.treatments(on), on)
    person = replace(person_of(reader, window.plans, on), next_treatment_on=window.next_treatment(on))
    shown = permissions(person)
    judged = not reason and {"diary", "profile"} <= set(scopes)
    coverage = coverage_until(reader, window, on, days=len(period.days)) if judged else None
    intake = intake_summary(reader, period, on, coverage) if "diary" in scopes else IntakeSummary()
    return Standpoint(
        on=on,
        person=person,
        shown=shown,
        treatment_reason=reason,
        coverage=coverage if shown.coverage else None,
        findings=screen(person, intake),
        judged=judged,
    )
