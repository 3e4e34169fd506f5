"""Adding a medicine by the name on its packet."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import medicines
from accounts.forms.parts import digits
from accounts.keeping import FactorTold
from accounts.medicines import Recognised

NOT_FOUND = _(
    "Not on our list. The list holds only medicines known to matter for B12, and not every brand. Look for "
    "the name of the substance on the packet, or tick the kind of medicine instead."
)
OLDEST = 120  # years ago


class MedicineForm(forms.Form):
    """Cleans to `recognised`, which may be a guess that the person has to confirm."""

    name = forms.CharField(
        label=_("Name of the medicine"),
        max_length=80,
        widget=forms.TextInput(attrs={"list": "all-names", "autocomplete": "off"}),
        help_text=_("As on the packet: the brand, such as Janumet, or the substance, such as omeprazole."),
        error_messages={"required": _("Write the name of the medicine.")},
    )
    dose = forms.CharField(
        label=_("Dose"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("In your own words: 850 mg twice a day."),
    )
    since_year = forms.IntegerField(label=_("Since which year?"), required=False, widget=digits(4))

    recognised = Recognised("")

    def __init__(self, data: Any = None, *, today: date, **kwargs: Any) -> None:
        self.today = today
        super().__init__(data, **kwargs)

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        self.recognised = medicines.recognised(name)
        if not self.recognised.found:
            raise forms.ValidationError(NOT_FOUND)
        return name

    def clean_since_year(self) -> int | None:
        year: int | None = self.cleaned_data["since_year"]
        if year is not None and not self.today.year - OLDEST <= year <= self.today.year:
            raise forms.ValidationError(_("Please check the year."))
        return year

    @property
    def told(self) -> tuple[FactorTold, ...]:
        """What a valid form says: one factor, or each of a combination."""
        data = self.cleaned_data
        mg = medicines.mg_per_day(data["dose"])
        return tuple(
            FactorTold(key, data["name"], data["dose"], mg, data["since_year"])
            for key in self.recognised.factors
        )
