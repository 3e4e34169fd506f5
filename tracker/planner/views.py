"""The one what-if: how far a dose goes, by how often it is taken."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from accounts.requests import PublicRequest
from tracker.planner.asker import who_asks
from tracker.planner.forms import PatternForm
from tracker.planner.page import compare, stomach_links, wanted_gut


@login_not_required
@require_safe
def planner(request: PublicRequest) -> HttpResponse:
    """Patterns side by side; `?dose=…&kind=…&times=…&days=…` adds one, `?gut=` is how much acid."""
    asker = who_asks(request)
    if asker.closed_because:
        context = {"reason": asker.closed_because, "in_words": asker.closed_because in ("quiet", "plain")}
        return render(request, "planner/closed.html", context)
    form = PatternForm(request.GET if "dose" in request.GET else None)
    own = form.pattern if form.is_valid() else None
    gut = wanted_gut(request.GET.get("gut"), asker.gut)
    comparison = compare(asker, own, gut=gut)
    links = stomach_links(request.GET)
    context = {"form": form, "comparison": comparison, "asker": asker, "stomachs": links}
    response = render(request, f"planner/{'_explorer' if _is_swap(request) else 'planner'}.html", context)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _is_swap(request: PublicRequest) -> bool:
    """Whether only the explorer is asked for; a page restored from history has to be whole."""
    htmx = request.htmx
    return bool(htmx) and not (htmx.boosted or htmx.history_restore_request)
