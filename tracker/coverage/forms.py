"""Which yardstick a person's days are held against."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import EatingPattern, Profile
from accounts.wording import SCHEMES

BY_REFERENCE = "recommended"


class SchemeForm(forms.Form):
    """A published scheme; for vegetarians the recommended amount as well, which is their usual one."""

    scheme = forms.ChoiceField(label=_("Hold my days against"), widget=forms.RadioSelect)

    def __init__(self, data: Any = None, *, profile: Profile) -> None:
        self.vegetarian = profile.diet == EatingPattern.VEGETARIAN
        by_reference = self.vegetarian and not profile.follows_vegan_rule
        chosen = BY_REFERENCE if by_reference else profile.coverage_scheme
        super().__init__(data, initial={"scheme": chosen})
        first = [(BY_REFERENCE, _("The recommended amount, dairy and eggs included"))]
        field = self.fields["scheme"]
        field.choices = [*(first if self.vegetarian else []), *SCHEMES.items()]  # type: ignore[attr-defined]

    def profile_values(self) -> dict[str, Any]:
        chosen = self.cleaned_data["scheme"]
        if chosen == BY_REFERENCE:
            return {"follows_vegan_rule": False}
        return {"coverage_scheme": chosen, **({"follows_vegan_rule": True} if self.vegetarian else {})}
