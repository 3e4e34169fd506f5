"""One normal form for names and queries, so that case, accents, plurals and spelling make no difference."""

import re
import unicodedata
from functools import lru_cache

from foods.search import spellings
from foods.search.spellings import NICKNAMES, SAME_WORD, SINGULARS, STOPWORDS

MAX_WORD = 40
MAX_TEXT = 400  # characters looked at; no food has a longer name

_LETTERS = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i", "ð": "d", "’": "'", "‘": "'"}
)
_WORD = re.compile(r"\d+(?:\.\d+)?|[^\W\d_][^\W_]*")
_PART = re.compile(r"[,;()\[\]]|\b(?:in|with|without)\b")  # tea with milk is a tea
_REPAIRS = [
    (re.compile(r"(?<=\d),(?=\d{3}\b)"), ""),  # 1,000
    (re.compile(r"\b(?:vitamin )?b[\s.-]?12\b"), "b12"),
    (re.compile(r"\b([a-z])&([a-z])\b"), r"\1\2"),  # m&m
    (re.compile(r"'s\b|'"), ""),  # shepherd's
]


def fold(text: str) -> str:
    """Lower case, without accents, with figures and a few names written in one way."""
    decomposed = unicodedata.normalize("NFKD", text[:MAX_TEXT].casefold().translate(_LETTERS))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    for pattern, replacement in _REPAIRS:
        plain = pattern.sub(replacement, plain)
    return plain


def singular(word: str) -> str:
    """One form for singular and plural. It need not be English, only the same for both."""
    if word in SINGULARS:
        return SINGULARS[word]
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("oes", "ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1]


_STANDS_FOR = {
    singular(word): line.split()[0] for line in SAME_WORD.strip().splitlines() for word in line.split()
}
OTHER_SPELLINGS = {word: stands for word, stands in _STANDS_FOR.items() if word != stands}


@lru_cache(maxsize=8192)
def canonical(word: str) -> str:
    """The word that stands for all its spellings: yoghurts → yogurt, prawns → shrimp."""
    short = singular(word[:MAX_WORD])
    return _STANDS_FOR.get(short, short)


def words(text: str) -> list[str]:
    """The canonical words of a name, in order, without those said in between unless there are no others."""
    return [canonical(word) for word in _plain_words(fold(text))]


def segments(text: str) -> list[str]:
    """A name's parts between commas and brackets, each as canonical words: "Cheese, cheddar" has two."""
    parts = (_plain_words(part) for part in _PART.split(fold(text)))
    return [" ".join(map(canonical, part)) for part in parts if part]


def typed_words(query: str, most: int = 8) -> list[tuple[str, str]]:
    """What was typed, word by word: (canonical, as typed), nicknames replaced; at most `most`."""
    typed = [(canonical(word), word[:MAX_WORD]) for word in _plain_words(fold(query))][:most]
    for start, end in _spans(len(typed)):
        meant = _NICKNAMES.get(" ".join(word for word, _ in typed[start:end]))
        if meant is not None:
            return (typed[:start] + [(word, word) for word in meant] + typed[end:])[:most]
    return typed


def _plain_words(folded: str) -> list[str]:
    found = _WORD.findall(folded)
    return [word for word in found if word not in STOPWORDS] or found


def _spans(length: int) -> list[tuple[int, int]]:
    """Every stretch of a list, the longest first."""
    return [(start, start + size) for size in range(length, 0, -1) for start in range(length - size + 1)]


STAPLES = {tuple(words(said)): words(meant) for said, meant in spellings.STAPLES.items()}
ALSO = {tuple(words(said)): words(meant) for said, meant in spellings.ALSO.items()}
_NICKNAMES = {" ".join(words(said)): words(meant) for said, meant in NICKNAMES.items()}
