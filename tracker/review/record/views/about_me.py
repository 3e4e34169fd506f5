"""What the client reads: every signed review about them, in full."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from tracker.review.models import Review
from tracker.review.record.reads import review_about_me
from tracker.review.record.shown import sections_of
from tracker.review.record.steps import written_steps

SECTION = "you"


@require_safe
def listing(request: SignedInRequest) -> HttpResponse:
    about = Review.objects.filter(client=request.owner).defer("basis").prefetch_related("amendments")
    return render(request, "review/record/about_me.html", {"section": SECTION, "reviews": about})


@require_safe
def one(request: SignedInRequest, code: UUID) -> HttpResponse:
    """In quiet and in plain mode after a word of warning: texts and figures come when asked for."""
    review = review_about_me(request, code)
    warned = request.profile.quiet_mode or request.profile.plain_mode
    shown = not warned or request.GET.get("show") == "all"
    context = {
        "section": SECTION,
        "review": review,
        "shown": shown,
        "written": written_steps(review) if shown else [],
        "sections": sections_of(review) if shown else [],
    }
    return render(request, "review/record/one_about_me.html", context)
