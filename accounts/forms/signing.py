"""Signing up and in: allauth's forms in Corrin's words."""

from typing import Any

from allauth.account import forms as allauth
from allauth.account.adapter import get_adapter
from django import forms
from django.core.validators import MaxLengthValidator
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from accounts import actions
from accounts.models import User

MAX_EMAIL = 254  # of the column; a longer address cannot be mailed to anyway
PASSWORD_HELP = _("At least 10 characters. Three or four words that only you would put together do well.")
LABELS = {
    "login": _("E-mail address"),
    "email": _("E-mail address"),
    "password": _("Password"),
    "oldpassword": _("Your password now"),
    "password1": _("New password"),
    "password2": _("New password, once more"),
}


class PlainWords:
    """Labels instead of placeholders, which vanish while one types and read badly."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = LABELS.get(name, field.label)
        if "password1" in self.fields:
            self.fields["password1"].help_text = PASSWORD_HELP
        for name in {"email", "login"} & set(self.fields):
            _limit_length(self.fields[name])


def _limit_length(field: forms.Field) -> None:
    field.widget.attrs["maxlength"] = MAX_EMAIL
    field.validators.append(MaxLengthValidator(MAX_EMAIL))


class SignupForm(PlainWords, allauth.SignupForm):
    """An account begins with consent and a profile, in one step: none exists without them."""

    consent = forms.BooleanField(
        label=_("I agree that Corrin keeps what I enter about my eating and my health."),
        error_messages={"required": _("Corrin can keep a diary only if you agree to this.")},
    )
    of_age = forms.BooleanField(
        label=_("I am 16 or older, and this account is for myself."),
        error_messages={"required": _("Accounts are for people of 16 or older, each for themselves.")},
    )
    # Any value is let in: one that is no time zone is simply not used.
    time_zone = forms.Field(required=False, widget=forms.HiddenInput(attrs={"data-guess-time-zone": ""}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].label = _("Password")

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponse | None]:
        try:
            with transaction.atomic():
                return super().try_save(request)
        except IntegrityError:  # the same address signed up a moment ago and was sent its mail
            return None, get_adapter().respond_email_verification_sent(request, None)

    def custom_signup(self, request: HttpRequest, user: User) -> None:
        actions.begin_account(user=user, time_zone=str(self.cleaned_data.get("time_zone") or ""))


class LoginForm(PlainWords, allauth.LoginForm):
    pass


class ResetPasswordForm(PlainWords, allauth.ResetPasswordForm):
    pass


class ResetPasswordKeyForm(PlainWords, allauth.ResetPasswordKeyForm):
    pass


class ChangePasswordForm(PlainWords, allauth.ChangePasswordForm):
    pass


class AddEmailForm(PlainWords, allauth.AddEmailForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("New e-mail address")


class ReauthenticateForm(PlainWords, allauth.ReauthenticateForm):
    pass
