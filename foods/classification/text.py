"""Names made comparable, and word lists made searchable."""

import re
import unicodedata
from functools import lru_cache

_NOT_WORD = re.compile(r"[^a-z0-9,]+")


@lru_cache(maxsize=4096)
def normalise(text: str) -> str:
    """Lower case, without accents or apostrophes; a comma stays, as " , ": it parts the head of a name."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("'", "").replace("’", ""))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(_NOT_WORD.sub(" ", plain).replace(",", " , ").split()).strip(" ,")


def word_pattern(words: str) -> re.Pattern[str]:
    """A pattern for whole words from a table: lines or semicolons part the entries, plurals are allowed."""
    entries = [entry.strip() for line in words.splitlines() for entry in line.split(";")]
    longest_first = sorted(filter(None, entries), key=len, reverse=True)
    body = "|".join(entry.replace(" , ", "(?:e?s)? , ") for entry in longest_first)
    return re.compile(rf"\b(?:{body})(?:e?s)?\b")
