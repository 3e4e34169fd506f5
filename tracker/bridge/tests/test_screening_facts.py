"""What the bridge tells screening of treatments ahead and of the mix of sources."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import time_machine

from accounts.models import User
from foods.models import Food
from tracker.bridge import assess_day, load_reader, load_window
from tracker.bridge.picture import DayPicture
from tracker.bridge.tests.rows import eat, take_by_plan
from tracker.bridge.usual import main_food_share

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def on_that_monday() -> Iterator[None]:
    with time_machine.travel("2026-11-23T12:00:00+00:00"):
        yield


def picture_of(user: User) -> DayPicture:
    window = load_window(user, TODAY - timedelta(days=27), TODAY, today=TODAY)
    return assess_day(load_reader(user, user.profile), window, TODAY, today=TODAY)


def injections(user: User, *, days_ago: int, every: int) -> None:
    take_by_plan(
        user, start=TODAY - timedelta(days=days_ago), dose_ug="1000", kind="injection", prescribed=True,
        schedule="every_n_days", interval_days=every,
    )  # fmt: skip


def test_the_next_injection_is_known(vera: User) -> None:
    injections(vera, days_ago=60, every=84)
    picture = picture_of(vera)
    assert picture.person.next_treatment_on == TODAY + timedelta(days=24)
    assert [found.facts.get("next_on") for found in picture.findings] == ["2026-12-17"]


def test_of_two_treatments_the_nearer_date_counts(vera: User) -> None:
    injections(vera, days_ago=60, every=84)
    injections(vera, days_ago=10, every=14)
    assert picture_of(vera).person.next_treatment_on == TODAY + timedelta(days=4)


def test_a_daily_tablet_on_prescription_has_no_next_date(vera: User) -> None:
    take_by_plan(vera, start=TODAY - timedelta(days=9), dose_ug="1000", prescribed=True)
    assert picture_of(vera).person.next_treatment_on is None


def test_a_supplement_is_no_treatment(vera: User) -> None:
    take_by_plan(
        vera, start=TODAY - timedelta(days=3), dose_ug="2000", schedule="every_n_days", interval_days=7
    )
    assert picture_of(vera).person.next_treatment_on is None


def test_the_share_of_one_fortified_food(vera: User, oat_milk: Food, nori: Food) -> None:
    eat(vera, oat_milk, "200", TODAY)
    eat(vera, nori, "5", TODAY)
    window = load_window(vera, TODAY, TODAY, today=TODAY)
    assert main_food_share([window.record(TODAY)], "vegan") == 1.0
    take_by_plan(vera, start=TODAY, dose_ug="10")
    window = load_window(vera, TODAY, TODAY, today=TODAY)
    share = main_food_share([window.record(TODAY)], "vegan")
    assert share is not None
    assert share < 0.2


def test_without_anything_to_count_on_there_is_no_share(vera: User, nori: Food) -> None:
    eat(vera, nori, "5", TODAY)
    window = load_window(vera, TODAY, TODAY, today=TODAY)
    assert main_food_share([window.record(TODAY)], "vegan") is None
