"""What is suggested: a portion, or a day or a supplement read from the plain values that are kept.

Whatever cannot be read is left out: a plan is looked at long after it was written.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.utils.dates import WEEKDAYS

from tracker.diary.fields import typed_quantity_or_none, uuid_or_none
from tracker.diary.models import Occasion
from tracker.diary.portions import Portion
from tracker.regimens.models import Schedule
from tracker.review.models import Suggestion

MOST_ITEMS = 60


@dataclass(frozen=True, slots=True)
class Item:
    """So much of a food at an occasion; `ug` as worked out when it was suggested."""

    occasion: str
    food: UUID | None
    name: str
    quantity: Decimal
    measure_label: str
    ug: float | None


@dataclass(frozen=True, slots=True)
class DayPlan:
    """`before_ug`: the usual day as it is; `after_ug`: as suggested."""

    items: list[Item]
    before_ug: float | None
    after_ug: float | None

    @property
    def occasions(self) -> list[tuple[str, list[Item]]]:
        """In the order of the day."""
        found = [(code, [item for item in self.items if item.occasion == code]) for code in Occasion.values]
        return [(code, items) for code, items in found if items]


@dataclass(frozen=True, slots=True)
class RegimenPlan:
    """Something to take: so many µg a dose, every day, once a week or on `weekdays` (Monday is 0)."""

    name: str
    food: UUID | None
    dose_ug: float
    schedule: str
    weekdays: list[int]

    @property
    def schedule_name(self) -> str:
        return str(Schedule(self.schedule).label)

    @property
    def weekday_names(self) -> list[str]:
        return [str(WEEKDAYS[day]) for day in self.weekdays]

    @property
    def initial(self) -> dict[str, Any]:
        """What the supplement form begins with."""
        told = {"name": self.name, "dose_ug": self.dose_ug, "schedule": self.schedule}
        return told | {"weekdays": self.weekdays} | ({"food": self.food} if self.food else {})


def suggested_portion(row: Suggestion) -> Portion:
    """Of another food or amount; the measure, where it was replaced since, by its label."""
    return Portion(row.quantity or Decimal(0), row.measure, row.unit or str(row.plan.get("measure", "")))


def day_plan(plan: dict[str, Any]) -> DayPlan | None:
    """None where there is nothing in it that could be eaten."""
    items = list(_items(plan))[:MOST_ITEMS]
    return DayPlan(items, _figure(plan.get("before_ug")), _figure(plan.get("after_ug"))) if items else None


def regimen_plan(plan: dict[str, Any]) -> RegimenPlan | None:
    """None without a name or a dose."""
    name, dose = str(plan.get("name") or "")[:120], _figure(plan.get("dose_ug"))
    if not name or not dose:
        return None
    schedule = plan.get("schedule")
    known = schedule if schedule in (Schedule.DAILY, Schedule.WEEKLY, Schedule.WEEKDAYS) else Schedule.DAILY
    food = uuid_or_none(str(plan.get("food") or ""))
    return RegimenPlan(name, food, dose, str(known), _weekdays(plan.get("weekdays")))


def _items(plan: dict[str, Any]) -> Iterator[Item]:
    for part in _dicts(plan.get("occasions")):
        for item in _dicts(part.get("items")):
            quantity = typed_quantity_or_none(item.get("quantity"))
            if quantity is not None and part.get("occasion") in Occasion.values:
                yield Item(
                    occasion=str(part["occasion"]),
                    food=uuid_or_none(str(item.get("food") or "")),
                    name=str(item.get("name") or ""),
                    quantity=quantity,
                    measure_label=str(item.get("measure") or ""),
                    ug=_figure(item.get("ug")),
                )


def _dicts(value: object) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _figure(value: object) -> float | None:
    """A number that is one; text such as "3.1" too."""
    try:
        number = float(str(value))
    except ValueError:
        return None
    return number if 0 <= number < 1_000_000 else None


def _weekdays(value: object) -> list[int]:
    """A list of days, or the bit mask that a regimen keeps (Monday = 1)."""
    if isinstance(value, int) and not isinstance(value, bool):
        return [day for day in WEEKDAYS if value & 1 << day] if value < 127 else []
    days = value if isinstance(value, list) else []
    return sorted({day for day in days if isinstance(day, int) and day in WEEKDAYS})
