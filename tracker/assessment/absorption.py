"""Estimated absorption of swallowed vitamin B12, one absorption window at a time.

A saturable route (intrinsic factor) plus a small passive share. The low curve was fitted to crystalline
cyanocobalamin taken as one dose by healthy adults (Adams 1971; Carmel 2008, Blood 112:2214), the high
curve to meals of meat, trout and liver (Heyssel 1966; Doscherholmen 1978, 1981). Residual scatter of the
fit is 18 % and 24 %, that of one person about a factor of 2. Not validated for children, pregnancy or
illness. Reference intakes are for swallowed B12: never compare an absorbed amount with them.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.assessment.codes import FORMS, GUT_STATES

LOW_CEILING_UG, LOW_HALF_UG = 1.228, 1.327
HIGH_CEILING_UG, HIGH_HALF_UG = 5.793, 7.812
# From people without intrinsic factor, 1.2-1.4 % (Carmel 2008); kept constant so that more never gives less.
PASSIVE_SHARE = 0.012
INDIVIDUAL_FACTOR = 2.0
# A dose 4-6 h later is absorbed as well as the first (IOM 1998 p. 308); 6.0 is the strict choice.
WINDOW_HOURS = 4.0

CLOCK_SLACK_HOURS = 1e-6  # 11:55 less 7:55, in fractions of an hour, may come to 3.9999999999999996

# Egg: 24-36 % absorbed against about 60 % for chicken (IOM 1998, table 9-1).
RELEASE = {"eggs": 0.5, "unreliable_plant_source": 0.0}
LOW_ACID_RELEASE = 0.5  # an assumption; nobody has measured it, so the range shows 0 to 1
# The food-bound part of an item; for "mixed" the split is unknown and half is assumed.
FOOD_SHARE = {"food_bound": 1.0, "mixed": 0.5}
ABSORBABLE_FORMS = ("crystalline", "food_bound", "mixed")


@dataclass(frozen=True, slots=True)
class Absorbed:
    """µg: `ug` on the low curve, `low_ug` to `high_ug` the range for one person."""

    ug: float
    low_ug: float
    high_ug: float


@dataclass(frozen=True, slots=True)
class Dose:
    """B12 swallowed in one item; `hour` 0-24, or None when only the occasion is known."""

    hour: float | None
    occasion: str
    ug: float
    form: str
    release: float = 1.0


@dataclass(frozen=True, slots=True)
class _Window:
    swallowed: float
    released: float  # best guess
    released_least: float
    released_most: float
    food_most: float  # the food-bound part of released_most


def release_for(source_type: str) -> float:
    """The share of the B12 in such a food that the gut can get at (1.0 unless known otherwise)."""
    return RELEASE.get(source_type, 1.0)


def low_curve(released_ug: float, *, gut: str = "normal") -> float:
    """µg absorbed from a window's released µg; fitted to single crystalline doses."""
    return _curve(released_ug, LOW_CEILING_UG, LOW_HALF_UG, gut)


def high_curve(released_ug: float, *, gut: str = "normal") -> float:
    """µg absorbed on the curve fitted to meals; an upper bound for food."""
    return _curve(released_ug, HIGH_CEILING_UG, HIGH_HALF_UG, gut)


def absorbed(
    dose_ug: float, *, form: str = "crystalline", gut: str = "normal", release: float = 1.0
) -> Absorbed:
    """Estimated µg absorbed from one absorption window; never more than the dose.

    ValueError for a dose that is negative or not finite, or an unknown form or gut state.
    """
    return _absorbed_together([Dose(None, "", dose_ug, form, release)], gut)


def absorbed_over_day(
    doses: Iterable[Dose], *, gut: str = "normal", window_hours: float = WINDOW_HOURS
) -> Absorbed:
    """The sum over a day's absorption windows; each window has the full ceiling again."""
    parts = [_absorbed_together(window, gut) for window in windows(doses, window_hours=window_hours)]
    return Absorbed(
        math.fsum(part.ug for part in parts),
        math.fsum(part.low_ug for part in parts),
        math.fsum(part.high_ug for part in parts),
    )


