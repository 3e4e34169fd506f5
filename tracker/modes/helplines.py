"""Help lines for eating disorders, by country, each with where and when its number was read."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from tracker.screening.sources import Read

TABLE = Path(__file__).parent / "data" / "helplines.csv"


@dataclass(frozen=True, slots=True)
class Helpline:
    """`country`: two letters; `phone` as it is dialled there; `read_on`: ISO date; `source`: address."""

    country: str
    name: str
    phone: str
    hours: str
    website: str
    read: Read
    read_on: str
    source: str
    note: str

    @property
    def checked(self) -> bool:
        """Whether the number was read at its source."""
        return self.read is Read.ORIGINAL

    @property
    def read_on_date(self) -> date:
        return date.fromisoformat(self.read_on)

    @property
    def dial(self) -> str:
        return self.phone.replace(" ", "").replace("-", "")


@cache
def helplines() -> dict[str, Helpline]:
    """By country; a country without a line of its own has none here."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        found = [_helpline(row) for row in csv.DictReader(file)]
    return {helpline.country: helpline for helpline in found}


def _helpline(row: dict[str, str]) -> Helpline:
    told = {name: text for name, text in row.items() if name != "read"}
    return Helpline(read=Read(row["read"]), **told)


def helpline_for(country: str) -> Helpline | None:
    return helplines().get(country)
