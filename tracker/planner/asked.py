"""What the address of a sample day asks for: its rows, and the address that says all of them."""

from urllib.parse import urlencode

from django.http import QueryDict

from tracker.planner import sample
from tracker.planner.sample import MOST, Typed
from tracker.planner.sample_page import Table

UNSETTLED = {"line", "remove", "begin", "plus"}


def asked_rows(asked: QueryDict, table: Table, *, begin: str = "eaten") -> tuple[list[Typed], str]:
    """The rows asked for, and what of a typed line could not be read.

    Without any the sample begins with what was eaten that day, or with the usual day.
    """
    typed = sample.typed_rows(asked)
    if not typed and "food" not in asked:
        usual = (asked.get("begin") or begin) == "usual"
        typed = [sample.as_typed(entry) for entry in (table.usual if usual else table.eaten)]
    typed += sample.plus_row(asked.get("plus", ""))
    line = asked.get("line", "").strip()
    if not line:
        return typed[:MOST], ""
    country, occasion = table.reader.profile.country, asked.get("to", "")
    added, unread = sample.read_line(line, user=table.user, country=country, occasion=occasion)
    return [*typed, *added][:MOST], unread


def is_settled(asked: QueryDict) -> bool:
    """Whether the address says all of the sample, so that loading it again changes nothing."""
    return not UNSETTLED & {name for name in asked if asked.get(name, "").strip()}


def settled_query(table: Table, typed: list[Typed], unread: str) -> str:
    kept = {"from": table.date.isoformat(), **({"unread": unread} if unread else {})}
    return f"{urlencode(kept)}&{sample.address_of(typed) or 'food='}"
