"""A medicine as people write it down: "metformin 1000 mg twice a day since 2020"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from accounts.medicines import Recognised, mg_per_day, recognised

LONGEST = 160  # letters of a line
_ABOUT = r"(?:about |around |ca\.? )?"
_MONTH = r"(?:\d{1,2}[./]|[^\W\d]+\.? )?"
_FROM = r"(?:since|from|started(?: in)?|seit|depuis|desde)"
_SINCE = re.compile(rf"\b{_FROM}\s+{_ABOUT}{_MONTH}(\d{{4}})\b", re.IGNORECASE)
_FEW = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_YEARS = re.compile(rf"\bfor {_ABOUT}(?:over )?(\d{{1,2}}|{'|'.join(_FEW)}) years?\b", re.IGNORECASE)
_LAST_YEAR = re.compile(r"(,)?\s*\b((?:19|20)\d\d)\s*$")
_JOINT = re.compile(r"(\s*(?:[;,+]|\b(?:and|und|et)\b)\s*)", re.IGNORECASE)
# A dose begins with a figure or with one of these.
_OF_A_DOSE = re.compile(
    r"\d|\W*(?:an?|as|at|before|daily|double|each|every|for|half|in|morning|night|on|once|one|per|since|three|twice|two"
    r"|when|with)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MedicineTold:
    """A medicine that was typed; `mg` a day where the dose could be read, else None."""

    recognised: Recognised
    dose: str = ""
    mg: Decimal | None = None
    since_year: int | None = None


def read(text: str, *, today: date, another: bool = False) -> tuple[MedicineTold, ...]:
    """Every medicine of a line. `another`: the nearest name was shown to the person, and is not it."""
    return tuple(_read_one(part, today, another) for part in _medicines(text[:LONGEST]))


def _medicines(text: str) -> Iterator[str]:
    """The line cut where another known medicine begins: "metformin 1 g and omeprazole 20 mg"."""
    part = ""
    joint = ""
    for number, piece in enumerate(_JOINT.split(text)):
        if number % 2:
            joint = piece
        elif part and _names_one(piece):
            yield part
            part = piece
        else:
            part = f"{part}{joint}{piece}" if part else piece
    if part.strip():
        yield part


def _names_one(text: str) -> bool:
    found = recognised(text)
    return bool(found.found) and not found.guessed


def _read_one(text: str, today: date, another: bool) -> MedicineTold:
    rest, year = _without_year(text, today)
    name, dose = _name_and_dose(rest)
    known = recognised(name)
    if another and known.guessed:
        known = Recognised(name)
    return MedicineTold(known, dose, mg_per_day(dose), year)


def _without_year(text: str, today: date) -> tuple[str, int | None]:
    if since := _SINCE.search(text):
        return _cut(text, since), int(since[1])
    if years := _YEARS.search(text):
        return _cut(text, years), today.year - (_FEW.get(years[1].casefold()) or int(years[1]))
    last = _LAST_YEAR.search(text)  # "850 mg twice a day, 2016", but not "metformin 2000"
    if last and (last[1] or mg_per_day(text[: last.start()]) is not None):
        return _cut(text, last), int(last[2])
    return text, None


def _cut(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}".strip(" ,;()")


def _name_and_dose(text: str) -> tuple[str, str]:
    words = text.replace(":", ": ").split()
    begins = next((n for n, word in enumerate(words) if _OF_A_DOSE.match(word)), len(words))
    name, dose = " ".join(words[:begins]).strip(" ,:("), " ".join(words[begins:])
    if name:
        return name, dose.strip(" ,()")
    return _name_within(" ".join(words))


def _name_within(text: str) -> tuple[str, str]:
    """ "2 x 500 mg metformin": the name is the one that is known; all of it, where none is."""
    known = recognised(text)
    if known.guessed or not known.found:
        return text, ""
    name = max((each.name for each in known.found), key=len)
    return name, " ".join(re.sub(re.escape(name), " ", text, count=1, flags=re.IGNORECASE).split())
