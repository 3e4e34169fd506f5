"""How somebody eats."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import wording
from accounts.models import EatingPattern, Profile

BY_REFERENCE, BY_VEGAN_RULE = "", "vegan"


class EatingForm(forms.Form):
    diet = forms.ChoiceField(
        label=_("How do you eat?"),
        choices=[*EatingPattern.choices],
        widget=forms.RadioSelect,
        required=False,
        help_text=_("It decides how your day is judged and which foods are suggested."),
    )
    judged_by = forms.ChoiceField(
        label=_("As a vegetarian, judge my days by"),
        choices=[
            (BY_REFERENCE, _("the recommended amount, dairy and eggs included")),
            (BY_VEGAN_RULE, _("the rule for vegans: only fortified foods and supplements count")),
        ],
        widget=forms.RadioSelect,
        required=False,
        help_text=_(
            "The vegan rule suits you if you eat few eggs and little dairy. You can change it any time."
        ),
    )
    coverage_scheme = forms.ChoiceField(
        label=_("The vegan rule to follow"),
        choices=list(wording.SCHEMES.items()),
        required=False,
        help_text=_("Published schemes differ. The coverage page says what each of them asks for."),
    )
    allergies = forms.MultipleChoiceField(
        label=_("Allergies"),
        choices=list(wording.ALLERGENS.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Corrin will not suggest foods that are known to contain these."),
    )

    def __init__(self, data: Any = None, *, profile: Profile, **kwargs: Any) -> None:
        judged_by = BY_VEGAN_RULE if profile.follows_vegan_rule else BY_REFERENCE
        initial = {
            "diet": profile.diet,
            "allergies": profile.allergies,
            "judged_by": judged_by,
            "coverage_scheme": profile.coverage_scheme,
        }
        super().__init__(data, initial=initial, **kwargs)

    def profile_values(self) -> dict[str, Any]:
        """The vegan rule is a choice of vegetarians: vegans have it anyway, to others it does not apply."""
        data = self.cleaned_data
        chosen = data["diet"] == EatingPattern.VEGETARIAN and data["judged_by"] == BY_VEGAN_RULE
        scheme = {"coverage_scheme": data["coverage_scheme"]} if data["coverage_scheme"] else {}
        return {
            "diet": data["diet"],
            "allergies": data["allergies"],
            "follows_vegan_rule": chosen,
            **scheme,
        }
