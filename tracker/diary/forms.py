"""The diary's forms. Bad input comes back as it was typed, with a message at the field."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.care.sight import EVERYTHING, Sight
from foods.amounts import GRAMS, AmountError, resolve
from foods.models import Food
from tracker.diary.choices import Choice, choices_of, editable_portion, usual_portion, value_of
from tracker.diary.clock import FIRST_DAY
from tracker.diary.fields import QuantityField
from tracker.diary.models import Day, Entry, Favourite, Occasion, Recording
from tracker.diary.portions import Portion
from tracker.diary.wording import ABOUT_THE_MEASURE, why_not


class PastDateField(forms.DateField):
    """A day that has come, on the person's own calendar; set `today` and `sees` before cleaning."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    today: dt.date
    sees: Sight = EVERYTHING

    def clean(self, value: Any) -> dt.date:
        day = super().clean(value)
        if day is not None and day > self.today:
            raise forms.ValidationError(why_not("future-day"), code="future-day")
        if day is not None and day < FIRST_DAY:
            raise forms.ValidationError(why_not("absurd-day"), code="absurd-day")
        if day is not None and not self.sees.sees_day(day):
            raise forms.ValidationError(why_not("not-shared"), code="not-shared")
        return day


class PortionForm(forms.Form):
    """How much of one food. Cleans to `portion`."""

    quantity = QuantityField(label=_("How much"), error_messages={"required": _("Type how much.")})
    measure = forms.ChoiceField(
        label=_("Measure"), error_messages={"invalid_choice": why_not("unknown-measure")}
    )

    def __init__(self, food: Food, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.food = food
        self.options = choices_of(food)
        measure = cast(forms.ChoiceField, self.fields["measure"])
        measure.choices = [(option.value, option.label) for option in self.options]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "quantity" in cleaned and "measure" in cleaned:
            option = next(each for each in self.options if each.value == cleaned["measure"])
            cleaned["portion"] = option.portion(cleaned["quantity"])
            self._check(cleaned["portion"])
        return cleaned

    def _check(self, portion: Portion) -> None:
        try:
            resolve(self.food, self.food.measures, portion.quantity, portion.said_with)
        except AmountError as error:
            self.add_error("measure" if error.key in ABOUT_THE_MEASURE else "quantity", why_not(error.key))

    @property
    def portion(self) -> Portion:
        return self.cleaned_data["portion"]


class WeighedForm(forms.Form):
    """Whether the amount was weighed; true only of an amount in grams."""

    weighed = forms.BooleanField(label=_("I weighed it"), required=False)

    def recording(self, portion: Portion) -> str:
        by_weight = portion.measure is None and portion.unit in GRAMS
        weighed = by_weight and self.cleaned_data["weighed"]
        return (Recording.WEIGHED if weighed else Recording.ESTIMATED).value


class WhenForm(forms.Form):
    """When and with what remark."""

    occasion = forms.ChoiceField(label=_("Occasion"), choices=Occasion.choices)
    date = PastDateField(label=_("Day"))
    time = forms.TimeField(
        label=_("Time"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=300)

    def __init__(self, *args: Any, today: dt.date, sees: Sight = EVERYTHING, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        day = cast(PastDateField, self.fields["date"])
        day.today, day.sees = today, sees


class AddForm(PortionForm, WeighedForm, WhenForm):
    """One food to be logged; `client_id` comes from the page and names this submission."""

    client_id = forms.UUIDField(widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "client_id" not in cleaned:
            self.add_error(None, why_not("client-id-missing"))
        return cleaned


class EntryForm(PortionForm, WeighedForm, WhenForm):
    """One entry, changed. Only fields changed on this page are taken over, see `changes`."""

    def __init__(self, entry: Entry, *args: Any, **kwargs: Any) -> None:
        super().__init__(entry.food, *args, **kwargs)
        self.entry = entry
        # The page carries what it was drawn with, so that an old page changes nothing it did not mean to.
        for field in self.fields.values():
            field.show_hidden_initial = True
        self.fields["quantity"].widget.attrs["autofocus"] = True
        self.initial.update(entry_initial(entry, editable_portion(entry, self.options), self.options))

    @property
    def changes(self) -> dict[str, Any]:
        """Arguments for `actions.edit_entry`."""
        changed = set(self.changed_data)
        found: dict[str, Any] = {
            name: self.cleaned_data[name] for name in ("occasion", "date", "time", "note") if name in changed
        }
        if changed & {"quantity", "measure"}:
            found["portion"] = self.portion
        return found | self._recording(changed)

    def _recording(self, changed: set[str]) -> dict[str, Any]:
        """How the amount is known; a recalled one stays so until it was weighed."""
        now = self.recording(self.portion)
        loses_weight = self.entry.recording == Recording.WEIGHED and "measure" in changed
        return (
            {"recording": now}
            if "weighed" in changed or (loses_weight and now != self.entry.recording)
            else {}
        )


def entry_initial(entry: Entry, portion: Portion, options: Sequence[Choice]) -> dict[str, Any]:
    return {
        "quantity": portion.quantity,
        "measure": value_of(portion, options),
        "occasion": entry.occasion,
        "date": entry.date,
        "time": entry.time,
        "note": entry.note,
        "weighed": entry.recording == Recording.WEIGHED,
    }


def add_initial(food: Food, last: Entry | Favourite | None, occasion: str, day: dt.date) -> dict[str, Any]:
    portion = usual_portion(food, last)
    measure = value_of(portion, choices_of(food))
    return {"quantity": portion.quantity, "measure": measure, "occasion": occasion, "date": day}


class CompleteForm(forms.Form):
    """The answer to "is everything logged?"; empty takes it back."""

    complete = forms.TypedChoiceField(
        choices=[("yes", "yes"), ("no", "no"), ("", "")],
        coerce={"yes": True, "no": False}.get,
        empty_value=None,
        required=False,
    )


class UnusualForm(forms.ModelForm):
    class Meta:
        model = Day
        fields = ("unusual",)


class NoteForm(forms.ModelForm):
    class Meta:
        model = Day
        fields = ("note",)


class CopyForm(forms.Form):
    """What to copy: a day, or one occasion of it."""

    source = forms.DateField(error_messages={"required": _("Choose the day to copy from.")})
    occasion = forms.ChoiceField(choices=[("", ""), *Occasion.choices], required=False)
