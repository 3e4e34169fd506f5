from collections.abc import Callable
from datetime import date, timedelta

import pytest

from accounts.models import RiskFactor, User
from foods.models import Food
from testing.factories import make_food
from tracker.bridge import assess_day, load_reader, load_window, smallest_change
from tracker.bridge.changes import Change
from tracker.bridge.tests.rows import eat

TODAY = date(2026, 11, 23)
YESTERDAY = TODAY - timedelta(days=1)


def change_for(user: User) -> Change | None:
    reader = load_reader(user, user.profile)
    window = load_window(user, TODAY - timedelta(days=27), TODAY, today=TODAY)
    return smallest_change(reader, window, assess_day(reader, window, TODAY, today=TODAY))


@pytest.fixture
def yeast(db: None) -> Food:
    return make_food("Yeast flakes, fortified", b12_ug="44", measures=[{"label": "1 tbsp", "grams": "5"}])


@pytest.fixture
def common(db: None) -> Food:
    return make_food(
        "B12 tablet, vegan, 10 µg", dataset_id="E0772", basis="unit", b12_ug="10", source_type="supplement",
        measures=[{"label": "1 tablet", "units": "1"}],
    )  # fmt: skip


def test_a_food_they_eat_anyway_closes_the_gap_at_another_meal(
    vera: User, oat_milk: Food, yeast: Food
) -> None:
    eat(vera, oat_milk, "300", TODAY, "breakfast")  # 1.14 µg
    eat(vera, yeast, "5", YESTERDAY, "breakfast")  # 2.2 µg
    change = change_for(vera)
    assert (change.food, change.own, change.towards) == (yeast, True, "rule")
    assert change.occasion == "dinner"  # at breakfast it would not make a second meal
    assert change.day_ug == pytest.approx(3.34)


def test_when_nothing_of_theirs_fits_a_common_food_does(vera: User, oat_milk: Food, common: Food) -> None:
    eat(vera, oat_milk, "20", YESTERDAY)
    change = change_for(vera)
    assert (change.food, change.own, change.occasion) == (common, False, "supplements")


def test_common_foods_take_one_query_and_own_ones_none(
    vera: User, oat_milk: Food, yeast: Food, django_assert_num_queries: Callable
) -> None:
    eat(vera, oat_milk, "300", TODAY, "breakfast")
    with django_assert_num_queries(2 + 4 + 1):  # reader, window, common foods
        assert change_for(vera) is None
    eat(vera, yeast, "5", YESTERDAY)
    with django_assert_num_queries(2 + 4):
        assert change_for(vera)


def test_nothing_is_proposed_that_somebody_is_allergic_to(vera: User, oat_milk: Food) -> None:
    soya = make_food("Soya drink", b12_ug="3", allergens="soya")
    eat(vera, oat_milk, "300", TODAY)
    eat(vera, soya, "100", YESTERDAY)
    assert change_for(vera).food == soya
    vera.profile.allergies = ["soya"]
    assert change_for(vera) is None


def test_no_food_is_proposed_beside_malabsorption(
    vera: User, oat_milk: Food, yeast: Food, common: Food
) -> None:
    RiskFactor.objects.create(user=vera, key="coeliac")
    eat(vera, oat_milk, "300", TODAY)
    eat(vera, yeast, "5", YESTERDAY)
    assert change_for(vera) is None


def test_a_retired_food_is_not_proposed(vera: User, oat_milk: Food, yeast: Food) -> None:
    eat(vera, oat_milk, "300", TODAY)
    eat(vera, yeast, "5", YESTERDAY)
    yeast.retire()
    assert change_for(vera) is None


def test_an_omnivore_is_helped_towards_the_reference_value(sam: User) -> None:
    fish = make_food(
        "Mackerel", b12_ug="5", source_type="fish_seafood", form="food_bound", diet="pescatarian"
    )
    eat(sam, fish, "100", YESTERDAY, "lunch")
    change = change_for(sam)
    assert (change.food, change.occasion, change.towards) == (fish, "lunch", "reference")


def test_what_a_vegetarian_does_not_count_on_closes_no_gap(vera: User, egg: Food) -> None:
    vera.profile.diet, vera.profile.country = "vegetarian", "US"
    tuna = make_food("Tuna", b12_ug="9", source_type="fish_seafood", form="food_bound", diet="pescatarian")
    eat(vera, egg, "180", TODAY)  # 2.0 of 2.4 µg
    eat(vera, tuna, "100", TODAY)
    change = change_for(vera)
    assert (change.food, change.day_ug) == (egg, pytest.approx(4.0, abs=0.01))


def test_liver_is_not_proposed_within_a_week_of_the_last(sam: User) -> None:
    liver = make_food(
        "Liver", b12_ug="70", source_type="meat", form="food_bound", diet="contains_meat", tags="liver"
    )
    eat(sam, liver, "100", TODAY - timedelta(days=6))
    assert change_for(sam) is None
    sam.entries.update(date=TODAY - timedelta(days=7))
    assert change_for(sam).food == liver


def test_a_covered_day_needs_no_change(vera: User, oat_milk: Food, yeast: Food) -> None:
    eat(vera, yeast, "5", TODAY, "breakfast")
    eat(vera, yeast, "5", TODAY, "dinner")
    assert change_for(vera) is None
