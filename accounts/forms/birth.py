"""How old somebody is: a date in three fields, or an age; with a clear word for what cannot be."""

from datetime import date
from typing import Any

from django import forms
from django.utils.dates import MONTHS
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.forms.parts import digits
from accounts.models import Profile, estimated_birth_date

MIN_AGE, MAX_AGE = 16, 120
TOO_YOUNG = _(
    "Corrin is made for people of 16 or older, so it cannot keep a diary for you yet: what it says is meant "
    "for adults. If you wonder about B12, talk with your parents and a doctor or dietitian."
)
TOO_OLD = _("That is more than 120 years ago. Is the year right?")
TO_COME = _("That day is still to come. Is the year right?")
INCOMPLETE = _("Give day, month and year, or leave all three empty.")
NO_SUCH_DAY = _("There is no such day. Please check the day and the month.")


class BirthFields(forms.Form):
    """Cleans to `birth_date` and `birth_date_is_estimate`; both None-like when nothing was told."""

    born_day = forms.IntegerField(label=_("Day"), required=False, widget=digits(2, autocomplete="bday-day"))
    born_month = forms.TypedChoiceField(
        label=_("Month"), required=False, coerce=int, empty_value=None, choices=[("", "–"), *MONTHS.items()],
        widget=forms.Select(attrs={"autocomplete": "bday-month"}),
    )  # fmt: skip
    born_year = forms.IntegerField(
        label=_("Year"), required=False, widget=digits(4, autocomplete="bday-year")
    )
    age = forms.IntegerField(label=_("Or your age"), required=False, widget=digits(3))

    def __init__(self, data: Any = None, *, profile: Profile, today: date, **kwargs: Any) -> None:
        self.profile, self.today = profile, today
        kwargs["initial"] = {**birth_initial(profile, today), **kwargs.get("initial", {})}
        super().__init__(data, **kwargs)

    @property
    def birth_parts(self) -> list[forms.BoundField]:
        return [self["born_day"], self["born_month"], self["born_year"]]

    @property
    def birth_errors(self) -> list[str]:
        """What is wrong with the date, in one place under its three fields."""
        return [
            error
            for name in ("born_day", "born_month", "born_year")
            for error in map(str, self.errors.get(name, []))
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.birth_errors or "age" in self.errors:
            return data
        parts = [data.get("born_year"), data.get("born_month"), data.get("born_day")]
        if any(part is not None for part in parts):
            self._clean_date(data, parts)
        else:
            self._clean_age(data, data.get("age"))
        return data

    def _clean_date(self, data: dict[str, Any], parts: list[int | None]) -> None:
        if None in parts:
            self._refuse(INCOMPLETE)
            return
        try:
            born = date(*parts)  # type: ignore[arg-type]
        except (ValueError, OverflowError):
            self._refuse(NO_SUCH_DAY)
            return
        if problem := birth_problem(born, self.today):
            self._refuse(problem)
        data.update(birth_date=born, birth_date_is_estimate=False)

    def _refuse(self, problem: Promise | str) -> None:
        """The three fields are one answer: all are marked, the reason stands once."""
        self.add_error("born_day", str(problem))
        for name in ("born_month", "born_year"):
            self.fields[name].widget.attrs["aria-invalid"] = "true"

    def _clean_age(self, data: dict[str, Any], age: int | None) -> None:
        data.update(birth_date=None, birth_date_is_estimate=False)
        if age is None:
            return
        if age < MIN_AGE:
            self.add_error("age", TOO_YOUNG if age >= 0 else _("Give your age in years."))
        elif age > MAX_AGE:
            self.add_error("age", _("Please check the age: nobody is known to have been older than 122."))
        else:
            data.update(birth_date=self._estimated(age), birth_date_is_estimate=True)

    def _estimated(self, age: int) -> date:
        """An age told again unchanged keeps its date, so that saving twice makes nobody younger."""
        known = self.profile.birth_date
        if known and self.profile.birth_date_is_estimate and self.profile.age_years(self.today) == age:
            return known
        return estimated_birth_date(age, self.today)


def birth_problem(born: date, today: date) -> Promise | None:
    """Why this cannot be the birth date of somebody with an account; None if it can."""
    if born > today:
        return TO_COME
    age = Profile(birth_date=born).age_years(today) or 0
    if age > MAX_AGE:
        return TOO_OLD
    return TOO_YOUNG if age < MIN_AGE else None


def birth_initial(profile: Profile, today: date) -> dict[str, int]:
    born = profile.birth_date
    if born is None:
        return {}
    if profile.birth_date_is_estimate:
        return {"age": profile.age_years(today) or 0}
    return {"born_day": born.day, "born_month": born.month, "born_year": born.year}
