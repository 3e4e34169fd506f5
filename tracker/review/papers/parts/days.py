"""Intake by day: bars against the reference, and the same in figures."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from tracker.review.papers import charts, words
from tracker.review.papers.blocks import Block, Section, cell, note, section, table, text

NOTHING = "–"


def days(basis: Mapping[str, Any]) -> Section | None:
    if not basis["days"]:
        return None
    title = _("Intake by week") if charts.by_week(basis) else _("Intake by day")
    if not any(day["known"] for day in basis["days"]):
        return section("days", title, text(_("Nothing was logged or taken by plan in this period.")))
    figures = _weeks(basis) if charts.by_week(basis) else _days(basis)
    return section("days", title, charts.days(basis), figures, _read(basis))


def _days(basis: Mapping[str, Any]) -> Block | None:
    rows = [_row(day, basis) for day in basis["days"] if day["known"] or day["unusual"]]
    columns = [
        (_("Day"), "text"), (_("Total"), "number"), (_("Food"), "number"), (_("Supplements"), "number"),
        (_("Not counted"), "number"), (_("Reference"), "number"), (_("Absorbed"), "number"),
        (_("Record"), "wide"),
    ]  # fmt: skip
    told = [number for number in range(len(columns)) if any(row[number] != NOTHING for row in rows)]
    return table(
        _("Figures by day, µg"),
        [columns[number] for number in told],
        [[row[number] for number in told] for row in rows],
    )


def _row(day: Mapping[str, Any], basis: Mapping[str, Any]) -> list[object]:
    absorbed, reference = day["absorbed"], day["recommended_ug"]
    return [
        words.day(day["date"], "D j M"),
        words.sum_of(day["known_ug"], at_least=day["at_least"]),
        words.number(day["food_ug"]),
        words.number(day["supplement_ug"]),
        words.number(day["not_counted_ug"]) if day["not_counted_ug"] else NOTHING,
        words.number(reference) if reference and basis["judged"] else NOTHING,
        _absorbed(absorbed) if absorbed else NOTHING,
        _record(day),
    ]


def _absorbed(told: Mapping[str, Any]) -> str:
    low, high = words.number(told["low_ug"]), words.number(told["high_ug"])
    return low if low == high else f"{low}–{high}"


def _record(day: Mapping[str, Any]) -> str:
    """How far the day can be relied on, and what the vegan rule says of it."""
    state = _("complete") if day["complete"] else _("not complete") if day["logged"] else _("not logged")
    unusual = words.UNUSUAL.get(day["unusual"], "")
    copied = _("copied from %(day)s") % {"day": words.day(day["copied_from"], "j M")}
    verdict = words.VERDICTS.get(day["coverage"], "")
    rule = _("rule %(verdict)s") % {"verdict": verdict} if verdict else ""
    return ", ".join(
        str(each) for each in (state, unusual, copied if day["copied_from"] else "", rule) if each
    )


def _weeks(basis: Mapping[str, Any]) -> Block | None:
    """The mean of each week's complete days."""
    rows = [
        [
            cell(words.day(column.first, "j M Y")),
            words.sum_of(column.total_ug, at_least=column.not_stated > 0),
            words.number(column.ug.get("fort", 0) + column.ug.get("food", 0)),
            words.number(column.supplement_ug),
            _("from complete days") if column.complete else _("no complete day"),
        ]
        for column in charts.columns(basis)
        if column.drawn
    ]
    return table(
        _("Mean day of each week, µg"),
        [
            (_("Week from"), "text"), (_("Total"), "number"), (_("Food"), "number"),
            (_("Supplements"), "number"), (_("Record"), "wide"),
        ],
        rows,
    )  # fmt: skip


def _read(basis: Mapping[str, Any]) -> Block:
    """What the signs and columns mean that are there."""
    days, weeks = basis["days"], charts.by_week(basis)
    told = [
        (
            any(day["at_least"] for day in days),
            _("≥: something eaten states no value, so the sum is the least it can be."),
        ),
        (
            not weeks and any(day["not_counted_ug"] for day in days),
            _("Not counted: stated on unreliable plant or algal foods."),
        ),
        (
            not weeks and any(day["absorbed"] for day in days),
            _("Absorbed: estimated range for one person, never to be held against a reference for intake."),
        ),
        (weeks, _("Weeks without a complete day show the days that were logged.")),
        (not weeks, _("A day without a line was not logged; that is not a day of zero.")),
    ]
    return note(*(sentence for there, sentence in told if there))
