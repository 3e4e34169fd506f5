"""One food as it stands in a data file: read, checked, and refused with a reason."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

from foods.codes import Basis, Diet, FigureKind, Form, SourceType, Standing

MAX_MEASURES = 6
MEASURE_SEPARATOR = " | "
_AMOUNT = re.compile(r"^(\d+(?:\.\d+)?) (g|ml|unit)$")
_FIELD_OF_UNIT = {"g": "grams", "ml": "millilitres", "unit": "units"}


class BrokenLine(ValueError):
    """A line that cannot be a food; the message says why, in plain words."""


@dataclass(frozen=True)
class Measure:
    """A household measure: "1 glass, 200 ml" weighs 206 g."""

    label: str
    grams: Decimal | None = None
    millilitres: Decimal | None = None
    units: Decimal | None = None

    def __str__(self) -> str:
        amounts = ((self.grams, "g"), (self.millilitres, "ml"), (self.units, "unit"))
        return f"{self.label}: " + ", ".join(
            f"{plain(value)} {unit}" for value, unit in amounts if value is not None
        )


@dataclass(frozen=True)
class FoodRecord:
    """The public fields of a food; figures are µg per basis."""

    dataset: str
    dataset_id: str
    layer: int
    name: str
    b12_ug: Decimal | None
    standing: str
    source_type: str
    form: str
    diet: str
    figure_kind: str
    synonyms: str = ""
    brand: str = ""
    category: str = ""
    basis: str = Basis.PER_100_G.value
    stated_b12_ug: Decimal | None = None
    suspect_reason: str = ""
    rule: str = ""
    allergens: str = ""
    tags: str = ""
    figure_source: str = ""
    figure_source_id: str = ""
    figure_description: str = ""
    note: str = ""
    gtin: str = ""
    country: str = ""
    added_b12_ug: Decimal | None = None
    added_form: str = ""
    figure_date: date | None = None
    stamp: str = ""
    measures: tuple[Measure, ...] = field(default=())

    @property
    def key(self) -> tuple[str, str]:
        return self.dataset, self.dataset_id

    @property
    def density_g_per_ml(self) -> Decimal | None:
        """Told by the first measure that has both a weight and a volume; never guessed."""
        both = (m for m in self.measures if m.grams is not None and m.millilitres)
        first = next(both, None)
        return (
            round(first.grams / first.millilitres, 4) if first and first.grams and first.millilitres else None
        )

    @property
    def content_hash(self) -> str:
        """The importer's stamp of what it read, or a digest of the record itself."""
        return self.stamp or hashlib.blake2b(repr(astuple(self)).encode(), digest_size=16).hexdigest()


def plain(value: Decimal) -> str:
    """A decimal without trailing zeros or exponent."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def figure(text: str, *, what: str, highest: int) -> Decimal | None:
    """A figure in µg; empty is unknown, not zero."""
    if not text.strip():
        return None
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise BrokenLine(f"{what} is not a number: {text!r}") from None
    if not value.is_finite() or not 0 <= value <= highest:
        raise BrokenLine(f"{what} is out of range: {text!r}")
    return value


def measures(text: str) -> tuple[Measure, ...]:
    """Read "1 slice: 68 g | 1 glass, 200 ml: 206 g, 200 ml"."""
    parts = [part for part in text.split("|") if part.strip()]
    if len(parts) > MAX_MEASURES:
        raise BrokenLine(f"more than {MAX_MEASURES} measures")
    return tuple(_measure(part.strip()) for part in parts)


def _measure(text: str) -> Measure:
    label, _, amounts = text.rpartition(": ")
    if not label:
        raise BrokenLine(f"a measure without an amount: {text!r}")
    found = {}
    for amount in amounts.split(", "):
        match = _AMOUNT.match(amount.strip())
        if not match or not Decimal(match[1]):
            raise BrokenLine(f"a measure that is not understood: {text!r}")
        found[_FIELD_OF_UNIT[match[2]]] = Decimal(match[1])
    return Measure(label, **found)


_CLOSED = {
    "basis": Basis,
    "standing": Standing,
    "source_type": SourceType,
    "form": Form,
    "diet": Diet,
    "figure_kind": FigureKind,
}
_LENGTHS = {
    "name": 255,
    "dataset_id": 64,
    "brand": 160,
    "category": 160,
    "rule": 40,
    "figure_description": 400,
}


def checked(record: FoodRecord) -> FoodRecord:
    """The record, or BrokenLine with the first thing that is wrong with it."""
    for reason in _complaints(record):
        raise BrokenLine(reason)
    return record


def _complaints(record: FoodRecord) -> Iterator[str]:
    if not record.name.strip() or not record.dataset_id.strip():
        yield "no name or no id"
    for name, choices in _CLOSED.items():
        if getattr(record, name) not in choices.values:
            yield f"{name} is not known: {getattr(record, name)!r}"
    for name, longest in _LENGTHS.items():
        if len(getattr(record, name)) > longest:
            yield f"{name} is longer than {longest}"
    if (record.standing == Standing.NOT_STATED) != (record.b12_ug is None):
        yield "an empty figure and the standing not_stated go together"
    if record.standing == Standing.NOT_COUNTED and record.b12_ug:
        yield "what is not counted on counts as 0"
    if record.basis == Basis.PER_UNIT and not all(m.units for m in record.measures):
        yield "a food counted in units has measures in units"


def text_fields(row: Mapping[str, str | None], names: Iterable[str]) -> dict[str, str]:
    """The named columns, stripped; a missing column or one cell too few is a broken line."""
    found = {name: row.get(name) for name in names}
    missing = [name for name, value in found.items() if value is None]
    if missing:
        raise BrokenLine(f"column missing: {', '.join(missing)}")
    return {name: (value or "").strip() for name, value in found.items()}
