"""The end of an account."""

from typing import Any

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts import actions
from accounts.forms.account import DeleteAccountForm
from accounts.models import User
from accounts.requests import SignedInRequest


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: SignedInRequest) -> HttpResponse:
    user = request.user
    if request.method == "POST" and not ratelimit.consume(request, action="reauthenticate", user=user):
        return ratelimit.respond_429(request)
    form = DeleteAccountForm(request.POST if request.method == "POST" else None, user=user)
    if not form.is_valid():
        return render(request, "accounts/delete.html", {"section": "you", "form": form, **_staying(user)})
    actions.delete_account(user=user)
    logout(request)
    messages.success(request, _("Your account is deleted, with everything that was in it."))
    return redirect("tracker:landing")


def _staying(user: User) -> dict[str, Any]:
    """Whose signed reviews about the person stay, and how many that the person signed go."""
    names = user.reviews_about.order_by("author__dietitian__name").values_list(
        "author__dietitian__name", flat=True
    )
    return {"kept_by": list(names.distinct()), "signed": user.reviews.count()}
