"""Puts a basis together from a reader and a window; no queries."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from accounts.care.sight import DIARY
from accounts.models import CareRelationship
from tracker.bridge import Reader, Window
from tracker.review import figures
from tracker.review.basis import body, diary, judged, people, reference
from tracker.review.basis.plain import SCHEMA, plain
from tracker.review.figures import Standpoint
from tracker.review.models import RareFood, Target


def build(
    care: CareRelationship,
    reader: Reader,
    window: Window,
    *,
    first: dt.date,
    last: dt.date,
    target: Target | None = None,
    rare_foods: Iterable[RareFood] = (),
    previous: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """The period from `first` to `last` as far as the window and the client's sharing reach. No queries.

    Reader and window must have been loaded with `sees=care.sight`; the window should begin a week or more
    before `first`, so that a weekly tablet counts. `previous`: the basis of the review before, to compare.
    ValueError where no day of the period was read, or none of it is shared.
    """
    shared_from = care.sight.from_day(first)
    seen = figures.standpoint(reader, window, shared_from, last, scopes=care.scopes)
    period = figures.cut(window, shared_from, last)
    return plain(
        {
            "schema": SCHEMA,
            "made_on": window.today,
            "client": people.client(care, reader, period.last),
            "author": people.author(care),
            "agreed": people.agreed(care),
            "range": {
                "first": period.first,
                "last": period.last,
                "days": len(period.days),
                "asked_first": first,
                "asked_last": last,
                "time_zone": reader.profile.time_zone,
            },
            "versions": diary.versions(period),
            "reference": reference.reference(reader, period.last),
            "reference_changes": reference.changes(reader, period),
            "target": reference.target(target),
            "treatment": seen.treatment_reason,
            "judged": seen.judged,
            **_of_the_diary(care, reader, period, seen, previous),
            "rare_foods": [reference.rare_food(row) for row in rare_foods],
            "symptoms": body.symptoms(reader, period, care.sight),
            "labs": body.lab_results(reader, period, care.sight, seen.person),
            "factors": body.factors(reader, care.sight, seen.person),
            "findings": judged.findings(seen),
        }
    )


DIARY_KEYS = (
    "completeness", "days", "entries", "doses", "balance", "standings", "sources", "foods", "usual",
    "reliable", "change", "iom", "absorbed", "coverage",
)  # fmt: skip


def _of_the_diary(
    care: CareRelationship,
    reader: Reader,
    period: Window,
    seen: Standpoint,
    previous: dict[str, Any] | None,
) -> dict[str, Any]:
    """Everything that only the diary can tell; all of it None where it is not shared."""
    if not care.sight.sees(DIARY):
        return dict.fromkeys(DIARY_KEYS)
    listed, records = figures.day_figures(reader, period), list(period.days.values())
    usual = figures.usual(reader, period, seen)
    absorbed = figures.absorbed_range(reader, period, seen)
    return {
        "completeness": figures.completeness(period),
        "days": judged.days(listed, absorbed, seen.coverage),
        "entries": diary.entries(care, period),
        "doses": diary.doses(period),
        "balance": judged.balance(listed),
        "standings": figures.standings(period.entries),
        "sources": figures.source_mix(records),
        "foods": figures.best_foods(records),
        "usual": judged.usual(usual),
        "reliable": figures.reliable(reader, period),
        "change": judged.change(previous, usual.intake if usual else None),
        "iom": judged.iom(reader, period, seen),
        "absorbed": {"mean": absorbed.mean, "reason": absorbed.reason, "note": absorbed.note},
        "coverage": judged.coverage(seen.coverage, reader, seen),
    }
