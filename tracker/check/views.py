"""The two-minute check. For a person signed out nothing is stored: the answer is drawn from what was sent."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from accounts import actions, keeping, medicines
from accounts.requests import PublicRequest
from tracker.assessment.codes import EMERGENCY_SYMPTOMS
from tracker.check import asker, kept
from tracker.check.answers import Answers, answers_of
from tracker.check.asker import Asker
from tracker.check.doctor import sheet_of
from tracker.check.forms import CheckForm
from tracker.check.result import result_of


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: PublicRequest) -> HttpResponse:
    """The questions; sent, the answer. Emergency signs come before everything else, errors included."""
    asks = asker.of(request)
    if request.method != "POST":
        return _questions(request, CheckForm(today=asks.today, initial=asks.initial))
    if urgent := [key for key in EMERGENCY_SYMPTOMS if key in request.POST.getlist("emergency")]:
        return _private(render(request, "check/emergency.html", {"alone": "suicidal_or_psychotic" in urgent}))
    form = CheckForm(request.POST, today=asks.today)
    if not form.is_valid() or request.POST.get("do") == "change":
        return _questions(request, form)
    return _answer(request, form, asks)


def _questions(request: PublicRequest, form: CheckForm) -> HttpResponse:
    context = {"form": form, "medicine_names": medicines.names()}
    response = render(request, "check/check.html", context)
    return _private(response) if form.is_bound else response


def _answer(request: PublicRequest, form: CheckForm, asks: Asker) -> HttpResponse:
    answers = answers_of(form.cleaned_data, today=asks.today)
    result = result_of(answers, authority=asks.authority)
    context = {"form": form, "result": result, "sheet": sheet_of(result), "today": asks.today}
    return _private(render(request, "check/result.html", {**context, **_keep(request, answers, asks)}))


def _keep(request: PublicRequest, answers: Answers, asks: Asker) -> dict[str, Any]:
    """What would change in the profile; changed, once that is ticked and sent."""
    reader = asks.reader
    if reader is None:
        return {}
    wanted = request.POST.get("do") == "keep"
    if wanted and request.POST.get("keep"):
        done = actions.keep_answers(user=reader.user, told=answers.told, today=asks.today)
        return {"kept": kept.changes(done, asks.today), "was_kept": True}
    planned = keeping.plan(
        answers.told,
        profile=reader.profile,
        periods=reader.periods,
        factors=reader.factors,
        today=asks.today,
    )
    return {"to_keep": kept.changes(planned, asks.today), "not_ticked": wanted}


def _private(response: HttpResponse) -> HttpResponse:
    """Answers about health are no cache's business, signed in or not."""
    response["Cache-Control"] = "no-store, private"
    return response
