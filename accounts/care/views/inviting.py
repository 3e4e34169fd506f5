"""Making an invitation, from either side, and taking it back."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.care import actions, reads
from accounts.care.forms import TermsForm, WhomForm
from accounts.care.terms import is_approved
from accounts.mailing import reachable, send
from accounts.models import Invitation, Role, User
from accounts.requests import SignedInRequest

MAILS_A_DAY = 20


@dataclass(frozen=True, slots=True)
class Kind:
    """Who invites whom: `role` is that of the side that will look."""

    role: str
    inviter_is_client: bool


KINDS = {
    "dietitian": Kind(Role.DIETITIAN, True),
    "helper": Kind(Role.HELPER, True),
    "client": Kind(Role.DIETITIAN, False),
    "person": Kind(Role.HELPER, False),
}


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: SignedInRequest, kind: str) -> HttpResponse:
    """The link and the code are shown on the page of the invitation itself, which is where this leads."""
    if kind not in KINDS or (kind == "client" and not is_approved(request.user.pk)):
        raise Http404
    forms = _forms(request, KINDS[kind])
    if request.method == "POST" and _all_valid(forms) and _may(request.user, forms["whom"]):
        made, secret = _make(request.user, KINDS[kind], forms)
        if made.email:
            _tell(request, made, secret)
        return redirect("invitation", secret=secret)
    context = {"section": "you", "kind": kind, "role": KINDS[kind].role, **forms}
    return render(request, "care/invite.html", context)


@require_POST
def withdraw(request: SignedInRequest, code: UUID) -> HttpResponse:
    invitation = get_object_or_404(Invitation, inviter=request.user, code=code)
    if actions.withdraw(invitation=invitation):
        messages.success(request, _("The invitation is taken back. Its link and its code no longer work."))
    else:
        messages.info(request, _("That invitation had been used or taken back already."))
    return redirect("accounts:sharing")


def _forms(request: SignedInRequest, kind: Kind) -> dict[str, Any]:
    data = request.POST if request.method == "POST" else None
    forms: dict[str, Any] = {"whom": WhomForm(data)}
    if kind.inviter_is_client:
        forms["terms"] = TermsForm(data, today=request.profile.today(), role=kind.role)
    return forms


def _all_valid(forms: dict[str, Form]) -> bool:
    """Every form is asked, so that all errors show at once."""
    return not [form for form in forms.values() if not form.is_valid()]


def _may(user: User, whom: Form) -> bool:
    """Whether there is room for one more; says in the form why not."""
    mine = Invitation.objects.filter(inviter=user)
    now = timezone.now()
    if mine.filter(used_at=None, withdrawn_at=None, expires_at__gt=now).count() >= reads.MOST_OPEN:
        whom.add_error(None, _("You have very many open invitations. Take some of them back first."))
    elif whom.cleaned_data["email"] and not reachable().filter(pk=user.pk, is_demo=False).exists():
        whom.add_error("email", _("Leave this empty: your own address must be confirmed first."))
    elif whom.cleaned_data["email"] and _mailed(mine.filter(created_at__gt=now - timedelta(days=1))):
        whom.add_error("email", _("Leave this empty: that is enough mail for one day."))
    return whom.is_valid()


def _mailed(lately: Any) -> bool:
    return bool(lately.exclude(email="").count() >= MAILS_A_DAY)


def _make(user: User, kind: Kind, forms: dict[str, Any]) -> tuple[Invitation, str]:
    fields = {name: value for form in forms.values() for name, value in form.values().items()}
    return actions.invite(inviter=user, inviter_is_client=kind.inviter_is_client, role=kind.role, **fields)


def _tell(request: SignedInRequest, made: Invitation, secret: str) -> None:
    path = reverse("invitation", args=[secret])
    subject = _("An invitation from %(who)s") % {"who": request.user.email}
    words = {"who": request.user.email, "path": path, "until": made.expires_at}
    if send(made.email, subject, "care/email/invitation.txt", **words):
        messages.success(request, _("The invitation is on its way to %(email)s.") % {"email": made.email})
    else:
        messages.error(request, _("The mail could not be sent. Please pass on the link or the code."))
