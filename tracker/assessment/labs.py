"""Blood results: units, a guideline's bands, what makes a figure doubtful, and what is to be kept in mind.

Bands are compared in the unit of the report only: converted figures go wrong at their edges.
Nothing here diagnoses: a band is what a guideline calls a range, for people over 16 who are not treated.
"""

import math
from dataclasses import dataclass
from functools import cache

from tracker.assessment.lab_caveats import Caveat, caveats
from tracker.assessment.tables import keys_in, number_in, rows

__all__ = [
    "ANALYTES",
    "Band",
    "Caveat",
    "ValueCheck",
    "band_of",
    "bands",
    "caveats",
    "check_value",
    "convert",
    "standing",
    "units",
]

ANALYTES = ("total_b12", "active_b12", "mma", "homocysteine")
VITAMIN = ("total_b12", "active_b12")
# Waste that builds up when B12 is short: here the high end matters.
MARKERS = ("mma", "homocysteine")
# "bcsh-2014" is the older British limit, for display beside it; "in-use" are examples, not a guideline's.
SCHEMES = ("nice-ng239", "bcsh-2014", "in-use")
DEFAULT_SCHEME = "nice-ng239"
COMPARISONS = ("", "<", ">")
# The same number under two names.
SAME_UNIT = {"pg/mL": "ng/L"}


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of an analyte; `per_default` how many of it make one of the default unit.

    Below `ask_below` or above `ask_above` a figure is asked about, above `impossible_above` refused: Corrin's
    own limits, wide around what laboratories report.
    """

    analyte: str
    name: str
    per_default: float
    ask_below: float
    ask_above: float
    impossible_above: float

    def is_usual(self, value: float) -> bool:
        return self.ask_below <= value <= self.ask_above


@dataclass(frozen=True, slots=True)
class Band:
    """A range as a guideline names it; a bound of None is open.

    `key`: NICE calls the ranges "confirmed", "indeterminate" and "unlikely"; other schemes "low" or "raised".
    """

    key: str
    analyte: str
    unit: str
    scheme: str
    lower: float | None
    lower_inclusive: bool
    upper: float | None
    upper_inclusive: bool
    sources: tuple[str, ...]
    verified: bool

    @property
    def source(self) -> str:
        """The first of the sources, a key of the list of sources; "" without any."""
        return next(iter(self.sources), "")

    def holds(self, value: float) -> bool:
        above = self.lower is None or value > self.lower or (self.lower_inclusive and value == self.lower)
        below = self.upper is None or value < self.upper or (self.upper_inclusive and value == self.upper)
        return above and below


@dataclass(frozen=True, slots=True)
class ValueCheck:
    """`verdict` "ok", "ask" or "impossible"; `likely_unit` in which the figure would be usual, else "".

    `reason`: "not-a-number", "not-positive", "too-high" (impossible); "very-low", "very-high", "other-unit",
    "other-test" (ask; the last: as total B12 it would be usual); "unit-decides" (ok, yet the band hangs on
    the unit, so it is worth a look at the report); "" for none.
    """

    verdict: str
    reason: str = ""
    likely_unit: str = ""


def units(analyte: str) -> tuple[str, ...]:
    """The units a result may be told in, the default first; ValueError for an unknown analyte."""
    return tuple(_units(analyte))


def convert(analyte: str, value: float, unit: str, to: str) -> float:
    """The value in another unit, for display; ValueError for an analyte or a unit that is not its own.

    Total B12 by the molar mass of cyanocobalamin, 1355.37 g/mol.
    """
    return value * _unit(analyte, to).per_default / _unit(analyte, unit).per_default


def bands(analyte: str, unit: str, *, scheme: str = DEFAULT_SCHEME) -> tuple[Band, ...]:
    """The scheme's bands, lowest first; none in a unit in which the scheme states no figures."""
    name = SAME_UNIT.get(unit, unit)
    return tuple(b for b in _bands() if (b.scheme, b.analyte, b.unit) == (scheme, analyte, name))


def band_of(
    analyte: str, value: float, unit: str, *, scheme: str = DEFAULT_SCHEME, comparison: str = ""
) -> Band | None:
    """The band of a result; None where there is none, or where "<" or ">" leaves it open."""
    lowest, highest = (_band_at(bands(analyte, unit, scheme=scheme), at) for at in _ends(value, comparison))
    return lowest if lowest == highest else None


