"""The catalogue's own words, read once per process, to correct misspelt ones."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from foods.codes import Layer
from foods.models import SearchWord
from foods.search.text import OTHER_SPELLINGS

RARE = 3  # a word of fewer foods in the tables may itself be misspelt
MANY = 3000
MOST = 3  # corrections of one word


class Vocabulary:
    """Sorted words with their first layer and number of foods; about 100 bytes a word."""

    def __init__(self, counted: Iterable[tuple[str, int, int]], stamp: str = "") -> None:
        self.stamp = stamp
        rows = sorted(counted)
        self.words = [word for word, _, _ in rows]
        self._layers = bytes(layer for _, layer, _ in rows)
        self._foods = [foods for _, _, foods in rows]
        self._by_length = self._trusted_by_length()
        self.corrections = lru_cache(maxsize=1024)(self._corrections)
        self.starts = lru_cache(maxsize=1024)(self._starts)

    def _trusted_by_length(self) -> dict[int, list[str]]:
        """Words to correct to; the tables' rare words are left out, other spellings are added."""
        by_length: dict[int, list[str]] = defaultdict(list)
        for at, word in enumerate(self.words):
            if self._layers[at] <= Layer.EVERYDAY or self._foods[at] >= RARE:
                by_length[len(word)].append(word)
        for word, stands_for in OTHER_SPELLINGS.items():
            if stands_for in self:
                by_length[len(word)].append(word)
        return dict(by_length)

    def __contains__(self, word: str) -> bool:
        return self._at(word) is not None

    def __len__(self) -> int:
        return len(self.words)

    def _at(self, word: str) -> int | None:
        at = bisect_left(self.words, word)
        return at if at < len(self.words) and self.words[at] == word else None

    def foods(self, word: str) -> int:
        """In how many foods a word occurs."""
        at = self._at(word)
        return 0 if at is None else self._foods[at]

    def is_everyday(self, word: str) -> bool:
        at = self._at(word)
        return at is not None and self._layers[at] <= Layer.EVERYDAY

    def is_trusted(self, word: str) -> bool:
        """Surely a word, not a misspelling in one of the tables."""
        return self.is_everyday(word) or self.foods(word) >= RARE

    def _starts(self, start: str) -> bool:
        """Whether a surely spelt word begins like this."""
        for at in range(bisect_left(self.words, start), len(self.words)):
            if not self.words[at].startswith(start):
                return False
            if self._layers[at] <= Layer.EVERYDAY or self._foods[at] >= RARE:
                return True
        return False

    def begins_many(self, start: str) -> bool:
        """Whether so many foods have a word beginning like this that any hundred of them are soon met."""
        foods = 0
        for at in range(bisect_left(self.words, start), len(self.words)):
            if not self.words[at].startswith(start) or foods >= MANY:
                break
            foods += self._foods[at]
        return foods >= MANY

    def _corrections(self, word: str) -> list[tuple[str, int]]:
        """The likeliest (word, typing errors), best first."""
        most = errors_allowed(len(word))
        scored = sorted(
            (self._strangeness(word, other, errors), other, errors)
            for other, errors in self._near(word, most)
        )
        kept = [(other, errors) for strange, other, errors in scored if strange <= scored[0][0] + 0.7]
        return kept[:MOST]

    def _near(self, word: str, most: int) -> list[tuple[str, int]]:
        choices = [
            w for size in range(len(word) - most, len(word) + most + 1) for w in self._by_length.get(size, ())
        ]
        found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=most, limit=40)
        return [(other, int(errors)) for other, errors, _ in found if _is_likely(word, other, int(errors))]

    def _strangeness(self, word: str, other: str, errors: int) -> float:
        """Errors, and what else makes a correction unlikely: another first letter, a word few foods have."""
        real = OTHER_SPELLINGS.get(other, other)
        return (
            errors
            + (0.8 if word[0] != other[0] else 0)
            + (0 if self.is_everyday(real) else 0.5)
            + 0.3 / max(self.foods(real), 1)
        )


def _is_likely(word: str, other: str, errors: int) -> bool:
    """Few people mistype the first letter, and hardly anyone does so and errs once more in a short word."""
    return errors == 1 or (errors > 1 and (word[0] == other[0] or len(word) > 7))


def errors_allowed(length: int) -> int:
    """Typing errors to look for in a word of so many letters."""
    return 0 if length < 3 else 1 if length < 6 else 2 if length < 10 else 3


_current = Vocabulary(())


def current() -> Vocabulary:
    """What this process last read; `engines.find` tells when it has become old."""
    return _current


def read(stamp: str) -> Vocabulary:
    """Read the vocabulary anew, with one query."""
    global _current
    rows = SearchWord.objects.values_list("word", "layer", "foods")
    _current = Vocabulary(rows.iterator(chunk_size=5000), stamp)
    return _current
