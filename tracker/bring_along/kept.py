"""What a preview found, carried by its own form: nothing is stored before the person agrees.

Signed for this person, so that it comes back as it left; it stands for itself for a day.
"""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.core import signing

from tracker.bring_along.cronometer import Line

SALT = "corrin.bring_along"
KEPT_FOR = dt.timedelta(days=1)


def pack(lines: Iterable[Line], owner_id: int) -> str:
    rows = [
        [
            line.date.isoformat(),
            line.time.isoformat("minutes") if line.time else "",
            line.group,
            line.food,
            str(line.quantity),
            line.unit,
            "" if line.ug is None else str(line.ug),
            line.category,
        ]
        for line in lines
    ]
    return signing.dumps({"owner": owner_id, "rows": rows}, salt=SALT, compress=True)


def unpack(text: str, owner_id: int) -> list[Line] | None:
    """The lines of a preview; None for another person's, an altered or an old one."""
    try:
        kept: Any = signing.loads(text, salt=SALT, max_age=KEPT_FOR)
    except signing.BadSignature:
        return None
    return [_line(row) for row in kept["rows"]] if kept["owner"] == owner_id else None


def _line(row: list[str]) -> Line:
    day, clock, group, food, quantity, unit, ug, category = row
    return Line(
        dt.date.fromisoformat(day),
        dt.time.fromisoformat(clock) if clock else None,
        group,
        food,
        Decimal(quantity),
        unit,
        Decimal(ug) if ug else None,
        category,
    )
