"""Amounts as people type them."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from foods.amounts import AmountError
from tracker.diary.fields import QuantityField, typed_quantity, typed_quantity_or_none


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("2", "2"), ("1.5", "1.5"), ("1,5", "1.5"), ("½", "0.5"), ("1½", "1.5"), ("1 1/2", "1.5"),
        ("3/4", "0.75"), (" 2 ", "2"),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_it_is_written(text: str, amount: str) -> None:
    assert typed_quantity(text) == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "not-a-number"), ("two", "not-a-number"), ("NaN", "not-a-number"), ("Infinity", "not-a-number"),
        ("0", "not-positive"), ("-1", "not-positive"), ("1e9", "too-large"), ("0.0001", "too-small"),
        ("1/0", "not-a-number"), ("1_0", "not-a-number"), ("٣", "not-a-number"), ("9" * 400, "not-a-number"),
    ],
)  # fmt: skip
def test_what_is_no_amount_says_why(text: str, why: str) -> None:
    with pytest.raises(AmountError) as error:
        typed_quantity(text)
    assert error.value.key == why


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    found = typed_quantity_or_none(text)
    assert found is None or 0 < found <= 100_000


@given(st.decimals("0.001", "100000", places=3))
def test_a_plain_number_is_read_exactly(number: Decimal) -> None:
    assert typed_quantity(str(number)) == number


@given(st.decimals("0.001", "100000", places=3))
def test_what_the_field_shows_it_reads_back(number: Decimal) -> None:
    field = QuantityField()
    assert field.to_python(field.prepare_value(number)) == number


def test_the_same_number_in_another_spelling_has_not_changed() -> None:
    assert not QuantityField().has_changed(Decimal("2.000"), "2")


def test_the_field_says_it_in_words() -> None:
    with pytest.raises(ValidationError, match="more than 0"):
        QuantityField().clean("0")
