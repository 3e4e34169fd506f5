"""The board."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.care.record import Action, note_many
from accounts.requests import SignedInRequest
from tracker.guard import dietitian_or_404
from tracker.review.board.refresh import freshened
from tracker.review.board.rows import groups_of, rows_of
from tracker.review.board.wanted import SORTS, Wanted
from tracker.review.talk.reads import unread_for


@require_safe
def board(request: SignedInRequest) -> HttpResponse:
    """All clients by what they need; a constant number of queries however many there are."""
    dietitian_or_404(request)
    on = request.profile.today()
    lines = freshened(request.user, on)
    wanted = Wanted.of(request.GET)
    chosen = wanted.chosen(lines, on)
    page = wanted.paged(chosen)
    rows = rows_of(list(page), on)
    note_many([row.care for row in rows], Action.VIEWED, "board")
    context = {
        "section": "clients",
        "on": on,
        "wanted": wanted,
        "pills": wanted.pills(lines, on),
        "sorts": SORTS,
        "page": page,
        "around": wanted.pages(page),
        "groups": list(groups_of(rows, chosen)) if wanted.in_groups else None,
        "rows": rows,
        "unread": unread_for(request.user),
        "clients": len(lines),
        "stale": sum(not line.fresh for line in lines),
    }
    swap = request.htmx and not (request.htmx.boosted or request.htmx.history_restore_request)
    return render(request, "review/board/_swap.html" if swap else "review/board/board.html", context)
