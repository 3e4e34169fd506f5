"""Logging and changing entries: what is kept, what is refused, and that nothing is doubled or lost."""

import uuid
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.utils import timezone

from accounts.models import User
from foods.amounts import AmountError
from foods.models import Food
from testing.factories import make_entry, make_food
from tracker.diary import actions, errors
from tracker.diary.models import Day, Entry
from tracker.diary.portions import Portion

DAY = date(2026, 11, 20)
pytestmark = pytest.mark.django_db


def log(owner: User, food: Food, **changes: object) -> Entry:
    wanted = {
        "quantity": Decimal(1), "measure": food.measures[0], "unit": "", "date": DAY, "occasion": "breakfast",
        "client_id": uuid.uuid4(), **changes,
    }  # fmt: skip
    return actions.log_entry(owner=owner, food=food, **wanted)


def test_an_entry_keeps_what_the_food_said(vera: User, oat_milk: Food) -> None:
    entry = log(vera, oat_milk)
    assert (entry.grams, entry.millilitres, entry.ug) == (Decimal(206), Decimal(200), Decimal("0.7828"))
    assert (entry.name, entry.measure_label, entry.standing) == (oat_milk.name, "1 glass, 200 ml", "counts")


def test_a_food_not_counted_on_keeps_its_stated_value(vera: User, nori: Food) -> None:
    entry = log(vera, nori, quantity=Decimal(2))
    assert (entry.ug, entry.stated_ug) == (Decimal(0), Decimal("3.88"))


def test_a_food_without_a_stated_value_stays_unknown(vera: User) -> None:
    entry = log(vera, make_food("Soya yogurt", b12_ug=None, standing="not_stated"))
    assert entry.ug is None


def test_the_same_submission_twice_is_one_entry(vera: User, egg: Food) -> None:
    client_id = uuid.uuid4()
    first = log(vera, egg, client_id=client_id)
    assert log(vera, egg, client_id=client_id, quantity=Decimal("1.0")).pk == first.pk
    assert Entry.objects.count() == 1


def test_another_body_under_the_same_id_is_refused(vera: User, egg: Food) -> None:
    client_id = uuid.uuid4()
    log(vera, egg, client_id=client_id)
    with pytest.raises(errors.ClientIdReused):
        log(vera, egg, client_id=client_id, quantity=Decimal(2))
    assert Entry.objects.get().quantity == 1


def test_another_person_may_use_the_same_id(vera: User, sam: User, egg: Food) -> None:
    client_id = uuid.uuid4()
    log(vera, egg, client_id=client_id)
    log(sam, egg, client_id=client_id, quantity=Decimal(2))
    assert Entry.objects.count() == 2


def test_a_retired_food_cannot_be_logged(vera: User, egg: Food) -> None:
    egg.retire()
    with pytest.raises(errors.FoodNotAvailable):
        log(vera, egg)


def test_another_persons_food_cannot_be_logged(vera: User, sam: User) -> None:
    with pytest.raises(errors.FoodNotAvailable):
        log(vera, make_food("Sam's bread", owner=sam))


def test_a_measure_of_another_food_is_refused(vera: User, egg: Food, oat_milk: Food) -> None:
    with pytest.raises(AmountError):
        log(vera, egg, measure=oat_milk.measures[0])
    assert not Entry.objects.exists()
    assert not Day.objects.exists()


@pytest.mark.parametrize("quantity", ["0", "-1", "NaN", "Infinity", "1e9", "6000"])
def test_an_absurd_amount_is_refused(vera: User, egg: Food, quantity: str) -> None:
    with pytest.raises(AmountError):
        log(vera, egg, measure=None, unit="g", quantity=Decimal(quantity))


def test_tomorrow_cannot_be_logged(vera: User, egg: Food) -> None:
    with pytest.raises(errors.FutureDay):
        log(vera, egg, date=timezone.now().date() + timedelta(days=2))


