"""Amounts: exact, never guessed, always within what the diary can hold."""

from contextlib import suppress
from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foods.amounts import MAX_GRAMS, AmountError, resolve, to_quantity, ug_of
from foods.models import Food, HouseholdMeasure

GLASS = HouseholdMeasure(pk=1, label="1 glass, 200 ml", grams=D(206), millilitres=D(200))
SLICE = HouseholdMeasure(pk=2, label="1 slice", grams=D(36))
TABLET = HouseholdMeasure(pk=3, label="1 tablet", units=D(1))


def food(
    basis: str = "100 g", ug: str | None = "0.38", stated: str | None = None, density: str | None = None
) -> Food:
    return Food(
        basis=basis,
        b12_ug=None if ug is None else D(ug),
        stated_b12_ug=None if stated is None else D(stated),
        density_g_per_ml=None if density is None else D(density),
    )


def key_of(*args: object) -> str:
    with pytest.raises(AmountError) as caught:
        resolve(*args)  # type: ignore[arg-type]
    return caught.value.key


def test_a_measure_counts_by_its_weight() -> None:
    amount = resolve(food(ug="1.5"), [SLICE], "2", SLICE)
    assert (amount.grams, amount.label) == (D(72), "1 slice")
    assert ug_of(food(ug="1.5"), amount) == (D("1.08"), None)


def test_millilitres_are_weighed_by_the_volume_measure() -> None:
    amount = resolve(food(), [GLASS], 100, "ml")
    assert (amount.grams, amount.millilitres) == (D(103), D(100))


def test_millilitres_are_weighed_by_the_density_first() -> None:
    assert resolve(food(density="1.1"), [GLASS], 100, "ml").grams == D(110)


def test_without_either_millilitres_are_refused() -> None:
    assert key_of(food(), [SLICE], 100, "ml") == "no-volume"


def test_a_figure_per_100_ml_needs_no_weight() -> None:
    drink = food(basis="100 ml", ug="0.6")
    amount = resolve(drink, [], 330, "ml")
    assert amount.grams is None
    assert ug_of(drink, amount)[0] == D("1.98")
    assert key_of(drink, [], 100, "g") == "no-weight"


def test_tablets_count_by_the_piece() -> None:
    tablet = food(basis="unit", ug="10")
    assert ug_of(tablet, resolve(tablet, [TABLET], "0.5", "unit"))[0] == D(5)
    assert resolve(tablet, [TABLET], 2, TABLET).units == D(2)
    assert key_of(tablet, [TABLET], 2, "g") == "unknown-measure"


def test_unknown_is_not_zero_and_stated_is_kept_apart() -> None:
    unknown, nori = food(ug=None), food(ug="0", stated="77.6")
    assert ug_of(unknown, resolve(unknown, [], 50, "g")) == (None, None)
    assert ug_of(nori, resolve(nori, [], 50, "g")) == (D(0), D("38.8"))


def test_another_foods_measure_is_refused() -> None:
    assert key_of(food(), [SLICE], 1, GLASS) == "unknown-measure"
    assert key_of(food(), [SLICE], 1, "unit") == "unknown-measure"
    assert key_of(food(), [SLICE], 1, "a smidgen") == "unknown-measure"


@pytest.mark.parametrize(
    ("quantity", "key"),
    [
        ("", "not-a-number"), ("two", "not-a-number"), ("NaN", "not-a-number"), ("Infinity", "not-a-number"),
        ("-Infinity", "not-a-number"), ("0", "not-positive"), ("-1", "not-positive"), ("1e9", "too-large"),
        ("1e999999", "too-large"), ("5001", "too-large"), ("0.0001", "too-small"), ("1e-999999", "too-small"),
        (None, "not-a-number"), ([], "not-a-number"),
    ],
)  # fmt: skip
def test_bad_quantities_say_why(quantity: object, key: str) -> None:
    assert key_of(food(), [], quantity, "g") == key


def test_no_amount_exceeds_what_an_entry_holds() -> None:
    strong = food(basis="unit", ug="5000")
    assert key_of(strong, [TABLET], 100, "unit") == "too-large"


@given(st.decimals("0.001", 5000, places=3), st.sampled_from(["g", "kg", "oz", "lb", "mg"]))
def test_grams_are_positive_and_bounded_or_refused(quantity: D, unit: str) -> None:
    with suppress(AmountError):
        amount = resolve(food(), [], quantity, unit)
        assert amount.grams is not None
        assert 0 < amount.grams <= MAX_GRAMS


@given(st.decimals("0.01", 1000, places=2), st.integers(1, 5))
def test_twice_the_amount_brings_twice_the_ug(quantity: D, times: int) -> None:
    oats = food(ug="1.5")
    once, more = (ug_of(oats, resolve(oats, [], q, "g"))[0] for q in (quantity, quantity * times))
    assert once is not None
    assert more == once * times


@given(st.one_of(st.text(), st.decimals(), st.integers()))
def test_any_quantity_is_a_number_or_an_amount_error(value: object) -> None:
    with suppress(AmountError):
        assert 0 < to_quantity(value) <= 100_000  # type: ignore[arg-type]
