"""Where allauth asks Corrin: what is said, and where a person goes next."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.middleware import profile_of
from accounts.models import Profile
from accounts.requests import SignedInRequest


class AccountAdapter(DefaultAccountAdapter):
    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "No account goes with this e-mail address and password. Please check both."
        ),
        "email_taken": _(
            "There is an account with this e-mail address already. Log in, or reset the password."
        ),
        "duplicate_email": _("That is already your address."),
        "enter_current_password": _("That is not your password now."),
        "incorrect_password": _("That is not the right password."),
        "invalid_password_reset": _("This link no longer works. Ask for a new one."),
        "too_many_login_attempts": _("Too many tries. Please wait five minutes, or reset your password."),
        "rate_limited": _("That was too often. Please wait a few minutes."),
    }

    def get_login_redirect_url(self, request: SignedInRequest) -> str:
        """The first log-in after confirming the address goes where signing up would have gone."""
        profile = profile_of(request.user)
        if is_new(profile):
            return reverse("accounts:onboarding")
        return super().get_login_redirect_url(request)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("accounts:you")


def is_new(profile: Profile) -> bool:
    """Signed up, and neither answered nor skipped the first questions."""
    return profile.pk is not None and profile.onboarded_at is None