def test_today_is_the_persons_own_day(vera: User, egg: Food) -> None:
    vera.profile.time_zone = "Pacific/Auckland"
    with time_machine.travel("2026-11-20T12:00:00Z", tick=False):
        assert log(vera, egg, date=date(2026, 11, 21)).date == date(2026, 11, 21)
        vera.profile.time_zone = "Europe/London"
        with pytest.raises(errors.FutureDay):
            log(vera, egg, date=date(2026, 11, 21))


def test_a_changed_amount_uses_the_figure_it_was_logged_with(vera: User, egg: Food) -> None:
    entry = log(vera, egg)
    Food.objects.update(b12_ug=Decimal(9))
    changed = actions.edit_entry(entry=entry, portion=Portion(Decimal(100), None, "g"))
    assert changed.ug == Decimal("1.11")


def test_a_correction_of_the_food_is_used_when_asked_for(vera: User, egg: Food) -> None:
    entry = log(vera, egg)
    Food.objects.update(b12_ug=Decimal(2))
    assert actions.refresh_from_food(entry=entry).ug == Decimal(1)


def test_an_edit_leaves_other_fields_as_another_tab_made_them(vera: User, egg: Food) -> None:
    entry = log(vera, egg)
    actions.edit_entry(entry=entry, note="from the other tab")
    actions.edit_entry(entry=entry, time=time(8, 10))
    entry.refresh_from_db()
    assert (entry.note, entry.time) == ("from the other tab", time(8, 10))


def test_an_entry_moves_to_another_day_and_occasion(vera: User, egg: Food) -> None:
    entry = log(vera, egg)
    moved = actions.move_entry(entry=entry, date=DAY - timedelta(days=1), occasion="dinner")
    assert (moved.date, moved.occasion) == (DAY - timedelta(days=1), "dinner")


def test_an_entry_does_not_move_to_the_future(vera: User, egg: Food) -> None:
    with pytest.raises(errors.FutureDay):
        actions.move_entry(entry=log(vera, egg), date=date(2999, 1, 1))


def test_a_deleted_entry_can_be_brought_back(vera: User, egg: Food) -> None:
    entry = actions.delete_entry(entry=log(vera, egg))
    assert not Entry.objects.of(vera).exists()
    actions.restore_entry(entry=entry)
    assert Entry.objects.of(vera).exists()


def test_after_a_day_a_deleted_entry_is_gone_with_the_next_write(vera: User, egg: Food) -> None:
    entry = actions.delete_entry(entry=log(vera, egg))
    with time_machine.travel(timezone.now() + timedelta(days=1, minutes=1)):
        with pytest.raises(errors.TooLateToUndo):
            actions.restore_entry(entry=entry)
        log(vera, egg)
    assert not Entry.objects.filter(pk=entry.pk).exists()


def test_the_purge_leaves_other_people_alone(vera: User, sam: User, egg: Food) -> None:
    actions.delete_entry(entry=log(vera, egg))
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        log(sam, egg)
    assert Entry.objects.filter(owner=vera).exists()


def test_marks_of_a_day_do_not_touch_each_other(vera: User) -> None:
    actions.mark_complete(owner=vera, date=DAY, complete=True)
    actions.mark_unusual(owner=vera, date=DAY, unusual="ill")
    actions.set_note(owner=vera, date=DAY, note="in bed")
    day = Day.objects.get()
    assert (day.complete, day.unusual, day.note) == (True, "ill", "in bed")


def test_a_favourite_keeps_its_latest_amount(vera: User, egg: Food) -> None:
    for quantity in (1, 2):
        favourite = actions.add_favourite(
            owner=vera, food=egg, portion=Portion(Decimal(quantity), egg.measures[0])
        )
    assert favourite.quantity == 2
    actions.remove_favourite(owner=vera, food=egg)
    assert not vera.favourites.exists()


def test_the_factory_logs_like_the_page(vera: User, egg: Food) -> None:
    assert make_entry(vera, food=egg, grams="50", on=DAY).ug == Decimal("0.555")
