"""A basis from the client's rows, read through what the client shares."""

import datetime as dt
from typing import Any

from accounts.middleware import profile_of
from accounts.models import CareRelationship
from tracker.bridge import load_reader, load_window
from tracker.review.basis.build import build
from tracker.review.models import RareFood, Target

LONGEST_DAYS = 366
LOOK_BACK_DAYS = 27  # for weekly tablets, and copies of a day before the period


def load(
    care: CareRelationship, *, first: dt.date, last: dt.date, previous: dict[str, Any] | None = None
) -> dict[str, Any]:
    """The basis of a period, in at most eight queries.

    ValueError for a period that is not shared, has not begun or is longer than `LONGEST_DAYS`.
    """
    profile = profile_of(care.client)
    today = profile.today()
    last = min(last, today)
    if not 0 <= (last - first).days < LONGEST_DAYS:
        raise ValueError("a period has 1 to 366 days and has begun")
    reader = load_reader(care.client, profile, sees=care.sight)
    begin = dt.date.fromordinal(max(1, first.toordinal() - LOOK_BACK_DAYS))
    window = load_window(care.client, begin, last, today=today, with_foods=False, sees=care.sight)
    return build(
        care,
        reader,
        window,
        first=first,
        last=last,
        target=Target.objects.of(care.client).seen(care.sight).held_on(last),
        rare_foods=RareFood.objects.filter(client=care.client).seen(care.sight),
        previous=previous,
    )
