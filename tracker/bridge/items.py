"""Rows become the assessment's plain values: entries and doses become items of a day."""

from collections.abc import Iterable
from datetime import time

from tracker.assessment.day_summary import DayItem
from tracker.diary.models import Entry
from tracker.regimens.planning import PlannedDose

# What an entry without a stated amount could bring at most, in µg: upper bounds that keep "probably low" from
# being said of labels nobody read. Corrin's own choice, about one rich serving of each kind. Nothing bounds
# an unknown supplement.
PLAUSIBLE_UG: dict[str, float] = {
    "meat": 3.0,
    "fish_seafood": 10.0,
    "dairy": 1.5,
    "eggs": 1.5,
    "fortified_food": 2.5,
    "fortified_drink": 2.5,
    "mixed_dish": 3.0,
    "unreliable_plant_source": 0.0,
    "no_b12": 0.0,
}


def day_items(entries: Iterable[Entry], doses: Iterable[PlannedDose]) -> list[DayItem]:
    """What was eaten, and the doses that count: neither skipped or lapsed ones nor treatments."""
    return [entry_item(entry) for entry in entries] + [dose_item(dose) for dose in doses if dose.counts]


def entry_item(entry: Entry) -> DayItem:
    """An entry's snapshot; one that is not counted on keeps what is stated, to be shown beside the sum."""
    ug = entry.stated_ug if entry.standing == "not_counted" else entry.ug
    return DayItem(
        occasion=entry.occasion,
        ug=None if ug is None else float(ug),
        source_type=entry.source_type,
        form=entry.form,
        standing=entry.standing,
        hour=hour_of(entry.time),
        product=f"food:{entry.food_id}",
        plausible_ug=PLAUSIBLE_UG.get(entry.source_type),
        at_least=entry.at_least,
        cobalamin=cobalamin_of(entry) if entry.source_type == "supplement" else "",
    )


def dose_item(dose: PlannedDose) -> DayItem:
    """A dose is a supplement like any other, whatever the regimen calls it."""
    return DayItem(
        occasion=dose.occasion,
        ug=float(dose.ug),
        source_type="supplement",
        form="crystalline",
        standing="counts",
        hour=hour_of(dose.time),
        product=dose.regimen.product,
        cobalamin=dose.cobalamin,
    )


def cobalamin_of(entry: Entry) -> str:
    """The form that the food's label names, as read with the entry; "" where nobody named it. No queries."""
    if Entry.food.is_cached(entry):
        return entry.food.added_form
    return getattr(entry, "cobalamin", "")


def hour_of(clock: time | None) -> float | None:
    """Hours since midnight, on the clock of the person's own day."""
    return None if clock is None else clock.hour + clock.minute / 60
