"""Signs, blood results and risk factors, as reported by the client."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.review.papers import words
from tracker.review.papers.blocks import Block, Section, cell, heading, note, section, table, text
from tracker.review.papers.parts.cited import Cited

BANDS: dict[str, words.Text] = {
    "confirmed": gettext_lazy("NICE: “confirmed deficiency” (%(limits)s)"),
    "indeterminate": gettext_lazy("NICE: “indeterminate” (%(limits)s)"),
    "unlikely": gettext_lazy("NICE: “deficiency unlikely” (%(limits)s), which does not settle it"),
}

Row = Mapping[str, Any]

NOTHING = "–"
SINCE = {"day": "j M Y", "month": "M Y", "year": "Y"}  # never more exact than told


def body(basis: Mapping[str, Any], cited: Cited) -> Section:
    return section(
        "body", _("Signs, results and risk factors"), *_signs(basis), *_labs(basis, cited), *_factors(basis)
    )


def _signs(basis: Mapping[str, Any]) -> list[Block]:
    columns = [
        (_("Sign"), "wide"),
        (_("Since"), "text"),
        (_("Until"), "text"),
        (_("Seen by a doctor"), "text"),
    ]
    nothing = _("None noted in the year before.")
    return _listed(_("Signs in the body"), columns, basis["symptoms"], _sign, nothing)


def _listed(
    title: str,
    columns: Sequence[tuple[object, str]],
    rows: Sequence[Row] | None,
    line: Callable[[Row], list[object]],
    nothing: str,
) -> list[Block]:
    """A table of the rows; a sentence where there are none, or where they were not shared."""
    if not rows:
        return [heading(title), text(capfirst(str(words.NOT_SHARED)) if rows is None else nothing)]
    shown = table(title, columns, [line(row) for row in rows])
    return [shown] if shown else []


def _sign(row: Row) -> list[object]:
    return [
        capfirst(row["name"]),
        words.day(row["since"], SINCE[row["since_precision"]]),
        words.day(row["ended"], "j M Y") or _("goes on"),
        words.day(row["looked_at_on"], "j M Y") or NOTHING,
    ]


def _labs(basis: Mapping[str, Any], cited: Cited) -> list[Block]:
    columns = [
        (_("Test"), "wide"),
        (_("Taken"), "text"),
        (_("Result"), "number"),
        (_("Laboratory’s range"), "number"),
    ]
    shown = _listed(_("Blood results"), columns, basis["labs"], _result, _("None entered."))
    return [*shown, _read(basis, cited)] if basis["labs"] else shown


def _result(row: Row) -> list[object]:
    return [
        cell(row["name"], _band(row)),
        words.day(row["taken_on"], "j M Y"),
        f"{row['comparison']}{words.quantity(row['value'])}{words.NBSP}{row['unit']}",
        _range(row),
    ]


def _read(basis: Mapping[str, Any], cited: Cited) -> Block:
    treated = _("During treatment a result does not show whether it works.") if basis["treatment"] else ""
    return note(
        _("As typed in by the client from the report. NICE NG239 %(source)s for people over 16 who are not "
          "treated; the laboratory’s own range comes first.") % {"source": cited.key("nice-ng239")},
        treated,
    )  # fmt: skip


def _band(row: Row) -> str:
    band = row["band"]
    return str(BANDS[band["key"]]) % {"limits": band["limits"]} if band and band["key"] in BANDS else ""


def _range(row: Row) -> str:
    low, high = row["lab_low"], row["lab_high"]
    if low is None and high is None:
        return NOTHING
    if low is None or high is None:
        return (
            f"≤{words.NBSP}{words.quantity(high)}" if low is None else f"≥{words.NBSP}{words.quantity(low)}"
        )
    return f"{words.quantity(low)}–{words.quantity(high)}"


def _factors(basis: Mapping[str, Any]) -> list[Block]:
    columns = [(_("Factor"), "wide"), (_("Since"), "text"), (_("Until"), "text"), (_("Dose as told"), "text")]
    return _listed(_("Risk factors"), columns, basis["factors"], _factor, _("None told."))


def _factor(row: Row) -> list[object]:
    return [
        cell(capfirst(row["name"]), row["called"] if row["told"] else _("follows from the profile")),
        words.day(row["since"], "Y" if row["since_year_only"] else "j M Y") or NOTHING,
        words.day(row["until"], "j M Y") or NOTHING,
        row["dose"] or NOTHING,
    ]
