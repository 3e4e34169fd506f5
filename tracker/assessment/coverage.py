"""Does what a vegan eats and takes meet a published rule? Coverage means this and nothing else.

Evidence is not symmetrical: "covered" may be said of any day whose entries show it, "not-covered" only of a
complete day; otherwise the verdict is "cannot-tell". The rules speak for adults who eat vegan and are not
treated for a lack of B12: for anyone else the verdict is "not-applicable" (the caller says who is treated).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from tracker.assessment import coverage_rules as rules
from tracker.assessment.codes import ADULT_FROM_MONTHS
from tracker.assessment.coverage_rules import DaySources, Item
from tracker.assessment.reference_values import lookup
from tracker.assessment.reliable import reliable_ug
from tracker.assessment.schemes import DEFAULT_SCHEME, SCHEMES, Scheme

__all__ = [
    "DEFAULT_SCHEME",
    "SCHEMES",
    "Coverage",
    "DaySources",
    "DayVerdict",
    "Item",
    "Option",
    "Scheme",
    "TodayGap",
    "WeeklyDose",
    "assess",
    "gap_today",
    "reliable_ug",
    "scheme_for",
    "weekly_dose",
]

# Corrin's own choices: a period is covered when nine in ten of its judged days are, so that one forgotten
# tablet in a fortnight is no alarm, and when at least half of its days could be judged at all.
COVERED_SHARE = 0.9
JUDGED_SHARE = 0.5
A_WEEK = timedelta(days=rules.WEEK)


@dataclass(frozen=True, slots=True)
class DayVerdict:
    """One day: `occasions` that bring enough, µg from fortified foods and supplements, µg still missing."""

    verdict: str
    rule: str | None
    rules: tuple[str, ...]  # every rule met
    occasions: int
    fortified_ug: float
    supplement_ug: float
    gap_ug: float


@dataclass(frozen=True, slots=True)
class WeeklyDose:
    """The latest supplement dose of the size that weekly rules count.

    `next_on`: a week after the oldest dose that the rule still needs, the day from which the next is `due`:
    after 2000 µg at once a week later, after two of 1000 µg a week after the first of them.
    """

    taken_on: date
    ug: float
    days_since: int
    next_on: date
    due: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """The verdict over the days judged, and each day's own.

    `gap_ug` is what the latest day in question lacks (0.0 when covered, None when not applicable);
    `largest_share` the part (0-1) that the largest product `largest_product` has in all reliable µg.
    """

    verdict: str
    rule: str | None
    gap_ug: float | None
    days_covered: int
    days_judged: int
    largest_share: float | None
    largest_product: str | None
    reason: str  # why not applicable or cannot tell: a key, or ""
    scheme: str
    day_verdicts: Mapping[date, DayVerdict] = field(default_factory=dict)
    weekly: WeeklyDose | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One way to meet a rule today: `ug` more in all, over `occasions` more eating occasions or doses."""

    rule: str
    occasions: int
    ug: float


@dataclass(frozen=True, slots=True)
class TodayGap:
    """What today has towards the fortified rule, what it needs, and the ways left; none when covered.

    `scheme` with this person's figures; one without a fortified rule needs no occasions and 0 µg of them.
    """

    verdict: str
    rule: str | None
    occasions_have: int
    occasions_need: int
    ug_have: float
    ug_need: float
    options: tuple[Option, ...]
    scheme: Scheme