def check_value(analyte: str, value: float, unit: str) -> ValueCheck:
    """Whether a figure can be a result at all, and whether it should be asked about."""
    own = _unit(analyte, unit)
    if not math.isfinite(value):
        return ValueCheck("impossible", "not-a-number")
    if value <= 0:
        return ValueCheck("impossible", "not-positive")
    likely = "" if own.is_usual(value) else _likely_unit(own, value)
    if value > own.impossible_above:
        return ValueCheck("impossible", "too-high", likely)
    if own.is_usual(value):
        return ValueCheck("ok", "unit-decides" if _unit_decides(analyte, value) else "")
    return ValueCheck("ask", _doubt(own, value, likely), likely)


def standing(
    analyte: str,
    value: float,
    unit: str,
    *,
    lab_low: float | None = None,
    lab_high: float | None = None,
    comparison: str = "",
) -> str:
    """Where a result stands: "low", "unclear", "raised", "in-range" or "no-band".

    B12 is low below the laboratory's own range or in the range NICE calls confirmed, unclear where NICE does;
    MMA and homocysteine are judged by the laboratory's own upper limit alone. With `comparison` "<" or ">"
    the figure is a bound, and a standing is given only where all it allows agree, else "unclear".
    """
    found = {_standing_at(analyte, at, unit, lab_low, lab_high) for at in _ends(value, comparison)}
    return found.pop() if len(found) == 1 else "unclear"


def _standing_at(analyte: str, value: float, unit: str, lab_low: float | None, lab_high: float | None) -> str:
    if analyte in MARKERS:
        return "no-band" if lab_high is None else "raised" if value > lab_high else "in-range"
    band = band_of(analyte, value, unit)
    if (lab_low is not None and value < lab_low) or (band and band.key == "confirmed"):
        return "low"
    if band is None:
        return "no-band" if lab_low is None else "in-range"
    return "unclear" if band.key == "indeterminate" else "in-range"


def _ends(value: float, comparison: str) -> tuple[float, float]:
    """The least and the greatest that a reported figure may stand for."""
    if comparison == "<":
        return math.ulp(0.0), math.nextafter(value, 0.0)
    return (math.nextafter(value, math.inf), math.inf) if comparison == ">" else (value, value)


def _band_at(candidates: tuple[Band, ...], value: float) -> Band | None:
    return next((band for band in candidates if band.holds(value)), None)


def _doubt(own: Unit, value: float, likely: str) -> str:
    if likely:
        return "other-unit"
    if own.analyte == "active_b12" and value > own.ask_above and _unit("total_b12", own.name).is_usual(value):
        return "other-test"
    return "very-low" if value < own.ask_below else "very-high"


def _likely_unit(own: Unit, value: float) -> str:
    others = (unit for unit in _units(own.analyte).values() if unit.name not in _names(own.name))
    return next((unit.name for unit in others if unit.is_usual(value)), "")


def _unit_decides(analyte: str, value: float) -> bool:
    """Whether the same figure would fall into another band in another unit."""
    found = (_band_at(bands(analyte, unit), value) for unit in units(analyte))
    return len({band.key for band in found if band}) > 1


def _names(unit: str) -> tuple[str, ...]:
    """The unit and its other names."""
    return (unit, *(a for a, b in SAME_UNIT.items() if b == unit), SAME_UNIT.get(unit, unit))


def _unit(analyte: str, unit: str) -> Unit:
    try:
        return _units(analyte)[unit]
    except KeyError:
        raise ValueError(f"{analyte} is not told in {unit!r}") from None


@cache
def _units(analyte: str) -> dict[str, Unit]:
    if analyte not in ANALYTES:
        raise ValueError(f"unknown analyte {analyte!r}")
    own = (row for row in rows("lab_units.csv") if row["analyte"] == analyte)
    return {row["unit"]: _unit_of(row) for row in own}


def _unit_of(row: dict[str, str]) -> Unit:
    limits = (float(row[name]) for name in ("per_default", "ask_below", "ask_above", "impossible_above"))
    return Unit(row["analyte"], row["unit"], *limits)


@cache
def _bands() -> tuple[Band, ...]:
    return tuple(_band_of_row(row) for row in rows("lab_bands.csv"))


def _band_of_row(row: dict[str, str]) -> Band:
    return Band(
        key=row["key"],
        analyte=row["analyte"],
        unit=row["unit"],
        scheme=row["scheme"],
        lower=number_in(row["lower"]),
        lower_inclusive=row["lower_inclusive"] == "yes",
        upper=number_in(row["upper"]),
        upper_inclusive=row["upper_inclusive"] == "yes",
        sources=keys_in(row["sources"]),
        verified=row["verified"] == "yes",
    )
