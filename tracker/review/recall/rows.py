"""What was told so far: one row a food, kept with the recall as plain text until it is logged."""

import datetime as dt
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from tracker.diary.models import Occasion

MOST = 60  # foods of one day; more is a paste gone wrong
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Row:
    """One food as told. `food` is a code, `others` what else it may be; "" where not yet known.

    `forgotten`: it came up only when asked again. `left_out`: no food of the table stands for it.
    """

    text: str
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    forgotten: bool = False
    occasion: str = ""
    time: str = ""
    food: str = ""
    others: tuple[str, ...] = ()
    quantity: str = ""
    measure: str = ""
    searched: str = ""
    left_out: bool = False

    @property
    def clock(self) -> dt.time | None:
        try:
            return dt.time.fromisoformat(self.time) if self.time else None
        except ValueError:
            return None

    @property
    def place(self) -> str:
        """The occasion, for now among the snacks."""
        return self.occasion if self.occasion in Occasion.values else Occasion.SNACKS.value


_NAMES = {each.name for each in fields(Row)}


def read(stored: Any) -> list[Row]:
    """The rows as the database keeps them."""
    return [Row(**{**_known(row), "others": tuple(row.get("others", ()))}) for row in stored]


def written(rows: Iterable[Row]) -> list[dict[str, Any]]:
    return [{**asdict(row), "others": list(row.others)} for row in rows]


def as_lines(rows: Iterable[Row]) -> str:
    return "\n".join(row.text for row in rows if not row.forgotten)


def with_quick_list(rows: Sequence[Row], lines: str) -> list[Row]:
    """One row a line, in the order told; a line that was there keeps all that is known of it."""
    known: dict[str, list[Row]] = {}
    for row in rows:
        if not row.forgotten:
            known.setdefault(row.text, []).append(row)
    found = [known[text].pop(0) if known.get(text) else Row(text) for text in texts_of(lines)]
    return [*found, *(row for row in rows if row.forgotten)][:MOST]


def with_forgotten(rows: Sequence[Row], told: Iterable[str]) -> list[Row]:
    """What came up in the second pass, behind the others."""
    more = [Row(text, forgotten=True) for lines in told for text in texts_of(lines)]
    return [*rows, *more][:MOST]


def in_order(rows: Iterable[Row]) -> list[Row]:
    """As a day is eaten: by occasion, within it by time."""
    places = list(Occasion.values)
    return sorted(rows, key=lambda row: (places.index(row.place), row.time or "99"))


def changed(row: Row, **values: Any) -> Row:
    return replace(row, **values)


def texts_of(lines: str) -> list[str]:
    """A line each, or several in one line between semicolons."""
    parts = (part for line in lines.splitlines() for part in line.split(";"))
    return [text[:LONGEST] for part in parts if (text := " ".join(part.replace("\x00", "").split()))]


def _known(row: Any) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name in _NAMES}
