from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from tracker.regimens.fields import DoseField


@pytest.mark.parametrize(
    ("typed", "ug"),
    [("10", "10"), ("2.5", "2.5"), ("2,5", "2.5"), (" 1000 µg ", "1000"), ("500mcg", "500"), ("25 ug.", "25"),
     ("10000", "10000"), ("0.1", "0.1"), ("50 μg", "50")],
)  # fmt: skip
def test_a_dose_as_labels_write_it(typed: str, ug: str) -> None:
    assert DoseField().clean(typed) == Decimal(ug)


@pytest.mark.parametrize(
    ("typed", "code"),
    [("1 mg", "mg"), ("1000 IU", "iu"), ("5 ml", "unit"), ("1,000", "ambiguous"), ("0.05", "least"),
     ("0", "least"), ("10001", "most"), ("9" * 20, "most"), ("-5", "unreadable"), ("nan", "unreadable"),
     ("1e9", "unreadable"), ("ten", "unreadable"), ("٣", "unreadable"), ("1\x00", "unreadable"),
     ("9" * 500, "unreadable")],
)  # fmt: skip
def test_a_slip_is_refused_with_its_reason(typed: str, code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        DoseField(max_length=None).clean(typed)
    assert caught.value.error_list[0].code == code


def test_milligrams_are_worked_out_for_them() -> None:
    with pytest.raises(ValidationError, match=r"1 mg would be 1000 µg"):
        DoseField().clean("1mg")


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_dose_or_a_reason(typed: str) -> None:
    try:
        dose = DoseField(required=False).clean(typed)
    except ValidationError:
        return
    assert dose is None or Decimal("0.1") <= dose <= 10_000
