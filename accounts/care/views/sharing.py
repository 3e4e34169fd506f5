"""Who sees what, since when, until when; changing and ending it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.care import actions, reads
from accounts.care.forms import TermsForm
from accounts.care.terms import CARERS_PAGES
from accounts.requests import SignedInRequest


@require_safe
def sharing(request: SignedInRequest) -> HttpResponse:
    """Four queries, however many share."""
    shared = list(reads.mine_as_client(request.user))
    today, now = request.profile.today(), timezone.now()
    context = {
        "section": "you",
        "running": [care for care in shared if care.is_live(today)],
        "run_out": [care for care in shared if care.ended_at is None and not care.is_live(today)],
        "over": [care for care in shared if care.ended_at][: reads.OVER_SHOWN],
        "helped": list(reads.helped_by(request.user, today)),
        "invitations": [(each, each.state(now)) for each in reads.open_invitations(request.user)],
        "today": today,
    }
    return render(request, "care/sharing.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def terms(request: SignedInRequest, code: UUID) -> HttpResponse:
    """Only the client changes what is shared; also how to go on after it ran out."""
    care = reads.shared_or_404(request.user, code)
    data = request.POST if request.method == "POST" else None
    form = TermsForm(data, today=request.profile.today(), role=care.role, agreed=care)
    if form.is_valid():
        if actions.change_terms(care=care, terms=form.values()):
            messages.success(request, _("Changed. It holds from now on."))
        else:
            messages.info(request, _("It was ended in the meantime; nothing is shared."))
        return redirect("accounts:sharing")
    return render(request, "care/terms.html", {"section": "you", "care": care, "terms": form})


@require_http_methods(["GET", "HEAD", "POST"])
def end(request: SignedInRequest, code: UUID) -> HttpResponse:
    """For either side; the page before it says what that means."""
    care = reads.between_or_404(request.user, code)
    as_client = care.client_id == request.user.pk
    if request.method == "POST":
        actions.end(care=care, by=request.user)
        said = (
            _("Ended. They see nothing of yours from now on."),
            _("Ended. You see nothing of theirs from now on."),
        )
        messages.success(request, said[0] if as_client else said[1])
        return redirect("accounts:sharing" if as_client else CARERS_PAGES[care.role])
    return render(request, "care/end.html", {"section": "you", "care": care, "as_client": as_client})
