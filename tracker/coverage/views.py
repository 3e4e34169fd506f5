"""Am I covered? By the rule that is meant for this person, today and over the last 14 days."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from tracker.bridge import smallest_change
from tracker.coverage import page
from tracker.modes.weekly import weekly_check
from tracker.screening.today import Today, look


@require_safe
def coverage(request: SignedInRequest) -> HttpResponse:
    today = look(request)
    if request.profile.quiet_mode:
        return quiet_coverage(request, today)
    picture, records = today.picture, page.last_days(today)
    reason = picture.shown.coverage_reason
    days = page.strip(today)
    uncounted, traces = page.split_traces(page.uncounted(records))
    context = {
        "section": "coverage",
        "today": today.date,
        "picture": picture,
        "reader": today.reader,
        "reason": reason,
        "silent": reason in page.SILENT,
        "days": days,
        "anything": any(record.items or record.complete for record in records),
        "tally": page.tally(days),
        "carriers": page.carriers(today.window, today.reader, records),
        "uncounted": uncounted,
        "traces": traces,
        "weekly": picture.coverage.weekly if page.weekly_matters(picture) and picture.coverage else None,
        "next_weekly": page.next_weekly_dose(picture),
        "rule": page.rule_today(picture),
        "change": None if not picture.record.items else smallest_change(today.reader, today.window, picture),
    }
    return render(request, "coverage/coverage.html", context)


def quiet_coverage(request: SignedInRequest, today: Today) -> HttpResponse:
    """Instead of verdicts: once a week, in words, whether most days had a dependable source."""
    context = {
        "section": "coverage",
        "picture": today.picture,
        "reason": today.picture.shown.coverage_reason,
        "check": weekly_check(today),
    }
    return render(request, "coverage/quiet.html", context)
