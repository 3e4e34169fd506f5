"""The Learn pages, open to all, and the recommendations beside one's own fortnight."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.actions import change_profile
from accounts.requests import SignedInRequest
from tracker.assessment import reference_values
from tracker.learn import pages, side_by_side, strength


@login_not_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    context = {"groups": pages.by_group(), "strengths": strength.MEANINGS}
    return render(request, "learn/index.html", context)


@login_not_required
@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    try:
        return render(request, "learn/page.html", {"page": pages.page(slug)})
    except KeyError:
        raise Http404 from None


@require_http_methods(["GET", "HEAD", "POST"])
def recommendations(request: SignedInRequest) -> HttpResponse:
    """All authorities' values beside the last 14 days; a POST chooses the one to be used."""
    if request.method == "POST":
        return _choose(request)
    if request.profile.quiet_mode:
        return render(request, "planner/closed.html", {"reason": "quiet", "in_words": True})
    return render(
        request, "learn/recommendations.html", {"section": "you", "side": side_by_side.read(request)}
    )


def _choose(request: SignedInRequest) -> HttpResponse:
    code = request.POST.get("authority", "")
    if code in {each.code for each in reference_values.authorities() if not each.superseded}:
        change_profile(user=request.owner, authority=code)
        name = reference_values.authority(code).name
        messages.success(request, _("Corrin now uses %(name)s.") % {"name": name})
    return redirect("tracker:recommendations")
