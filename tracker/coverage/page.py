"""What the coverage page shows of the last four weeks, and others of two, from days already read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from accounts.requests import SignedInRequest
from tracker.assessment.coverage_rules import LOOK_BACK_DAYS, WEEKLY_RULES
from tracker.assessment.reliable import reaches
from tracker.assessment.schemes import Scheme
from tracker.bridge import DayPicture, DayRecord, coverage_until
from tracker.coverage.scheme_words import asks, briefly, rule_in_words
from tracker.screening.today import Today, look

DAYS = 14
FOUR_WEEKS = 28
WEEK = 7
COVERED, NOT_COVERED, CANNOT_TELL, NOT_LOGGED = "covered", "not-covered", "cannot-tell", "not-logged"
# Reasons for which a diary can say nothing of whether this person gets enough.
SILENT = ("treatment", "red-flag", "infant", "malabsorption", "metformin")


@dataclass(frozen=True, slots=True)
class StripDay:
    """One day of the strip; `rule` in brief what met it, `ug` the reliable intake.

    `by_estimate`: no published rule is met, and our estimate alone says as much.
    """

    date: date
    state: str
    rule: str
    ug: float
    by_estimate: bool = False

    @property
    def mark(self) -> str:
        """How it is drawn and named: its state, or "by-estimate"."""
        return "by-estimate" if self.by_estimate else self.state


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the days are in which state; `by_estimate` of the covered ones."""

    covered: int
    not_covered: int
    cannot_tell: int
    not_logged: int
    by_estimate: int

    @property
    def published(self) -> int:
        """Days covered by a published rule."""
        return self.covered - self.by_estimate

    @property
    def judged(self) -> int:
        return self.covered + self.not_covered


def look_four_weeks(request: SignedInRequest) -> Today:
    """Seven queries. The coverage is that of four weeks; days before them only lend their doses.

    Everything else, and above all the usual intake, is of the same window as on other pages.
    """
    wide = look(request, days=FOUR_WEEKS + LOOK_BACK_DAYS)
    if wide.picture.coverage is None:
        return wide
    coverage = coverage_until(wide.reader, wide.window, wide.date, days=FOUR_WEEKS)
    return replace(wide, picture=replace(wide.picture, coverage=coverage))


def last_days(today: Today, days: int = DAYS) -> list[DayRecord]:
    return today.window.between(today.date - timedelta(days=days - 1), today.date)


def strip(today: Today, days: int = DAYS) -> list[StripDay]:
    """The last days, each by the yardstick that is meant for this person."""
    state = _state_by_rule if today.picture.coverage is not None else _state_by_reference
    return [
        StripDay(
            date=record.date,
            state=state(today, record),
            rule=briefly(_rule_key(today.picture, record.date)),
            ug=record.summary_for(today.reader.diet).reliable_ug,
            by_estimate=_rule_key(today.picture, record.date) == "equivalent",
        )
        for record in last_days(today, days)
    ]


def weeks(days: Sequence[StripDay]) -> list[Sequence[StripDay]]:
    """Rows of seven; the last day ends the last."""
    return [days[start : start + WEEK] for start in range(0, len(days), WEEK)]


def tally(days: Iterable[StripDay]) -> Tally:
    found = list(days)
    states = [day.state for day in found]
    return Tally(
        covered=states.count(COVERED),
        not_covered=states.count(NOT_COVERED),
        cannot_tell=states.count(CANNOT_TELL),
        not_logged=states.count(NOT_LOGGED),
        by_estimate=sum(day.by_estimate for day in found),
    )


def weekly_matters(picture: DayPicture) -> bool:
    """Whether this person lives by a weekly dose, so that its date is worth a word."""
    coverage = picture.coverage
    if coverage is None or coverage.weekly is None:
        return False
    met = {rule for verdict in coverage.day_verdicts.values() for rule in verdict.rules}
    return bool(met & set(WEEKLY_RULES)) and coverage.rule not in ("fortified_twice", "daily_supplement")


def next_weekly_dose(picture: DayPicture) -> date | None:
    if picture.coverage is None or picture.coverage.weekly is None:
        return None
    return picture.coverage.weekly.next_on


@dataclass(frozen=True, slots=True)
class RuleToday:
    """How far today is towards the scheme of this person; `met` the words of the rule met, "" for none."""

    verdict: str
    met: str
    by_estimate: bool
    asks: str
    scheme: Scheme
    occasions_have: int
    occasions_need: int
    ug_have: float
    ug_need: float


def rule_today(picture: DayPicture) -> RuleToday | None:
    """None for people whom the vegan rule is not meant for."""
    gap = picture.gap
    if picture.coverage is None or gap is None:
        return None
    return RuleToday(
        verdict=gap.verdict,
        met=rule_met(picture),
        by_estimate=gap.rule == "equivalent",
        asks=asks(gap.scheme),
        scheme=gap.scheme,
        occasions_have=gap.occasions_have,
        occasions_need=gap.occasions_need,
        ug_have=gap.ug_have,
        ug_need=gap.ug_need,
    )


def rule_met(picture: DayPicture) -> str:
    """The words of the rule that the day of the picture meets; "" for none."""
    rule, gap = _rule_key(picture, picture.date), picture.gap
    return rule_in_words(rule, gap.scheme) if rule and gap else ""


def _rule_key(picture: DayPicture, on: date) -> str | None:
    verdict = picture.coverage.day_verdicts.get(on) if picture.coverage else None
    return verdict.rule if verdict else None


def _state_by_rule(today: Today, record: DayRecord) -> str:
    coverage = today.picture.coverage
    verdict = coverage.day_verdicts.get(record.date) if coverage else None
    if verdict is None or (verdict.verdict == CANNOT_TELL and not record.logged and not record.complete):
        return NOT_LOGGED
    return verdict.verdict


def _state_by_reference(today: Today, record: DayRecord) -> str:
    """Reliable intake beside the recommendation; under it only where the day is complete and known."""
    value = today.reader.reference(record.date)
    if value is None or (not record.items and not record.complete):
        return NOT_LOGGED
    summary = record.summary_for(today.reader.diet)
    if reaches(summary.reliable_ug, value.recommended_ug):
        return COVERED
    return NOT_COVERED if record.complete and not summary.is_lower_bound else CANNOT_TELL
