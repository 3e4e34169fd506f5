"""The quick line as it was understood: rows to confirm, and what could not be read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.requests import SignedInRequest
from foods.codes import Diet
from foods.models import Food
from tracker.diary import quickline
from tracker.diary.adding import preview_of
from tracker.diary.choices import choices_of, usual_portion, value_of
from tracker.diary.clock import suggested_occasion
from tracker.diary.fields import typed_quantity_or_none, uuid_or_none
from tracker.diary.forms import PortionForm
from tracker.diary.models import Entry, Occasion
from tracker.diary.portions import NewEntry, Portion
from tracker.diary.shortcuts import frequent

MOST_ROWS = 30
LONGEST_LINE = 500
ALTERNATIVES = 5
ROW_FIELDS = ("keep", "quantity", "measure", "occasion")


class RowForm(PortionForm):
    """One food of the line. An unticked row is not looked at."""

    keep = forms.BooleanField(label=_("Log this"), required=False)
    occasion = forms.ChoiceField(label=_("Occasion"), choices=Occasion.choices)

    def full_clean(self) -> None:
        super().full_clean()
        if self.is_bound and not self.cleaned_data.get("keep"):
            self.errors.clear()


@dataclass
class Understood:
    """A food as understood, with the others it may have been; `text` is what was typed."""

    number: int
    food: Food
    alternatives: list[Food]
    text: str

    @property
    def codes(self) -> str:
        return " ".join(str(food.code) for food in self.alternatives)


@dataclass
class Row(Understood):
    """With the amount in which it would be logged."""

    form: RowForm

    @property
    def brings(self) -> tuple[Decimal | None, Decimal | None] | None:
        """(µg that count, µg stated) of the amount in the form; None while it cannot be read."""
        preview = preview_of(self.form)
        return (preview.ug, preview.stated_ug) if preview else None

    def new_entry(self, client_id: UUID) -> NewEntry | None:
        said = self.form.cleaned_data
        return NewEntry(self.food, said["portion"], said["occasion"], client_id) if said["keep"] else None


@dataclass
class QuickPage:
    """`gone`: a food of the page can no longer be logged."""

    day: date
    rows: list[Row] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    gone: bool = False

    @property
    def line(self) -> str:
        """What stays in the line."""
        return ", ".join(self.unread)

    @property
    def is_valid(self) -> bool:
        wrong = [row for row in self.rows if not row.form.is_valid()]  # every row, so that each says why
        return not wrong


def read_line(request: SignedInRequest, day: date, line: str) -> QuickPage:
    """Understand a typed line; nothing is saved."""
    recent = Entry.objects.of(request.owner).seen(request.sees).recent(day)
    preferred = [entry.food_id for entry in frequent(recent, day)]
    page = QuickPage(day)
    for match in matches_for(request, quickline.parse(line[:LONGEST_LINE]), preferred):
        if match.food is None or len(page.rows) == MOST_ROWS:
            page.unread.append(match.part.text)
        else:
            page.rows.append(_understood(request, len(page.rows), match.food, match))
    return page


def sent_page(request: SignedInRequest, day: date, *, look_again: bool) -> QuickPage:
    """The rows as they were sent. `look_again`: another food was chosen: show its measures, judge nothing."""
    numbers = range(min(MOST_ROWS, row_count(request.POST.get("rows", ""))))
    foods = foods_named(request, numbers)
    page = QuickPage(day, unread=[text for text in request.POST.getlist("unread") if text][:MOST_ROWS])
    for number in numbers:
        food = foods.get(request.POST.get(f"row-{number}-food", ""))
        if food is None:
            page.gone = True
            continue
        page.rows.append(_sent_row(request, number, food, foods, look_again=look_again))
    return page


def matches_for(
    request: SignedInRequest, parts: Sequence[quickline.Part], preferred: Sequence[int]
) -> list[quickline.Match]:
    """For a vegan "yogurt" is a vegan one, and yet "2 eggs" are eggs: nobody is corrected."""

    def match(some: Sequence[quickline.Part], diet: str | None = None) -> list[quickline.Match]:
        country = request.profile.country
        return quickline.match(some, user=request.owner, diet=diet, preferred=preferred, country=country)

    if request.profile.diet != "vegan":
        return match(parts)
    found: list[quickline.Match] = []
    for part in parts:
        vegan = match([part], "vegan")
        is_vegan = all(each.food is not None and each.food.diet == Diet.VEGAN for each in vegan)
        found += vegan if is_vegan else match([part])
    return found


def _understood(request: SignedInRequest, number: int, food: Food, match: quickline.Match) -> Row:
    choices = choices_of(food)
    portion = Portion(Decimal(match.quantity), match.measure, "" if match.measure else match.unit)
    initial = {
        "keep": True,
        "quantity": portion.quantity,
        "measure": value_of(portion, choices) or _first_value(food),
        "occasion": suggested_occasion(food.source_type, request.profile.zone),
    }
    others = [food, *(other for other in match.alternatives if other != food)][: ALTERNATIVES + 1]
    return Row(number, food, others, match.part.text, RowForm(food, initial=initial, prefix=f"row-{number}"))


def _sent_row(
    request: SignedInRequest, number: int, food: Food, foods: dict[str, Food], *, look_again: bool
) -> Row:
    codes = request.POST.get(f"row-{number}-others", "").split()
    others = [foods[code] for code in codes if code in foods] or [food]
    form = RowForm(food, request.POST, prefix=f"row-{number}")
    if look_again:
        form = RowForm(food, initial=as_sent(form, ROW_FIELDS), prefix=f"row-{number}")
    return Row(number, food, others, request.POST.get(f"row-{number}-text", "")[:LONGEST_LINE], form)


def as_sent(form: PortionForm, names: Sequence[str]) -> dict[str, Any]:
    """What was typed in these fields, with a measure that the form's food has."""
    typed = {name: form[name].value() for name in names}
    if typed["measure"] in [option.value for option in form.options]:
        return typed
    portion = usual_portion(form.food, None)
    quantity = typed_quantity_or_none(typed["quantity"])
    changed = {"measure": value_of(portion, form.options)}
    # So many glasses are as many bottles; 200 g are not 200 slices.
    small = quantity is not None and quantity <= 12 and portion.measure is not None
    return typed | changed | ({} if small else {"quantity": portion.quantity})


def foods_named(request: SignedInRequest, numbers: Sequence[int]) -> dict[str, Food]:
    """All foods that the page names, by code (two queries)."""
    named = {request.POST.get(f"row-{number}-food", "") for number in numbers}
    for number in numbers:
        named.update(request.POST.get(f"row-{number}-others", "").split()[: ALTERNATIVES + 1])
    codes = [code for code in map(uuid_or_none, named) if code]
    found = Food.objects.current().visible_to(request.owner).with_measures().filter(code__in=codes)
    return {str(food.code): food for food in found}


def _first_value(food: Food) -> str:
    return value_of(usual_portion(food, None), choices_of(food))


def row_count(text: str) -> int:
    """How many rows a page says it has; 0 for what is no number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0
