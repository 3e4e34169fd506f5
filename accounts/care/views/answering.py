"""An invitation, for whoever holds its secret: signed in or not, with an account or without."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.adapter import is_new
from accounts.care import actions, guessing, secrets, terms, words
from accounts.care.forms import CodeForm, TermsForm
from accounts.mailing import reachable, send
from accounts.models import Invitation
from accounts.requests import PublicRequest, SignedInRequest

GONE = 410
DEAD = ("used", "withdrawn", "expired")


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: PublicRequest, secret: str) -> HttpResponse:
    """Reading it changes nothing: mail programs open links, too."""
    if guessing.too_many(request):
        return render(request, "429.html", status=429)
    found = _found(secret)
    if found is None:
        guessing.count_wrong(request)
        return render(request, "care/no_invitation.html", status=404)
    if not request.user.is_authenticated:
        return _public(request, found)
    return _answer(request, found, secrets.tidy(secret))  # type: ignore[arg-type]


@require_http_methods(["GET", "HEAD", "POST"])
def code(request: SignedInRequest) -> HttpResponse:
    """The code typed by hand leads to the same page as the link."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_bound and guessing.too_many(request):
        return render(request, "429.html", status=429)
    if form.is_valid():
        if _found(form.cleaned_data["code"]):
            return redirect("invitation", secret=form.cleaned_data["code"])
        guessing.count_wrong(request)
        form.add_error(
            "code", _("No invitation has this code. Please look at it again, or ask for a new one.")
        )
    return render(request, "care/code.html", {"section": "you", "form": form})


def _found(secret: str) -> Invitation | None:
    tidy = secrets.tidy(secret)
    if not tidy:
        return None
    with_people = Invitation.objects.select_related("inviter__profile", "inviter__dietitian")
    return with_people.filter(secret_digest=secrets.digest(tidy), inviter__is_active=True).first()


def _public(request: PublicRequest, found: Invitation) -> HttpResponse:
    if request.method == "POST":  # logged out in the meantime
        return redirect_to_login(request.get_full_path())
    state = found.state(timezone.now())
    if state in DEAD:
        return _closed(request, found, state)
    return render(request, "care/invitation.html", _context(found))


def _answer(request: SignedInRequest, found: Invitation, secret: str) -> HttpResponse:
    reason = actions.refusal(found, request.user, timezone.now())
    if reason in DEAD:
        return _closed(request, found, reason)
    if reason == "own":
        return render(request, "care/own_invitation.html", _own(request, found, secret))
    context = {**_context(found), "refused": words.REFUSALS.get(reason, ""), "reason": reason}
    if not reason and not found.inviter_is_client:
        data = request.POST if request.method == "POST" else None
        context["terms"] = TermsForm(data, today=request.profile.today(), role=found.role)
    if request.method == "POST" and not reason and ("terms" not in context or context["terms"].is_valid()):
        return _accept(request, found, context.get("terms"))
    return render(request, "care/invitation.html", context)


def _accept(request: SignedInRequest, found: Invitation, form: TermsForm | None) -> HttpResponse:
    try:
        care = actions.accept(invitation=found, by=request.user, terms=form.values() if form else None)
    except actions.Refused as refused:
        return _closed(request, found, refused.reason)
    except ObjectDoesNotExist:  # one of the two accounts has just been deleted
        raise Http404 from None
    _tell_inviter(found)
    if care.carer_id == request.user.pk:
        messages.success(request, _("Agreed. You can look from now on."))
        return redirect(terms.CARERS_PAGES[care.role])
    messages.success(request, _("Agreed. What you share, and who looked, stands under Sharing."))
    return redirect("accounts:onboarding" if is_new(request.profile) else "accounts:sharing")


def _tell_inviter(found: Invitation) -> None:
    """A link may have come to the wrong hands: whoever made it looks who accepted, and can end it at once."""
    if reachable().filter(pk=found.inviter_id, is_demo=False).exists():
        send(found.inviter.email, _("Your invitation was accepted"), "care/email/accepted.txt")


def _closed(request: Any, found: Invitation, reason: str) -> HttpResponse:
    by_me = found.used_by_id is not None and found.used_by_id == request.user.pk
    context = {"why": words.REFUSALS[reason], "reason": reason, "by_me": by_me}
    return render(request, "care/closed_invitation.html", context, status=GONE)


def _context(found: Invitation) -> dict[str, Any]:
    """Who invites, and what is offered."""
    dietitian = getattr(found.inviter, "dietitian", None)
    professional = found.role == "dietitian" and not found.inviter_is_client and dietitian
    return {
        "invitation": found,
        "dietitian": professional or None,
        "who": dietitian.name if professional and dietitian else found.inviter.name or found.inviter.email,
        "shared": terms.scope_titles(found.scopes),
        "role": found.role,
    }


def _own(request: SignedInRequest, found: Invitation, secret: str) -> dict[str, Any]:
    return {
        "section": "you",
        "invitation": found,
        "secret": secret,
        "link": request.build_absolute_uri(request.path),
        "shared": terms.scope_titles(found.scopes),
    }
