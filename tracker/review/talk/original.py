"""An entry as it was, kept with a suggestion as plain values so that it stays visible."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from hashlib import sha256
from typing import Any

from tracker.diary.models import Entry

TEXTS = ("name", "measure_label", "standing", "source_type", "form", "figure_kind", "figure_source")
NUMBERS = ("quantity", "grams", "millilitres", "units", "ug", "stated_ug")


@dataclass(frozen=True, slots=True)
class Shown:
    """A food in an amount, as shown: `ug` counts, `stated_ug` is struck through; None: not stated."""

    name: str
    quantity: Decimal
    measure_label: str
    ug: Decimal | None
    stated_ug: Decimal | None
    standing: str
    source_type: str
    at_least: bool = False


def shown(entry: Entry) -> Shown:
    return Shown(*(getattr(entry, name) for name in Shown.__slots__))


def original_of(entry: Entry) -> dict[str, Any]:
    """The entry as JSON; reads the food's code (one query where the food is not loaded)."""
    numbers = {name: _text(getattr(entry, name)) for name in NUMBERS}
    texts = {name: getattr(entry, name) for name in TEXTS}
    about = {"food": str(entry.food.code), "date": entry.date.isoformat(), "occasion": entry.occasion}
    return {**about, **texts, **numbers, "at_least": entry.at_least, "state": state_of(entry)}


def shown_original(original: dict[str, Any]) -> Shown | None:
    """None where nothing was kept that could be shown."""
    quantity = _number(original.get("quantity"))
    if quantity is None or not original.get("name"):
        return None
    return Shown(
        name=str(original["name"]),
        quantity=quantity,
        measure_label=str(original.get("measure_label", "")),
        ug=_number(original.get("ug")),
        stated_ug=_number(original.get("stated_ug")),
        standing=str(original.get("standing", "")),
        source_type=str(original.get("source_type", "")),
        at_least=bool(original.get("at_least")),
    )


def state_of(entry: Entry) -> str:
    """A short name for what was eaten and how much: another one means that the entry was changed."""
    said = (entry.food_id, _text(entry.quantity), entry.measure_label, _text(entry.ug))
    return sha256(repr(said).encode()).hexdigest()[:16]


def changed_since(entry: Entry, original: dict[str, Any]) -> bool:
    """Whether the entry is no longer what the suggestion was made for."""
    return original.get("state", "") not in ("", state_of(entry))


def _text(value: Decimal | None) -> str | None:
    """Without trailing zeros, so that 200 and 200.000 are the same."""
    return None if value is None else f"{value.normalize():f}"


def _number(value: object) -> Decimal | None:
    try:
        return None if value is None else Decimal(str(value))
    except InvalidOperation:
        return None
