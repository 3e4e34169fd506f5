"""From one line to its parts: "2 eggs, 200 ml oat milk" has two. Pure; knows no food."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from tracker.diary.quickline.units import MEASURED, read_number, read_unit, tidy
from tracker.formatting import quantity as written_number

MAX_LINE = 1000  # characters
MAX_PARTS = 20
MAX_ANDS = 4
_EDGES = " .,-–•*"

# A comma between figures belongs to a number; "and" only parts where an amount follows: mac and cheese stays.
_SEPARATORS = re.compile(r"[\n\r;]+|,(?!\d)|(?<!\d),|\s+[+]\s+|\s+plus\s+", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|&|with)\s+", re.IGNORECASE)
_AT_END = re.compile(
    r"^(?P<food>.*?\S)[\s(]+(?P<amount>[\d/., ]*\d\s*[a-z. ]+|[x×]\s*\d+|\d+\s*[x×])\)?$", re.IGNORECASE
)


@dataclass(frozen=True)
class Part:
    """One thing that was typed. `unit` is a key of foods.amounts, or a word such as "slice"."""

    text: str
    quantity: Decimal | None
    unit: str | None
    food_words: str


def parse(line: str) -> list[Part]:
    """The parts of a line, at most MAX_PARTS; never an error. Quantities are positive and can be logged."""
    typed = _SEPARATORS.split(line[:MAX_LINE])
    pieces = (piece for text in typed for piece in _split_before_amounts(text))
    return [read_part(piece) for piece in pieces if any(c.isalnum() for c in piece)][:MAX_PARTS]


def read_part(text: str) -> Part:
    """One part: its amount may stand before or behind the food."""
    typed = " ".join(text.split()).strip(_EDGES)
    plain = tidy(typed)
    read = _amount_first(plain) or _amount_last(plain) or Part(plain, None, None, plain)
    return replace(read, text=typed)


def written(part: Part) -> str:
    """The part as a line that reads as the same part."""
    number = "" if part.quantity is None else written_number(part.quantity)
    return " ".join(filter(None, [number, part.unit, part.food_words]))


def split_at_and(text: str) -> list[tuple[str, str]]:
    """The ways to part a text in two at "and" or "with", the longest beginning first; none for a tale."""
    found = list(_AND.finditer(text))
    if len(found) > MAX_ANDS:
        return []
    return [(text[: at.start()], text[at.end() :]) for at in reversed(found)]


def _split_before_amounts(text: str) -> list[str]:
    """ "2 eggs and 1 banana" is two parts; "toast and marmite" is left to the catalogue."""
    pieces, start = [], 0
    for found in _AND.finditer(text):
        rest = tidy(text[found.end() :])
        if rest[:1].isdigit() and read_number(rest):
            pieces.append(text[start : found.start()])
            start = found.end()
    return [*pieces, text[start:]]


def _amount_first(text: str) -> Part | None:
    number = read_number(text)
    if number is None:
        unit = _unit_of(text)
        return Part(text, Decimal(1), unit[0], unit[1]) if unit else None
    value, rest = number
    if (again := read_number(rest)) and rest[0].isdigit() and (inner := read_unit(again.rest)) and inner[1]:
        return _part(text, value * again.value, inner[0], inner[1])  # 2 x 100 g yogurt
    unit = read_unit(rest)
    if unit and unit[1]:
        return _part(text, value, unit[0], unit[1])
    return None if unit and unit[0] in MEASURED else _part(text, value, None, rest)


def _unit_of(text: str) -> tuple[str, str] | None:
    """ "slice of toast": a unit without a number, told by "of"."""
    unit = read_unit(text)
    said = text[: -len(unit[1])] if unit and unit[1] else ""
    return unit if re.search(r"\bof\b", said, re.IGNORECASE) else None


def _amount_last(text: str) -> Part | None:
    found = _AT_END.match(text)
    if not found:
        return None
    amount = re.sub(r"^[x×]\s*(\d+)$", r"\1x", found["amount"].strip(), flags=re.IGNORECASE)
    number = read_number(amount)
    if number is None:
        return None
    unit = read_unit(number.rest)
    if number.rest and not (unit and not unit[1]):
        return None  # "b12 10 mcg": a strength
    return _part(text, number.value, unit[0] if unit else None, found["food"])


def _part(text: str, value: Decimal, unit: str | None, food: str) -> Part | None:
    """None where no food is left, or the product of two amounts is beyond logging."""
    food = food.strip(_EDGES + "()")
    if not any(c.isalpha() for c in food) or value > 100_000:
        return None
    return Part(text, value, unit, food)
