"""The first minute: three short steps, each of which may be skipped."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts import actions
from accounts.forms.about import AboutForm, LifeStageAsideForm
from accounts.forms.eating import EatingForm
from accounts.forms.health import FirstFactorsForm
from accounts.forms.place import PlaceForm
from accounts.requests import SignedInRequest

STEPS = ("about", "eating", "health")


@require_http_methods(["GET", "HEAD", "POST"])
def step(request: SignedInRequest, step: str = STEPS[0]) -> HttpResponse:
    if step not in STEPS:
        raise Http404
    if request.POST.get("skip") == "all":
        return _finish(request)
    if "skip" in request.POST:
        return _go_on(request, step)
    forms = _forms(request, step)
    if request.method == "POST" and _all_valid(forms):
        _save(request, step, forms)
        return _go_on(request, step)
    number = STEPS.index(step) + 1
    context = {
        **forms, "step": step, "number": number, "steps": STEPS, "is_last": number == len(STEPS),
        "previous": STEPS[number - 2] if number > 1 else "", "section": "you",
    }  # fmt: skip
    return render(request, f"accounts/onboarding/{step}.html", context)


def _forms(request: SignedInRequest, step: str) -> dict[str, Any]:
    data = request.POST if request.method == "POST" else None
    profile = request.profile
    today = profile.today()
    if step == "about":
        return {
            "form": AboutForm(data, profile=profile, today=today),
            "life_stage": LifeStageAsideForm(data, today=today),
        }
    if step == "eating":
        return {"form": EatingForm(data, profile=profile)}
    return {
        "form": FirstFactorsForm(data, profile=profile),
        "place": PlaceForm(data, profile=profile),
    }


def _all_valid(forms: dict[str, Any]) -> bool:
    """Every form is asked, so that all errors show at once."""
    return not [form for form in forms.values() if not form.is_valid()]


def _save(request: SignedInRequest, step: str, forms: dict[str, Any]) -> None:
    user = request.user
    if step == "about":
        life_stage = forms["life_stage"].cleaned_data
        actions.change_about(user=user, profile=forms["form"].profile_values(), **life_stage)
    elif step == "eating":
        actions.change_profile(user=user, **forms["form"].profile_values())
    else:
        actions.change_health(user=user, **forms["form"].values(), **forms["place"].profile_values())


def _go_on(request: SignedInRequest, step: str) -> HttpResponse:
    number = STEPS.index(step) + 1
    if number == len(STEPS):
        return _finish(request)
    return redirect("accounts:onboarding-step", step=STEPS[number])


def _finish(request: SignedInRequest) -> HttpResponse:
    actions.finish_onboarding(user=request.user)
    messages.success(request, _("You can change all of this at any time, under “You”."))
    return redirect("tracker:today")
