"""The client's typical day with foods swapped, beside the day as it is."""

from typing import Any

from django.urls import reverse

from accounts.middleware import profile_of
from accounts.models import CareRelationship
from tracker.diary.models import Occasion
from tracker.formatting import quantity
from tracker.planner.sample import Row
from tracker.planner.sample_page import Sample, Table, figures_of, table_for


def lay_for(care: CareRelationship) -> Table:
    """On the client's own today, as far as they share it (six queries)."""
    profile = profile_of(care.client)
    today = profile.today()
    page = reverse("tracker:client-session", args=[care.code])
    return table_for(care.client, profile, today, today=today, sees=care.sight, client_page=page)


def typical(table: Table, rows: list[Row], *, line: str = "") -> Sample:
    """The rows beside the typical day; nothing is proposed by itself."""
    entries = [row.entry for row in rows if row.entry is not None]
    usual = table.usual
    before = figures_of(table, usual)[0] if usual else None
    return Sample(table, rows, before, figures_of(table, entries)[0], None, line)


def as_plan(sample: Sample) -> dict[str, Any]:
    """The day as a suggestion keeps it (`tracker.review.talk.plans`)."""
    occasions = []
    for code in Occasion.values:
        items = [_item(row) for row in sample.rows if row.entry is not None and row.entry.occasion == code]
        if items:
            occasions.append({"occasion": code, "items": items})
    before = sample.before.picture.summary.known_ug if sample.before else None
    return {
        "occasions": occasions,
        "before_ug": before,
        "after_ug": sample.now.picture.summary.known_ug,
    }


def _item(row: Row) -> dict[str, Any]:
    entry, portion = row.entry, row.portion
    if entry is None or portion is None:
        raise ValueError("an amount that cannot be read is not sent")
    return {
        "food": str(row.food.code),
        "name": row.food.name,
        "quantity": quantity(portion.quantity),
        "measure": portion.label,
        "ug": None if entry.ug is None else float(entry.ug),
    }
