"""One day of one person as the assessment sees it, ready for the day page, coverage and trends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.assessment import coverage as rules
from tracker.assessment.absorption import Absorbed, Dose, absorbed_over_day, windows
from tracker.assessment.coverage import Coverage, DayVerdict, TodayGap
from tracker.assessment.day_summary import DaySummary, doses
from tracker.assessment.reference_values import ReferenceValue
from tracker.assessment.usual_intake import UsualIntake
from tracker.bridge.reader import Reader, Reference
from tracker.bridge.usual import usual_intake
from tracker.bridge.window import DayRecord, Window
from tracker.regimens.models import Regimen

COVERAGE_DAYS = 14


@dataclass(frozen=True, slots=True)
class AbsorbedWindow:
    """What is estimated of one absorption window; `hour` None where only the occasion is known."""

    occasions: tuple[str, ...]
    hour: float | None
    swallowed_ug: float
    absorbed: Absorbed


@dataclass(frozen=True)
class DayPicture:
    """A day's sums and what may be said of them. What may not be said is None, with a reason key beside it.

    `treatment`: treated for a lack of B12, or without intrinsic factor: no coverage, gap, absorbed or usual
    intake; `treatment_reason` is "told", "regimen" or "no-intrinsic-factor".
    """

    date: date
    record: DayRecord
    summary: DaySummary
    reference_on: Reference
    treatment_reason: str
    treatments: Sequence[Regimen]
    coverage: Coverage | None
    gap: TodayGap | None
    absorbed: Absorbed | None
    absorbed_reason: str
    absorbed_windows: Sequence[AbsorbedWindow]
    usual: UsualIntake | None

    @property
    def treatment(self) -> bool:
        return self.treatment_reason != ""

    @property
    def reference(self) -> ReferenceValue | None:
        return self.reference_on.value

    @property
    def reference_assumed(self) -> bool:
        """The age is not known, so this is an adult's value; pages say so."""
        return self.reference_on.assumed

    @property
    def coverage_today(self) -> DayVerdict | None:
        """The day's own verdict within the coverage of the last 14 days."""
        return self.coverage.day_verdicts.get(self.date) if self.coverage else None

    @property
    def absorbed_by_occasion(self) -> dict[str, Absorbed]:
        """By the occasion that opened each window; occasions eaten within 4 h of it share its figure."""
        return {window.occasions[0]: window.absorbed for window in reversed(self.absorbed_windows)}


def assess_day(reader: Reader, window: Window, on: date, *, today: date) -> DayPicture:
    """Everything a page may say of a day; the window should reach back 27 days from it. No queries."""
    record = window.record(on)
    treatments = window.treatments(on)
    reason = treatment_reason(reader, treatments, on)
    absorbed, absorbed_reason, absorbed_windows = _absorption(reader, record, reason)
    return DayPicture(
        date=on,
        record=record,
        summary=record.summary_for(reader.diet),
        reference_on=reader.reference_on(on),
        treatment_reason=reason,
        treatments=treatments,
        coverage=None if reason else coverage_until(reader, window, on),
        gap=None if reason else gap_on(reader, window, on),
        absorbed=absorbed,
        absorbed_reason=absorbed_reason,
        absorbed_windows=absorbed_windows,
        usual=None if reason else usual_intake(reader, window, on),
    )


def treatment_reason(reader: Reader, treatments: Sequence[Regimen], on: date) -> str:
    """Why a person counts as treated on a day: "told", "regimen", "no-intrinsic-factor", or "" for not."""
    if reader.profile.treated_for_deficiency:
        return "told"
    if treatments:
        return "regimen"
    return "no-intrinsic-factor" if reader.has_no_intrinsic_factor(on) else ""


def coverage_until(reader: Reader, window: Window, on: date, *, days: int = COVERAGE_DAYS) -> Coverage | None:
    """Coverage of the last `days` days by the scheme they follow; None for people it is not meant for.

    Days before the diary began are not judged; those of the window before the period lend their doses.
    """
    if not reader.follows_vegan_rule:
        return None
    return rules.assess(
        [record.sources for record in window.between(window.first, on)],
        judge_from=max(on - timedelta(days=days - 1), _diary_began(reader, window, on)),
        scheme=reader.scheme,
        age_months=reader.age_months(on),
        life_stage=reader.life_stage(on),
        authority=reader.authority,
    )


def gap_on(reader: Reader, window: Window, on: date) -> TodayGap | None:
    """What would still meet the rule on a day; None for people it is not meant for."""
    if not reader.follows_vegan_rule:
        return None
    return rules.gap_today(
        window.record(on).sources,
        earlier=[record.sources for record in window.between(window.first, on) if record.date != on],
        scheme=reader.scheme,
        age_months=reader.age_months(on),
        life_stage=reader.life_stage(on),
        authority=reader.authority,
    )


def _diary_began(reader: Reader, window: Window, on: date) -> date:
    joined = reader.user.date_joined.astimezone(reader.profile.zone).date()
    return min(joined, window.first_known or on, on)


def _absorption(
    reader: Reader, record: DayRecord, treated: str
) -> tuple[Absorbed | None, str, list[AbsorbedWindow]]:
    gut = reader.gut(record.date)
    if treated and gut.reason != "no-intrinsic-factor":
        return None, "treatment", []
    if gut.state is None:
        return None, gut.reason, []
    swallowed = doses(record.items)
    found = [_window(each, gut.state) for each in windows(swallowed)]
    return absorbed_over_day(swallowed, gut=gut.state), gut.reason, found


def _window(together: Sequence[Dose], gut: str) -> AbsorbedWindow:
    hours = [dose.hour for dose in together if dose.hour is not None]
    return AbsorbedWindow(
        occasions=tuple(dict.fromkeys(dose.occasion for dose in together)),
        hour=min(hours, default=None),
        swallowed_ug=sum(dose.ug for dose in together),
        absorbed=absorbed_over_day(_as_one(together), gut=gut),
    )


def _as_one(together: Sequence[Dose]) -> list[Dose]:
    """The doses of one window without their times, so that they are one window again."""
    return [Dose(None, "", dose.ug, dose.form, dose.release) for dose in together]
