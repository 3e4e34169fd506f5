"""How amounts are written: µg everywhere a person looks, never more digits than the data carry."""

from decimal import ROUND_HALF_UP, Decimal

Amount = Decimal | float | int


def number(value: Amount) -> str:
    """An amount with the digits that food data carry: two below 1, one below 100, none above."""
    exact = Decimal(str(value))
    step = Decimal("0.01") if exact < 1 else Decimal("0.1") if exact < 100 else Decimal("1")
    rounded = exact.quantize(step, rounding=ROUND_HALF_UP)
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def quantity(value: Amount) -> str:
    """A quantity as typed: up to three decimals, no trailing zeros."""
    text = f"{Decimal(str(value)):.3f}"
    return text.rstrip("0").rstrip(".")
