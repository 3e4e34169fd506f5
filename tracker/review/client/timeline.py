"""Signs, blood results, doses and intake above one another, as far as each is shared."""

import datetime as dt
from dataclasses import replace

from accounts.care.sight import DIARY, LABS, SYMPTOMS
from tracker.body.history import History, weeks_of
from tracker.body.models import LabResult
from tracker.body.page import SignView, signs_of
from tracker.regimens.planning import doses_between
from tracker.regimens.plans import plans_of
from tracker.review.client.reads import Look

WEEKS = 52  # signs and results are too far apart for a fortnight


def history(look: Look) -> History | None:
    """The year up to the end of the range, or the range where that is longer; at most eight queries.

    None where nothing of the body is shared.
    """
    sees, client = look.care.sight, look.care.client
    if not (sees.sees(SYMPTOMS) or sees.sees(LABS)):
        return None
    last = look.range.last
    year = last - dt.timedelta(days=7 * WEEKS - 1)
    first = min(last, sees.from_day(min(year, look.range.first)))
    plans = plans_of(client, first, last) if sees.sees(DIARY) else []
    doses = doses_between(plans, first, last, today=look.range.today)
    return History(
        months=12,
        first=first,
        today=last,
        reader=look.reader,
        person=look.seen.person,
        shown=look.seen.shown,
        signs=_signs(look, first) if sees.sees(SYMPTOMS) else [],
        results=_results(look) if sees.sees(LABS) else [],
        plans=plans,
        doses=doses,
        weeks=list(weeks_of(client, first, last, doses)) if sees.sees(DIARY) else [],
    )


def _signs(look: Look, first: dt.date) -> list[SignView]:
    """Each with its notes of the time shared."""
    shared = look.care.sight.sees_day
    found = signs_of(look.care.client, first, look.range.last)
    return [replace(view, notes=[each for each in view.notes if shared(each.date)]) for view in found]


def _results(look: Look) -> list[LabResult]:
    found = LabResult.objects.of(look.care.client).filter(taken_on__lte=look.range.last)
    return [result for result in found if look.care.sight.sees_day(result.taken_on)]
