"""Everything eaten and taken, as logged, by day and meal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.diary.portion_text import portion_text
from tracker.review.papers import words
from tracker.review.papers.blocks import Block, Cell, Section, cell, note, section, table
from tracker.templatetags.corrin import ug

MOST_DAYS = 31  # beyond, the entries fill dozens of pages: they come as a table of their own
# What food tables are called in a narrow column; their full names stand below.
SHORT = {
    "sr28": "SR28",
    "sr_legacy": "SR Legacy",
    "foundation": "Foundation",
    "fndds": "FNDDS",
    "branded": "FDC Branded",
    "openfoodfacts": "Open Food Facts",
    "community": "Corrin users",
    "cronometer": "Cronometer",
    "ausnut": "AUSNUT",
}

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Portion:
    """A row of a basis as the diary's own words want it."""

    quantity: Decimal
    measure_label: str


def entries(basis: Mapping[str, Any]) -> Section | None:
    rows = basis["entries"]
    if not rows and not basis["doses"]:
        return None
    return section("entries", _("As logged"), *_listed(basis, rows), _doses(basis))


def _listed(basis: Mapping[str, Any], rows: Sequence[Row]) -> list[Block]:
    if basis["range"]["days"] > MOST_DAYS:
        count = ngettext("%(n)d entry", "%(n)d entries", len(rows)) % {"n": len(rows)}
        return [note(_("%(count)s, listed in the table of entries (CSV) of this review.") % {"count": count})]
    shown = [_day(on, list(each)) for on, each in groupby(rows, key=lambda row: row["date"])]
    return [note(_read(rows)), *(block for block in shown if block)] if rows else []


def _read(rows: Sequence[Row]) -> str:
    tables = sorted({row["figure_source"] for row in rows if row["figure_source"] in SHORT})
    named = "; ".join(f"{SHORT[key]}: {words.source_name(key)}" for key in tables)
    usual = _("Logged by the client and estimated, unless another person or way is named.")
    return f"{usual} {named}." if named else usual


def _day(on: str, rows: Sequence[Row]) -> Block | None:
    columns = ((_("Meal"), "meal"), (_("Food"), "wide"), (_("Amount"), "amount"), (_("Figure"), "origin"))
    return table(
        capfirst(words.day(on, "l j F Y")),
        [*columns, ("µg", "sum")],
        [_line(row, rows[number - 1] if number else None) for number, row in enumerate(rows)],
    )


def _line(row: Row, before: Row | None) -> list[Cell]:
    return [
        cell(_meal(row, before)),
        cell(row["food"], _beside(row)),
        cell(_amount(row)),
        cell(_origin(row)),
        cell(words.sum_of(row["ug"], at_least=row["at_least"]), _stated(row)),
    ]


def _meal(row: Row, before: Row | None) -> str:
    """Named once, with each new time."""
    same = before is not None and before["occasion"] == row["occasion"]
    if before is not None and same and before["time"] == row["time"]:
        return ""
    clock = (row["time"] or "")[:5]
    return clock if same else f"{words.OCCASIONS[row['occasion']]} {clock}".strip()


def _amount(row: Row) -> str:
    said = portion_text(Portion(Decimal(str(row["quantity"])), row["measure"]))
    weight = _weight(row)
    return f"{said} ({weight})" if weight else said


def _weight(row: Row) -> str:
    """What the measure weighs, where it is not grams or millilitres already."""
    if row["measure"] in ("g", "ml"):
        return ""
    if row["grams"] is not None:
        return f"{words.quantity(row['grams'])}{words.NBSP}g"
    return "" if row["millilitres"] is None else f"{words.quantity(row['millilitres'])}{words.NBSP}ml"


def _origin(row: Row) -> str:
    """Where the figure was read."""
    key = row["figure_source"]
    return SHORT.get(key, key) or str(words.FIGURE_KINDS.get(row["figure_kind"], row["figure_kind"]))


def _stated(row: Row) -> str:
    """What is stated where not all of it counts."""
    if row["stated_ug"] is None or row["stated_ug"] == row["ug"]:
        return ""
    return _("states %(ug)s") % {"ug": ug(row["stated_ug"])}


def _beside(row: Row) -> str:
    """Standing and form where B12 is in question; who logged it and how, where that is not as usual."""
    parts = [
        words.STANDINGS[row["standing"]] if row["standing"] not in ("counts", "not_stated") else "",
        _form(row),
        _logged_by(row),
        words.RECORDINGS[row["recording"]] if row["recording"] != "estimated" else "",
        f"“{row['note']}”" if row["note"] else "",
    ]
    return ", ".join(str(part) for part in parts if part)


def _form(row: Row) -> words.Text:
    """Where there is B12 at all."""
    return words.FORMS[row["form"]] if row["form"] != "none" and (row["ug"] or row["stated_ug"]) else ""


def _logged_by(row: Row) -> str:
    if row["logged_by"] == "client":
        return ""
    return _("logged by %(who)s") % {"who": words.LOGGED_BY[row["logged_by"]]}


def _doses(basis: Mapping[str, Any]) -> Block | None:
    """One by one; over a long period they are left to the table of entries."""
    rows = basis["doses"] if basis["range"]["days"] <= MOST_DAYS else []
    return table(
        _("Supplements and treatment by plan"),
        [(_("Day"), "meal"), (_("Name"), "wide"), (_("State"), "amount"), ("µg", "sum")],
        [
            [
                words.day(row["date"], "D j M"),
                cell(row["name"], _kind(row)),
                str(words.STATUSES.get(row["status"], row["status"])),
                words.number(row["ug"]),
            ]
            for row in rows
        ],
    )


def _kind(row: Row) -> str:
    return _("treatment, not part of the intake") if row["treatment"] else row["cobalamin"]
