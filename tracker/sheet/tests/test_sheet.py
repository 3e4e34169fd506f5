"""The week on paper: blank and as logged."""

from datetime import date, timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from testing.factories import make_entry, make_food
from tracker.diary import actions
from tracker.regimens.models import Regimen, RegimenVersion
from tracker.sheet.page import SMALLEST, Box, Line, Row, Sheet, fitted, monday_of

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 11, 16)


@pytest.fixture
def last_monday(vera: User) -> date:
    today = vera.profile.today()
    return today - timedelta(days=today.weekday() + 7)


def test_a_blank_sheet_names_what_is_usually_eaten(as_vera: Client, vera: User) -> None:
    food = make_food("Porridge (with milk)")
    for back in range(1, 5):
        make_entry(vera, food=food, on=vera.profile.today() - timedelta(days=back))
    page = as_vera.get("/sheet/").content.decode()
    assert page.count("Porridge") == 7
    assert "with milk" not in page


def test_a_blank_sheet_names_the_doses_of_the_week(as_vera: Client, vera: User) -> None:
    today = vera.profile.today()
    regimen = Regimen.objects.create(owner=vera, name="Weekly tablet", still_taken_on=today)
    RegimenVersion.objects.create(regimen=regimen, start=today - timedelta(days=30), dose_ug=10)
    assert as_vera.get("/sheet/").content.decode().count("Weekly tablet") == 7


def test_a_filled_sheet_shows_what_was_logged(as_vera: Client, vera: User, last_monday: date) -> None:
    make_entry(vera, food=make_food("Herring"), on=last_monday, occasion="dinner")
    actions.mark_complete(owner=vera, date=last_monday, complete=True)
    page = as_vera.get("/sheet/?kind=filled").content.decode()
    assert "Herring" in page
    assert "100 g" in page.replace("\xa0", " ")
    assert page.count("everything logged") == 1


def test_a_stranger_sees_nothing_of_it(as_sam: Client, vera: User, last_monday: date) -> None:
    make_entry(vera, food=make_food("Herring"), on=last_monday)
    assert "Herring" not in as_sam.get("/sheet/?kind=filled").content.decode()


@pytest.mark.parametrize("week", ["", "x", "2026-02-30", "0001-01-01", "9999-12-31", "\x00", "1900-01-01"])
@pytest.mark.parametrize("kind", ["blank", "filled", "x"])
def test_no_week_breaks_it(as_vera: Client, week: str, kind: str) -> None:
    assert as_vera.get("/sheet/", {"week": week, "kind": kind}).status_code == 200


def test_any_day_stands_for_its_week() -> None:
    assert {monday_of(MONDAY + timedelta(days=n), date(2026, 11, 23), blank=False) for n in range(7)} == {
        MONDAY
    }


def test_a_filled_sheet_does_not_look_ahead() -> None:
    assert monday_of(date(2027, 1, 1), MONDAY, blank=False) == MONDAY
    assert monday_of(date(2027, 1, 1), MONDAY, blank=True) == MONDAY + timedelta(days=7)


def sheet_of(lines: int) -> Sheet:
    box = Box([Line("Bread")] * lines)
    rows = [Row(MONDAY + timedelta(days=n), [box, Box([])], True, True) for n in range(7)]
    return fitted(Sheet(MONDAY, MONDAY, False, rows, "large"))


@pytest.mark.parametrize(
    ("lines", "size"), [(1, "large"), (3, "large"), (4, "usual"), (5, "small"), (40, "small")]
)
def test_the_fuller_the_week_the_smaller_the_type(lines: int, size: str) -> None:
    assert sheet_of(lines).size == size


def test_what_does_not_fit_is_counted() -> None:
    box = sheet_of(40).rows[0].boxes[0]
    assert len(box.lines) + box.left_out == 40
    assert 7 * (len(box.lines) + 1) <= SMALLEST.lines


def test_it_takes_few_queries(as_vera: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(6):  # session, user with profile, days, entries, plans, doses
        as_vera.get("/sheet/")
