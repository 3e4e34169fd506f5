"""One day of one person as the assessment sees it, ready for the day page, coverage and trends."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import fsum

from accounts.care.sight import ALL_SCOPES, PROFILE, Sight
from tracker.assessment import coverage as rules
from tracker.assessment.absorption import Absorbed, Dose, absorbed_over_day, windows
from tracker.assessment.coverage import Coverage, DaySources, DayVerdict, Item, TodayGap
from tracker.assessment.day_summary import DaySummary, doses
from tracker.assessment.reference_values import ReferenceValue
from tracker.assessment.reliable import reaches
from tracker.assessment.screening import Finding, Person, Shown, gut_state, permissions, screen
from tracker.assessment.usual_intake import UsualIntake
from tracker.bridge.reader import Reader, Reference
from tracker.bridge.usual import intake_summary, usual_intake
from tracker.bridge.window import DayRecord, Window, treatments_in_force
from tracker.regimens.models import Regimen
from tracker.regimens.planning import Plan

COVERAGE_DAYS = 14
RED_FLAG = "red-flag"


@dataclass(frozen=True, slots=True)
class AbsorbedWindow:
    """What is estimated of one absorption window; `hour` None where only the occasion is known."""

    occasions: tuple[str, ...]
    hour: float | None
    swallowed_ug: float
    absorbed: Absorbed


@dataclass(frozen=True)
class DayPicture:
    """A day's sums and what may be said of them. What may not be shown is None; `shown` has the reason's key.

    `treatment_reason`: "told", "regimen" or "no-intrinsic-factor" for somebody who is treated for a lack of
    B12 or has no intrinsic factor, else "".
    """

    date: date
    record: DayRecord
    summary: DaySummary
    reference_on: Reference
    person: Person
    shown: Shown
    treatment_reason: str
    treatments: Sequence[Regimen]
    coverage: Coverage | None
    gap: TodayGap | None
    absorbed: Absorbed | None
    absorbed_windows: Sequence[AbsorbedWindow]
    usual: UsualIntake | None
    findings: Sequence[Finding]

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
    def absorbed_reason(self) -> str:
        """Why there is no absorbed figure, or what to say beside it: "older", "low-acid" or a key of both."""
        return self.shown.absorbed_reason or self.shown.absorbed_note

    @property
    def absorbed_by_occasion(self) -> dict[str, Absorbed]:
        """By the occasion that opened each window; what was eaten within 4 h of it shares its figure."""
        return {window.occasions[0]: window.absorbed for window in reversed(self.absorbed_windows)}

    @property
    def need_ug(self) -> float | None:
        """µg to the nearest way of meeting the rule, or to the reference value; None where not to be said."""
        if self.gap is not None:
            return min((option.ug for option in self.gap.options), default=0.0)
        if self.reference is None or not self.shown.gap:
            return None
        have, recommended = self.summary.reliable_ug, self.reference.recommended_ug
        return 0.0 if reaches(have, recommended) else recommended - have


def assess_day(reader: Reader, window: Window, on: date, *, today: date) -> DayPicture:
    """Everything a page may say of a day; the window should reach back 27 days from it. No queries.

    ValueError for a day that has not begun: nothing can be said of it.
    """
    if on > today:
        raise ValueError(f"{on} is not over or under way on {today}")
    record = window.record(on)
    treatments = window.treatments(on)
    reason = treatment_reason(reader, treatments, on)
    person = replace(person_of(reader, window.plans, on), next_treatment_on=window.next_treatment(on))
    shown = permissions(person)
    coverage = None if reason else coverage_until(reader, window, on)
    gap = gap_on(reader, window, on) if shown.gap else None
    absorbed = _absorbed_windows(record, gut_state(person)) if shown.absorbed else []
    return DayPicture(
        date=on,
        record=record,
        summary=record.summary_for(reader.diet),
        reference_on=reader.reference_on(on),
        person=person,
        shown=shown,
        treatment_reason=reason,
        treatments=treatments,
        coverage=coverage if shown.coverage else None,
        gap=gap,
        absorbed=_total(absorbed) if shown.absorbed else None,
        absorbed_windows=absorbed,
        usual=None if reason else usual_intake(reader, window, on),
        findings=screen(person, intake_summary(reader, window, on, coverage)),
    )


NOT_SHARED = "not-shared"  # the reason why nothing is judged for somebody who does not know enough
NO_VERDICT = Shown(
    coverage=False,
    coverage_reason=NOT_SHARED,
    gap=False,
    meter=False,
    absorbed=False,
    absorbed_reason=NOT_SHARED,
    absorbed_note="",
    suggestions=False,
    suggestions_reason=NOT_SHARED,
    reassurance=False,
)


def as_shared(picture: DayPicture, sees: Sight) -> DayPicture:
    """What may be said of the day to somebody with this sight.

    Without age, diet, medicines and conditions nothing is judged: only signs and results that a doctor should
    see are still named. Without signs and results nobody is told that all is well.
    """
    if sees.sees_all(ALL_SCOPES):
        return picture
    if sees.sees(PROFILE):
        return replace(picture, shown=replace(picture.shown, reassurance=False))
    return replace(
        picture,
        shown=NO_VERDICT,
        coverage=None,
        gap=None,
        absorbed=None,
        absorbed_windows=(),
        usual=None,
        findings=[finding for finding in picture.findings if finding.tier == RED_FLAG],
    )


def person_of(reader: Reader, plans: Sequence[Plan], on: date) -> Person:
    """On treatment when the profile says so, or an injection or a prescription is in force. No queries."""
    reason = treatment_reason(reader, treatments_in_force(plans, on), on)
    return reader.person(on, on_treatment=reason in ("told", "regimen"))


def treatment_reason(reader: Reader, treatments: Sequence[Regimen], on: date) -> str:
    """Why a person counts as treated on a day: "told", "regimen", "no-intrinsic-factor", or "" for not."""
    if reader.profile.treated_for_deficiency:
        return "told"
    if treatments:
        return "regimen"
    return "no-intrinsic-factor" if reader.has_no_intrinsic_factor(on) else ""


def coverage_until(
    reader: Reader, window: Window, on: date, *, days: int = COVERAGE_DAYS, without: str = ""
) -> Coverage | None:
    """Coverage of the last `days` days by the scheme they follow; None for people it is not meant for.

    Days before the diary began are not judged; those of the window before the period lend their doses.
    `without`: the key of a product, had it never been eaten or taken.
    """
    if not reader.follows_vegan_rule:
        return None
    return rules.assess(
        [_lacking(record.sources, without) for record in window.between(window.first, on)],
        judge_from=max(on - timedelta(days=days - 1), _diary_began(reader, window, on)),
        scheme=reader.scheme,
        age_months=reader.age_months(on),
        life_stage=reader.life_stage(on),
        authority=reader.authority,
    )


def _lacking(day: DaySources, product: str) -> DaySources:
    return replace(day, items=[item for item in day.items if item.product != product]) if product else day


def gap_on(reader: Reader, window: Window, on: date) -> TodayGap | None:
    """What would still meet the vegan rule on a day; None for people it is not meant for."""
    return gap_with(reader, window, on, ()) if reader.follows_vegan_rule else None


def gap_with(reader: Reader, window: Window, on: date, more: Sequence[Item]) -> TodayGap | None:
    """The same, had `more` been eaten as well."""
    day = window.record(on).sources
    gap = rules.gap_today(
        replace(day, items=[*day.items, *more]),
        earlier=[record.sources for record in window.between(window.first, on) if record.date != on],
        scheme=reader.scheme,
        age_months=reader.age_months(on),
        life_stage=reader.life_stage(on),
        authority=reader.authority,
    )
    return None if gap.verdict == "not-applicable" else gap


def _diary_began(reader: Reader, window: Window, on: date) -> date:
    joined = reader.user.date_joined.astimezone(reader.profile.zone).date()
    return min(joined, window.first_known or on, on)


def _absorbed_windows(record: DayRecord, gut: str) -> list[AbsorbedWindow]:
    return [_absorbed_window(together, gut) for together in windows(doses(record.items))]


def _absorbed_window(together: Sequence[Dose], gut: str) -> AbsorbedWindow:
    hours = [dose.hour for dose in together if dose.hour is not None]
    # Without their times, so that they are one window again.
    as_one = [replace(dose, hour=None, occasion="") for dose in together]
    return AbsorbedWindow(
        occasions=tuple(dict.fromkeys(dose.occasion for dose in together)),
        hour=min(hours, default=None),
        swallowed_ug=fsum(dose.ug for dose in together),
        absorbed=absorbed_over_day(as_one, gut=gut),
    )


def _total(parts: Sequence[AbsorbedWindow]) -> Absorbed:
    return Absorbed(
        fsum(part.absorbed.ug for part in parts),
        fsum(part.absorbed.low_ug for part in parts),
        fsum(part.absorbed.high_ug for part in parts),
    )
