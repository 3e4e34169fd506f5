"""What a person told about medicines, conditions and operations."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from accounts import actions, wording
from accounts.forms.health import FactorDetailForm, FactorsForm
from accounts.requests import SignedInRequest

HEALTH = "#health"


@require_http_methods(["GET", "HEAD", "POST"])
def factors(request: SignedInRequest) -> HttpResponse:
    form = FactorsForm(request.POST if request.method == "POST" else None, profile=request.profile)
    if form.is_valid():
        actions.change_health(user=request.user, **form.values())
        return redirect(reverse("accounts:you") + HEALTH)
    return render(request, "accounts/factors.html", {"section": "you", "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def factor(request: SignedInRequest, key: str) -> HttpResponse:
    known = get_object_or_404(request.user.risk_factors.filter(key__in=wording.TELLABLE_FACTORS), key=key)
    data = request.POST if request.method == "POST" else None
    form = FactorDetailForm(data, factor=known, today=request.profile.today())
    if form.is_valid():
        actions.change_factor(factor=known, **form.values())
        return redirect(reverse("accounts:you") + HEALTH)
    context = {"section": "you", "form": form, "factor": known, "words": wording.FACTORS[key]}
    return render(request, "accounts/factor.html", context)


@require_POST
def remove(request: SignedInRequest, key: str) -> HttpResponse:
    get_object_or_404(request.user.risk_factors, key=key).delete()
    return redirect(reverse("accounts:you") + HEALTH)
