"""Signed reviews: their author's, for good, from what was frozen and without a look at anything newer."""

from uuid import UUID

from allauth.core import ratelimit
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from accounts.care.record import Action
from accounts.middleware import profile_of
from accounts.models import Dietitian
from accounts.requests import SignedInRequest
from tracker.guard import dietitian_or_404
from tracker.review.models import Review
from tracker.review.record import actions
from tracker.review.record.forms import AmendForm
from tracker.review.record.reads import own_review, signed_by
from tracker.review.record.shown import readable, sections_of
from tracker.review.record.steps import written_steps

SECTION = "clients"
PER_PAGE, LONGEST_NAME = 50, 80


@require_safe
def listing(request: SignedInRequest) -> HttpResponse:
    """All that the dietitian has signed, of former clients and deleted accounts as well."""
    dietitian_or_404(request)
    name = request.GET.get("q", "").replace("\x00", "")[:LONGEST_NAME].strip()
    found = signed_by(request.user).filter(client_name__icontains=name).defer("basis")
    page = Paginator(found.prefetch_related("amendments"), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "review/record/reviews.html", {"section": SECTION, "page": page, "q": name})


@require_safe
def review(request: SignedInRequest, code: UUID) -> HttpResponse:
    signed = own_review(request, code)
    return _page(request, signed, None)


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def amend(request: SignedInRequest, code: UUID) -> HttpResponse:
    """Something added to a signed review, signed likewise; the review stays as it was."""
    signed, by = own_review(request, code), dietitian_or_404(request)
    if request.method != "POST":
        return _page(request, signed, AmendForm(by=by))
    if not ratelimit.consume(request, action="reauthenticate", user=request.user):
        return ratelimit.respond_429(request)
    form = AmendForm(request.POST, by=by)
    if not form.is_valid():
        return _page(request, signed, form)
    return _amended(request, signed, form, by)


def _amended(request: SignedInRequest, signed: Review, form: AmendForm, by: Dietitian) -> HttpResponse:
    actions.amend(review=signed, text=form.cleaned_data["text"], by=by)
    messages.success(request, _("Added. It stands below the review with its date."))
    return redirect("tracker:review", code=signed.code)


def _page(request: SignedInRequest, signed: Review, form: AmendForm | None) -> HttpResponse:
    care = signed.care
    live = care is not None and care.is_live(profile_of(care.client).today())
    context = {
        "section": SECTION,
        "review": signed,
        "written": written_steps(signed),
        "report": readable(signed.basis),
        "sections": sections_of(signed),
        "care": care if live else None,
        "form": form,
    }
    actions.note_while_there(signed, Action.VIEWED, actions.SIGNED)
    return render(
        request, "review/record/review.html", context, status=422 if form is not None and form.errors else 200
    )
