"""What a query may mean: as typed, with misspelt words corrected, with words joined or taken apart."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product
from math import log10

from foods.search.text import ALSO, OTHER_SPELLINGS, STAPLES, canonical, singular, typed_words
from foods.search.vocabulary import MANY, Vocabulary

MOST = 8  # readings of one query
BEGINNING = 1.5  # a word only begins with what was typed
UNTYPED_LETTER = 0.05
ERROR_COST = 1.0  # of one typing error
NEVER = "\0"  # no word begins like this
STAPLE_BONUS = -0.6
ALSO_COST = 0.1
MISSED = 2.0  # cost of leaving out a word that no food has; common words cost less
SPLIT_COST = 0.5  # "oatmilk" for "oat milk"


@dataclass(frozen=True, slots=True)
class Term:
    """One word wanted: a food's word fits as `word`, or, less well, when it begins with `start`."""

    word: str
    start: str


@dataclass(frozen=True, slots=True)
class Reading:
    terms: tuple[Term, ...]
    cost: float = 0
    missing: int = 0  # how many words of the query are left out

    def in_full(self) -> "Reading":
        """The same, but fitting whole words only."""
        return replace(self, terms=tuple(replace(term, start=NEVER) for term in self.terms))


def readings(query: str, vocabulary: Vocabulary) -> list[Reading]:
    """The ways to understand a query, the most literal first; none for a query without words."""
    typed = typed_words(query)
    if not typed:
        return []
    last = len(typed) - 1
    options = [
        _options(word, start, vocabulary, is_last=at == last) for at, (word, start) in enumerate(typed)
    ]
    combined = (
        Reading(tuple(term for terms, _ in chosen for term in terms), sum(cost for _, cost in chosen))
        for chosen in product(*(some[:4] for some in options[:4]), *(some[:1] for some in options[4:]))
    )
    found = sorted(combined, key=lambda reading: reading.cost)[:MOST]
    literal = [word for word, _ in typed]
    return [*_by_custom(literal), *found, *_joined(literal, vocabulary)]


def are_common(ways: Sequence[Reading], vocabulary: Vocabulary, *, whole: bool) -> bool:
    """Whether very many foods fit, whole or begun: one of the readings is a single common word."""
    alone = [way.terms[0] for way in ways if len(way.terms) == 1]
    if whole:
        return any(vocabulary.foods(term.word) >= MANY for term in alone)
    return any(vocabulary.begins_many(term.start) for term in alone)


def relaxed(query: str, vocabulary: Vocabulary) -> list[Reading]:
    """For when no food has all the words: without the unknown ones, with one left out, then single words."""
    looser: dict[tuple[Term, ...], Reading] = {}
    known, typed = only_known(query, vocabulary), typed_words(query)
    unknown = len(typed) - len(known)
    for way in readings(" ".join(known), vocabulary):
        if unknown:
            looser[way.terms] = replace(way, missing=unknown)
        if way.cost >= 0:
            for fewer in _with_fewer_words(way, vocabulary):
                looser.setdefault(fewer.terms, replace(fewer, missing=unknown + fewer.missing))
    return list(looser.values())[: 3 * MOST]


def _with_fewer_words(way: Reading, vocabulary: Vocabulary) -> list[Reading]:
    """One word left out, then all but one; a rare word is the worse to miss."""
    words = len(way.terms)
    weight = {term: MISSED / (1 + log10(1 + vocabulary.foods(term.word))) for term in way.terms}
    return [
        Reading(terms, way.cost + sum(weight[t] for t in way.terms if t not in terms), words - left)
        for left in dict.fromkeys((words - 1, 1))
        if 0 < left < words
        for terms in combinations(way.terms, left)
    ]


def only_known(query: str, vocabulary: Vocabulary) -> list[str]:
    """The words as typed that the catalogue has, or that one can be mistaken for; figures always stay."""
    return [
        typed
        for word, typed in typed_words(query)
        if not word.isalpha()
        or word in vocabulary
        or len(_options(word, typed, vocabulary)) > 1
        or vocabulary.starts(typed)
    ]


Option = tuple[tuple[Term, ...], float]


def _options(word: str, typed: str, vocabulary: Vocabulary, *, is_last: bool = True) -> list[Option]:
    """The word as typed, and what it may be if it is misspelt or still being typed.

    Words before the last are finished: where they are known, none that only begin like them are sought.
    """
    is_finished = not is_last and word == singular(typed) and vocabulary.is_everyday(word)
    options: list[Option] = [((Term(word, NEVER if is_finished else typed),), 0)]
    options += [((Term(w, w),), cost) for w, cost in _spellings_starting(typed).items()]
    if vocabulary.is_everyday(word) or not word.isalpha():
        return options
    options += [(terms, SPLIT_COST) for terms in _taken_apart(word, vocabulary)]
    if not vocabulary.is_trusted(word) and not vocabulary.starts(typed):
        options += [((Term(w, w),), cost) for w, cost in _corrected(word, typed, vocabulary)]
    return options


def _spellings_starting(typed: str) -> dict[str, float]:
    """What a word still being typed may become by way of another spelling: praw → shrimp."""
    if len(typed) < 3 or typed in OTHER_SPELLINGS:
        return {}
    return {
        to: BEGINNING + UNTYPED_LETTER * (len(word) - len(typed))
        for word, to in OTHER_SPELLINGS.items()
        if word.startswith(typed) and not to.startswith(typed)
    }


def _corrected(word: str, typed: str, vocabulary: Vocabulary) -> list[tuple[str, float]]:
    costs: dict[str, float] = {}
    for source in {word, typed}:
        for correction, errors in vocabulary.corrections(source):
            if errors > 1 and word in vocabulary:
                continue  # a rare word is rather itself than two slips in another
            fixed = canonical(correction)
            costs[fixed] = min(costs.get(fixed, 99), errors * ERROR_COST)
    return sorted(costs.items(), key=lambda pair: (pair[1], pair[0]))


def _taken_apart(word: str, vocabulary: Vocabulary) -> list[tuple[Term, ...]]:
    """ "oatmilk" → oat, milk: both must be everyday words of three letters or more."""
    halves = ((word[:at], canonical(word[at:])) for at in range(3, len(word) - 2))
    for left, right in halves:
        if vocabulary.is_everyday(left) and vocabulary.is_everyday(right):
            return [(Term(left, left), Term(right, right))]
    return []


def _by_custom(words: list[str]) -> list[Reading]:
    """Cheese is mostly cheddar; oat milk is also sold as oat drink."""
    said = tuple(words)
    return [
        Reading(tuple(Term(word, word) for word in meanings[said]), cost)
        for meanings, cost in ((STAPLES, STAPLE_BONUS), (ALSO, ALSO_COST))
        if said in meanings
    ]


def _joined(words: list[str], vocabulary: Vocabulary) -> list[Reading]:
    """ "corn flakes" → cornflakes, where the catalogue has such a word."""
    pairs = [(at, words[at] + words[at + 1]) for at in range(len(words) - 1)]
    return [
        Reading(tuple(Term(w, w) for w in [*words[:at], joined, *words[at + 2 :]]), SPLIT_COST)
        for at, joined in pairs
        if joined in vocabulary
    ]
