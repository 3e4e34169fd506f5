"""How people write units and numbers on a phone."""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from foods.amounts import GRAMS, MAX_QUANTITY, MILLILITRES, SMALLEST

# Weights and volumes, which foods.amounts can resolve; mg and µg are strengths of tablets, no amounts.
_MEASURED = {
    "g": "g gr gram grams gramme grammes grm",
    "kg": "kg kgs kilo kilos kilogram kilograms",
    "oz": "oz ounce ounces",
    "lb": "lb lbs pound pounds",
    "ml": "ml mls millilitre millilitres milliliter milliliters mil",
    "cl": "cl centilitre centilitres centiliter",
    "dl": "dl decilitre decilitres deciliter",
    "l": "l litre litres liter liters ltr",
    "pint": "pint pints pt",
    "cup": "cup cups",
    "tbsp": "tbsp tbsps tbs tblsp tablespoon tablespoons",
    "tsp": "tsp tsps teaspoon teaspoons",
}
# Things that only the food itself can weigh; the first word of a line is the one its measures use most.
_COUNTED = [
    "slice", "piece pc", "glass", "bowl", "can tin", "mug", "bottle", "pot tub container", "plate",
    "serving portion helping", "packet pack pkt sachet bag", "bar", "tablet tab pill capsule cap", "drop",
    "spray", "scoop", "handful", "rasher", "fillet filet", "stick", "sheet", "wedge", "lozenge", "carton",
    "ball", "link", "strip", "dose", "shot", "cube", "skewer", "pat", "dash", "round", "leg", "breast",
    "small", "medium", "large big", "thick", "thin",
]  # fmt: skip
_PLURALS = {"glass": "glasses", "dash": "dashes", "breast": "breasts"}

WORDS = {
    "a": "1", "an": "1", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "dozen": "12",
    "a dozen": "12", "half a dozen": "6", "a couple": "2", "couple": "2", "a pair": "2",
    "half": "0.5", "half a": "0.5", "half an": "0.5", "a half": "0.5", "quarter": "0.25", "a quarter": "0.25",
    "one and a half": "1.5", "two and a half": "2.5", "three and a half": "3.5",
    "1 and a half": "1.5", "2 and a half": "2.5", "3 and a half": "3.5",
}  # fmt: skip


def _unit_words() -> dict[str, str]:
    known = {word: unit for unit, line in _MEASURED.items() for word in line.split()}
    known |= {
        "fl oz": "fl oz",
        "floz": "fl oz",
        "fl. oz": "fl oz",
        "fluid ounce": "fl oz",
        "fluid ounces": "fl oz",
    }
    for line in _COUNTED:
        unit, *others = line.split()
        for word in (unit, *others):
            known[word] = known[_PLURALS.get(word, word + "s")] = unit
    return known


UNITS = _unit_words()
MEASURED = frozenset(GRAMS) | frozenset(MILLILITRES)

_UNIT = re.compile(
    r"(?:(?:heaped|level|rounded|heaping)\s+)?("
    + "|".join(map(re.escape, sorted(UNITS, key=len, reverse=True)))
    + r")"
    r"\b\.?(?:\s+(?:of|full of)\b)?(?:\s+(?:a|an|the)\b)?\s*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:(\d{1,6})\s+)?(\d{1,6})/(\d{1,6})(?![\d/])|(\d{1,9}(?:[.,]\d{1,9})?)(?![\d.,]*\d)")
_NUMBER_WORD = re.compile(
    r"("
    + "|".join(sorted(map(re.escape, WORDS), key=len, reverse=True))
    + r")\s+(?:of\s+)?(?:an?\s+|the\s+)?(?=\w)",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\s*[x×*](?![a-z])\s*", re.IGNORECASE)
_STRENGTH = re.compile(r"\s*(?:mcg|[µμu]g|mg|iu)\b", re.IGNORECASE)  # 1000 mcg b12 is the name of a tablet
_NOT_HALVES = re.compile(r"half[\s-]+(?:and|&|fat|cream|n)\b", re.IGNORECASE)


class Read(NamedTuple):
    """What was read at the beginning of a text, and the rest."""

    value: Decimal
    rest: str


def tidy(text: str) -> str:
    """One way of writing digits, fractions and spaces: "1½" becomes "1 1/2"."""
    spaced = "".join(f" {c}" if unicodedata.decomposition(c).startswith("<fraction>") else c for c in text)
    plain = unicodedata.normalize("NFKC", spaced).replace("⁄", "/")
    return " ".join("".join(c if c.isprintable() else " " for c in plain).split())


def read_unit(text: str) -> tuple[str, str] | None:
    """(unit, rest) where the text begins with a unit."""
    found = _UNIT.match(text)
    return (UNITS[found[1].lower()], text[found.end() :]) if found else None


def read_number(text: str) -> Read | None:
    """A positive number at the beginning, in figures or words, with the "x" of "2x" taken along.

    No amount: "7up", "2% milk", "5-hour", "10 mcg", "half and half", a number too large or too small to log.
    """
    found = _NUMBER.match(text)
    read = _in_words(text) or (_figures(found, text) if found else None)
    return read if read and SMALLEST <= read.value <= MAX_QUANTITY else None


def _figures(found: re.Match[str], text: str) -> Read | None:
    value, rest = _value(found), text[found.end() :]
    if value is None:
        return None
    if times := _TIMES.match(rest):
        return Read(value, rest[times.end() :])
    if _STRENGTH.match(rest):
        return None
    glued = bool(rest) and not rest[0].isspace()
    if glued and not read_unit(rest):
        return None
    return Read(value, rest.lstrip())


def _value(found: re.Match[str]) -> Decimal | None:
    whole, above, below, plain = found.groups()
    if plain:
        is_thousand = re.fullmatch(r"[1-9]\d{0,2},\d{3}", plain)
        return Decimal(plain.replace(",", "" if is_thousand else "."))
    if not int(below):
        return None
    return Decimal(whole or 0) + round(Decimal(above) / Decimal(below), 3).normalize()


def _in_words(text: str) -> Read | None:
    found = _NUMBER_WORD.match(text)
    if not found or _NOT_HALVES.match(text):
        return None
    return Read(Decimal(WORDS[found[1].lower()]), text[found.end() :])
