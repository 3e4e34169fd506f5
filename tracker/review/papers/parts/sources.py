"""Where the B12 came from, and how far its figures can be counted on."""

from collections.abc import Mapping
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tracker.review.papers import words
from tracker.review.papers.blocks import Block, Section, note, section, table
from tracker.templatetags.corrin import ug


def sources(basis: Mapping[str, Any]) -> Section | None:
    if not basis["sources"] and not basis["standings"]:
        return None
    return section(
        "sources", _("Where it came from"), _kinds(basis), _foods(basis), _standings(basis), _read(basis)
    )


def _kinds(basis: Mapping[str, Any]) -> Block | None:
    return table(
        _("By kind of source"),
        [(_("Source"), "wide"), (_("Times"), "number"), (_("In all"), "number"), (_("Share"), "number")],
        [_shared(row) for row in basis["sources"]],
    )


def _foods(basis: Mapping[str, Any]) -> Block | None:
    return table(
        _("Foods that brought most"),
        [(_("Food"), "wide"), (_("Times"), "number"), (_("In all"), "number"), (_("Share"), "number")],
        [_shared(row) for row in basis["foods"]],
    )


def _shared(row: Mapping[str, Any]) -> list[object]:
    return [capfirst(row["name"]), row["times"], ug(row["ug"]), words.percent(row["share"])]


def _standings(basis: Mapping[str, Any]) -> Block | None:
    return table(
        _("How far the figures of food and drink can be counted on"),
        [
            (_("Figure"), "wide"), (_("Entries"), "number"), (_("of all"), "number"), ("µg", "number"),
            (_("of what counts"), "number"),
        ],
        [
            [
                capfirst(str(words.STANDINGS[row["standing"]])),
                row["entries"],
                words.percent(row["share"]),
                words.number(row["ug"]) if row["standing"] != "not_stated" else "–",
                words.percent(row["share_ug"]),
            ]
            for row in basis["standings"]
        ],
    )  # fmt: skip


def _read(basis: Mapping[str, Any]) -> Block:
    return note(
        _("Estimated: the label’s figure is implausible and counts at its likely value."),
        _("Borrowed: nothing stated, so the figure of a like food stands in."),
        _("Not stated counts as nothing, which is not zero."),
    )
