"""A diary written in one go is the same as one written a day at a time, by the actions of the pages."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from accounts.models import User
from testing.factories import make_food, make_user
from tracker.demo import seed
from tracker.demo.diaries import write_day, write_diary
from tracker.demo.menus import FOODS
from tracker.demo.people import ARTHUR
from tracker.demo.plan import plan_day
from tracker.diary.models import Day, DayTotal, Entry

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
OWN = {"id", "code", "owner_id", "created_at"}  # of each row, whoever writes it
Rows = list[dict[str, object]]


@pytest.fixture
def foods(db: None) -> seed.Foods:
    for food in set(FOODS.values()):
        make_food(food, dataset_id=food, measures=[{"label": "1 piece", "grams": "40", "millilitres": "40"}])
    return seed.load_foods()


def written(owner: User) -> Rows:
    tables = (
        Entry.objects.order_by("date", "client_id"),
        Day.objects.order_by("date"),
        DayTotal.objects.order_by("date", "source_type"),
    )
    rows = [row for table in tables for row in table.filter(owner=owner).values()]
    return [{name: value for name, value in row.items() if name not in OWN} for row in rows]


@time_machine.travel(NOON, tick=False)
def test_in_one_go_or_a_day_at_a_time(foods: seed.Foods) -> None:
    vera, sam, nora = make_user("vera"), make_user("sam"), make_user("nora")
    dates = [NOON.date() - timedelta(days=back) for back in reversed(range(40))]
    plans = {day: plan_day(ARTHUR, day, NOON.date()) for day in dates}
    plans = {day: plan for day, plan in plans.items() if plan.items}
    write_diary(vera, plans, foods, nora)
    for day, plan in plans.items():
        write_day(sam, day, plan, foods, nora)
    assert written(vera) == written(sam)
    assert Entry.objects.filter(owner=vera, logged_by=nora).exists()
