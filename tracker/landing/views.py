"""Public pages: the landing page with "try it", the methods and sources, privacy."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from accounts.requests import PublicRequest
from foods.models import Food
from tracker.assessment import codes, reference_values
from tracker.food_pages import yardstick
from tracker.food_pages.provenance import SOURCE_NAMES
from tracker.landing.trial import try_meal
from tracker.screening.sources import SOURCES

ADULT_MONTHS = yardstick.ADULT_MONTHS
# Where the source's key is not the authority's own code.
AUTHORITY_SOURCES = {"uk-coma-1991": "coma-1991", "eu-scf-1993": "scf-1993"}


@login_not_required
@require_safe
def landing(request: PublicRequest) -> HttpResponse:
    """What Corrin is; `?meal=` shows the B12 of a meal without an account. Signed in: the day."""
    if request.user.is_authenticated and ("meal" not in request.GET or _quiet(request)):
        return redirect("tracker:today")
    meal = request.GET.get("meal", "")
    context = {"meal": meal, "trial": try_meal(meal) if meal.strip() else None}
    swap = request.htmx and not request.htmx.boosted
    return render(request, "landing/_trial.html" if swap else "landing/landing.html", context)


@login_not_required
@require_safe
def methods(request: PublicRequest) -> HttpResponse:
    """How every number comes about, with its sources."""
    rows = [
        (
            reference_values.authority(value.authority),
            value,
            AUTHORITY_SOURCES.get(value.authority, value.authority),
        )
        for value in reference_values.lookup_all(age_months=ADULT_MONTHS, sex="unspecified")
    ]
    context = {
        "recommendations": rows,
        "sources": SOURCES,
        "food_tables": SOURCE_NAMES.values(),
        "rules_version": codes.RULES_VERSION,
        "food_data_version": Food.objects.current()
        .exclude(data_version="")
        .values_list("data_version", flat=True)
        .first(),
    }
    return render(request, "landing/methods.html", context)


@login_not_required
@require_safe
def privacy(request: PublicRequest) -> HttpResponse:
    return render(request, "landing/privacy.html")


def _quiet(request: PublicRequest) -> bool:
    return bool(request.profile and request.profile.quiet_mode)
