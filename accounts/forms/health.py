"""Medicines, conditions and the like that matter for B12."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from accounts import medicines, wording
from accounts.forms.parts import day_field, digits, offer
from accounts.models import Profile, RiskFactor

TREATED = _("I am treated for B12 deficiency: injections, or tablets on prescription")
FOLIC_ACID = _("I take folic acid, 1 mg (1,000 µg) a day or more")
FOLIC_ACID_HELP = _(
    "So much can hide a lack of B12 in a blood count. The usual tablet in pregnancy has 0.4 mg."
)
TREATED_HELP = _("Corrin then keeps your treatment and judges nothing. Only your doctor changes it.")


class FactorsForm(forms.Form):
    """Ticks for the factors `asked` for."""

    asked: tuple[str, ...] = wording.TELLABLE_FACTORS

    treated = forms.BooleanField(label=TREATED, help_text=TREATED_HELP, required=False)
    high_folic_acid = forms.BooleanField(label=FOLIC_ACID, help_text=FOLIC_ACID_HELP, required=False)
    factors = forms.MultipleChoiceField(
        label=_("Which of these apply to you?"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, data: Any = None, *, profile: Profile, **kwargs: Any) -> None:
        factors = [factor.key for factor in profile.user.risk_factors.all() if factor.key in self.asked]
        told = {
            "treated": profile.treated_for_deficiency,
            "high_folic_acid": profile.high_folic_acid,
            "factors": factors,
        }
        super().__init__(data, initial=told, **kwargs)
        offer(self, "factors", [(key, wording.FACTORS[key].label) for key in self.asked])

    def values(self) -> dict[str, Any]:
        data = self.cleaned_data
        told = {"asked": self.asked, "ticked": data["factors"], "treated": data["treated"]}
        return told if "high_folic_acid" not in data else {**told, "high_folic_acid": data["high_folic_acid"]}

    def groups(self) -> list[tuple[wording.Group, list[dict[str, Any]], int]]:
        """For the page: each group with its factors, whether each is ticked, and how many are."""
        ticked = set(self["factors"].value() or ())
        return [
            (group, _rows(group, ticked), len(ticked.intersection(group.factors))) for group in wording.GROUPS
        ]


def _rows(group: wording.Group, ticked: set[str]) -> list[dict[str, Any]]:
    return [{"key": key, "words": wording.FACTORS[key], "ticked": key in ticked} for key in group.factors]


class FirstFactorsForm(FactorsForm):
    asked = wording.FIRST_FACTORS
    high_folic_acid = None  # type: ignore[assignment]  # asked later


class FactorDetailForm(forms.Form):
    """Since when, until when, and how much: all as far as it is known."""

    since_year = forms.IntegerField(label=_("Since which year?"), required=False, widget=digits(4))
    since_month = forms.TypedChoiceField(
        label=_("Month, if you know it"), required=False, coerce=int, empty_value=None,
        choices=[("", _("not sure")), *MONTHS.items()],
    )  # fmt: skip
    until = day_field(_("Stopped or over on"), help_text=_("Leave empty if it still applies."))
    name = forms.CharField(
        label=_("Name"), required=False, max_length=80, help_text=_("As on the packet, if you like."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    mg = forms.DecimalField(
        label=_("That is, in mg a day"),
        required=False,
        min_value=Decimal("0.001"),
        max_value=medicines.MOST_MG,
        max_digits=9,
        decimal_places=3,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
        help_text=_("Worked out from your words. If it is wrong, write the right figure; empty: not known."),
        error_messages={"invalid": _("Write a number of milligrams, such as 1700.")},
    )
    dose = forms.CharField(
        label=_("Dose"),
        required=False,
        max_length=80,
        help_text=_("In your own words, as on the packet: 850 mg twice a day."),
    )

    def __init__(self, data: Any = None, *, factor: RiskFactor, today: date, **kwargs: Any) -> None:
        self.factor, self.today = factor, today
        super().__init__(data, initial=_detail_initial(factor), **kwargs)
        group = wording.group_of(factor.key)
        if not group.has_dose:
            for name in ("name", "dose", "mg"):
                del self.fields[name]
        if not group.can_stop:
            del self.fields["until"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        year, month = data.get("since_year"), data.get("since_month")
        if month and not year and "since_year" not in self.errors:
            self.add_error("since_year", _("A month alone is not enough: give the year too."))
        if year is None:
            return data
        if not self.today.year - 120 <= year <= self.today.year:
            self.add_error("since_year", _("Please check the year."))
            return data
        data["since"] = date(year, month or 1, 1)
        self._check_order(data["since"], data.get("until"))
        return data

    def _check_order(self, since: date, until: date | None) -> None:
        if since > self.today:
            self.add_error("since_month", _("That month is still to come."))
        elif until and until < since:
            self.add_error("until", _("This day lies before the first one."))

    def values(self) -> dict[str, Any]:
        data = self.cleaned_data
        told: dict[str, Any] = {name: data[name] for name in ("until", "name", "dose") if name in self.fields}
        if "mg" in self.fields:
            told["dose_mg_per_day"] = self._mg()
        year_only = bool(data.get("since")) and not data.get("since_month")
        return {"since": data.get("since"), "since_year_only": year_only, **told}

    def _mg(self) -> Decimal | None:
        """A figure that was typed counts; one that merely stood there gives way to a new dose."""
        typed, dose = self.cleaned_data["mg"], self.cleaned_data["dose"]
        untouched = typed == self.factor.dose_mg_per_day
        return medicines.mg_per_day(dose) if untouched and dose != self.factor.dose else typed


def _detail_initial(factor: RiskFactor) -> dict[str, Any]:
    since = factor.since
    return {
        "since_year": since.year if since else None,
        "since_month": since.month if since and not factor.since_year_only else None,
        "until": factor.until,
        "name": factor.name,
        "dose": factor.dose,
        "mg": _plain(factor.dose_mg_per_day),
    }


def _plain(mg: Decimal | None) -> str:
    """1700, not 1700.000."""
    return "" if mg is None else f"{mg.normalize():f}"
