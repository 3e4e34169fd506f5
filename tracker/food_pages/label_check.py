"""When the label of a fortified product was last looked at, and what it said before."""

from dataclasses import dataclass
from datetime import date

from foods.models import Food
from foods.products.models import FortificationRecord
from foods.products.records import history, is_fortified_product

FRESH_DAYS = 30  # after that, the packet is worth another look
DAYS_OF_A_MONTH = 30.44


@dataclass(frozen=True)
class LabelCheck:
    """`checked_on` None: nobody knows. `records`: readings in which the figure changed, newest first."""

    checked_on: date | None
    days: int | None
    records: list[FortificationRecord]

    @property
    def is_fresh(self) -> bool:
        return self.days is not None and self.days < FRESH_DAYS

    @property
    def months(self) -> int:
        return 0 if self.days is None else int(self.days / DAYS_OF_A_MONTH)

    @property
    def older(self) -> bool:
        return len(self.records) > 1


def label_check(food: Food, today: date) -> LabelCheck | None:
    """None for what is no fortified product (one query else)."""
    if not is_fortified_product(food):
        return None
    records = history(food)
    checked_on = records[0].checked_on if records else food.figure_date
    days = None if checked_on is None else max(0, (today - checked_on).days)
    return LabelCheck(checked_on, days, _changes(records))


def _changes(records: list[FortificationRecord]) -> list[FortificationRecord]:
    """The first reading of each figure; "still the same" adds none."""
    found: list[FortificationRecord] = []
    for record in reversed(records):
        if not found or (record.b12_ug, record.basis) != (found[-1].b12_ug, found[-1].basis):
            found.append(record)
    return found[::-1]
