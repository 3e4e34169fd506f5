"""Amounts as people read them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.formatting import number, quantity
from tracker.templatetags.corrin import ug


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "0 µg"),
        (Decimal("0.38"), "0.38 µg"),
        (Decimal("0.995"), "1 µg"),
        (Decimal("2.44"), "2.4 µg"),
        (Decimal("2.45"), "2.5 µg"),
        (Decimal("70.58"), "70.6 µg"),
        (Decimal("117.33"), "117 µg"),
        (5000, "5,000 µg"),
        (Decimal("0.004"), "under 0.01 µg"),
    ],
)
def test_an_amount_has_the_digits_the_data_carry(value: Decimal, shown: str) -> None:
    assert ug(value).replace("\u00a0", " ") == shown


def test_unknown_is_not_zero() -> None:
    assert ug(None) == "not stated"


@given(st.decimals(min_value=0, max_value=100_000, places=4))
def test_what_is_shown_is_within_its_last_digit(value: Decimal) -> None:
    step = Decimal("0.01") if value < 1 else Decimal("0.1") if value < 100 else Decimal(1)
    assert abs(Decimal(number(value).replace(",", "")) - value) <= step / 2


@pytest.mark.parametrize(
    ("value", "shown"), [(Decimal("1.500"), "1.5"), (200, "200"), (Decimal("0.333"), "0.333")]
)
def test_a_quantity_is_shown_as_typed(value: Decimal, shown: str) -> None:
    assert quantity(value) == shown
