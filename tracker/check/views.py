"""The two-minute check. For a person signed out nothing is stored: the answer is drawn from what was sent."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from accounts.requests import PublicRequest
from tracker.assessment.codes import EMERGENCY_SYMPTOMS
from tracker.check import asker, keeping, steps
from tracker.check.answers import answers_of
from tracker.check.asker import Asker
from tracker.check.doctor import sheet_of
from tracker.check.forms import LINES, CheckForm
from tracker.check.result import result_of

ASK_AGAIN = ("change", "read", "enter")  # what a button says that leads back to the questions


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: PublicRequest) -> HttpResponse:
    """The questions; sent, the answer. Emergency signs come before everything else, errors included."""
    asks = asker.of(request)
    if request.method != "POST":
        form = CheckForm(today=asks.today, quiet=asks.quiet, initial=asks.initial)
        return _questions(request, form)
    if urgent := [key for key in EMERGENCY_SYMPTOMS if key in request.POST.getlist("emergency")]:
        return _private(render(request, "check/emergency.html", {"alone": "suicidal_or_psychotic" in urgent}))
    form = CheckForm(request.POST, today=asks.today, quiet=asks.quiet)
    row = request.POST.get("row", "")
    if row in map(str, LINES):
        return _private(render(request, "check/_read.html", {"line": form.line(int(row))}))
    if request.POST.get("do") in ASK_AGAIN or not form.is_valid():
        return _questions(request, form)
    return _answer(request, form, asks)


def _questions(request: PublicRequest, form: CheckForm) -> HttpResponse:
    do, at = request.POST.get("do", ""), request.POST.get("at", "")
    shown = steps.first_shown(form, "medicines" if do == "read" else do if do == "enter" else at)
    context = {"form": form, "steps": steps.STEPS, "shown": shown, "wrong": steps.wrong(form)}
    response = render(request, "check/check.html", context)
    return _private(response) if form.is_bound else response


def _answer(request: PublicRequest, form: CheckForm, asks: Asker) -> HttpResponse:
    answers = answers_of(form)
    result = result_of(answers, authority=asks.authority, quiet=asks.quiet)
    context = {"form": form, "result": result, "sheet": sheet_of(result), "today": asks.today}
    if asks.reader is not None:
        context |= keeping.keep(answers, asks.reader, request.POST)
    return _private(render(request, "check/result.html", context))


def _private(response: HttpResponse) -> HttpResponse:
    """Answers about health are no cache's business, signed in or not."""
    response["Cache-Control"] = "no-store, private"
    return response