def assess(
    days: Sequence[DaySources],
    *,
    scheme: str = DEFAULT_SCHEME,
    age_months: int | None = None,
    life_stage: str = "none",
    authority: str | None = None,
    on_treatment: bool = False,
    judge_from: date | None = None,
) -> Coverage:
    """Judge days by a published scheme; pass empty days too, as incomplete ones.

    Days before `judge_from` only lend their doses to the look-back (9 days). Unknown schemes raise
    LookupError("unknown-scheme"), two entries for one date ValueError.
    """
    chosen = scheme_for(scheme, age_months, life_stage, authority)
    reason = _not_applicable(age_months, on_treatment)
    if reason:
        return _silent("not-applicable", reason, scheme)
    record = rules.Record(day.read_by(chosen) for day in days)
    judged = [day for day in record.days if judge_from is None or day.date >= judge_from]
    if not judged:
        return _silent("cannot-tell", "no-days", scheme)
    verdicts = {day.date: judge_day(day, record, chosen) for day in judged}
    unread = sum(day.complete and rules.may_be_met_unread(day, record, chosen) for day in judged)
    summary = _over_period(verdicts, scheme, unread)
    product, share = rules.largest_product(day.items for day in judged)
    return replace(summary, largest_product=product, largest_share=share, weekly=_weekly_dose(record, chosen))


def judge_day(day: DaySources, record: rules.Record, scheme: Scheme) -> DayVerdict:
    """The verdict on one day of a record."""
    met = rules.rules_met(day, record, scheme)
    occasions, total = rules.occasions_and_ug(day, scheme)
    supplements = rules.supplement_ug(day)
    return DayVerdict(
        verdict="covered" if met else _uncovered_verdict(day, record, scheme),
        rule=met[0] if met else None,
        rules=met,
        occasions=occasions,
        fortified_ug=max(0.0, total - supplements),
        supplement_ug=supplements,
        gap_ug=0.0 if met else _gap_ug(day, record, scheme),
    )


def _gap_ug(day: DaySources, record: rules.Record, scheme: Scheme) -> float:
    """What the fortified rule lacks, or the nearest rule of a scheme without it."""
    found = rules.missing(day, record, scheme)
    if "fortified_twice" in found:
        return found["fortified_twice"][1]
    return min(ug for _, ug in found.values())


def _uncovered_verdict(day: DaySources, record: rules.Record, scheme: Scheme) -> str:
    hidden = rules.may_hide_a_dose(day, record, scheme) or rules.may_be_met_unread(day, record, scheme)
    return "not-covered" if day.complete and not hidden else "cannot-tell"


def gap_today(
    day: DaySources,
    *,
    earlier: Sequence[DaySources] = (),
    scheme: str = DEFAULT_SCHEME,
    age_months: int | None = None,
    life_stage: str = "none",
    authority: str | None = None,
    on_treatment: bool = False,
) -> TodayGap:
    """What would still close the rule on this day, smallest change first."""
    chosen = scheme_for(scheme, age_months, life_stage, authority)
    day = day.read_by(chosen)
    if _not_applicable(age_months, on_treatment):
        return _gap("not-applicable", None, day, (), chosen)
    before = (each.read_by(chosen) for each in earlier if each.date != day.date)
    record = rules.Record([*before, day])
    verdict = judge_day(day, record, chosen)
    options = () if verdict.verdict == "covered" else _options(day, record, chosen)
    return _gap(verdict.verdict, verdict.rule, day, options, chosen)


def _gap(
    verdict: str, rule: str | None, day: DaySources, options: tuple[Option, ...], scheme: Scheme
) -> TodayGap:
    occasions, total = rules.occasions_and_ug(day, scheme)
    needed = scheme.fortified_occasions if scheme.counts_meals else 0
    return TodayGap(verdict, rule, occasions, needed, total, scheme.fortified_ug or 0.0, options, scheme)


def weekly_dose(days: Sequence[DaySources], *, scheme: str = DEFAULT_SCHEME) -> WeeklyDose | None:
    """The latest dose of weekly size, seen from the last of the days; None if there was none."""
    return _weekly_dose(rules.Record(days), SCHEMES[scheme])


