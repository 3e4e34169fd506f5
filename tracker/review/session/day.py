"""The client's typical day with foods swapped, beside the day as it is."""

from datetime import timedelta
from typing import Any

from django.urls import reverse

from accounts.middleware import profile_of
from accounts.models import CareRelationship
from tracker.bridge import load_reader, load_window, person_of
from tracker.diary.models import Occasion
from tracker.formatting import quantity
from tracker.planner.asker import asker
from tracker.planner.sample import Row
from tracker.planner.sample_page import WINDOW_DAYS, Sample, Table, figures_of


def lay_for(care: CareRelationship) -> Table:
    """On the client's own today, as far as they share it (seven queries)."""
    profile = profile_of(care.client)
    today = profile.today()
    first = today - timedelta(days=WINDOW_DAYS - 1)
    reader = load_reader(care.client, profile, care.sight)
    window = load_window(care.client, first, today, today=today, sees=care.sight)
    return Table(
        reader,
        window,
        today,
        asker(reader, person_of(reader, window.plans, today), today),
        is_signed_in=True,
        client_page=reverse("tracker:client-session", args=[care.code]),
    )


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
