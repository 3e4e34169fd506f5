"""Label portions in plain words: "8 OZA" is 8 fl oz, "11/2 cups" is 1 1/2 cups."""

import re
from decimal import Decimal

from foods.catalogue.records import Measure

HEAVIEST_PORTION_G = 1500  # a label serving above this is a slip or a bulk pack
# US label volumes in ml (21 CFR 101.9(b)(5)(viii)): what a label means by them, not the kitchen's 236.6.
_LABEL_ML = {"cup": 240, "fl oz": 30, "tbsp": 15, "tsp": 5}
ABOUT, EXACTLY = 0.1, 0.02  # how near a number must be to the volume; 28 g an ounce is no fluid ounce

_UNITS = (
    (r"\boza\b|\bfluid ounces?\b|\bfl\.? ?oz\.?\b", "fl oz"),
    (r"\bonz\b|\bounces?\b", "oz"),
    (r"\bgrm\b|\bgrams?\b", "g"),
    (r"\bmillilit(?:er|re)s?\b|\bmlt?\b", "ml"),
    (r"\btablespoons?\b|\btbsps?\b|\btbs\b", "tbsp"),
    (r"\bteaspoons?\b|\btsps?\b", "tsp"),
)
_FRACTIONS = {
    "0.25": "1/4",
    "0.33": "1/3",
    "0.333": "1/3",
    "0.5": "1/2",
    "0.66": "2/3",
    "0.67": "2/3",
    "0.75": "3/4",
}
_NUMBER = re.compile(r"^(\d+(?:\.\d+)?(?: ?\d/\d)?|\d/\d)\s*")
_GLUED = re.compile(r"^(\d)(\d/\d)\b")
_NOTHING = re.compile(r"^(?:amount per serving|serving|undetermined|\d*)$")


def portion(text: str, grams: str, *, poured: bool) -> Measure | None:
    """The label serving as a measure; ``poured`` foods state grams and millilitres alike, so both are kept.

    None where the table gives no weight, or one that no serving has.
    """
    weight = round(Decimal(grams), 1) if grams.strip() else Decimal(0)
    if not 0 < weight <= HEAVIEST_PORTION_G:
        return None
    label = portion_label(text)
    if poured and "fl oz" not in label:
        as_volume = re.sub(r"\boz\b", "fl oz", label)
        label = as_volume if _is_volume(as_volume, float(weight), within=EXACTLY) else label
    volume = weight if poured and _is_volume(label, float(weight)) else None
    return Measure(
        label, grams=weight.normalize() + 0, millilitres=volume.normalize() + 0 if volume else None
    )


def portion_label(text: str) -> str:
    """The wording of a label serving, in lower case and plain units."""
    plain = " ".join(_repaired(text).lower().replace("|", " ").replace(":", " ").split())
    for pattern, unit in _UNITS:
        plain = re.sub(pattern, unit, plain)
    plain = _GLUED.sub(r"\1 \2", plain)
    if _NOTHING.match(plain):
        return "1 serving"
    return _balanced(_with_fraction(plain)[:100]).strip(" ,.")


def _balanced(label: str) -> str:
    """A bracket without its partner is dropped."""
    return label if label.count("(") == label.count(")") else label.replace("(", "").replace(")", "")


def _with_fraction(label: str) -> str:
    number = re.match(r"^(\d+\.\d+)\b", label)
    whole, _, rest = (number[1] if number else "").partition(".")
    fraction = _FRACTIONS.get(f"0.{rest}") if number else None
    if not number or fraction is None:
        return re.sub(r"^(\d+)\.0+\b", r"\1", label)
    start = fraction if whole == "0" else f"{whole} {fraction}"
    return start + label[number.end() :]


def _repaired(text: str) -> str:
    """UTF-8 that was once read as Latin-1 ("EntrÃ©e") is put right."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text


def _is_volume(label: str, amount: float, within: float = ABOUT) -> bool:
    """The label names a volume, and the number beside it is that volume in ml."""
    if re.search(rf"\b{amount:g} ?ml\b", label):
        return True
    number = _NUMBER.match(label)
    unit = re.match(r"(cup|fl oz|tbsp|tsp)s?\b", label[number.end() :]) if number else None
    if not number or not unit:
        return False
    expected = _value(number[1]) * _LABEL_ML[unit[1]]
    return abs(amount - expected) <= within * expected


def _value(number: str) -> float:
    """1 1/2 is 1.5."""
    total = 0.0
    for part in number.split():
        top, _, bottom = part.partition("/")
        total += float(top) / float(bottom or 1)
    return total
