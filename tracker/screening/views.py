"""All current findings on one page, and folding them away."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from accounts.requests import SignedInRequest
from tracker.addresses import way_back
from tracker.modes.quiet import say_quietly
from tracker.screening import folding
from tracker.screening.today import look
from tracker.screening.wording import say_all


@require_safe
def findings(request: SignedInRequest) -> HttpResponse:
    picture = look(request).picture
    return render(request, "screening/findings.html", {"section": "coverage", "picture": picture})


@require_POST
def fold(request: SignedInRequest, key: str) -> HttpResponse:
    """Fold a finding away or open it again; only one that is current and may be folded."""
    say = say_quietly if request.profile.quiet_mode else say_all
    said = next((said for said in say(look(request).picture.findings) if said.key == key), None)
    if said is None:
        raise Http404
    change = folding.unfold if request.POST.get("open") else folding.fold
    change(request.session, said, folding.key_of(request))
    if request.htmx:
        return render(request, "screening/_finding.html", {"said": said, "here": _way_back(request)})
    return HttpResponseRedirect(f"{_way_back(request)}#finding-{said.key}")


def _way_back(request: SignedInRequest) -> str:
    return way_back(request, reverse("tracker:findings")).split("#")[0]
