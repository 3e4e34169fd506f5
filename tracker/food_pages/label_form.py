"""Reading a label into a form: the figure with its base, never guessed."""

import uuid
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.places import countries
from foods.codes import Cobalamin, Diet
from foods.models import MAX_UG
from foods.products.codes import LabelPer, LabelUnit
from foods.products.judging import UNSURE, YES
from foods.products.labels import Label
from foods.products.models import MAX_SERVING
from tracker.food_pages.label_fields import MICROGRAMS, FigureField, NumberField

UNITS = [
    (LabelUnit.UG, gettext_lazy("An amount in µg")),
    (LabelUnit.PERCENT_EU, gettext_lazy("% NRV or % RI")),
    (LabelUnit.PERCENT_US, gettext_lazy("% Daily Value")),
    (LabelUnit.PERCENT_US_OLD, gettext_lazy("% Daily Value, older label")),
    (LabelUnit.NONE, gettext_lazy("Nothing about B12")),
]
DIETS = [
    (Diet.VEGAN, gettext_lazy("vegan")),
    (Diet.VEGETARIAN, gettext_lazy("vegetarian")),
    (Diet.PESCATARIAN, gettext_lazy("with fish")),
    (Diet.CONTAINS_MEAT, gettext_lazy("with meat")),
    (Diet.UNSURE, gettext_lazy("not sure")),
]
ANSWERS = [
    (YES, gettext_lazy("Yes, the label says exactly this")),
    (UNSURE, gettext_lazy("I am not sure: count only what is likely")),
]


class LabelForm(forms.Form):
    """One product's label. Cleans to `label`; `answer` holds for the figure that was asked about only."""

    code = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    name = forms.CharField(
        label=gettext_lazy("Name on the packet"),
        max_length=160,
        error_messages={"required": gettext_lazy("Give it a name, as on the packet.")},
    )
    brand = forms.CharField(label=gettext_lazy("Brand"), max_length=160, required=False)
    number = NumberField(label=gettext_lazy("Barcode"), required=False)
    unit = forms.ChoiceField(
        label=gettext_lazy("What does the label say about vitamin B12?"),
        choices=UNITS,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose how the label gives its B12.")},
    )
    value = FigureField(label=gettext_lazy("The figure"), required=False)
    per = forms.ChoiceField(
        label=gettext_lazy("In how much of it?"),
        choices=LabelPer.choices,
        widget=forms.RadioSelect,
        required=False,
    )
    serving = FigureField(label=gettext_lazy("One serving is"), required=False)
    serving_unit = forms.ChoiceField(
        label=gettext_lazy("Grams or millilitres"), choices=[("g", "g"), ("ml", "ml")], initial="g"
    )
    diet = forms.ChoiceField(
        label=gettext_lazy("Who can eat it?"), choices=DIETS, widget=forms.RadioSelect, initial=Diet.UNSURE
    )
    added_form = forms.ChoiceField(
        label=gettext_lazy("Form of B12 in the ingredients"),
        choices=[("", gettext_lazy("not named")), *Cobalamin.choices],
        required=False,
    )
    country = forms.ChoiceField(label=gettext_lazy("Sold in"), required=False)
    offer = forms.BooleanField(
        label=gettext_lazy("Offer this product to everybody"),
        required=False,
        help_text=gettext_lazy(
            "Shares what the label says: name, brand, barcode, country, B12, serving and diet. Never who you "
            "are or what you eat. A person checks it first."
        ),
    )
    answer = forms.ChoiceField(
        label=gettext_lazy("Does the label really say so?"),
        choices=ANSWERS,
        widget=forms.RadioSelect,
        required=False,
    )
    asked_about = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [("", _("not known")), *countries().items()]
        self.fields["country"].choices = names  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("unit") and data["unit"] != LabelUnit.NONE:
            self._check_figure(data)
        self._check_serving(data)
        if not self.errors and (self.label.ug_per_basis or 0) > MAX_UG:
            self.add_error("value", self.fields["value"].error_messages["most"])
        return data

    @property
    def label(self) -> Label:
        data = self.cleaned_data
        is_stated = data["unit"] != LabelUnit.NONE
        serving = data["serving"][0] if data.get("serving") else None
        unit = data["serving_unit"]
        return Label(
            name=data["name"],
            brand=data["brand"],
            gtin=data["number"],
            country=data["country"],
            value=data["value"][0] if is_stated and data.get("value") else None,
            unit=data["unit"],
            per=data["per"] if is_stated else "",
            serving_g=serving if unit == "g" else None,
            serving_ml=serving if unit == "ml" else None,
            diet=data["diet"],
            added_form=data["added_form"],
        )

    @property
    def fingerprint(self) -> str:
        """Names the figure that a question is about."""
        label = self.label
        return f"{label.name}|{label.ug_per_basis}|{label.serving}"[:64]

    @property
    def given_answer(self) -> str:
        """What was said to the question, if this figure is the one that was asked about."""
        data = self.cleaned_data
        return data["answer"] if data.get("asked_about") == self.fingerprint else ""

    def _check_figure(self, data: dict[str, Any]) -> None:
        if "value" not in self.errors and data.get("value") is None:
            self.add_error("value", _("Type the figure, or choose that the label says nothing."))
        elif data.get("value"):
            self._check_unit(data["value"][1], data["unit"])
        if not data.get("per") and "per" not in self.errors:
            self.add_error("per", _("Choose what the figure is for."))

    def _check_unit(self, typed: str, unit: str) -> None:
        """A unit typed behind the figure must agree with the one that was chosen."""
        if typed == "mg":
            self.add_error("value", _("1 mg is 1000 µg. Labels give B12 in µg, also written mcg. Check it."))
        elif typed == "%" and unit == LabelUnit.UG:
            self.add_error("value", _("This is a per cent. Choose above which kind of label it is."))
        elif typed not in (*MICROGRAMS, "%") or (typed in MICROGRAMS[1:] and unit != LabelUnit.UG):
            self.add_error("value", _("This unit does not fit what you chose above."))

    def _check_serving(self, data: dict[str, Any]) -> None:
        """A figure for 100 ml has servings in ml; "g" is what the choice says while nobody touched it."""
        serving = data.get("serving")
        if not serving:
            return
        typed = serving[1] if serving[1] in ("g", "ml") else ""
        wanted = {LabelPer.HUNDRED_G: "g", LabelPer.HUNDRED_ML: "ml"}.get(data.get("per", ""), "")
        unit = typed or ("ml" if wanted == "ml" else data.get("serving_unit", "g"))
        data["serving_unit"] = unit
        if not Decimal("0.001") <= serving[0] <= MAX_SERVING:
            self.add_error("serving", _("A serving has more than 0 and at most 5000 g or ml."))
        elif wanted and unit != wanted and data.get("unit") != LabelUnit.NONE:
            self.add_error("serving", _("Give the serving in %(unit)s, as the figure is.") % {"unit": wanted})
