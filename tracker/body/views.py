"""How one feels and blood results on one page, help in an emergency, and what to show a doctor."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from tracker.body import doctor, wording
from tracker.body.history import MONTHS, read_history, wanted_months
from tracker.body.models import Symptom
from tracker.body.page import sign_view

SECTION = "you"


@require_safe
def body(request: SignedInRequest) -> HttpResponse:
    history = read_history(request, wanted_months(request.GET.get("months")))
    context = {"section": SECTION, "history": history, "ranges": MONTHS}
    return render(request, "body/body.html", context)


@require_safe
def get_help(request: SignedInRequest) -> HttpResponse:
    """The emergency number first, without a word about B12; then what was noted, and taking it back."""
    today = request.profile.today()
    rows = Symptom.objects.of(request.owner).open().with_notes()
    urgent = [sign_view(row, today, request.sees) for row in rows if row.needs_help_now]
    context = {
        "section": "",
        "number": wording.emergency_number(request.profile.country),
        "numbers": wording.EMERGENCY_NUMBERS,
        "signs": urgent,
        "alone": any(view.symptom.key == "suicidal_or_psychotic" for view in urgent),
    }
    return render(request, "body/get_help.html", context)


@require_safe
def show_doctor(request: SignedInRequest) -> HttpResponse:
    """One page to print or show, without a verdict."""
    return render(request, "body/show_doctor.html", {"section": SECTION, "sheet": doctor.sheet(request)})
