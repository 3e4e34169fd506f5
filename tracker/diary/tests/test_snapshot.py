"""The µg of any amount, worked out from the figure that the entry keeps."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foods.amounts import AmountError
from foods.models import Food
from testing.factories import make_food
from tracker.diary import snapshot
from tracker.diary.models import Entry
from tracker.diary.portions import Portion

pytestmark = pytest.mark.django_db
grams = st.decimals("0.01", "5000", places=2)
with_database = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)


def entry_of(food: Food, portion: Portion) -> Entry:
    entry = Entry()
    snapshot.take(entry, food)
    snapshot.set_portion(entry, portion)
    return entry


@given(grams)
@with_database
def test_grams_bring_their_share_of_the_figure(egg: Food, amount: Decimal) -> None:
    ug = entry_of(egg, Portion(amount, None, "g")).ug
    assert ug is not None
    assert abs(ug - amount * Decimal("1.11") / 100) <= Decimal("0.00005")


@given(grams, grams)
@with_database
def test_an_amount_changed_on_the_way_makes_no_difference(egg: Food, first: Decimal, then: Decimal) -> None:
    entry = entry_of(egg, Portion(first, None, "g"))
    snapshot.set_portion(entry, Portion(then, None, "g"))
    straight = entry_of(egg, Portion(then, None, "g"))
    assert (entry.ug, entry.grams) == (straight.ug, straight.grams)


@given(st.integers(1, 90))
@with_database
def test_so_many_of_a_measure_are_so_many_times_its_grams(egg: Food, many: int) -> None:
    measured = entry_of(egg, Portion(Decimal(many), egg.measures[0]))
    weighed = entry_of(egg, Portion(Decimal(50 * many), None, "g"))
    assert (measured.ug, measured.grams) == (weighed.ug, weighed.grams)


@given(st.decimals(allow_nan=True, allow_infinity=True))
@with_database
def test_no_number_gets_past_what_the_diary_can_hold(egg: Food, amount: Decimal) -> None:
    try:
        entry = entry_of(egg, Portion(amount, None, "g"))
    except AmountError:
        return
    assert 0 < (entry.grams or 0) <= 5000


def test_what_is_not_stated_stays_unknown_at_any_amount() -> None:
    food = make_food("Soya yogurt", b12_ug=None, standing="not_stated")
    assert entry_of(food, Portion(Decimal(500), None, "g")).ug is None


def test_a_new_name_alone_is_no_correction(egg: Food) -> None:
    entry = entry_of(egg, Portion(Decimal(50), None, "g"))
    egg.name = "Egg, hard-boiled"
    assert not snapshot.differs(entry, egg)


def test_another_figure_or_standing_is_a_correction(egg: Food) -> None:
    entry = entry_of(egg, Portion(Decimal(50), None, "g"))
    egg.b12_ug = Decimal(2)
    assert snapshot.differs(entry, egg)
