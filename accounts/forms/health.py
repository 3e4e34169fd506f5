"""Medicines, conditions and the like that matter for B12."""

from datetime import date
from typing import Any

from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from accounts import wording
from accounts.forms.parts import day_field, digits, offer
from accounts.models import RiskFactor, User

TREATED = _("I am treated for B12 deficiency: injections, or tablets on prescription")
TREATED_HELP = _("Corrin then keeps your treatment and judges nothing. Only your doctor changes it.")


class FactorsForm(forms.Form):
    """Ticks for the factors `asked` for."""

    asked: tuple[str, ...] = wording.TELLABLE_FACTORS

    treated = forms.BooleanField(label=TREATED, help_text=TREATED_HELP, required=False)
    factors = forms.MultipleChoiceField(
        label=_("Which of these apply to you?"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, data: Any = None, *, user: User, treated: bool, **kwargs: Any) -> None:
        told = [factor.key for factor in user.risk_factors.all() if factor.key in self.asked]
        super().__init__(data, initial={"treated": treated, "factors": told}, **kwargs)
        offer(self, "factors", [(key, wording.FACTORS[key].label) for key in self.asked])

    def values(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {"asked": self.asked, "ticked": data["factors"], "treated": data["treated"]}

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


class FactorDetailForm(forms.Form):
    """Since when, until when, and how much: all as far as it is known."""

    since_year = forms.IntegerField(label=_("Since which year?"), required=False, widget=digits(4))
    since_month = forms.TypedChoiceField(
        label=_("Month, if you know it"), required=False, coerce=int, empty_value=None,
        choices=[("", _("not sure")), *MONTHS.items()],
    )  # fmt: skip
    until = day_field(_("Stopped or over on"), help_text=_("Leave empty if it still applies."))
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
            del self.fields["dose"]
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
        told: dict[str, Any] = {name: data[name] for name in ("until", "dose") if name in self.fields}
        year_only = bool(data.get("since")) and not data.get("since_month")
        return {"since": data.get("since"), "since_year_only": year_only, **told}


def _detail_initial(factor: RiskFactor) -> dict[str, Any]:
    since = factor.since
    return {
        "since_year": since.year if since else None,
        "since_month": since.month if since and not factor.since_year_only else None,
        "until": factor.until,
        "dose": factor.dose,
    }
