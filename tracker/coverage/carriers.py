"""What carried the B12 of these days, what hangs on it, and what was eaten but is not counted on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.assessment.reliable import is_reliable
from tracker.bridge import DayRecord, Reader, Window, coverage_until
from tracker.coverage import wording

MOST_CARRIERS = 5
TRACE_UG = 0.5  # stated in all over these days
MUCH = 0.60  # one product that carries so much is worth a word
ALL = 0.95  # two that carry so much carry all


@dataclass(frozen=True, slots=True)
class Carrier:
    """A product and its part of the reliable µg; `product` is its key on every day."""

    name: str
    product: str
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
        Carrier(
            window.product_name(product), product, found[product][0][1], sums[product], sums[product] / total
        )
        for product in largest
    ]


@dataclass(frozen=True, slots=True)
class Fragility:
    """What hangs on one product or two. `still`: of the covered days, those that would be covered without it.

    None where no rule judges these days or two products share the load.
    """

    carriers: Sequence[Carrier]
    share: float
    still: int | None


def fragility(
    found: Sequence[Carrier], reader: Reader, window: Window, on: date, *, days: int
) -> Fragility | None:
    """Where one product carries most of it, or two carry all."""
    if found and found[0].share >= MUCH:
        first = found[0]
        left = coverage_until(reader, window, on, days=days, without=first.product)
        return Fragility([first], first.share, left.days_covered if left else None)
    both = found[:2]
    share = sum(carrier.share for carrier in both)
    return Fragility(both, share, None) if len(both) == 2 and share >= ALL else None


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


def _uncounted(name: str, form: str, amounts: Sequence[float]) -> Uncounted:
    key = wording.why_not_counted(name, form)
    why, sources = str(wording.WHY_NOT[key]), wording.SOURCES_OF.get(key, "veganhealth")
    return Uncounted(name, len(amounts), sum(amounts), key, why, sources)
