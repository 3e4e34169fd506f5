"""Copies, the usual day, batches and their undo."""

import uuid
from datetime import date, timedelta
from decimal import Decimal

import pytest

from accounts.models import User
from foods.models import Food
from testing.factories import make_entry, make_food
from tracker.diary import actions
from tracker.diary.errors import FoodNotAvailable
from tracker.diary.models import Day, Entry
from tracker.diary.portions import NewEntry, Portion
from tracker.diary.usual import usual_day

DAY = date(2026, 11, 20)
BEFORE = DAY - timedelta(days=1)
pytestmark = pytest.mark.django_db


def on(owner: User, day: date) -> list[tuple[str, str, Decimal]]:
    return [(e.occasion, e.name, e.quantity) for e in Entry.objects.of(owner).on(day).in_order()]


@pytest.fixture
def yesterday(vera: User, egg: Food, oat_milk: Food) -> list[Entry]:
    return [
        make_entry(vera, food=egg, grams="50", on=BEFORE),
        make_entry(vera, food=oat_milk, grams="200", on=BEFORE, occasion="dinner"),
    ]


def copy(owner: User, client_id: uuid.UUID | None = None) -> actions.Batch:
    return actions.copy_day(owner=owner, source=BEFORE, target=DAY, client_id=client_id or uuid.uuid4())


def test_a_day_is_copied_with_its_occasions(vera: User, yesterday: list[Entry]) -> None:
    copy(vera)
    assert on(vera, DAY) == on(vera, BEFORE)


def test_a_copied_day_is_marked_as_one(vera: User, yesterday: list[Entry]) -> None:
    copy(vera)
    assert Day.objects.get(date=DAY).copied_from == BEFORE


def test_a_copy_with_something_of_its_own_is_no_copy_any_more(
    vera: User, yesterday: list[Entry], nori: Food
) -> None:
    copy(vera)
    make_entry(vera, food=nori, grams="2", on=DAY)
    assert Day.objects.get(date=DAY).copied_from is None


def test_sending_a_copy_twice_doubles_nothing(vera: User, yesterday: list[Entry]) -> None:
    client_id = uuid.uuid4()
    copy(vera, client_id)
    assert copy(vera, client_id).there_already == 2
    assert len(on(vera, DAY)) == 2


def test_what_is_there_already_is_not_doubled(vera: User, yesterday: list[Entry], egg: Food) -> None:
    make_entry(vera, food=egg, grams="100", on=DAY)
    assert copy(vera).there_already == 1
    assert on(vera, DAY) == [("breakfast", "Egg, boiled", 100), ("dinner", "Oat milk, fortified", 200)]


def test_a_retired_food_is_left_out_and_named(vera: User, yesterday: list[Entry], egg: Food) -> None:
    egg.retire()
    assert copy(vera).left_out == ["Egg, boiled"]
    assert [name for _, name, _ in on(vera, DAY)] == ["Oat milk, fortified"]


def test_a_copy_takes_the_foods_present_figure(vera: User, yesterday: list[Entry]) -> None:
    Food.objects.filter(name="Egg, boiled").update(b12_ug=2)
    copy(vera)
    assert Entry.objects.get(date=DAY, occasion="breakfast").ug == 1


def test_a_measure_that_is_gone_is_copied_as_the_same_weight(vera: User, egg: Food) -> None:
    measure = egg.measures[0]
    actions.log_entry(
        owner=vera, food=egg, quantity=Decimal(2), measure=measure, unit="", date=BEFORE, occasion="lunch",
        client_id=uuid.uuid4(),
    )  # fmt: skip
    measure.delete()
    copy(vera)
    copied = Entry.objects.get(date=DAY)
    assert (copied.quantity, copied.measure_label, copied.ug) == (100, "g", Decimal("1.11"))


