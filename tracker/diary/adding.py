"""The add page: for which day and occasion, what was found, and in which amount it would be logged."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse

from accounts.care.looking import about_days
from accounts.care.sight import Sight
from accounts.requests import SignedInRequest
from foods.amounts import AmountError, resolve, ug_of
from foods.models import Food
from foods.products.lookup import typed_number
from tracker.diary.choices import choices_of, usual_portion, value_of
from tracker.diary.clock import FIRST_DAY, occasion_now
from tracker.diary.fields import typed_quantity_or_none
from tracker.diary.forms import PortionForm
from tracker.diary.models import Entry, Favourite, Occasion
from tracker.diary.page import favourites_of
from tracker.diary.portions import Portion
from tracker.diary.shortcuts import Shortcut, frequent, shortcuts

RECENT = 40
LONGEST_QUERY = 200


@dataclass(frozen=True)
class Result:
    """A food found, in the amount last used or one first measure; `value` names the measure in a form."""

    food: Food
    portion: Portion
    value: str
    ug: Decimal | None
    stated_ug: Decimal | None
    unsure_diet: bool = False

    @property
    def quantity(self) -> Decimal:
        return self.portion.quantity

    @property
    def measure_label(self) -> str:
        return self.portion.label


@dataclass
class AddPage:
    """Where food is added to, and what there is to choose from."""

    date: dt.date
    today: dt.date
    occasion: str
    query: str
    vegan_only: bool
    is_vegan: bool
    entries: list[Entry]
    favourites: list[Favourite]
    chosen_occasion: bool
    found: Sequence[Food] = field(default_factory=list)

    @property
    def is_today(self) -> bool:
        return self.date == self.today

    @property
    def occasions(self) -> list[tuple[str, str]]:
        return [(code, str(label)) for code, label in Occasion.choices]

    @property
    def recent_ids(self) -> list[int]:
        """The person's own foods, most often eaten first: they rank first in search."""
        return [entry.food_id for entry in frequent(self.entries, self.date)][:RECENT]

    @property
    def shortcuts(self) -> list[Shortcut]:
        return shortcuts(self.entries, self.favourites, self.date, most=12)

    @property
    def so_far(self) -> list[Entry]:
        """What the occasion already holds."""
        return [e for e in self.entries if e.date == self.date and e.occasion == self.occasion]

    @property
    def results(self) -> list[Result]:
        latest = {entry.food_id: entry for entry in sorted(self.entries, key=lambda e: (e.date, e.pk))}
        return [result_of(food, latest.get(food.pk)) for food in self.found]

    @property
    def number(self) -> str:
        """The barcode that was typed into the search, if it was one."""
        return typed_number(self.query)

    @property
    def where(self) -> str:
        """Day and occasion, as the query of a link."""
        return urlencode({"date": self.date.isoformat(), "occasion": self.occasion})

    @property
    def address(self) -> str:
        return f"{reverse('tracker:add')}?{self.where}"


def add_page(request: SignedInRequest) -> AddPage:
    """Two queries; whatever the address says is read as far as it makes sense."""
    today, asked = request.profile.today(), request.GET
    on = _day(asked.get("date", ""), today, request.sees)
    about_days(request, on)
    is_vegan = request.profile.diet == "vegan"
    return AddPage(
        date=on,
        today=today,
        occasion=_occasion(asked.get("occasion", ""), request),
        query=asked.get("q", "").strip()[:LONGEST_QUERY],
        vegan_only=is_vegan and not asked.get("all"),
        is_vegan=is_vegan,
        entries=list(Entry.objects.of(request.owner).seen(request.sees).recent(on).in_order()),
        favourites=list(favourites_of(request)),
        chosen_occasion=asked.get("occasion", "") in Occasion.values,
    )


def result_of(food: Food, last: Entry | None) -> Result:
    """The food in the amount in which it would most likely be logged; needs the measures."""
    choices, portion = choices_of(food), usual_portion(food, last)
    counted, stated = food_ug(food, portion)
    unsure = bool(getattr(food, "diet_is_unsure", False))
    return Result(food, portion, value_of(portion, choices), counted, stated, unsure)


def food_ug(food: Food, portion: Portion) -> tuple[Decimal | None, Decimal | None]:
    """(µg that count, µg stated) in a portion; both None where that cannot be worked out."""
    try:
        return ug_of(food, resolve(food, food.measures, portion.quantity, portion.said_with))
    except AmountError:
        return None, None


def preview_of(form: PortionForm) -> Result | None:
    """What the amount in the form brings; None while it cannot be read."""
    typed = typed_quantity_or_none(form["quantity"].value())
    option = next((each for each in form.options if each.value == form["measure"].value()), None)
    if typed is None or option is None:
        return None
    portion = option.portion(typed)
    counted, stated = food_ug(form.food, portion)
    return Result(form.food, portion, option.value, counted, stated)


def last_entry(request: SignedInRequest, food: Food) -> Entry | None:
    """When this person last logged the food, as far as it is shared (one query)."""
    rows = Entry.objects.of(request.owner).seen(request.sees).filter(food=food).select_related("measure")
    return rows.order_by("-date", "-pk").first()


def _day(text: str, today: dt.date, sees: Sight) -> dt.date:
    """Today, unless another day that has come, and is shared, is meant."""
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return today
    return day if sees.from_day(FIRST_DAY) <= day <= today else today


def _occasion(text: str, request: SignedInRequest) -> str:
    return text if text in Occasion.values else occasion_now(request.profile.zone)
