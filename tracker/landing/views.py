"""Public pages: the landing page with "try it", the methods and sources, privacy."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from accounts.requests import PublicRequest
from tracker.landing import methods as methods_page
from tracker.landing.trial import try_meal


@login_not_required
@require_safe
def landing(request: PublicRequest) -> HttpResponse:
    """What Corrin is; `?meal=` shows the B12 of a meal without an account. Signed in: day or clients."""
    if request.owner.is_authenticated and ("meal" not in request.GET or _quiet(request)):
        return redirect("tracker:clients" if request.owner.is_dietitian else "tracker:today")
    meal = request.GET.get("meal", "")
    context = {"meal": meal, "trial": try_meal(meal) if meal.strip() else None}
    swap = request.htmx and not request.htmx.boosted
    return render(request, "landing/_trial.html" if swap else "landing/landing.html", context)


@login_not_required
@require_safe
def methods(request: PublicRequest) -> HttpResponse:
    """How every number comes about, with its sources."""
    return render(request, "landing/methods.html", methods_page.context())


@login_not_required
@require_safe
def methods_tables(request: PublicRequest) -> HttpResponse:
    """The tables behind the rules, each row with its source or the mark that it was not checked."""
    return render(request, "landing/methods_tables.html", methods_page.tables())


@login_not_required
@require_safe
def privacy(request: PublicRequest) -> HttpResponse:
    return render(request, "landing/privacy.html")


def _quiet(request: PublicRequest) -> bool:
    return bool(request.profile and request.profile.quiet_mode)
