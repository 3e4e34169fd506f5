"""Names made comparable, and word lists made searchable."""

import re
import unicodedata
from functools import lru_cache
from itertools import takewhile

_TAG = re.compile(r"[a-z]{2}:\S")
_BROAD = re.compile(r"plant based (?:foods and beverages|foods|beverages)")
_NOT_WORD = re.compile(r"[^a-z0-9,]+")


@lru_cache(maxsize=4096)
def normalise(text: str) -> str:
    """Lower case, without accents or apostrophes; a comma stays, as " , ": it parts the head of a name."""
    plain = text.casefold().replace("'", "")
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.replace("’", "").replace("œ", "oe"))
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(_NOT_WORD.sub(" ", plain).replace(",", " , ").split()).strip(" ,")


@lru_cache(maxsize=4096)
def shelf(category: str) -> str:
    """A category made comparable; Open Food Facts' tags ("en:oat-milks,en:beverages") become lines.

    The widest of its tags say nothing of the food and are left out: bread is "plant-based food" there.
    """
    if not _TAG.match(category):
        return _BROAD.sub(" ", normalise(category)).strip(" ,")
    tags = (normalise(tag.partition(":")[2]) for tag in category.split(","))
    return "\n".join(tag for tag in tags if tag and not _BROAD.fullmatch(tag))


def word_pattern(words: str) -> re.Pattern[str]:
    """A pattern for whole words from a table: lines or semicolons part the entries, plurals are allowed."""
    entries = {entry.strip() for line in words.splitlines() for entry in line.split(";")} - {""}
    body = _alternatives([_entry(entry.replace(" , ", "(?:e?s)? , ")) for entry in sorted(entries)])
    return re.compile(rf"\b{body}(?:e?s)?\b")


_Entry = tuple[str, str]  # its plain beginning, and the rest as a pattern


def _entry(text: str) -> _Entry:
    plain = _PLAIN.match(text)
    head = plain[0] if plain else ""
    if text[len(head) : len(head) + 1] in _REPEATS:
        head = head[:-1]
    return head, text[len(head) :]


_PLAIN = re.compile(r"[a-z0-9, ]*")
_REPEATS = ("?", "*", "+", "{")


def _alternatives(entries: list[_Entry]) -> str:
    """One pattern that shares common beginnings, as a tree: ten times quicker to search than a plain list."""
    by_letter: dict[str, list[_Entry]] = {}
    for head, rest in entries:
        by_letter.setdefault(head[:1], []).append((head, rest))
    patterns = sorted((rest for _, rest in by_letter.pop("", [])), key=len, reverse=True)
    branches = [_branch(group) for group in by_letter.values()]
    return f"(?:{'|'.join([*branches, *patterns])})"


def _branch(group: list[_Entry]) -> str:
    """Entries that begin with the same letter."""
    if len(group) == 1:
        return "".join(group[0])
    shared = _beginning(min(head for head, _ in group), max(head for head, _ in group))
    return shared + _alternatives([(head[len(shared) :], rest) for head, rest in group])


def _beginning(first: str, last: str) -> str:
    """What the alphabetically first and last have in common, all between them share."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    return "".join(letter for letter, _ in same)
