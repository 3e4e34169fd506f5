"""Medicines that matter for B12, found by what is printed on the box (table data/medicines.csv).

Generic names follow from the table of risk factors; brand names are general knowledge, differ between
countries and change, so they are marked as not checked. A name that is not found says nothing.
"""

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from tracker.assessment.doses import dose_mg_per_day
from tracker.assessment.tables import rows

__all__ = ["Medicine", "dose_mg_per_day", "find", "medicines"]

LEAST_TYPED = 3  # letters from which the beginning of a name is looked for
LEAST_MISSPELT = 6  # shorter words have too many neighbours
ALIKE = 0.84
LONGEST_TEXT = 200


@dataclass(frozen=True, slots=True)
class Medicine:
    """`kind` "generic" or "brand"; `factor` the key of the risk factor it is."""

    name: str
    kind: str
    factor: str

    @property
    def verified(self) -> bool:
        """Brand names are general knowledge, not read in a source."""
        return self.kind == "generic"


@cache
def medicines() -> tuple[Medicine, ...]:
    return tuple(Medicine(row["name"], row["kind"], row["factor"]) for row in rows("medicines.csv"))


def find(text: str) -> list[Medicine]:
    """The medicines that a text names: by the whole name, else by its beginning, else slightly misspelt.

    Case, accents and what else stands in the text ("Nexium 40 mg at night") do not matter.
    """
    typed = plain(text[:LONGEST_TEXT])
    words = typed.split()
    named = [each for each in medicines() if f" {plain(each.name)} " in f" {typed} "]
    found = named or [each for each in medicines() if _begun(each, typed, words)]
    if not found:
        return _misspelt(words)
    return sorted(found, key=lambda each: (each.kind != "generic", each.name.casefold()))


def plain(text: str) -> str:
    """Lower case, without accents, with single spaces for everything that is no letter or figure."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[a-z0-9]+", bare))


def _begun(medicine: Medicine, typed: str, words: list[str]) -> bool:
    name = plain(medicine.name)
    if medicine.kind == "brand" and " " in name:
        words = []  # "Galvus" is not "Galvus Met"
        typed = typed if " " in typed else ""
    whole = len(typed) >= LEAST_TYPED and name.startswith(typed)
    return whole or any(len(word) > LEAST_TYPED and name.startswith(word) for word in words)


def _misspelt(words: list[str]) -> list[Medicine]:
    """The most alike first."""
    ratios = ((max(_alikeness(word, plain(each.name)) for word in words), each) for each in medicines())
    alike = [(ratio, each) for ratio, each in ratios if ratio >= ALIKE] if words else []
    return [each for _, each in sorted(alike, key=lambda pair: -pair[0])]


def _alikeness(word: str, name: str) -> float:
    """0 to 1; 0 for short words, and where the first letter or the length is no mere slip."""
    if len(word) < LEAST_MISSPELT or " " in name or abs(len(word) - len(name)) > 3 or word[0] != name[0]:
        return 0.0
    return SequenceMatcher(None, word, name, autojunk=False).ratio()
