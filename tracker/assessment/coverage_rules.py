"""The published vegan regimens, rule by rule, and the record of days they look at.

Which of them count, and with which figures, is the scheme's. "equivalent" is our own: no published regimen is
met, yet by our estimate as much is absorbed as from one.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from tracker.assessment.absorption import CLOCK_SLACK_HOURS, Dose, absorbed_over_day
from tracker.assessment.codes import SOURCE_TYPES
from tracker.assessment.reliable import is_reliable, reliable_ug
from tracker.assessment.schemes import Scheme

WEEK = 7
# A weekly tablet on Monday instead of Sunday breaks nothing: a week may have ended up to two days ago.
LATE_DAYS = 2
LOOK_BACK_DAYS = WEEK + LATE_DAYS
# A weekly tablet so long before or after a day still speaks of a habit: two weeks missed is none any more.
HABIT_DAYS = 14
# Things logged under one name less than this apart are one sitting.
SITTING_HOURS = 0.5


@dataclass(frozen=True, slots=True)
class Item:
    """B12 eaten or taken: µg that count; `product` is the key of the same product on other days.

    `cobalamin`: the form that was added, "" where nobody named it.
    """

    occasion: str
    hour: float | None
    ug: float
    source_type: str
    form: str
    product: str = ""
    cobalamin: str = ""


@dataclass(frozen=True, slots=True)
class DaySources:
    """One calendar day; `complete` when its person says that everything is in it.

    `unstated`: what entries without a stated amount could bring at most.
    """

    date: date
    complete: bool
    items: Sequence[Item] = ()
    unstated: Sequence[Item] = ()

    @property
    def at_most(self) -> "DaySources":
        """The day, had every unstated entry brought as much as it could."""
        return replace(self, items=[*self.items, *self.unstated], unstated=())

    def read_by(self, scheme: Scheme) -> "DaySources":
        """The day as a scheme counts it: where it names one form, supplements of others are nothing to it.

        A supplement whose form nobody named may be of the right one: unknown is not zero.
        """
        if not scheme.cobalamin:
            return self
        unnamed = [item for item in self.items if _is_unnamed(item)]
        fitting = [item for item in self.items if _is_of_form(item, scheme.cobalamin)]
        return replace(self, items=fitting, unstated=[*self.unstated, *unnamed])


class Record:
    """Days by date, each looked at once however many others look back on it."""

    def __init__(self, days: Iterable[DaySources]) -> None:
        self.days: list[DaySources] = sorted(days, key=lambda day: day.date)
        self.by_date: dict[date, DaySources] = {day.date: day for day in self.days}
        if len(self.by_date) != len(self.days):
            raise ValueError("two entries for one date")
        self._absorbed: dict[date, float] = {}
        self._doses: dict[date, list[float]] = {}

    def doses(self, on: date) -> list[float]:
        """Supplement µg of each occasion of that day."""
        if on not in self._doses:
            self._doses[on] = _supplement_doses(self.by_date[on]) if on in self.by_date else []
        return self._doses[on]

    def absorbed(self, on: date) -> float:
        """Estimated µg absorbed that day from fortified foods and supplements (low curve)."""
        if on not in self._absorbed:
            self._absorbed[on] = _absorbed_ug(self.by_date[on]) if on in self.by_date else 0.0
        return self._absorbed[on]

    def has_gap_before(self, on: date) -> bool:
        """Whether a dose could have been taken unseen in the look-back before that day."""
        earlier = (self.by_date.get(on - timedelta(days=back)) for back in range(1, LOOK_BACK_DAYS))
        return any(day is None or not day.complete for day in earlier)

    @cached_property
    def at_most(self) -> "Record":
        """The same days, had every unstated entry brought as much as it could."""
        return Record(day.at_most for day in self.days)

    def has_unstated(self, on: date) -> bool:
        """Whether an unstated entry of that day or the look-back before it could change a verdict."""
        near = (self.by_date.get(on - timedelta(days=back)) for back in range(LOOK_BACK_DAYS))
        return any(day is not None and day.unstated for day in near)

    def has_dose_near(self, on: date, least_ug: float) -> bool:
        """Whether a dose of that size was taken in the two weeks before or after."""
        near = (day.date for day in self.days if abs((day.date - on).days) <= HABIT_DAYS)
        return any(ug >= least_ug for each in near for ug in self.doses(each))


def _is_unnamed(item: Item) -> bool:
    return item.source_type == "supplement" and not item.cobalamin


def _is_of_form(item: Item, cobalamin: str) -> bool:
    return item.source_type != "supplement" or item.cobalamin == cobalamin


def rules_met(day: DaySources, record: Record, scheme: Scheme) -> tuple[str, ...]:
    """The keys of the published regimens met on a day; of none, "equivalent" where our estimate bears it."""
    published = tuple(key for key, met in _PUBLISHED.items() if met(day, record, scheme))
    if published:
        return published
    return ("equivalent",) if _equivalent(day, record, scheme) else ()


def daily_rule(day: DaySources, scheme: Scheme) -> str | None:
    """The rule that the day meets by itself, whatever the days before it brought."""
    alone = day.read_by(scheme)
    met = (rule for rule in DAILY_RULES if _PUBLISHED[rule](alone, Record([alone]), scheme))
    return next(met, None)


def occasions_and_ug(day: DaySources, scheme: Scheme) -> tuple[int, float]:
    """Occasions that bring enough, and all µg of the day, from fortified foods and supplements."""
    sums = sittings(item for item in day.items if _is_added(item))
    return sum(_at_least(ug, scheme.occasion_ug) for ug in sums), math.fsum(sums)


def missing(day: DaySources, record: "Record", scheme: Scheme) -> dict[str, tuple[int, float]]:
    """What each rule still asks for: occasions or doses, and µg in all of them together.

    Each missing occasion brings at least its minimum; two doses are two, however large.
    """
    found = {}
    if scheme.fortified_ug is not None:
        occasions, ug = occasions_and_ug(day, scheme)
        found["fortified_twice"] = _missing_meals(occasions, ug, scheme)
    if scheme.daily_supplement_ug is not None:
        found["daily_supplement"] = (1, scheme.daily_supplement_ug - supplement_ug(day))
    if scheme.weekly_supplement_ug is not None:
        left = scheme.weekly_supplement_ug - math.fsum(_this_week(day.date, record, scheme.weekly_single_ug))
        found["weekly_supplement"] = (1, max(left, scheme.weekly_single_ug))
    elif scheme.twice_weekly_ug is not None:
        doses = max(1, 2 - len(_this_week(day.date, record, scheme.twice_weekly_ug)))
        found["twice_weekly"] = (doses, doses * scheme.twice_weekly_ug)
    return found


def _missing_meals(occasions: int, ug: float, scheme: Scheme) -> tuple[int, float]:
    missing = max(0, scheme.fortified_occasions - occasions)
    left = (scheme.fortified_ug or 0.0) - ug
    return max(1, missing), max(0.0, left, missing * scheme.occasion_ug)


def supplement_ug(day: DaySources) -> float:
    return math.fsum(_supplement_doses(day))


def may_hide_a_dose(day: DaySources, record: Record, scheme: Scheme) -> bool:
    """Someone who takes weekly tablets at that time may have taken one on a day that is not fully logged."""
    size = scheme.weekly_size_ug
    return size is not None and record.has_gap_before(day.date) and record.has_dose_near(day.date, size)


def may_be_met_unread(day: DaySources, record: Record, scheme: Scheme) -> bool:
    """Whether the unstated entries could meet a rule: unknown is not zero."""
    return record.has_unstated(day.date) and bool(rules_met(day.at_most, record.at_most, scheme))


def sittings(items: Iterable[Item]) -> list[float]:
    """µg per eating occasion: the named ones, split by time where times are logged."""
    named: dict[str, list[Item]] = {}
    for item in items:
        named.setdefault(item.occasion, []).append(item)
    return [ug for same in named.values() for ug in _split_by_time(same)]


def _split_by_time(items: Sequence[Item]) -> list[float]:
    timed = sorted((item.hour, item.ug) for item in items if item.hour is not None)
    sums = [math.fsum(item.ug for item in items if item.hour is None)]
    start = timed[0][0] if timed else 0.0
    for hour, ug in timed:
        if hour - start >= SITTING_HOURS - CLOCK_SLACK_HOURS:
            start = hour
            sums.append(0.0)
        sums[-1] += ug
    return sums


def _is_added(item: Item) -> bool:
    if item.source_type not in SOURCE_TYPES:
        raise ValueError(f"unknown source type: {item.source_type!r}")
    if not (math.isfinite(item.ug) and item.ug >= 0):
        raise ValueError(f"an amount must be a finite number of µg, 0 or more: {item.ug!r}")
    return is_reliable(item, "vegan")


def _supplement_doses(day: DaySources) -> list[float]:
    return sittings(item for item in day.items if _is_added(item) and item.source_type == "supplement")


def _absorbed_ug(day: DaySources) -> float:
    added = (item for item in day.items if _is_added(item))
    return absorbed_over_day(Dose(i.hour, i.occasion, i.ug, "crystalline") for i in added).ug


def _fortified_twice(day: DaySources, record: Record, scheme: Scheme) -> bool:
    if scheme.fortified_ug is None:
        return False
    occasions, ug = occasions_and_ug(day, scheme)
    return occasions >= scheme.fortified_occasions and _at_least(ug, scheme.fortified_ug)


def _daily_supplement(day: DaySources, record: Record, scheme: Scheme) -> bool:
    need = scheme.daily_supplement_ug
    return need is not None and _at_least(math.fsum(record.doses(day.date)), need)


def _weekly_supplement(day: DaySources, record: Record, scheme: Scheme) -> bool:
    need = scheme.weekly_supplement_ug
    if need is None:
        return False
    return any(_at_least(sum(week), need) for week in _weeks(day.date, record, scheme.weekly_single_ug))


def _twice_weekly(day: DaySources, record: Record, scheme: Scheme) -> bool:
    need = scheme.twice_weekly_ug
    return need is not None and any(len(week) >= 2 for week in _weeks(day.date, record, need))


def _equivalent(day: DaySources, record: Record, scheme: Scheme) -> bool:
    need = scheme.equivalent_absorbed_ug
    if need is None:
        return False
    return _at_least(math.fsum(record.absorbed(on) for on in _week_ending(day.date)) / WEEK, need)


_PUBLISHED: dict[str, Callable[[DaySources, Record, Scheme], bool]] = {
    "fortified_twice": _fortified_twice,
    "daily_supplement": _daily_supplement,
    "weekly_supplement": _weekly_supplement,
    "twice_weekly": _twice_weekly,
}
RULES: tuple[str, ...] = (*_PUBLISHED, "equivalent")
DAILY_RULES: tuple[str, ...] = ("fortified_twice", "daily_supplement")
WEEKLY_RULES: tuple[str, ...] = ("weekly_supplement", "twice_weekly")


def _weeks(on: date, record: Record, single_ug: float) -> list[list[float]]:
    """The single doses of at least that size in the week ending today, yesterday and the day before."""
    ends = [on - timedelta(days=late) for late in range(LATE_DAYS + 1)]
    return [
        [ug for each in _week_ending(end) for ug in record.doses(each) if _at_least(ug, single_ug)]
        for end in ends
    ]


def _this_week(on: date, record: Record, single_ug: float) -> list[float]:
    """The single doses of at least that size in the week ending today."""
    return _weeks(on, record, single_ug)[0]


def needed_since(on: date, record: Record, scheme: Scheme) -> date:
    """The oldest dose of weekly size, in the week ending on a day, that the weekly rule still needs."""
    size, left = scheme.weekly_size_ug or 0.0, _weekly_need(scheme)
    for each in _week_ending(on):
        large = [ug for ug in record.doses(each) if _at_least(ug, size)]
        left -= math.fsum(large) if scheme.weekly_supplement_ug is not None else len(large)
        if large and left <= 1e-9:
            return each
    return on


def _weekly_need(scheme: Scheme) -> float:
    """µg a week, or two doses where only those are asked for."""
    return 2.0 if scheme.weekly_supplement_ug is None else scheme.weekly_supplement_ug


def _week_ending(on: date) -> list[date]:
    return [on - timedelta(days=back) for back in range(WEEK)]


def _at_least(ug: float, need: float) -> bool:
    """Three times 0.7 and 0.9 make 2.9999999999999996 in floating point; that is 3."""
    return ug >= need - 1e-9


def largest_product(days: Iterable[Sequence[Item]]) -> tuple[str | None, float | None]:
    """The product that brings most of the reliable µg of these days, and its part of them (0-1)."""
    ug: dict[str, float] = {}
    for item in (item for items in days for item in items):
        product = item.product or item.source_type
        ug[product] = ug.get(product, 0.0) + reliable_ug([item], "vegan")
    total = math.fsum(ug.values())
    if total <= 0:
        return None, None
    largest = max(ug, key=lambda product: ug[product])
    return largest, ug[largest] / total
