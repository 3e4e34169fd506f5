"""The ways to say how much of a food: its household measures, then grams, millilitres or units."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from foods.amounts import AmountError, resolve, ug_of
from foods.models import Food, HouseholdMeasure
from tracker.diary.models import Entry, Favourite
from tracker.diary.portions import Portion, plain_portion_of, portion_of

UNITS = ("g", "ml", "unit")
FREELY_TYPED = Decimal(100)  # a first guess in grams or millilitres


@dataclass(frozen=True)
class Choice:
    """One way to say how much. `value` goes into the form; `ug` is that of one (None: not stated)."""

    value: str
    label: str
    measure: HouseholdMeasure | None
    ug: Decimal | None
    stated_ug: Decimal | None

    @property
    def is_unit(self) -> bool:
        return self.measure is None

    def portion(self, quantity: Decimal) -> Portion:
        return Portion(quantity, self.measure, "" if self.measure else self.value)


def choices_of(food: Food) -> list[Choice]:
    """Every measure and unit in which this food's µg can be worked out; prefetch the measures."""
    measures = food.measures
    found = [_choice(food, measures, str(measure.pk), measure.label, measure) for measure in measures]
    found += [_choice(food, measures, unit, label, None) for unit, label in _unit_labels()]
    return [choice for choice in found if choice is not None]


def value_of(portion: Portion, choices: Sequence[Choice]) -> str:
    """The form value of a portion's measure; by its label where the measure was replaced; else ""."""
    for choice in choices:
        same = choice.measure == portion.measure if portion.measure else choice.value == portion.unit
        if same or (not portion.measure and choice.measure and choice.label == portion.unit):
            return choice.value
    return ""


def usual_portion(food: Food, last: Entry | Favourite | None) -> Portion:
    """The amount last used of this food, else one of its first measure, else 100 g."""
    choices = choices_of(food)
    if last is not None and value_of(portion_of(last), choices):
        return portion_of(last)
    if not choices:
        return Portion(FREELY_TYPED, None, "g")
    return choices[0].portion(
        Decimal(1) if choices[0].measure or choices[0].value == "unit" else FREELY_TYPED
    )


def editable_portion(entry: Entry, choices: Sequence[Choice]) -> Portion:
    """The entry's portion in one of the choices; the same amount plainly where its measure is gone."""
    portion = portion_of(entry)
    return portion if value_of(portion, choices) else plain_portion_of(entry)


def _unit_labels() -> list[tuple[str, str]]:
    return [("g", _("grams")), ("ml", _("millilitres")), ("unit", _("pieces"))]


def _choice(
    food: Food, measures: list[HouseholdMeasure], value: str, label: str, measure: HouseholdMeasure | None
) -> Choice | None:
    try:
        amount = resolve(food, measures, Decimal(1), measure or value)
        counted, stated = ug_of(food, amount)
    except AmountError:
        return None
    return Choice(value, label, measure, counted, stated)
