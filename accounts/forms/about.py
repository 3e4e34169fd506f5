"""About you: age and sex, and the times of pregnancy and breastfeeding."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.forms.birth import BirthFields
from accounts.forms.parts import day_field, offer
from accounts.models import LifeStagePeriod, Profile, Sex

Stage = LifeStagePeriod.Stage
STAGES = [(Stage.PREGNANT, _("pregnant")), (Stage.LACTATING, _("breastfeeding"))]
LONGEST = {Stage.PREGNANT: timedelta(days=310), Stage.LACTATING: timedelta(days=5 * 366)}


class AboutForm(BirthFields):
    sex = forms.ChoiceField(
        label=_("Sex, for the recommended amount"),
        choices=[(Sex.FEMALE, _("female")), (Sex.MALE, _("male")), (Sex.UNSPECIFIED, _("rather not say"))],
        widget=forms.RadioSelect,
        required=False,
        help_text=_("A few countries recommend different amounts. Without an answer the higher one is used."),
    )
    trying_to_conceive = forms.BooleanField(
        label=_("I am trying for a baby"),
        required=False,
        help_text=_("Only used to leave out foods that are not advised then."),
    )

    def __init__(self, data: Any = None, *, profile: Profile, **kwargs: Any) -> None:
        initial = {"sex": profile.sex, "trying_to_conceive": profile.trying_to_conceive}
        super().__init__(data, profile=profile, initial=initial, **kwargs)

    def profile_values(self) -> dict[str, Any]:
        data = self.cleaned_data
        names = ("birth_date", "birth_date_is_estimate", "trying_to_conceive")
        return {"sex": data["sex"] or Sex.UNSPECIFIED, **{name: data[name] for name in names}}


class LifeStageForm(forms.Form):
    """A pregnancy or a time of breastfeeding. Without a first day it counts from today."""

    stage = forms.ChoiceField(
        label=_("Pregnant or breastfeeding?"),
        choices=STAGES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two.")},
    )
    start = day_field(_("Since"), help_text=_("About will do. Empty: from today."))
    end = day_field(_("Until"), help_text=_("The due date, or the last day. You can add it later."))

    def __init__(
        self, data: Any = None, *, today: date, period: LifeStagePeriod | None = None, **kwargs: Any
    ) -> None:
        self.today, self.period = today, period
        if period:
            kwargs["initial"] = {"stage": period.stage, "start": period.start, "end": period.end}
        super().__init__(data, **kwargs)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("stage") or self.errors:
            return data
        data["start"] = data.get("start") or self.today
        self._check_dates(Stage(data["stage"]), data["start"], data.get("end"))
        return data

    def _check_dates(self, stage: Stage, start: date, end: date | None) -> None:
        if start > self.today:
            self.add_error("start", _("That day is still to come."))
        elif end and end < start:
            self.add_error("end", _("This day lies before the first one."))
        elif (end or self.today) - start > LONGEST[stage]:
            self.add_error(
                "end" if end else "start", _("That is longer than it can be. Please check the dates.")
            )


class LifeStageAsideForm(LifeStageForm):
    """The same in the first minute, where most people answer neither."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["stage"]
        field.required, field.initial = False, ""
        offer(self, "stage", [("", _("neither, or rather not say")), *STAGES])
