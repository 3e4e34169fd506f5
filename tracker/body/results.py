"""A blood result as its page shows it: as entered, in other units, and what a guideline calls its range."""

import math
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from tracker.assessment import labs
from tracker.assessment.labs import Band, Caveat
from tracker.assessment.screening import Person
from tracker.body import wording
from tracker.body.models import LabResult
from tracker.formatting import quantity
from tracker.screening.sources import Source, source

SAME_FIGURE = {"ng/L": "pg/mL", "pg/mL": "ng/L"}


@dataclass(frozen=True, slots=True)
class SaidCaveat:
    text: str
    source: Source | None
    verified: bool


@dataclass(frozen=True)
class ResultView:
    """`person` is of the day on which the blood was taken; without one, nothing is compared."""

    result: LabResult
    person: Person | None = None

    @property
    def name(self) -> str:
        return str(self.result.get_analyte_display())

    @property
    def short_name(self) -> str:
        """Without what stands in brackets."""
        return self.name.split(" (")[0]

    @property
    def figure(self) -> str:
        """As entered, with its unit."""
        return f"{self.result.comparison}{quantity(self.result.value)}\u00a0{self.result.unit}"

    @property
    def lab_range(self) -> str:
        """The laboratory's own range, "" where none was told."""
        low, high, unit = self.result.lab_low, self.result.lab_high, self.result.unit
        if low is not None and high is not None:
            return f"{quantity(low)}–{quantity(high)}\u00a0{unit}"
        if low is not None:
            return f">\u00a0{quantity(low)}\u00a0{unit}"
        return "" if high is None else f"<\u00a0{quantity(high)}\u00a0{unit}"

    @property
    def converted(self) -> list[str]:
        """In the other units, for display only, with three digits."""
        result = self.result
        others = [
            unit
            for unit in labs.units(result.analyte)
            if unit not in (result.unit, SAME_FIGURE.get(result.unit)) and unit != "pg/mL"
        ]
        return [f"{result.comparison}{three_digits(self.value_in(unit))}\u00a0{unit}" for unit in others]

    def value_in(self, unit: str) -> float:
        return labs.convert(self.result.analyte, float(self.result.value), self.result.unit, unit)

    @property
    def own_range_says(self) -> str:
        """Where it lies in the laboratory's own range: a key of wording.OWN_RANGE, "" without a range."""
        low, high = self.result.lab_low, self.result.lab_high
        if low is None and high is None:
            return ""
        places = {_place(value, low, high) for value in _ends(self.result)}
        return places.pop() if len(places) == 1 else "open"

    @property
    def own_range_words(self) -> str:
        key = self.own_range_says
        return str(wording.OWN_RANGE[key]) if key else ""

    @cached_property
    def out_of_scope(self) -> bool:
        """Whom the guideline's ranges are not meant for: then none is named."""
        return self.person is None or any(each.key == "scope" and each.applies for each in self._caveats)

    @cached_property
    def band(self) -> Band | None:
        """The range of NICE NG239 in the unit of the report."""
        if self.out_of_scope:
            return None
        result = self.result
        return labs.band_of(result.analyte, float(result.value), result.unit, comparison=result.comparison)

    @property
    def has_bands(self) -> bool:
        return bool(labs.bands(self.result.analyte, self.result.unit))

    @property
    def band_words(self) -> str:
        return str(wording.BANDS[self.band.key]) if self.band else ""

    @property
    def band_limits(self) -> str:
        """Such as "180 to 350 ng/L"."""
        return "" if self.band is None else limits(self.band, self.result.unit)

    @property
    def nice(self) -> Source:
        return source("nice-ng239")

    @cached_property
    def _caveats(self) -> tuple[Caveat, ...]:
        if self.person is None:
            return ()
        return labs.caveats(self.result.analyte, self.person, on_treatment=self.person.on_treatment)

    @property
    def caveats_first(self) -> list[SaidCaveat]:
        """Those known to apply to this person."""
        return [_said(caveat) for caveat in self._caveats if caveat.applies]

    @property
    def caveats_more(self) -> list[SaidCaveat]:
        return [_said(caveat) for caveat in self._caveats if not caveat.applies]


def limits(band: Band, unit: str) -> str:
    """The ends of a band in figures."""
    low, high = band.lower, band.upper
    if low is None:
        return f"<\u00a0{high:g}\u00a0{unit}"
    return f">\u00a0{low:g}\u00a0{unit}" if high is None else f"{low:g}–{high:g}\u00a0{unit}"


def three_digits(value: float) -> str:
    """A converted figure carries no more digits than the report did, mostly three."""
    return quantity(Decimal(f"{value:.3g}"))


def _ends(result: LabResult) -> tuple[float, ...]:
    """The least and the greatest that the reported figure may stand for."""
    value = float(result.value)
    if result.comparison == "<":
        return 0.0, math.nextafter(value, 0.0)
    return (math.nextafter(value, math.inf), math.inf) if result.comparison else (value,)


def _place(value: float, low: Decimal | None, high: Decimal | None) -> str:
    if low is not None and value < low:
        return "below"
    return "above" if high is not None and value > high else "within"


def _said(caveat: Caveat) -> SaidCaveat:
    cited = source(caveat.source) if caveat.source else None
    return SaidCaveat(str(wording.CAVEATS[caveat.key]), cited, caveat.verified)
