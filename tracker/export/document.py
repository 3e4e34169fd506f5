"""Everything, as one JSON document, written piece by piece."""

import json
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from accounts.models import User
from tracker.assessment.codes import RULES_VERSION
from tracker.export.tables import Table, tables

SCHEMA = "corrin-export"
SCHEMA_VERSION = 1  # changes when a table or a field is renamed or removed; additions leave it
UNITS = {
    "ug": "µg of vitamin B12 that count; null means not stated, which is not zero",
    "stated_ug": "µg stated where not all of it counts",
    "figure_ug": "µg that count per basis (100 g, 100 ml or unit), as known when logged",
    "dose_ug": "µg of vitamin B12 in a dose",
    "grams": "g",
    "millilitres": "ml",
}


class Encoder(DjangoJSONEncoder):
    def default(self, value: Any) -> Any:
        return float(value) if isinstance(value, Decimal) else super().default(value)


def document(user: User, now: datetime) -> Iterator[str]:
    """The pieces of a JSON document with every personal table of `user`."""
    head = {
        "schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "exported_at": now,
        "rules_version": RULES_VERSION,
        "units": UNITS,
    }
    yield _json(head)[:-1] + ', "tables": {'
    for number, table in enumerate(tables()):
        yield f'{"," if number else ""}\n"{table.name}": ['
        yield from _rows(table, user)
        yield "]"
    yield "}}\n"


def _rows(table: Table, user: User) -> Iterator[str]:
    for number, row in enumerate(table.rows_of(user)):
        yield f"{',' if number else ''}\n  {_json(row)}"


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, cls=Encoder, ensure_ascii=False)
