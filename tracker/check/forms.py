"""The questions of the two-minute check: every one may be left out."""

from datetime import date
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accounts.forms.birth import MAX_AGE, MIN_AGE
from accounts.forms.parts import digits
from tracker.check import choices
from tracker.check.choices import Added, BloodTest, Fortified, Stage
from tracker.check.lines import LONGEST, MedicineTold, read

LINES = range(1, 7)
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

    diet = one_of(_("How do you eat?"), choices.DIETS)
    fortified = one_of(
        _("How often a day do you eat or drink something with added B12?"),
        Fortified.choices,
        help_text=_(
            "Plant drinks, cereals, spreads, yeast extract: “vitamin B12” stands among the ingredients. "
            "Nori, spirulina and tempeh do not count."
        ),
    )
    added = one_of(
        _("How much B12 is that on a usual day, all together?"),
        Added.choices,
        help_text=_("The packet says how much is in a portion."),
    )
    supplement = one_of(_("Do you take B12 as a supplement, or on prescription?"), choices.SUPPLEMENTS)
    eating = some_of(_("Does any of this apply?"), choices.of_factors(choices.EATING))

    age = forms.IntegerField(
        label=_("Age in years"),
        required=False,
        help_text=_("The check is for people of 16 or older."),
        widget=digits(3),
        error_messages={"invalid": _("Give your age in whole years, such as 42.")},
    )
    sex = one_of(_("Sex"), choices.SEXES)
    stage = one_of(_("Pregnant, breastfeeding or trying for a baby?"), Stage.choices)

    medicines = some_of(_("Do you take one of these?"), choices.of_factors(choices.FREQUENT_MEDICINES))
    rare_medicines = some_of(_("Or one of these?"), choices.of_factors(choices.RARE_MEDICINES))
    high_folic_acid = forms.BooleanField(
        label=_("Folic acid, 1 mg a day or more"),
        required=False,
        help_text=_("The usual tablet in pregnancy has 0.4 mg; 5 mg is only on prescription."),
    )

    conditions = some_of(_("Conditions, now or at any time"), choices.of_factors(choices.FREQUENT_CONDITIONS))
    rare_conditions = some_of(_("Other conditions"), choices.of_factors(choices.RARE_CONDITIONS))
    operations = some_of(_("Operations and radiotherapy"), choices.of_factors(choices.OPERATIONS))
    habits = some_of(_("Laughing gas and alcohol"), choices.of_factors(choices.HABITS))
    blood_test = one_of(_("Has a blood test for B12 been low or unclear?"), BloodTest.choices)

    def __init__(self, data: Any = None, *, today: date, quiet: bool = False, **kwargs: Any) -> None:
        self.today = today
        super().__init__(data, **kwargs)
        for row in LINES:
            self._add_line(row)
        if quiet:
            del self.fields["added"]
            cast("forms.ChoiceField", self.fields["supplement"]).choices = choices.QUIET_SUPPLEMENTS

    def _add_line(self, row: int) -> None:
        # The place-holder of one space: by it the style sheet knows which lines are empty.
        example = _("metformin 1000 mg twice a day since 2020") if row == 1 else " "
        typed = {"autocomplete": "off", "autocapitalize": "off", "placeholder": example}
        self.fields[f"line_{row}"] = forms.CharField(
            label=_("Medicine %(number)s") % {"number": row}, required=False, max_length=LONGEST,
            widget=forms.TextInput(attrs=typed),
        )  # fmt: skip
        wrong = _("No, it is another medicine")
        self.fields[f"other_{row}"] = forms.BooleanField(label=wrong, required=False)

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
        for row in LINES:
            years = [told.since_year for told in self.read(row) if told.since_year is not None]
            if any(not self.today.year - MAX_AGE <= year <= self.today.year for year in years):
                self.add_error(f"line_{row}", _("Please check the year."))
        return data

    def read(self, row: int) -> tuple[MedicineTold, ...]:
        """What a line says, whether or not it has been sent yet."""
        typed = str(self[f"line_{row}"].value() or "")
        return read(typed, today=self.today, another=bool(self[f"other_{row}"].value()))

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [self.line(row) for row in LINES]

    def line(self, row: int) -> dict[str, Any]:
        found = self.read(row)
        another = self[f"other_{row}"]
        asks = bool(another.value()) or any(told.recognised.known_as for told in found)
        return {"row": row, "field": self[f"line_{row}"], "another": another, "asks": asks, "read": found}

    @property
    def has_lines(self) -> bool:
        return any(self[f"line_{row}"].value() for row in LINES)

    @property
    def frequent_signs(self) -> list[Any]:
        return [option for option in self["symptoms"] if option.data["value"] not in choices.RARE_SIGNS]

    @property
    def rare_signs(self) -> list[Any]:
        return [option for option in self["symptoms"] if option.data["value"] in choices.RARE_SIGNS]

    @property
    def rare_signs_ticked(self) -> bool:
        return bool(set(self["symptoms"].value() or ()) & set(choices.RARE_SIGNS))

    @property
    def echo(self) -> list[tuple[str, str]]:
        """Every answer as it was sent, for a form that carries them on: the server keeps none."""
        sent = cast("QueryDict", self.data)
        return [(name, value) for name in self.fields for value in sent.getlist(name) if value]
