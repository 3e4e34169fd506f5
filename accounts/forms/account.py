"""The account itself: whose it is, and its end."""

from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import Profile, User


class NameForm(forms.Form):
    name = forms.CharField(
        label=_("Your name"), required=False, max_length=80,
        help_text=_("Shown to you, and to people you share with or invite."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )  # fmt: skip

    def __init__(self, data: Any = None, *, profile: Profile, **kwargs: Any) -> None:
        super().__init__(data, initial={"name": profile.user.name}, **kwargs)


class PasswordAgain(forms.Form):
    """Asks a signed-in person for the password once more; not those who have none."""

    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Enter your password, so that nobody else can do this.")},
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        if not user.has_usable_password():
            del self.fields["password"]

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        if not self.user.check_password(password):
            raise get_adapter().validation_error("incorrect_password")
        return password


class DeleteAccountForm(PasswordAgain):
    """Two proofs: the password, and a word typed by hand."""

    confirmation = forms.CharField(max_length=40, widget=forms.TextInput(attrs={"autocomplete": "off"}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["confirmation"].label = _("Type the word “%(word)s”") % {"word": self.word()}

    @staticmethod
    def word() -> str:
        return gettext("delete")

    def clean_confirmation(self) -> str:
        typed = self.cleaned_data["confirmation"]
        if typed.strip(" “”\"'").casefold() != self.word().casefold():
            raise forms.ValidationError(_("Type the word “%(word)s” to go on."), params={"word": self.word()})
        return typed
