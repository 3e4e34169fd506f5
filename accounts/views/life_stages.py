"""Pregnancy and breastfeeding, each with its dates."""

from uuid import UUID

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.forms.about import LifeStageForm
from accounts.models import LifeStagePeriod
from accounts.requests import SignedInRequest


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: SignedInRequest) -> HttpResponse:
    return _form_page(request, LifeStagePeriod(user=request.user))


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, code: UUID) -> HttpResponse:
    return _form_page(request, get_object_or_404(request.user.life_stage_periods, code=code))


@require_POST
def remove(request: SignedInRequest, code: UUID) -> HttpResponse:
    get_object_or_404(request.user.life_stage_periods, code=code).delete()
    messages.success(request, _("Removed."))
    return redirect("accounts:you")


def _form_page(request: SignedInRequest, period: LifeStagePeriod) -> HttpResponse:
    known = period if period.pk else None
    form = LifeStageForm(
        request.POST if request.method == "POST" else None, period=known, today=request.profile.today()
    )
    if form.is_valid() and _save(period, form):
        return redirect("accounts:you")
    return render(request, "accounts/life_stage.html", {"section": "you", "form": form, "period": known})


def _save(period: LifeStagePeriod, form: LifeStageForm) -> bool:
    period.stage, period.start, period.end = (form.cleaned_data[name] for name in ("stage", "start", "end"))
    try:
        with transaction.atomic():
            period.save()
    except IntegrityError:
        form.add_error("start", _("You have told this already, with the same first day."))
        return False
    return True
