"""Numbers on packets: one form for all ways of writing them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foods.barcodes import (
    BarcodeError,
    check_digit,
    expand_upc_e,
    is_shop_only,
    is_valid,
    is_weighed,
    looks_like,
    normalise,
    shown,
)

# 036000291452 and its relatives are the examples that the standard itself prints.


@pytest.mark.parametrize(
    ("typed", "gtin"),
    [
        ("036000291452", "00036000291452"),
        ("36000291452", "00036000291452"),
        ("0036000291452", "00036000291452"),
        ("0 36000 29145 2", "00036000291452"),
        ("0-36000-29145-2", "00036000291452"),
        ("\u00a04006381\u2009333931 ", "04006381333931"),
        ("04006381333931", "04006381333931"),
        ("0000000004006381333931", "04006381333931"),
        ("73513537", "00000073513537"),
        ("10012345000017", "10012345000017"),
    ],
)
def test_every_way_of_writing_gives_the_same_number(typed, gtin):
    assert normalise(typed) == gtin


@pytest.mark.parametrize(
    ("short", "upc_a"),
    [
        ("01234505", "012000003455"),
        ("04252614", "042100005264"),
        ("01245714", "012100004574"),
        ("01234133", "012300000413"),
        ("01234543", "012340000053"),
        ("01234558", "012345000058"),
    ],
)
def test_upc_e_is_expanded(short, upc_a):
    body = expand_upc_e(short)[:-1]
    assert body == upc_a[:-1]
    right = short[:-1] + check_digit(body)
    assert normalise(right, symbology="upc-e") == f"00{body}{check_digit(body)}"


def test_a_upc_e_that_a_file_filled_up_with_zeros_is_still_one():
    assert normalise("0000004252614") == normalise("04252614") == "00042100005264"


def test_eight_digits_beginning_with_0_are_a_upc_e_when_both_fit():
    both = next(
        n
        for n in (f"0{i:06d}" for i in range(10, 10**6))
        if check_digit(n) == check_digit(expand_upc_e(n + "0")[:-1])
    )
    both += check_digit(both)
    assert normalise(both) == expand_upc_e(both).zfill(14)
    assert normalise(both, symbology="ean-8") == both.zfill(14)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "empty"),
        (" - ", "empty"),
        ("oat milk", "not-digits"),
        ("40063813\x0033931", "not-digits"),
        ("４００６３８１３３３９３１", "not-digits"),
        ("1234567", "too-short"),
        ("00000000", "too-short"),
        ("123456789012345", "too-long"),
        ("9" * 10_000, "too-long"),
        ("4006381333932", "check-digit"),
        ("036000291453", "check-digit"),
        ("73513536", "check-digit"),
    ],
)
def test_what_is_no_product_number_is_refused_with_a_reason(typed, key):
    with pytest.raises(BarcodeError) as error:
        normalise(typed)
    assert error.value.key == key
    assert not is_valid(typed)


@given(st.integers(min_value=10**7, max_value=10**13 - 1))
def test_one_wrong_digit_is_always_noticed(body):
    number = f"{body}{check_digit(str(body))}"
    wrong = str((int(number[3]) + 1) % 10)
    assert normalise(number) == number.zfill(14)
    assert not is_valid(number[:3] + wrong + number[4:])


@given(st.text(max_size=60))
def test_any_text_is_answered(text):
    assert is_valid(text) in (True, False)
    assert looks_like(text) in (True, False)


@pytest.mark.parametrize(
    ("gtin", "printed"),
    [
        ("00000073513537", "73513537"),
        ("00036000291452", "036000291452"),
        ("04006381333931", "4006381333931"),
        ("10012345000017", "10012345000017"),
    ],
)
def test_a_number_is_shown_as_it_is_printed(gtin, printed):
    assert shown(gtin) == printed
    assert normalise(printed) == gtin


def test_numbers_that_a_shop_made_are_recognised():
    weighed = normalise("2012345" + "00199" + check_digit("201234500199"))
    assert is_weighed(weighed)
    assert is_shop_only(weighed)
    own_brand = normalise("2012345" + check_digit("2012345"))
    assert is_shop_only(own_brand)
    assert not is_weighed(own_brand)
    assert is_weighed(normalise("21234500199" + check_digit("21234500199")))
    assert not is_shop_only(normalise("4006381333931"))
    assert not is_weighed("10012345000017")


def test_a_name_is_not_taken_for_a_number():
    assert looks_like("4006 3813 3393 2")
    assert not any(map(looks_like, ("7up", "2024", "b12", "", "9" * 15)))
