"""The sample day: add, swap and resize foods and see what changes, before anything is logged."""

import uuid
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.requests import PublicRequest, SignedInRequest
from tracker.diary import actions
from tracker.diary.models import Occasion
from tracker.diary.portions import NewEntry
from tracker.diary.views.common import client_id_of, tell_batch, telling, to_day
from tracker.planner import sample
from tracker.planner.asked import asked_rows, is_settled, settled_query
from tracker.planner.sample_page import Table, lay_table, sample_of


@login_not_required
@require_safe
def sample_day(request: PublicRequest) -> HttpResponse:
    """Rows are repeated `food`, `quantity`, `measure`, `occasion`; `line` adds some, `remove` drops one."""
    table = lay_table(request.owner, request.profile, request.GET.get("from", ""))
    if table.asker.closed_because:
        reason = table.asker.closed_because
        context: dict[str, Any] = {"reason": reason, "in_words": reason in ("quiet", "plain")}
        return render(request, "planner/closed.html", context)
    typed, unread = asked_rows(request.GET, table)
    if is_settled(request.GET):
        rows = sample.read_rows(typed, on=table.date, user=table.user, eaten=table.eaten)
        page = sample_of(table, rows, line=request.GET.get("unread", "")[: sample.LONGEST_LINE])
        swap = request.htmx and not (request.htmx.boosted or request.htmx.history_restore_request)
        context = {"sample": page, "occasions": Occasion.choices, "address": sample.address_of(typed)}
        return render(request, f"planner/{'_sample' if swap else 'day'}.html", context)
    return redirect(f"{table.here}?{settled_query(table, typed, unread)}")


@require_POST
def log_sample(request: SignedInRequest) -> HttpResponse:
    """Log what is new on the sample's day; what it already held stays as it is."""
    table = lay_table(request.owner, request.profile, request.POST.get("from", ""))
    rows = _posted(request, table)
    new = [
        NewEntry(row.food, row.portion, row.entry.occasion, uuid.uuid4())
        for row in rows
        if row.is_new and not row.food.is_retired and row.entry is not None and row.portion is not None
    ]
    with telling(request):
        client_id = client_id_of(request)
        batch = actions.log_batch(owner=request.owner, date=table.date, new=new, client_id=client_id)
        tell_batch(request, table.date, batch, client_id)
    return to_day(table.date)


def _posted(request: SignedInRequest, table: Table) -> list[sample.Row]:
    typed = sample.typed_rows(request.POST)
    return sample.read_rows(typed, on=table.date, user=request.owner, eaten=table.eaten)
