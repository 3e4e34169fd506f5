"""Barcode numbers of products (GTIN): every common way of writing one becomes the same 14 digits.

Pure: no database. Lengths, check digit, the expansion of UPC-E and the reserved prefixes are those of the
GS1 General Specifications.
"""

import re

LENGTH = 14
SHORTEST = 8
MAX_TYPED = 40  # characters looked at; a 14-digit number with a space after each digit has 27
UPC_E_SYSTEMS = ("0", "1")  # the first digit of a UPC-E; GS1 gives out only 0 today

_BETWEEN = re.compile(r"[\s\-‐‑‒–.]+")
_DIGITS = re.compile(r"[0-9]+")


class BarcodeError(ValueError):
    """`key`: "empty", "not-digits", "too-short", "too-long" or "check-digit"."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def normalise(text: str, *, symbology: str = "") -> str:
    """The 14 digits of a typed or scanned number, zeros filled up on the left.

    Takes GTIN-8, -12, -13 and -14 with or without leading zeros, spaces or hyphens, and UPC-E, which becomes
    its UPC-A. `symbology` "ean-8" or "upc-e": what a scanner saw, where it knows. Raises BarcodeError.
    """
    digits = _digits(text)
    as_gtin = digits.lstrip("0").zfill(LENGTH)
    fitting = [number for number in _readings(digits, as_gtin, symbology) if _fits(number)]
    if not fitting:
        raise BarcodeError("check-digit")
    return fitting[0]


def is_valid(text: str) -> bool:
    """Whether `text` is a product number in any form, with the right check digit."""
    try:
        return bool(normalise(text))
    except BarcodeError:
        return False


def looks_like(text: str) -> bool:
    """Whether someone meant a number and not a name: 8 to 14 digits, right or mistyped."""
    digits = _BETWEEN.sub("", text[:MAX_TYPED])
    return bool(_DIGITS.fullmatch(digits)) and SHORTEST <= len(digits) <= LENGTH


def check_digit(body: str) -> str:
    """The last digit that belongs behind `body`: weights 3 and 1 in turn from the right, filled up to ten."""
    weighted = 3 * sum(map(int, body[-1::-2])) + sum(map(int, body[-2::-2]))
    return str(-weighted % 10)


def expand_upc_e(digits: str) -> str:
    """The 12 digits of the UPC-A that an 8-digit UPC-E stands for; the check digit is the same."""
    system, body, check = digits[0], digits[1:7], digits[7]
    last = body[5]
    if last in "012":
        middle = f"{body[:2]}{last}0000{body[2:5]}"
    elif last == "3":
        middle = f"{body[:3]}00000{body[3:5]}"
    elif last == "4":
        middle = f"{body[:4]}00000{body[4]}"
    else:
        middle = f"{body[:5]}0000{last}"
    return f"{system}{middle}{check}"


def shown(gtin: str) -> str:
    """A stored number as the packet prints it: 8, 12, 13 or 14 digits."""
    significant = gtin.lstrip("0")
    length = next((n for n in (8, 12, 13) if len(significant) <= n), LENGTH)
    return significant.zfill(length)


def is_weighed(gtin: str) -> bool:
    """13 digits beginning with 02 or 20 to 29: a shop made it, often with the weight or price inside."""
    if _is_gtin_8(gtin):
        return False
    return gtin[0] == "0" and (gtin[1:3] == "02" or gtin[1] == "2")


def is_shop_only(gtin: str) -> bool:
    """A number that a shop or firm gave out for itself: elsewhere it may name another product."""
    if _is_gtin_8(gtin):
        return gtin[6] in "02"
    return is_weighed(gtin) or gtin[:3] == "004"


def _digits(text: str) -> str:
    digits = _BETWEEN.sub("", text[: MAX_TYPED + 1])
    if not digits:
        raise BarcodeError("empty")
    if not _DIGITS.fullmatch(digits):
        raise BarcodeError("not-digits")
    if len(digits) < SHORTEST or not digits.strip("0"):
        raise BarcodeError("too-short")
    if len(digits.lstrip("0")) > LENGTH or len(text) > MAX_TYPED:
        raise BarcodeError("too-long")
    return digits


def _readings(digits: str, as_gtin: str, symbology: str) -> list[str]:
    """What the digits may stand for, the likeliest first.

    Eight digits beginning with 0 are a UPC-E first, as a GTIN-8 of that kind is only used inside a shop;
    those beginning with 1 are a GTIN-8 first. Longer ones are a UPC-E only where a file filled it up with
    zeros.
    """
    eight = digits.lstrip("0").zfill(SHORTEST)
    if len(eight) > SHORTEST or eight[0] not in UPC_E_SYSTEMS or symbology == "ean-8":
        return [as_gtin]
    as_upc_a = expand_upc_e(eight).zfill(LENGTH)
    upc_e_first = symbology == "upc-e" or (len(digits) == SHORTEST and eight[0] == "0")
    return [as_upc_a, as_gtin] if upc_e_first else [as_gtin, as_upc_a]


def _fits(gtin: str) -> bool:
    return check_digit(gtin[:-1]) == gtin[-1]


def _is_gtin_8(gtin: str) -> bool:
    return gtin.startswith("000000")
