"""Country names as the data sets write them ("United States", "en:united-kingdom", "fr") as ISO codes."""

import re
from functools import cache
from importlib.resources import files

# How the data sets write what the table of the time zones abbreviates.
_OTHERWISE = {
    "united-kingdom": "GB",
    "great-britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "uk": "GB",
    "usa": "US",
    "united-states-of-america": "US",
    "south-korea": "KR",
    "north-korea": "KP",
    "czechia": "CZ",
    "democratic-republic-of-the-congo": "CD",
    "republic-of-the-congo": "CG",
    "the-netherlands": "NL",
    "saint-lucia": "LC",
    "republic-of-macedonia": "MK",
    "turkiye": "TR",
    "palestinian-territories": "PS",
    "state-of-palestine": "PS",
    "deutschland": "DE",
    "espana": "ES",
    "suisse": "CH",
    "schweiz": "CH",
    "belgique": "BE",
}
_NOT_LETTER = re.compile(r"[^a-z]+")
_LANGUAGE = re.compile(r"^[a-z]{2}:")


def code_of(name: str) -> str:
    """The two-letter code; "" for a name that is not known."""
    plain = _LANGUAGE.sub("", name.strip().casefold())
    if len(plain) == 2 and plain.isalpha() and plain.upper() in _codes():
        return plain.upper()
    return _by_name().get(_key(plain), "")


def _key(name: str) -> str:
    return _NOT_LETTER.sub("-", name.replace("&", " and ").replace("é", "e").replace("ô", "o")).strip("-")


@cache
def _table() -> tuple[tuple[str, str], ...]:
    text = files("tzdata").joinpath("zoneinfo", "iso3166.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple((row[0], row[1]) for row in rows)


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for code, _ in _table())


@cache
def _by_name() -> dict[str, str]:
    named = {_key(name.casefold()): code for code, name in _table()}
    shorter = {_key(name.casefold().partition("(")[0]): code for code, name in _table() if "(" in name}
    return {**shorter, **named, **_OTHERWISE}
