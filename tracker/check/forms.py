"""The questions of the two-minute check: every one may be left out."""

from datetime import date
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accounts.forms.birth import MAX_AGE, MIN_AGE
from accounts.forms.parts import digits
from accounts.models import EatingPattern
from tracker.check import choices
from tracker.check.choices import Added, BloodTest, Fortified, Stage, Supplement

MEDICINE_ROWS = range(1, 5)
TOO_YOUNG = _(
    "This check is written for people of 16 or older. For a child, ask the child’s doctor or a dietitian; "
    "with a baby that feeds badly, is floppy or does less than before, see a doctor the same day."
)


def one_of(label: Any, offered: Any, **kwargs: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=offered, widget=forms.RadioSelect, required=False, **kwargs)


def some_of(label: Any, offered: Any = (), **kwargs: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, choices=offered, widget=forms.CheckboxSelectMultiple, required=False, **kwargs
    )


class CheckForm(forms.Form):
    """Cleans to plain answers; `tracker.check.answers` says what they mean."""

    emergency = some_of(_("Is one of these happening now?"), choices.emergency_signs)
    symptoms = some_of(_("Have you noticed any of these, for days or longer?"), choices.signs)

    diet = one_of(_("How do you eat?"), EatingPattern.choices)
    fortified = one_of(
        _("How often a day do you eat or drink something with added B12?"),
        Fortified.choices,
        help_text=_(
            "Many plant drinks, breakfast cereals, spreads and yeast extracts: “vitamin B12” or “cobalamin” "
            "stands among their ingredients. Nori, spirulina and tempeh do not count."
        ),
    )
    added = one_of(
        _("How much B12 is that on a usual day, all together?"),
        Added.choices,
        help_text=_("The packet says how much is in a portion."),
    )
    supplement = one_of(_("Do you take B12 as a supplement, or on prescription?"), Supplement.choices)
    eating = some_of(_("Does any of this apply?"), choices.of_factors(choices.EATING))

    age = forms.IntegerField(
        label=_("Age in years"),
        required=False,
        widget=digits(3),
        error_messages={"invalid": _("Give your age in whole years, such as 42.")},
    )
    sex = one_of(_("Sex"), choices.SEXES)
    stage = one_of(_("Pregnant, breastfeeding or trying for a baby?"), Stage.choices)

    medicines = some_of(_("Do you take one of these?"), choices.of_factors(choices.FREQUENT_MEDICINES))
    rare_medicines = some_of(_("Or one of these?"), choices.of_factors(choices.RARE_MEDICINES))
    high_folic_acid = forms.BooleanField(
        label=_("Folic acid, 1 mg (1,000 µg) a day or more"),
        required=False,
        help_text=_("The usual tablet in pregnancy has 0.4 mg; 5 mg is only on prescription."),
    )

    conditions = some_of(_("Conditions, now or at any time"), choices.of_factors(choices.FREQUENT_CONDITIONS))
    rare_conditions = some_of(_("Other conditions"), choices.of_factors(choices.RARE_CONDITIONS))
    operations = some_of(_("Operations and radiotherapy"), choices.of_factors(choices.OPERATIONS))
    habits = some_of(_("Laughing gas and alcohol"), choices.of_factors(choices.HABITS))
    blood_test = one_of(_("Has a blood test for B12 been low or unclear?"), BloodTest.choices)

    def __init__(self, data: Any = None, *, today: date, **kwargs: Any) -> None:
        self.today = today
        super().__init__(data, **kwargs)
        for row in MEDICINE_ROWS:
            self._add_medicine_row(row)

    def _add_medicine_row(self, row: int) -> None:
        self.fields[f"medicine_{row}"] = forms.CharField(
            label=_("Name, as on the packet"), required=False, max_length=80,
            widget=forms.TextInput(attrs={"list": "medicine-names", "autocomplete": "off"}),
        )  # fmt: skip
        self.fields[f"dose_{row}"] = forms.CharField(
            label=_("Dose"), required=False, max_length=80,
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
        )  # fmt: skip
        self.fields[f"since_{row}"] = forms.IntegerField(
            label=_("Since which year?"), required=False, widget=digits(4),
            error_messages={"invalid": _("Give the year, such as 2019.")},
        )  # fmt: skip

    def clean_age(self) -> int | None:
        age: int | None = self.cleaned_data["age"]
        if age is not None and age < MIN_AGE:
            raise forms.ValidationError(TOO_YOUNG if age >= 0 else _("Give your age in years."))
        if age is not None and age > MAX_AGE:
            raise forms.ValidationError(
                _("Please check the age: nobody is known to have been older than 122.")
            )
        return age

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for row in MEDICINE_ROWS:
            year = data.get(f"since_{row}")
            if year is not None and not self.today.year - MAX_AGE <= year <= self.today.year:
                self.add_error(f"since_{row}", _("Please check the year."))
        return data

    @property
    def medicine_rows(self) -> list[tuple[forms.BoundField, forms.BoundField, forms.BoundField]]:
        return [(self[f"medicine_{row}"], self[f"dose_{row}"], self[f"since_{row}"]) for row in MEDICINE_ROWS]

    @property
    def later_medicines(self) -> bool:
        """Whether a row beyond the first has something in it, so that it is shown unfolded."""
        fields = [field for row in self.medicine_rows[1:] for field in row]
        return any(field.value() or field.errors for field in fields)

    @property
    def echo(self) -> list[tuple[str, str]]:
        """Every answer as it was sent, for a form that carries them on: the server keeps none."""
        sent = cast("QueryDict", self.data)
        return [(name, value) for name in self.fields for value in sent.getlist(name) if value]
