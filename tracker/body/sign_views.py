"""Signs: noting one in a few taps, how it is today, when it was over."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.requests import SignedInRequest
from tracker.addresses import way_back
from tracker.assessment.codes import EMERGENCY_SYMPTOMS, SOON_SYMPTOMS, SYMPTOMS
from tracker.body import actions, wording
from tracker.body.forms import ChangeSymptomForm, DayForm, StrengthForm, SymptomForm
from tracker.body.models import Symptom
from tracker.body.page import add_page, sign_page
from tracker.body.person import birth_of
from tracker.guard import own_row
from tracker.helping.pages import opens

SECTION = "you"


@require_safe
def add(request: SignedInRequest) -> HttpResponse:
    """What do you notice? Every sign, muscular first."""
    return render(request, "body/add.html", {"section": SECTION, "groups": add_page(request.owner)})


@require_http_methods(["GET", "HEAD", "POST"])
def add_sign(request: SignedInRequest, key: str) -> HttpResponse:
    """How strong and since when; a sign for the emergency number is noted at once and leads there."""
    if key not in SYMPTOMS:
        raise Http404
    today, data = request.profile.today(), request.POST if request.method == "POST" else None
    if key in EMERGENCY_SYMPTOMS:
        if request.method == "POST":
            actions.note_emergency(owner=request.owner, key=key, today=today)
        return redirect("tracker:get-help")
    form = SymptomForm(data, today=today, born=birth_of(request))
    if form.is_valid():
        told = form.cleaned_data
        actions.note_symptom(
            owner=request.owner,
            key=key,
            since=told["start"],
            precision=told["precision"],
            strength=told["strength"],
            note=told["note"],
            today=today,
        )
        messages.success(request, _("Noted: %(sign)s.") % {"sign": wording.sign_name(key)})
        to_doctor = key in SOON_SYMPTOMS and opens(request, "tracker:show-doctor")
        return redirect("tracker:show-doctor" if to_doctor else "tracker:body")
    context = {"section": SECTION, "form": form, "key": key}
    return render(request, "body/add_sign.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def symptom(request: SignedInRequest, code: UUID) -> HttpResponse:
    """One sign with all that was noted of it; what was told of its beginning can be changed here."""
    row, today = _own(request, code), request.profile.today()
    data = request.POST if request.method == "POST" else None
    form = ChangeSymptomForm(data, symptom=row, today=today, born=birth_of(request))
    if form.is_valid():
        told = form.cleaned_data
        try:
            actions.change_symptom(
                symptom=row, since=told["start"], precision=told["precision"], note=told["note"]
            )
        except actions.Refused as refused:
            form.add_error("since", str(wording.REFUSALS[refused.key]))
        else:
            messages.success(request, _("Saved."))
            return redirect("tracker:symptom", code)
    context = {"section": SECTION, "page": sign_page(row, today, request.sees), "form": form}
    return render(request, "body/symptom.html", context, status=422 if form.errors else 200)


@require_POST
def say(request: SignedInRequest, code: UUID) -> HttpResponse:
    """How strong it is today, or was on the day that is named."""
    row, today, form = _own(request, code), request.profile.today(), StrengthForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose how strong it is, and a day that is on the calendar."))
        return _back(request, row)
    told = form.cleaned_data
    on = _seen(request, told["date"] or today)
    strength, note = told["strength"], told["note"]
    _try(
        request,
        lambda: actions.say_strength(symptom=row, date=on, strength=strength, note=note, today=today),
        _("Noted: %(sign)s.") % {"sign": wording.sign_name(row.key)},
    )
    return _back(request, row)


@require_POST
def over(request: SignedInRequest, code: UUID) -> HttpResponse:
    """It is gone since the day after the one that is named; today is its last day where none is."""
    row, today = _own(request, code), request.profile.today()
    ended = _day(request, today)
    sentence = _("Over: %(sign)s.") % {"sign": wording.sign_name(row.key)}
    undo = reverse("tracker:symptom-goes-on", args=[code])
    _try(request, lambda: actions.end_symptom(symptom=row, ended=ended, today=today), sentence, undo)
    return _back(request, row)


@require_POST
def goes_on(request: SignedInRequest, code: UUID) -> HttpResponse:
    """It is not over after all."""
    row = _own(request, code)
    sentence = _("It goes on: %(sign)s.") % {"sign": wording.sign_name(row.key)}
    _try(request, lambda: actions.reopen_symptom(symptom=row), sentence)
    return _back(request, row)


@require_POST
def looked_at(request: SignedInRequest, code: UUID) -> HttpResponse:
    """A doctor looked at it; "no" takes that back."""
    row, today = _own(request, code), request.profile.today()
    on = None if request.POST.get("no") else _day(request, today)
    sentence = _("Noted: a doctor looked at it.") if on else _("Noted: no doctor has looked at it yet.")
    _try(request, lambda: actions.say_looked_at(symptom=row, on=on, today=today), sentence)
    return _back(request, row)


@require_POST
def remove(request: SignedInRequest, code: UUID) -> HttpResponse:
    row = _own(request, code)
    actions.remove_symptom(symptom=row)
    messages.success(request, _("Removed: %(sign)s.") % {"sign": wording.sign_name(row.key)})
    return redirect("tracker:body")


def _own(request: SignedInRequest, code: UUID) -> Symptom:
    return own_row(request, Symptom.objects.all(), code)


def _day(request: SignedInRequest, today: date) -> date:
    """The day that the form names; today where it names none that is on the calendar."""
    form = DayForm(request.POST)
    return _seen(request, (form.cleaned_data["day"] if form.is_valid() else None) or today)


def _seen(request: SignedInRequest, day: date) -> date:
    """A helper says nothing of a day that is not shared."""
    if not request.sees.sees_day(day):
        raise Http404
    return day


def _try(request: SignedInRequest, act: Callable[[], object], sentence: str, undo: str = "") -> None:
    """Do it and say so, or say why not."""
    try:
        act()
    except actions.Refused as refused:
        messages.error(request, str(wording.REFUSALS[refused.key]))
    else:
        messages.success(request, sentence, extra_tags=undo)


def _back(request: SignedInRequest, row: Symptom) -> HttpResponse:
    return HttpResponseRedirect(way_back(request, f"{reverse('tracker:body')}#sign-{row.code}"))
