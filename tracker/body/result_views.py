"""Blood results: adding one, what may be said of it, changing and removing it."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.care.looking import about_days
from accounts.requests import SignedInRequest
from tracker.body import actions, wording
from tracker.body.models import Analyte, LabResult
from tracker.body.person import birth_of, person_on
from tracker.body.result_forms import ResultForm
from tracker.body.results import ResultView
from tracker.guard import own_row

SECTION = "you"


@require_safe
def add(request: SignedInRequest) -> HttpResponse:
    """Which test was it?"""
    tests = [(code, label, wording.TESTS[code]) for code, label in Analyte.choices]
    return render(request, "body/add_result.html", {"section": SECTION, "tests": tests})


@require_http_methods(["GET", "HEAD", "POST"])
def add_result(request: SignedInRequest, analyte: str) -> HttpResponse:
    if analyte not in Analyte.values:
        raise Http404
    data = request.POST if request.method == "POST" else None
    form = ResultForm(data, analyte=analyte, today=request.profile.today(), born=birth_of(request))
    if form.is_valid():
        code = form.cleaned_data["code"] or uuid4()
        try:
            actions.add_result(owner=request.owner, code=code, analyte=analyte, **form.values)
        except actions.Refused as refused:
            form.add_error(None, str(wording.REFUSALS[refused.key]))
        else:
            return redirect("tracker:lab", code)
    context = {"section": SECTION, "form": form, "analyte": Analyte(analyte)}
    return render(request, "body/result_form.html", context, status=422 if form.errors else 200)


@require_safe
def result(request: SignedInRequest, code: UUID) -> HttpResponse:
    """As entered, in other units, and what the guideline calls its range for whom."""
    row = _own(request, code)
    about_days(request, row.taken_on)
    view = ResultView(row, person_on(request, row.taken_on))
    return render(request, "body/result.html", {"section": SECTION, "view": view})


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: SignedInRequest, code: UUID) -> HttpResponse:
    row = _own(request, code)
    data = request.POST if request.method == "POST" else None
    today = request.profile.today()
    form = ResultForm(data, analyte=row.analyte, today=today, born=birth_of(request), result=row)
    if form.is_valid():
        try:
            actions.change_result(result=row, **form.values)
        except actions.Refused as refused:
            form.add_error(None, str(wording.REFUSALS[refused.key]))
        else:
            messages.success(request, _("Saved."))
            return redirect("tracker:lab", code)
    context = {"section": SECTION, "form": form, "analyte": Analyte(row.analyte), "result": row}
    return render(request, "body/result_form.html", context, status=422 if form.errors else 200)


@require_POST
def remove(request: SignedInRequest, code: UUID) -> HttpResponse:
    row = _own(request, code)
    actions.remove_result(result=row)
    messages.success(request, _("Removed: %(test)s.") % {"test": row.get_analyte_display()})
    return redirect("tracker:body")


def _own(request: SignedInRequest, code: UUID) -> LabResult:
    return own_row(request, LabResult.objects.all(), code)
