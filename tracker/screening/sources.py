"""The one registry of what Corrin cites: numbered in the order of `data/sources.csv`.

Every link goes to `methods#source-<number>` and needs only the key. `read` says honestly how far a source was
checked; what is known only from memory says so on the page.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

from django.db import models
from django.utils.translation import gettext_lazy as _

TABLE = Path(__file__).parent / "data" / "sources.csv"


class Read(models.TextChoices):
    """How we know what a source says."""

    ORIGINAL = "original", _("the part used here was read in the original")
    ABSTRACT = "abstract", _("its abstract was read")
    QUOTED = "quoted", _("read in a page that quotes it")
    UNCHECKED = "unchecked", _("not yet checked against the original")


@dataclass(frozen=True, slots=True)
class Source:
    """`short` is how a sentence names it; `doi` and `url` are empty where nothing stable can be linked."""

    number: int
    key: str
    short: str
    read: Read
    doi: str
    url: str
    citation: str
    note: str

    @property
    def href(self) -> str:
        return f"https://doi.org/{self.doi}" if self.doi else self.url

    @property
    def anchor(self) -> str:
        return f"source-{self.number}"

    @property
    def checked(self) -> bool:
        return self.read is not Read.UNCHECKED


def _load() -> tuple[Source, ...]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(_source(number, row) for number, row in enumerate(csv.DictReader(file), start=1))


def _source(number: int, row: dict[str, str]) -> Source:
    told = {name: text for name, text in row.items() if name != "read"}
    return Source(number, read=Read(row["read"]), **told)


SOURCES: tuple[Source, ...] = _load()
_BY_KEY = {source.key: source for source in SOURCES}


def source(key: str) -> Source:
    """The source of that key; KeyError if there is none."""
    return _BY_KEY[key]
