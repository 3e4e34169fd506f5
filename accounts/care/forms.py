"""Whom one invites, what one shares, and the code one was given."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.care import secrets, terms
from accounts.forms.parts import day_field
from accounts.models import Dietitian, Scope, Terms

EVERYTHING, TODAY, A_DAY = "everything", "today", "date"
SINCE = [
    (TODAY, _("From today on")),
    (EVERYTHING, _("All that I have entered, from the first day")),
    (A_DAY, _("From a day I choose")),
]


class WhomForm(forms.Form):
    """Who is meant: a note for the inviter, and where the invitation is sent, if by mail."""

    name_hint = forms.CharField(
        label=_("Who is it for?"), required=False, max_length=80,
        help_text=_("Only a note for yourself, for your list of invitations."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    email = forms.EmailField(
        label=_("Send it to an e-mail address"), required=False, max_length=254,
        help_text=_(
            "Or leave it empty, and pass the link or the code on yourself. "
            "The mail shows your own e-mail address, and says nothing about health."
        ),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip

    def values(self) -> dict[str, Any]:
        return {"name_hint": self.cleaned_data["name_hint"], "email": self.cleaned_data["email"]}


class TermsForm(forms.Form):
    """What a client shares. Nothing is ticked beforehand: each is asked for by itself."""

    share_diary = forms.BooleanField(required=False)
    share_symptoms = forms.BooleanField(required=False)
    share_labs = forms.BooleanField(required=False)
    share_profile = forms.BooleanField(required=False)
    may_log = forms.BooleanField(
        label=_("May also log for me"),
        required=False,
        help_text=_(
            "Adds, changes and removes what you ate and took, and your own foods; notes signs in the body, "
            "too, where you share them. Each entry in the diary shows who logged it."
        ),
    )
    since = forms.ChoiceField(
        label=_("Since when?"), choices=SINCE, widget=forms.RadioSelect,
        error_messages={"required": _("Choose from when on you share.")},
    )  # fmt: skip
    since_date = day_field(_("The first day that you share"))
    until = day_field(_("Until when?"))

    def __init__(
        self, data: Any = None, *, today: date, role: str, agreed: Terms | None = None, **kwargs: Any
    ) -> None:
        self.today, self.agreed = today, agreed
        super().__init__(data, initial=_initial(agreed, today), **kwargs)
        for scope, words in terms.SCOPES.items():
            field = self.fields[f"share_{scope}"]
            field.label, field.help_text = str(words.title), str(words.means)
        self.fields["until"].widget.attrs.update(min=f"{today}", max=f"{today + terms.LONGEST}")
        self.fields["until"].help_text = _("The last day, included. You are reminded two weeks before it.")
        if not terms.is_helper(role):
            del self.fields["may_log"]

    def scope_fields(self) -> list[forms.BoundField]:
        return [self[f"share_{scope}"] for scope in terms.SCOPES]

    def clean_until(self) -> date:
        until = self.cleaned_data["until"]
        if until is None:
            raise forms.ValidationError(_("Choose the last day. You can share longer later."))
        if until < self.today:
            raise forms.ValidationError(_("This day is over. Choose today or a later one."))
        if until > self.today + terms.LONGEST:
            raise forms.ValidationError(
                _("Choose a day within the next two years. It can be made longer then.")
            )
        return until

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not any(data.get(f"share_{scope}") for scope in Scope.values):
            self.add_error("share_diary", _("Choose at least one thing to share."))
        elif data.get("may_log") and not data.get("share_diary"):
            self.add_error("may_log", _("Whoever logs for you needs to see the diary. Tick it above, too."))
        if data.get("since") == A_DAY and "since_date" not in self.errors:
            self._check_first_day(data.get("since_date"))
        return data

    def _check_first_day(self, day: date | None) -> None:
        if day is None:
            self.add_error("since_date", _("Choose the first day, or one of the other two."))
        elif day > self.today:
            self.add_error("since_date", _("That day is still to come."))

    def values(self) -> dict[str, Any]:
        data = self.cleaned_data
        first = {EVERYTHING: None, TODAY: self.today, A_DAY: data["since_date"]}[data["since"]]
        shared = {f"share_{scope}": data[f"share_{scope}"] for scope in Scope.values}
        return {**shared, "may_log": data.get("may_log", False), "shares_from": first, "until": data["until"]}


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Code"), max_length=300,
        help_text=_("Three groups of four letters and digits. You can also paste the whole link."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
        error_messages={"required": _("Type the code that you were given.")},
    )  # fmt: skip

    def clean_code(self) -> str:
        secret = secrets.tidy(self.cleaned_data["code"])
        if not secret:
            raise forms.ValidationError(
                _("A code has twelve letters and digits, without 0, O, 1 or I. Please look at it again.")
            )
        return secret


class DietitianForm(forms.ModelForm):
    class Meta:
        model = Dietitian
        fields = ("name", "register", "register_number", "practice")
        labels = {"name": _("Your name, as clients know it"), "practice": _("Practice or clinic")}
        help_texts = {
            "register": _("The professional register that you are entered in, and its country."),
            "register_number": _("So that it can be looked up."),
        }
        widgets = {"name": forms.TextInput(attrs={"autocomplete": "name"})}


def _initial(agreed: Terms | None, today: date) -> dict[str, Any]:
    """A date that was agreed on stands as a date: "from today" of some earlier day is no longer today."""
    if agreed is None:
        return {"until": terms.usual_end(today)}
    known = terms.values(agreed)
    since = {"since": A_DAY if agreed.shares_from else EVERYTHING, "since_date": agreed.shares_from}
    return {**known, **since, "until": max(agreed.until or today, today)}