def windows(doses: Iterable[Dose], *, window_hours: float = WINDOW_HOURS) -> list[list[Dose]]:
    """Doses that share one absorption window.

    A window opens with its first dose and takes every dose less than `window_hours` later. A dose without
    a time goes with the timed doses of its occasion, or the occasion is a window of its own. Food without
    B12 opens none.
    """
    counted = [dose for dose in _checked(doses) if dose.ug != 0 and dose.form in ABSORBABLE_FORMS]
    starts = _first_hours(counted)
    timed = sorted(
        ((hour, dose) for dose in counted if (hour := _hour(dose, starts)) is not None),
        key=lambda pair: pair[0],
    )
    return _by_time(timed, window_hours) + _by_occasion(d for d in counted if _hour(d, starts) is None)


def _first_hours(doses: Sequence[Dose]) -> dict[str, float]:
    hours: dict[str, float] = {}
    for dose in doses:
        if dose.hour is not None:
            hours[dose.occasion] = min(dose.hour, hours.get(dose.occasion, dose.hour))
    return hours


def _hour(dose: Dose, starts: dict[str, float]) -> float | None:
    return starts.get(dose.occasion) if dose.hour is None else dose.hour


def _by_time(timed: Iterable[tuple[float, Dose]], window_hours: float) -> list[list[Dose]]:
    found: list[list[Dose]] = []
    start = -math.inf
    for hour, dose in timed:
        if hour - start >= window_hours - CLOCK_SLACK_HOURS:
            start = hour
            found.append([])
        found[-1].append(dose)
    return found


def _by_occasion(doses: Iterable[Dose]) -> list[list[Dose]]:
    found: dict[str, list[Dose]] = {}
    for dose in doses:
        found.setdefault(dose.occasion, []).append(dose)
    return list(found.values())


def _absorbed_together(doses: Sequence[Dose], gut: str) -> Absorbed:
    window = _window(doses, gut)
    middle = low_curve(window.released, gut=gut)
    least = low_curve(window.released_least, gut=gut)
    most = low_curve(window.released_most, gut=gut) + _meal_bonus(window.food_most, gut)
    return Absorbed(
        min(middle, window.swallowed),
        least / INDIVIDUAL_FACTOR,
        min(most * INDIVIDUAL_FACTOR, window.swallowed),
    )


def _meal_bonus(food_ug: float, gut: str) -> float:
    """What the high curve adds for the food-bound part alone; continuous, and grows with every part."""
    return max(0.0, high_curve(food_ug, gut=gut) - low_curve(food_ug, gut=gut))


def _window(doses: Sequence[Dose], gut: str) -> _Window:
    if gut not in GUT_STATES:
        raise ValueError(f"unknown gut state: {gut!r}")
    counted = [dose for dose in _checked(doses) if dose.form in ABSORBABLE_FORMS]
    food = math.fsum(dose.ug * dose.release * _food_share(dose) for dose in counted)
    added = math.fsum(dose.ug * dose.release * (1 - _food_share(dose)) for dose in counted)
    guess, least = (LOW_ACID_RELEASE, 0.0) if gut == "low-acid" else (1.0, 1.0)
    return _Window(
        swallowed=math.fsum(dose.ug for dose in counted),
        released=added + guess * food,
        released_least=added + least * food,
        released_most=added + food,
        food_most=food,
    )


def _food_share(dose: Dose) -> float:
    return FOOD_SHARE.get(dose.form, 0.0)


def _checked(doses: Iterable[Dose]) -> list[Dose]:
    found = list(doses)
    for dose in found:
        if not (math.isfinite(dose.ug) and dose.ug >= 0):
            raise ValueError(f"a dose must be a finite number of µg, 0 or more: {dose.ug!r}")
        if dose.form not in FORMS:
            raise ValueError(f"unknown form: {dose.form!r}")
        if not 0 <= dose.release <= 1:
            raise ValueError(f"a release factor lies between 0 and 1: {dose.release!r}")
        if dose.hour is not None and not math.isfinite(dose.hour):
            raise ValueError(f"an hour must be a finite number: {dose.hour!r}")
    return found


def _curve(released_ug: float, ceiling: float, half: float, gut: str) -> float:
    if gut == "no-intrinsic-factor":
        ceiling = 0.0
    return ceiling * released_ug / (half + released_ug) + PASSIVE_SHARE * released_ug
