"""Two devices at the same moment. Needs a server: SQLite lets one writer at a time in anyway."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from threading import Barrier

import pytest
from django.db import connection

from accounts.models import User
from foods.models import Food
from testing.factories import make_entry
from tracker.diary import actions
from tracker.diary.errors import ClientIdReused
from tracker.diary.models import Day, DayTotal, Entry

DAY = date(2026, 11, 20)
AT_ONCE = 6
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="needs PostgreSQL"),
]


def at_once(deed: Callable[[int], object]) -> list[object]:
    """The deed, by several threads in the same moment; what each returned or raised."""
    start = Barrier(AT_ONCE)

    def run(number: int) -> object:
        try:
            start.wait(5)
            return deed(number)
        except ClientIdReused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(run, range(AT_ONCE)))


def log(owner: User, food: Food, client_id: uuid.UUID, on: date = DAY) -> Entry:
    return actions.log_entry(
        owner=owner, food=food, quantity=Decimal(50), measure=None, unit="g", date=on, occasion="lunch",
        client_id=client_id,
    )  # fmt: skip


def total() -> tuple[Decimal, int]:
    row = DayTotal.objects.get()
    return row.ug, row.entries


def test_nothing_is_lost_when_several_log_on_a_new_day(vera: User, egg: Food) -> None:
    at_once(lambda _: log(vera, egg, uuid.uuid4()))
    assert Day.objects.count() == 1
    assert total() == (Decimal("0.555") * AT_ONCE, AT_ONCE)


def test_the_same_submission_from_several_sides_is_one_entry(vera: User, egg: Food) -> None:
    client_id = uuid.uuid4()
    found = at_once(lambda _: log(vera, egg, client_id).pk)
    assert len(set(found)) == 1
    assert total() == (Decimal("0.555"), 1)


def test_one_id_for_several_days_is_taken_by_one_of_them(vera: User, egg: Food) -> None:
    client_id = uuid.uuid4()
    found = at_once(lambda number: log(vera, egg, client_id, date(2026, 11, number + 1)).pk)
    assert sum(isinstance(each, ClientIdReused) for each in found) == AT_ONCE - 1
    assert Entry.objects.count() == 1


def test_moves_there_and_back_leave_the_totals_right(vera: User, egg: Food) -> None:
    days = [DAY, date(2026, 11, 21)]
    entries = [make_entry(vera, food=egg, grams="50", on=days[number % 2]) for number in range(AT_ONCE)]
    at_once(lambda number: actions.move_entry(entry=entries[number], date=days[(number + 1) % 2]))
    assert sorted(DayTotal.objects.values_list("date", "entries")) == [(days[0], 3), (days[1], 3)]
