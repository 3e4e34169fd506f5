"""One day added up. Unknown is not zero: every sum carries what it does not know."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tracker.assessment.absorption import Dose, release_for
from tracker.assessment.codes import ADDED_TYPES, COUNTED_STANDINGS, STANDINGS
from tracker.assessment.coverage_rules import Item
from tracker.assessment.reliable import reliable_ug

UNBOUNDED_UG = 2000.0  # the largest amount that a published rule asks for


@dataclass(frozen=True, slots=True)
class DayItem:
    """An entry's snapshot, or a dose taken. `ug` None when no amount is stated.

    `plausible_ug` is what an unstated one of its kind could bring at most, if anyone knows. `at_least`: a
    dish whose `ug` is a lower bound, because something in it is unstated.
    """

    occasion: str
    ug: float | None
    source_type: str
    form: str
    standing: str
    hour: float | None = None
    product: str = ""
    plausible_ug: float | None = None
    cobalamin: str = ""
    at_least: bool = False

    @property
    def counts(self) -> bool:
        return self.ug is not None and self.standing in COUNTED_STANDINGS


@dataclass(frozen=True, slots=True)
class DaySummary:
    """Sums in µg. `known_ug` is a lower bound as soon as `not_stated` or `partly_stated` is above 0.

    `high_ug` is the upper bound, None where an unstated entry could bring nobody knows how much.
    """

    entries: int
    known_ug: float
    high_ug: float | None
    not_stated: int
    estimated: int
    borrowed: int
    not_counted: int
    not_counted_ug: float
    added_ug: float
    supplement_ug: float
    reliable_ug: float
    by_source_type: dict[str, float]
    by_occasion: dict[str, float]
    partly_stated: int = 0

    @property
    def is_lower_bound(self) -> bool:
        return self.open_ended > 0

    @property
    def open_ended(self) -> int:
        """How many items may bring more than is known of them."""
        return self.not_stated + self.partly_stated


def summarise(items: Iterable[DayItem], *, diet: str = "unsure") -> DaySummary:
    """Add up a day; ValueError for an amount that is negative or not finite, or an unknown standing."""
    everything = [_checked(item) for item in items]
    counted = [item for item in everything if item.counts]
    unknown = [item for item in everything if _is_unknown(item)]
    not_counted = [item for item in everything if item.standing == "not_counted"]
    partly = [item for item in everything if _is_partly_stated(item)]
    known = _sum(counted)
    return DaySummary(
        entries=len(everything),
        known_ug=known,
        high_ug=_high(known, [*unknown, *partly]),
        not_stated=len(unknown),
        estimated=_count(everything, "estimated"),
        borrowed=_count(everything, "borrowed"),
        not_counted=len(not_counted),
        not_counted_ug=_sum(not_counted),
        added_ug=_sum(item for item in counted if item.source_type in ADDED_TYPES),
        supplement_ug=_sum(item for item in counted if item.source_type == "supplement"),
        reliable_ug=reliable_ug(counted, diet),
        by_source_type=_sums(counted, lambda item: item.source_type),
        by_occasion=_sums(counted, lambda item: item.occasion),
        partly_stated=len(partly),
    )


def coverage_items(items: Iterable[DayItem]) -> list[Item]:
    """What of a day the coverage rules may look at: the amounts that count."""
    return [
        Item(item.occasion, item.hour, item.ug, item.source_type, item.form, item.product, item.cobalamin)
        for item in items
        if item.counts and item.ug is not None
    ]


def unstated_items(items: Iterable[DayItem]) -> list[Item]:
    """What the entries without an amount could bring at most, for the coverage rules; and dishes on top.

    A supplement that nobody can bound may be as large as any rule asks for.
    """
    return [
        Item(
            item.occasion,
            item.hour,
            UNBOUNDED_UG if item.plausible_ug is None else item.plausible_ug,
            item.source_type,
            item.form,
            item.product,
            item.cobalamin,
        )
        for item in items
        if _is_unknown(item) or _is_partly_stated(item)
    ]


def doses(items: Iterable[DayItem]) -> list[Dose]:
    """What of a day can be absorbed, for `absorption.absorbed_over_day`."""
    return [
        Dose(item.hour, item.occasion, item.ug, item.form, release_for(item.source_type))
        for item in items
        if item.counts and item.ug is not None
    ]


def _checked(item: DayItem) -> DayItem:
    if item.standing not in STANDINGS:
        raise ValueError(f"unknown standing: {item.standing!r}")
    for ug in (item.ug, item.plausible_ug):
        if ug is not None and not (math.isfinite(ug) and ug >= 0):
            raise ValueError(f"an amount must be a finite number of µg, 0 or more: {ug!r}")
    return item


def _is_unknown(item: DayItem) -> bool:
    return item.standing == "not_stated" or (item.ug is None and item.standing in COUNTED_STANDINGS)


def _is_partly_stated(item: DayItem) -> bool:
    return item.at_least and item.counts


def _high(known: float, unknown: Sequence[DayItem]) -> float | None:
    plausible = [item.plausible_ug for item in unknown if item.plausible_ug is not None]
    return known + math.fsum(plausible) if len(plausible) == len(unknown) else None


def _count(items: Iterable[DayItem], standing: str) -> int:
    return sum(item.standing == standing and item.ug is not None for item in items)


def _sum(items: Iterable[DayItem]) -> float:
    return math.fsum(item.ug for item in items if item.ug is not None)


def _sums(items: Sequence[DayItem], key: Callable[[DayItem], str]) -> dict[str, float]:
    return {name: _sum(i for i in items if key(i) == name) for name in dict.fromkeys(map(key, items))}
