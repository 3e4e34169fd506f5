"""Intake over 7, 30, 90 days or a year, beside the recommendation."""

from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from tracker.assessment.findings import Finding
from tracker.trends import chart, figures
from tracker.trends.reads import RANGES, read_period, wanted_range
from tracker.trends.usual import Usual, usual_of


@require_safe
def trends(request: SignedInRequest) -> HttpResponse:
    period = read_period(request, wanted_range(request.GET.get("days")))
    days = figures.day_figures(period)
    if request.profile.quiet_mode:
        foods = figures.best_sources(days, period.foods)
        context = {"section": "trends", "picture": period.picture, "foods": foods}
        return render(request, "trends/quiet.html", context)
    by_week = period.days > 90
    columns = figures.columns(days, by_week=by_week)
    usual = usual_of(period, days) if period.picture.shown.meter else None
    context = {
        "section": "trends",
        "ranges": RANGES,
        "period": period,
        "picture": period.picture,
        "by_week": by_week,
        "anything": any(day.known for day in days),
        "chart": chart.draw(columns, most_dates=7 if period.days == 7 else 4),
        "columns": columns[::-1],
        "logging": figures.logging(days),
        "by_type": figures.by_source_type(days),
        "foods": figures.best_sources(days, period.foods),
        "usual": usual,
        "findings": _not_said_twice(period.picture.findings, usual),
    }
    return render(request, "trends/trends.html", context)


def _not_said_twice(findings: Sequence[Finding], usual: Usual | None) -> list[Finding]:
    """Where the answer says that the days are too few, no finding says so again."""
    too_few = usual is None or usual.too_few
    return [each for each in findings if not (too_few and each.key == "vegan_cannot_tell")]
