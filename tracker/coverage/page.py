"""What the coverage page shows of the last 14 days, from days already read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.assessment.coverage_rules import WEEKLY_RULES
from tracker.assessment.reliable import is_reliable, reaches
from tracker.bridge import DayPicture, DayRecord, Reader, Window
from tracker.coverage import wording
from tracker.screening.today import Today
from tracker.templatetags.corrin import ug

DAYS = 14
COVERED, NOT_COVERED, CANNOT_TELL, NOT_LOGGED = "covered", "not-covered", "cannot-tell", "not-logged"
MOST_CARRIERS = 5
# Reasons for which a diary can say nothing of whether this person gets enough.
SILENT = ("treatment", "red-flag", "infant", "malabsorption", "metformin")
TRACE_UG = 0.5  # stated in all over the two weeks


@dataclass(frozen=True, slots=True)
class StripDay:
    """One day of the strip; `rule` the words of the rule met, `ug` the reliable intake."""

    date: date
    state: str
    rule: str
    ug: float


@dataclass(frozen=True, slots=True)
class Carrier:
    """A product and its part of the reliable µg."""

    name: str
    source_type: str
    ug: float
    share: float

    @property
    def percent(self) -> int:
        return round(self.share * 100)


@dataclass(frozen=True, slots=True)
class Uncounted:
    """Eaten, stated, and not counted on."""

    name: str
    times: int
    stated_ug: float
    reason: str
    why: str
    sources: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the days are in which state."""

    covered: int
    not_covered: int
    cannot_tell: int
    not_logged: int

    @property
    def judged(self) -> int:
        return self.covered + self.not_covered


def last_days(today: Today) -> list[DayRecord]:
    return today.window.between(today.date - timedelta(days=DAYS - 1), today.date)


def strip(today: Today) -> list[StripDay]:
    """The last 14 days, each by the yardstick that is meant for this person."""
    by_rule = today.picture.coverage is not None
    state = _state_by_rule if by_rule else _state_by_reference
    return [
        StripDay(
            date=record.date,
            state=state(today, record),
            rule=_rule_met(today.picture, record.date) if by_rule else "",
            ug=record.summary_for(today.reader.diet).reliable_ug,
        )
        for record in last_days(today)
    ]


def tally(days: Iterable[StripDay]) -> Tally:
    states = [day.state for day in days]
    return Tally(*(states.count(state) for state in (COVERED, NOT_COVERED, CANNOT_TELL, NOT_LOGGED)))


def carriers(window: Window, reader: Reader, records: Iterable[DayRecord]) -> list[Carrier]:
    """The products that bring the reliable µg of these days, the largest first."""
    found: dict[str, list[tuple[float, str]]] = {}
    for item in (item for record in records for item in record.items):
        if item.counts and item.ug and is_reliable(item, reader.diet):
            found.setdefault(item.product, []).append((item.ug, item.source_type))
    sums = {product: sum(ug for ug, _ in amounts) for product, amounts in found.items()}
    total = sum(sums.values())
    largest = sorted(sums, key=lambda product: -sums[product])[:MOST_CARRIERS]
    return [
        Carrier(window.product_name(product), found[product][0][1], sums[product], sums[product] / total)
        for product in largest
    ]


def uncounted(records: Sequence[DayRecord]) -> list[Uncounted]:
    """What was eaten with B12 on paper that nobody should rely on: by name, most stated µg first."""
    found: dict[tuple[str, str], list[float]] = {}
    for entry in (entry for record in records for entry in record.entries):
        if entry.standing == "not_counted" and entry.stated_ug:
            found.setdefault((entry.name, entry.form), []).append(float(entry.stated_ug))
    foods = [_uncounted(name, form, amounts) for (name, form), amounts in found.items()]
    return sorted(foods, key=lambda food: -food.stated_ug)


def split_traces(foods: Sequence[Uncounted]) -> tuple[list[Uncounted], list[Uncounted]]:
    """Foods worth a line of their own, and mere traces in others."""
    traces = [food for food in foods if food.reason == "" and food.stated_ug < TRACE_UG]
    return [food for food in foods if food not in traces], traces


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


def fortified_ug(picture: DayPicture) -> float:
    """The threshold of the fortified rule for this person: 3 µg, or more in pregnancy and breastfeeding."""
    return picture.gap.ug_need if picture.gap else 3.0


def _uncounted(name: str, form: str, amounts: Sequence[float]) -> Uncounted:
    key = wording.why_not_counted(name, form)
    why, sources = str(wording.WHY_NOT[key]), wording.SOURCES_OF.get(key, "veganhealth")
    return Uncounted(name, len(amounts), sum(amounts), key, why, sources)


@dataclass(frozen=True, slots=True)
class RuleToday:
    """How far today is towards the fortified rule of this person."""

    verdict: str
    met: str
    asks: str
    occasions_have: int
    occasions_need: int
    ug_have: float
    ug_need: float

    @property
    def occasions_left(self) -> int:
        return max(0, self.occasions_need - self.occasions_have)


def rule_today(picture: DayPicture) -> RuleToday | None:
    """None for people whom the vegan rule is not meant for."""
    gap = picture.gap
    if picture.coverage is None or gap is None:
        return None
    return RuleToday(
        verdict=gap.verdict,
        met=_rule_met(picture, picture.date),
        asks=wording.rule_in_words("fortified_twice", fortified_ug=ug(gap.ug_need)),
        occasions_have=gap.occasions_have,
        occasions_need=gap.occasions_need,
        ug_have=gap.ug_have,
        ug_need=gap.ug_need,
    )


def _rule_met(picture: DayPicture, on: date) -> str:
    verdict = picture.coverage.day_verdicts.get(on) if picture.coverage else None
    if verdict is None or verdict.rule is None:
        return ""
    return wording.rule_in_words(verdict.rule, fortified_ug=ug(fortified_ug(picture)))


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
