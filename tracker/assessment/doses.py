"""Milligrams a day, read from a person's own words: "850 mg twice a day", "2 x 500 mg", "20 mg 1-0-1".

Never guessed: what cannot be told from the words is None.
"""

import re
from collections.abc import Iterator

MOST_MG = 100_000.0
LONGEST_TEXT = 200
_IN_MG = {
    "g": 1000.0, "gram": 1000.0, "mg": 1.0, "milligram": 1.0,
    "µg": 0.001, "ug": 0.001, "mcg": 0.001, "microgram": 0.001,
}  # fmt: skip
# 1.000 mg in much of Europe, 1,000 mg elsewhere; a comma before one or two figures is a decimal point.
_THOUSANDS = re.compile(r"\b([1-9]\d{0,2})[.,](\d{3})(?=\s*m)")
_DECIMAL = re.compile(r"(\d),(\d{1,2})(?!\d)")
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)\s*(mg|milligram|mcg|µg|ug|microgram|g|gram)(?:me)?s?\b")
_SPLIT = re.compile(r"[,;+\n]|\b(?:and|then|plus|und|et|y)\b")
# Mixtures ("50/1000"), ranges ("20-40 mg") and "when needed": nobody can tell the sum.
_UNSURE = re.compile(
    r"\d\s*(?:mg)?\s*/\s*\d|\d\s*[-–]\s*\d+\s*(?:m?g|times|x|mal)|\d\s*(?:to|or)\s*\d|need|require|\bprn\b|bedarf|someti"
)
_SCHEME = re.compile(r"\b(\d)\s*-\s*(\d)\s*-\s*(\d)(?:\s*-\s*(\d))?\b(?!\s*m?g)")
_WORDS = {
    "once": "1 times", "one": "1", "twice": "2 times", "two": "2", "double": "2 times", "three": "3",
    "thrice": "3 times", "four": "4", "zweimal": "2 times", "dreimal": "3 times", "einmal": "1 times",
}  # fmt: skip
_PIECES = re.compile(r"(\d+)\s*(?:tablet|tab|capsule|cap|pill|tablette|kapsel)")
_BEFORE = re.compile(r"(\d+)\s*[x×*]\s*$")
_TIMES = re.compile(
    r"(\d+)\s*(?:/\s*(?=day|d\b|tag)|times|mal|[x×](?=\s*(?:a |per |/|day|daily|tägl|$)))|[x×]\s*(\d+)\b"
)
_HOURS = re.compile(r"every (\d+) ?h")
_RHYTHMS = (
    (re.compile(r"\b(?:bd|bid|b\.i\.d)\b|(?:morning|breakfast).*\b(?:evening|night|dinner|supper)"), 2),
    (re.compile(r"\b(?:tds|tid|t\.i\.d)\b|(?:each|every) meal|\bmeals\b"), 3),
    (re.compile(r"\b(?:qds|qid|q\.i\.d)\b"), 4),
)
_PERIODS = (
    (re.compile(r"every (?:other|second) day|alternate days|jeden 2"), 1 / 2),
    (re.compile(r"\bweek|\bwoche|wöchentl"), 1 / 7),
    (re.compile(r"\bmonth|\bmonat"), 1 / 30),
)


def dose_mg_per_day(text: str) -> float | None:
    """Milligrams a day in all; None where no amount or no clear sum is told. Without a rhythm: once a day."""
    words = _plain(text[:LONGEST_TEXT])
    if _UNSURE.search(_SCHEME.sub(" ", words)):
        return None
    total = sum(_part_mg(part) for part in _parts(words))
    return total if 0 < total <= MOST_MG else None


def _plain(text: str) -> str:
    words = text.casefold().replace("μ", "µ")
    words = _DECIMAL.sub(r"\1.\2", _THOUSANDS.sub(r"\1\2", words))
    return re.sub(r"[a-z]+", lambda word: _WORDS.get(word[0], word[0]), words)


def _parts(words: str) -> Iterator[str]:
    """The pieces that hold an amount each, with the words that belong to it."""
    part = ""
    for piece, joint in _pieces(words):
        if _AMOUNT.search(part) and _AMOUNT.search(piece):
            yield part
            part = ""
        part = f"{part}{joint}{piece}" if part else piece
    if _AMOUNT.search(part):
        yield part


def _pieces(words: str) -> Iterator[tuple[str, str]]:
    start, joint = 0, ""
    for cut in _SPLIT.finditer(words):
        yield words[start : cut.start()], joint
        start, joint = cut.end(), cut[0]
    yield words[start:], joint


def _part_mg(part: str) -> float:
    amount = _AMOUNT.search(part)
    if amount is None:
        return 0.0
    before, after = part[: amount.start()], part[amount.end() :]
    around = f"{_BEFORE.sub(' ', before)} {after}"
    return float(amount[1]) * _IN_MG[amount[2]] * _at_once(before, around) * _a_day(around)


def _at_once(before: str, around: str) -> int:
    """How many tablets of the amount are taken together."""
    count = _BEFORE.search(before) or _PIECES.search(around)
    return int(count[1]) if count else 1


def _a_day(around: str) -> float:
    period = next((factor for pattern, factor in _PERIODS if pattern.search(around)), 1.0)
    return _a_period(around) * period


def _a_period(around: str) -> float:
    """How often in a day, or in the week that is named."""
    if scheme := _SCHEME.search(around):
        return sum(int(count) for count in scheme.groups() if count)
    if times := _TIMES.search(around):
        return int(times[1] or times[2])
    if (hours := _HOURS.search(around)) and int(hours[1]):
        return 24 / int(hours[1])
    return next((count for pattern, count in _RHYTHMS if pattern.search(around)), 1)