def _weekly_dose(record: rules.Record, scheme: Scheme) -> WeeklyDose | None:
    size = scheme.weekly_size_ug
    for day in reversed(record.days) if size is not None else ():
        largest = max(record.doses(day.date), default=0.0)
        if largest >= (size or 0.0):
            today, next_on = record.days[-1].date, rules.needed_since(day.date, record, scheme) + A_WEEK
            return WeeklyDose(day.date, largest, (today - day.date).days, next_on, today >= next_on)
    return None


def scheme_for(
    code: str, age_months: int | None = None, life_stage: str = "none", authority: str | None = None
) -> Scheme:
    """A scheme with the figures that it has for this person; LookupError("unknown-scheme")."""
    if code not in SCHEMES:
        raise LookupError("unknown-scheme")
    scheme = SCHEMES[code].at_age(age_months)
    if life_stage == "none" or authority is None:
        return scheme
    return scheme.raised_to(_need(age_months, life_stage, authority))


def _need(age_months: int | None, life_stage: str, authority: str) -> float:
    """The authority's value in pregnancy or while breastfeeding; 0 where it gives none."""
    age = 30 * 12 if age_months is None else age_months
    try:
        return lookup(authority, age_months=age, sex="female", life_stage=life_stage).recommended_ug
    except LookupError:
        return 0.0


def _not_applicable(age_months: int | None, on_treatment: bool) -> str:
    if on_treatment:
        return "treatment"
    return "under-18" if age_months is not None and age_months < ADULT_FROM_MONTHS else ""


def _silent(verdict: str, reason: str, scheme: str) -> Coverage:
    return Coverage(verdict, None, None, 0, 0, None, None, reason, scheme)


def _over_period(verdicts: Mapping[date, DayVerdict], scheme: str, unread: int) -> Coverage:
    """`unread`: complete days on which unstated amounts could meet a rule."""
    covered = [each for each in verdicts.values() if each.verdict == "covered"]
    judged = sum(each.verdict != "cannot-tell" for each in verdicts.values())
    verdict, reason = _period_verdict(len(covered), judged, len(verdicts))
    if verdict == "cannot-tell" and unread >= JUDGED_SHARE * len(verdicts):
        reason = "unstated-amounts"
    return Coverage(
        verdict=verdict,
        rule=_period_rule(covered) if verdict == "covered" else None,
        gap_ug=_period_gap(verdict, verdicts),
        days_covered=len(covered),
        days_judged=judged,
        largest_share=None,
        largest_product=None,
        reason=reason,
        scheme=scheme,
        day_verdicts=dict(verdicts),
    )


def _period_verdict(covered: int, judged: int, days: int) -> tuple[str, str]:
    if judged == 0:
        return "cannot-tell", "no-complete-days"
    if judged < JUDGED_SHARE * days:
        return "cannot-tell", "few-complete-days"
    return ("covered" if covered >= COVERED_SHARE * judged else "not-covered"), ""


def _period_rule(covered: Sequence[DayVerdict]) -> str:
    """A daily rule that holds nearly every day, a weekly one on most; else our estimate or the commonest."""
    counts = Counter(rule for each in covered for rule in each.rules)
    ranked = sorted(counts, key=lambda rule: (-counts[rule], rules.RULES.index(rule)))
    for rule in ranked:
        least = 0.5 if rule in rules.WEEKLY_RULES else COVERED_SHARE
        if counts[rule] >= least * len(covered):
            return rule
    return "equivalent" if "equivalent" in counts else ranked[0]


def _period_gap(verdict: str, verdicts: Mapping[date, DayVerdict]) -> float:
    """What the latest day in question lacks."""
    if verdict == "covered":
        return 0.0
    lacking = [day for day in verdicts if verdicts[day].verdict == verdict]
    return verdicts[max(lacking or verdicts)].gap_ug


def _options(day: DaySources, record: rules.Record, scheme: Scheme) -> tuple[Option, ...]:
    """Ways left to meet a rule, in the order of the scheme."""
    return tuple(Option(rule, *lacking) for rule, lacking in rules.missing(day, record, scheme).items())
