"""The smallest change that would close a day's gap: from what the person eats, else from common foods."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from foods.amounts import AmountError, resolve, ug_of
from foods.codes import Layer
from foods.models import Food, HouseholdMeasure
from tracker.assessment.codes import COUNTED_STANDINGS, SUGGESTION_TAGS
from tracker.assessment.coverage import Item
from tracker.assessment.intake_findings import ASK_FIRST_WITH
from tracker.assessment.suggestions import Suggestible, changes
from tracker.bridge.common_foods import common_portions
from tracker.bridge.picture import DayPicture, gap_with
from tracker.bridge.reader import Reader
from tracker.bridge.window import Window
from tracker.diary.models import Entry, Occasion

# Which diets a food of each kind surely suits; one that is not sure is left to its source type.
SUITS: dict[str, frozenset[str]] = {
    "vegan": frozenset({"vegan", "vegetarian", "pescatarian", "contains_meat"}),
    "vegetarian": frozenset({"vegetarian", "pescatarian", "contains_meat"}),
    "pescatarian": frozenset({"pescatarian", "contains_meat"}),
    "contains_meat": frozenset({"contains_meat"}),
}
HIGH_UG = 500.0  # a dose of weekly size
# Where one more thing is most easily eaten, when its own occasion is taken.
PLACES = (Occasion.DINNER, Occasion.LUNCH, Occasion.BREAKFAST, Occasion.SNACKS)


@dataclass(frozen=True, slots=True)
class Change:
    """One more portion, ready to be logged: `quantity` of `measure`, or of `unit` where that is None.

    `towards` "rule" or "reference"; `day_ug` what can be relied on of the day would come to, at least.
    """

    food: Food
    measure: HouseholdMeasure | None
    unit: str
    quantity: Decimal
    ug: float
    occasion: str
    own: bool
    towards: str
    day_ug: float


@dataclass(frozen=True, slots=True)
class Portion:
    """A portion that could be eaten: of the person's own, or of a common food."""

    food: Food
    measure: HouseholdMeasure | None
    unit: str
    quantity: Decimal
    ug: float
    occasion: str
    own: bool
    rank: int

    @property
    def suggestible(self) -> Suggestible:
        return Suggestible(
            key=str(self.food.pk),
            source_type=self.food.source_type,
            form=self.food.form,
            ug=self.ug,
            allergens=_allergens(self.food),
            tags=frozenset(self.food.tags.split()) & frozenset(SUGGESTION_TAGS),
            diets=SUITS.get(self.food.diet),
            own=self.own,
            rank=self.rank,
        )

    def item(self, occasion: str) -> Item:
        """The portion as the rules would see it at an occasion."""
        food = self.food
        cobalamin = food.added_form if food.source_type == "supplement" else ""
        return Item(occasion, None, self.ug, food.source_type, food.form, f"food:{food.pk}", cobalamin)

    @property
    def places(self) -> tuple[str, ...]:
        """Where it could be eaten, its own occasion first."""
        return tuple(dict.fromkeys((self.occasion, *PLACES)))


def smallest_change(reader: Reader, window: Window, picture: DayPicture) -> Change | None:
    """The one portion more that closes the day's gap; None where there is none or nothing may be proposed.

    One query, for the common foods, and only when nothing of the person's own does. Needs `with_foods`.
    """
    if not picture.shown.suggestions or not picture.need_ug:
        return None
    own = own_portions(window, picture.date)
    return _best(reader, window, picture, own) or _best(reader, window, picture, common_foods(reader))


def own_portions(window: Window, on: date) -> list[Portion]:
    """Each food of the window in the amount and at the occasion it was last eaten, at today's figure."""
    latest = {entry.food_id: entry for entry in window.entries if entry.date <= on}
    found = (_as_eaten(entry) for entry in latest.values() if entry.standing in COUNTED_STANDINGS)
    return [portion for portion in found if portion is not None]


def _best(reader: Reader, window: Window, picture: DayPicture, portions: Sequence[Portion]) -> Change | None:
    by_key = {str(portion.food.pk): portion for portion in portions}
    fitting = changes(
        (portion.suggestible for portion in portions if not is_high_for(picture, portion.ug)),
        picture.need_ug or 0.0,
        picture.person,
        liver_days_ago=liver_days_ago(window, picture.date),
    )
    found = (_placed(reader, window, picture, by_key[food.key]) for food in fitting)
    return next((change for change in found if change is not None), None)


def is_high_for(picture: DayPicture, ug: float) -> bool:
    """Whether this person is to ask somebody before a dose of that size."""
    return ug >= HIGH_UG and picture.person.has(*ASK_FIRST_WITH)


def _placed(reader: Reader, window: Window, picture: DayPicture, portion: Portion) -> Change | None:
    """The portion at the first occasion where it closes the gap; by the rule, that must be shown."""
    if picture.gap is None:
        return change_of(picture, portion, portion.occasion, "reference")
    for occasion in portion.places:
        gap = gap_with(reader, window, picture.date, [portion.item(occasion)])
        if gap is not None and gap.verdict == "covered":
            return change_of(picture, portion, occasion, "rule")
    return None


def change_of(picture: DayPicture, portion: Portion, occasion: str, towards: str) -> Change:
    return Change(
        food=portion.food,
        measure=portion.measure,
        unit=portion.unit,
        quantity=portion.quantity,
        ug=portion.ug,
        occasion=occasion,
        own=portion.own,
        towards=towards,
        day_ug=picture.summary.reliable_ug + portion.ug,
    )


def _as_eaten(entry: Entry) -> Portion | None:
    """The entry's amount at the food's present figure; None when it can not be logged or says nothing."""
    food, ug = entry.food, _present_ug(entry)
    if food.is_retired or ug is None:
        return None
    return Portion(
        food, entry.measure, entry.measure_label, entry.quantity, ug, entry.occasion, own=True, rank=0
    )


def _present_ug(entry: Entry) -> float | None:
    food = entry.food
    if entry.ug is None or food.b12_ug is None or food.basis != entry.basis:
        return None
    if not entry.figure_ug or food.b12_ug == entry.figure_ug:
        return float(entry.ug)
    return float(entry.ug * food.b12_ug / entry.figure_ug)


def common_foods(reader: Reader) -> list[Portion]:
    """Each in its usual measure, the commonest first (one query)."""
    measures = common_portions(reader.profile.country)
    found = (_as_measured(measure, rank) for rank, measure in enumerate(measures))
    return [portion for portion in found if portion is not None]


def _as_measured(measure: HouseholdMeasure, rank: int) -> Portion | None:
    food = measure.food
    try:
        ug, _stated = ug_of(food, resolve(food, [measure], 1, measure))
    except AmountError:
        return None
    if ug is None:
        return None
    place = Occasion.SUPPLEMENTS if food.source_type == "supplement" else PLACES[0]
    return Portion(food, measure, measure.label, Decimal(1), float(ug), place, own=False, rank=rank)


def _allergens(food: Food) -> frozenset[str] | None:
    """Unknown where nothing is named and nobody looked at the food by hand."""
    if not food.allergens and food.layer != Layer.EVERYDAY:
        return None
    return frozenset(food.allergens.split())


def liver_days_ago(window: Window, on: date) -> int | None:
    eaten = [entry.date for entry in window.entries if entry.date <= on and _is_liver(entry.food)]
    return (on - max(eaten)).days if eaten else None


def _is_liver(food: Food) -> bool:
    return not {"liver", "pate"}.isdisjoint(food.tags.split())
