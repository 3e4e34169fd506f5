"""What a dietitian notes of a client: a personal target, rare rich foods, the next appointment."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.care.record import Action, note
from accounts.care.sight import DIARY
from accounts.middleware import profile_of
from accounts.requests import SignedInRequest
from tracker.guard import client_or_404
from tracker.review.client import actions
from tracker.review.client.forms import AppointmentForm, RareForm, TargetForm
from tracker.review.client.rare import rare_foods
from tracker.review.models import RareFood, Target
from tracker.review.pages import client_context

OVERVIEW = "tracker:client"


@require_http_methods(["GET", "HEAD", "POST"])
def target(request: SignedInRequest, code: UUID) -> HttpResponse:
    """The personal target with its history; a new one takes the place of what held."""
    care = client_or_404(request, code, needs=DIARY)
    today = profile_of(care.client).today()
    form = TargetForm(request.POST if request.method == "POST" else None, today=today)
    if form.is_valid():
        actions.set_target(care=care, **form.cleaned_data)
        messages.success(request, _("The target is set. The client sees it with its reason."))
        return redirect(OVERVIEW, care.code)
    note(care, Action.VIEWED, "target")
    context = {
        **client_context(care, OVERVIEW),
        "form": form,
        "targets": Target.objects.of(care.client).seen(care.sight),
        "today": today,
    }
    return render(request, "review/client/target.html", context, status=422 if form.errors else 200)


@require_POST
def target_end(request: SignedInRequest, code: UUID, target: UUID) -> HttpResponse:
    care = client_or_404(request, code, needs=DIARY)
    row = get_object_or_404(Target.objects.of(care.client).seen(care.sight), code=target, end__isnull=True)
    actions.end_target(care=care, target=row, on=profile_of(care.client).today())
    messages.success(request, _("The target has ended."))
    return redirect("tracker:client-target", care.code)


@require_http_methods(["GET", "HEAD", "POST"])
def rare(request: SignedInRequest, code: UUID) -> HttpResponse:
    """How often rich foods are eaten that a fortnight misses."""
    care = client_or_404(request, code, needs=DIARY)
    known = list(RareFood.objects.filter(client=care.client).seen(care.sight))
    form = RareForm(request.POST if request.method == "POST" else None, known=known)
    if form.is_valid():
        today = profile_of(care.client).today()
        actions.answer_rare_foods(care=care, answers=form.answers(), on=today)
        messages.success(request, _("Noted. It stands beside the usual intake, not in it."))
        return redirect(OVERVIEW, care.code)
    note(care, Action.VIEWED, "rare_foods")
    context = {**client_context(care, OVERVIEW), "form": form, "rare": rare_foods(known)}
    return render(request, "review/client/rare.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def appointment(request: SignedInRequest, code: UUID) -> HttpResponse:
    care = client_or_404(request, code)
    posted = request.POST if request.method == "POST" else None
    today = profile_of(care.client).today()
    form = AppointmentForm(posted, today=today, known=care.next_appointment)
    if form.is_valid():
        actions.set_appointment(care=care, day=form.cleaned_data["next_appointment"])
        messages.success(request, _("The next appointment is noted."))
        return redirect(OVERVIEW, care.code)
    note(care, Action.VIEWED, "appointment")
    context = {**client_context(care, OVERVIEW), "form": form}
    return render(request, "review/client/appointment.html", context, status=422 if form.errors else 200)
