"""Signing: what will be frozen is shown, then name and password turn the draft into a review for good."""

from uuid import UUID

from allauth.core import ratelimit
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts.middleware import profile_of
from accounts.models import CareRelationship, Dietitian
from accounts.requests import SignedInRequest
from tracker.guard import client_or_404, dietitian_or_404
from tracker.review.models import ReviewDraft
from tracker.review.pages import client_context
from tracker.review.record import actions
from tracker.review.record.forms import SignReviewForm, what_stops_signing
from tracker.review.record.marks import marks_of
from tracker.review.record.reads import basis_of
from tracker.review.record.shown import at_a_glance, counted
from tracker.review.record.steps import empty_steps, written_steps
from tracker.review.record.views.drafts import HERE


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign(request: SignedInRequest, code: UUID) -> HttpResponse:
    care, by = client_or_404(request, code), dietitian_or_404(request)
    draft = ReviewDraft.objects.filter(care=care).first()
    if draft is None:
        return _nothing_to_sign(request, care)
    if request.method != "POST":
        return _page(request, care, draft, SignReviewForm(by=by, initial={"shown": marks_of(draft)}))
    if not ratelimit.consume(request, action="reauthenticate", user=request.user):
        return ratelimit.respond_429(request)
    form = SignReviewForm(request.POST, by=by)
    if not form.is_valid() or what_stops_signing(draft, profile_of(care.client).today()):
        return _page(request, care, draft, form)
    return _signed(request, care, draft, form, by)


def _signed(
    request: SignedInRequest, care: CareRelationship, draft: ReviewDraft, form: SignReviewForm, by: Dietitian
) -> HttpResponse:
    try:
        review = actions.sign(care=care, shown=form.cleaned_data["shown"], by=by)
    except actions.DraftGone:
        return _nothing_to_sign(request, care)
    except actions.DraftChanged:
        messages.warning(request, _("Another window has changed the draft. Read it again before you sign."))
        return redirect(request.path)
    except actions.NothingToFreeze:
        form.add_error(None, _("No day of this period can be read. Choose another period in the draft."))
        return _page(request, care, draft, form)
    messages.success(request, _("Signed. From now on it can be amended, not changed."))
    return redirect("tracker:review", code=review.code)


def _nothing_to_sign(request: SignedInRequest, care: CareRelationship) -> HttpResponse:
    """No draft: never begun, thrown away, or signed in another window."""
    messages.info(request, _("There is no draft to sign. A review that you have signed is in the list."))
    return redirect(HERE, code=care.code)


def _page(
    request: SignedInRequest, care: CareRelationship, draft: ReviewDraft, form: SignReviewForm
) -> HttpResponse:
    picture = basis_of(care, draft.first_day, draft.last_day)
    context = {
        **client_context(care, HERE),
        "form": form,
        "draft": draft,
        "written": written_steps(draft),
        "empty": empty_steps(draft),
        "stops": what_stops_signing(draft, profile_of(care.client).today()),
        "figures": at_a_glance(picture),
        "counted": counted(picture) if picture else None,
        "basis": picture,
    }
    actions.note_before_showing(care, actions.DRAFT, draft)
    return render(request, "review/record/sign.html", context, status=422 if form.errors else 200)
