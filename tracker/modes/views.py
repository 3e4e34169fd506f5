"""Choosing how Corrin speaks."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from accounts import actions
from accounts.requests import SignedInRequest
from tracker.addresses import way_back
from tracker.modes.switches import MODES


@require_http_methods(["GET", "HEAD", "POST"])
def display(request: SignedInRequest) -> HttpResponse:
    """The three switches; one that is sent is applied at once."""
    mode = request.POST.get("mode", "")
    if request.method != "POST" or mode not in MODES:
        return render(request, "modes/display.html", {"section": "you"})
    actions.switch_mode(user=request.user, mode=mode, on=request.POST.get("on") == "yes")
    return HttpResponseRedirect(f"{way_back(request, reverse('tracker:display'))}#{mode}")


@require_POST
def quiet_answer(request: SignedInRequest) -> HttpResponse:
    """Yes switches quiet mode on; with any other answer it is not offered again."""
    actions.answer_quiet(user=request.user, wanted=request.POST.get("answer") == "yes")
    return HttpResponseRedirect(way_back(request, reverse("tracker:today")))
