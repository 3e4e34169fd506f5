"""What the pages of recipes show."""

from dataclasses import dataclass
from decimal import Decimal

from django import template

from foods.recipes.figure import Part
from tracker.diary.portion_text import portion_text
from tracker.kitchen.wording import WHY_ALL

register = template.Library()
# How the table writes what everybody says; it has 35 letters for each row.
_SPELT = {
    "W/": "with ", "WO/": "without ", "W/O": "without", "BRWN": "browned", "BRND": "browned",
    "SIMMRD": "simmered", "SIMMR": "simmered", "SIMR": "simmered", "SIMMER": "simmered", "CKD": "cooked",
    "FRSH": "fresh", "DRIP": "drippings", "DRIPPNG": "drippings", "DRIPPNGS": "drippings",
    "DRIPPING": "drippings", "RTE": "ready to eat", "APPROX": "about",
}  # fmt: skip


@dataclass(frozen=True)
class _Amount:
    quantity: Decimal
    measure_label: str


@register.filter
def portion_of_part(part: Part) -> str:
    """ "500 g", "2 × egg"."""
    return portion_text(_Amount(part.quantity, part.label))


@register.filter
def why_all(reason: str) -> str:
    """Why cooking takes nothing off."""
    return str(WHY_ALL.get(reason, ""))


@register.filter
def table_words(preparation: str) -> str:
    """ "BEEF,SLICES,BRWN,SIMMER,W/DRIPPINGS" as "beef, slices, browned, simmered, with drippings"."""
    words = [_spelt(word.strip()) for word in preparation.replace("O/ ", "O/").split(",")]
    return ", ".join(words).replace("  ", " ")


def _spelt(text: str) -> str:
    for short in ("WO/", "W/"):
        if short in text and not text.startswith("W/O "):
            head, _, tail = text.partition(short)
            return " ".join(filter(None, [_words(head), _SPELT[short].strip(), _words(tail)]))
    return _words(text)


def _words(text: str) -> str:
    return " ".join(_SPELT.get(word, word).lower() for word in text.split())
