"""The forms of a recipe: the dish as a whole, and each ingredient."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foods.models import Food
from foods.recipes.codes import Method, State, Yield
from foods.recipes.models import MOST_GRAMS, SERVINGS
from tracker.diary.fields import QuantityField
from tracker.diary.forms import PortionForm
from tracker.kitchen.reading import LONGEST_LIST


class PlainNumberField(QuantityField):
    """A positive number that is no amount eaten, so the diary's messages do not fit it."""

    def to_python(self, value: object) -> Any:
        try:
            return super().to_python(value)
        except forms.ValidationError as error:
            raise forms.ValidationError(_("Type a number, such as 4."), code=error.code) from error


class RecipeForm(forms.Form):
    """The dish. `lines`: ingredients still to be read."""

    code = forms.UUIDField(widget=forms.HiddenInput)
    name = forms.CharField(
        label=_("Name"), max_length=200, error_messages={"required": _("Give the recipe a name.")}
    )
    lines = forms.CharField(
        label=_("Ingredients, one a line"),
        required=False,
        max_length=LONGEST_LIST,
        strip=False,
        widget=forms.Textarea(
            attrs={"rows": 7, "placeholder": "500 g stewing steak, raw\n2 carrots\n1 tbsp oil"}
        ),
    )
    method = forms.ChoiceField(label=_("How it is cooked"), choices=Method.choices)
    servings = PlainNumberField(
        label=_("Servings"), error_messages={"required": _("Type how many it makes.")}
    )
    cooked_grams = PlainNumberField(label=_("Weight of the finished dish, in grams"), required=False)
    yield_kind = forms.ChoiceField(label=_("If it was not weighed"), choices=Yield.choices)
    note = forms.CharField(
        label=_("How you make it"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_servings(self) -> Any:
        low, high = SERVINGS
        return self._within("servings", low, high, _("Between a quarter and 1,000 servings."))

    def clean_cooked_grams(self) -> Any:
        if self.cleaned_data["cooked_grams"] is None:
            return None
        return self._within("cooked_grams", 1, MOST_GRAMS, _("Between 1 g and 100 kg."))

    def _within(self, name: str, low: Any, high: Any, message: Any) -> Any:
        value = round(self.cleaned_data[name], 2)
        if not low <= value <= high:
            raise forms.ValidationError(message)
        return value


class IngredientForm(PortionForm):
    """One ingredient. An unticked one is not looked at."""

    keep = forms.BooleanField(label=_("In the recipe"), required=False)
    method = forms.ChoiceField(
        label=_("Cooked"), required=False, choices=[("", _("as the recipe")), *Method.choices]
    )
    state = forms.ChoiceField(
        label=_("The figure is for it"), required=False, choices=[("", _("not sure")), *State.choices]
    )

    def __init__(self, food: Food, *args: Any, **kwargs: Any) -> None:
        super().__init__(food, *args, **kwargs)
        self.fields["quantity"].widget.attrs["maxlength"] = "20"

    def full_clean(self) -> None:
        super().full_clean()
        if self.is_bound and not self.cleaned_data.get("keep"):
            self.errors.clear()