def test_only_one_occasion_is_copied(vera: User, yesterday: list[Entry]) -> None:
    actions.copy_occasion(owner=vera, source=BEFORE, target=DAY, occasion="dinner", client_id=uuid.uuid4())
    assert [occasion for occasion, _, _ in on(vera, DAY)] == ["dinner"]
    assert Day.objects.get(date=DAY).copied_from is None


def test_nobody_copies_another_persons_day(sam: User, vera: User, yesterday: list[Entry]) -> None:
    assert copy(sam).entries == []


def test_a_batch_is_undone_as_one(vera: User, yesterday: list[Entry], nori: Food) -> None:
    make_entry(vera, food=nori, grams="2", on=DAY)
    client_id = uuid.uuid4()
    copy(vera, client_id)
    assert actions.undo_batch(owner=vera, client_id=client_id) == 2
    assert [name for _, name, _ in on(vera, DAY)] == ["Nori, dried"]


def test_nobody_undoes_another_persons_batch(vera: User, sam: User, yesterday: list[Entry]) -> None:
    client_id = uuid.uuid4()
    copy(vera, client_id)
    assert actions.undo_batch(owner=sam, client_id=client_id) == 0


def test_a_batch_is_all_or_nothing(vera: User, egg: Food) -> None:
    gone = make_food("Gone")
    gone.retire()
    new = [NewEntry(food, Portion(Decimal(50), None, "g"), "lunch", uuid.uuid4()) for food in (egg, gone)]
    with pytest.raises(FoodNotAvailable):
        actions.log_batch(owner=vera, date=DAY, new=new, client_id=uuid.uuid4())
    assert not Entry.objects.exists()


def days_of(owner: User, food: Food, grams: list[str], occasion: str = "breakfast") -> None:
    for back, amount in enumerate(grams, 1):
        if amount:
            make_entry(owner, food=food, grams=amount, on=DAY - timedelta(days=back), occasion=occasion)


def usual(owner: User) -> list[tuple[str, str, Decimal]]:
    return [(u.occasion, u.entry.name, u.quantity) for u in usual_day(Entry.objects.of(owner), DAY)]


def test_the_usual_day_has_what_is_eaten_on_half_of_the_days(vera: User, egg: Food, oat_milk: Food) -> None:
    days_of(vera, oat_milk, ["200", "250", "300", "250"])
    days_of(vera, egg, ["50", "", "100", ""], "lunch")
    assert sorted(usual(vera)) == [("breakfast", "Oat milk, fortified", 250), ("lunch", "Egg, boiled", 50)]


def test_what_is_eaten_less_often_is_not_usual(vera: User, egg: Food, oat_milk: Food) -> None:
    days_of(vera, oat_milk, ["200"] * 5)
    days_of(vera, egg, ["50", "50"])
    assert usual(vera) == [("breakfast", "Oat milk, fortified", 200)]


def test_two_mugs_a_day_are_the_usual_amount(vera: User, oat_milk: Food) -> None:
    days_of(vera, oat_milk, ["200"] * 3)
    days_of(vera, oat_milk, ["200"] * 3)
    assert usual(vera) == [("breakfast", "Oat milk, fortified", 400)]


def test_two_days_make_nothing_usual(vera: User, egg: Food) -> None:
    days_of(vera, egg, ["50", "50"])
    assert usual(vera) == []


def test_the_usual_day_is_logged_without_what_is_there(vera: User, egg: Food, oat_milk: Food) -> None:
    days_of(vera, oat_milk, ["200"] * 3)
    days_of(vera, egg, ["50"] * 3, "lunch")
    make_entry(vera, food=egg, grams="150", on=DAY, occasion="lunch")
    found = usual_day(Entry.objects.of(vera), DAY)
    actions.log_usual_day(owner=vera, date=DAY, usual=found, client_id=uuid.uuid4())
    assert on(vera, DAY) == [("breakfast", "Oat milk, fortified", 200), ("lunch", "Egg, boiled", 150)]
