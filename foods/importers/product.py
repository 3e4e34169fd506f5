"""One food as a release tells it: units settled, nothing judged yet."""

from datetime import date, datetime, timezone
from decimal import Decimal
from hashlib import blake2b
from typing import NamedTuple

from foods import barcodes
from foods.catalogue.records import Measure
from foods.codes import Basis

MOST_UG = Decimal(1_000_000)  # µg in 100 g: one gram. What is above cannot be meant
_REVISION_DIGITS = 13


class Product(NamedTuple):
    """A food of a release. `revision` grows with time: of two, the greater is the newer one.

    Figures per 100 g, or per 100 ml where `basis` says so: B12 and folate in µg, calcium and B6 in mg.
    """

    dataset: str
    key: str
    revision: int
    table: str
    source_id: str
    name: str
    brand: str = ""
    category: str = ""
    shelves: str = ""  # what the classification reads, where it is more than the category
    gtin: str = ""
    country: str = ""
    ingredients: str = ""
    labels: tuple[str, ...] = ()
    analysis_tags: tuple[str, ...] = ()
    basis: str = Basis.PER_100_G.value
    b12_ug: Decimal | None = None
    added_b12_ug: Decimal | None = None
    calcium_mg: float | None = None
    vitamin_b6_mg: float | None = None
    folate_ug: float | None = None
    portion_g: float | None = None
    measures: tuple[Measure, ...] = ()
    figure_date: date | None = None


class Found(NamedTuple):
    """A product and where it stood, for telling what is wrong with it."""

    product: Product
    file: str
    line: int


def stamp_of(product: Product, rules: bytes) -> str:
    """32 characters at most that change with whatever was read, and with the `rules` it is judged by.

    They begin with the revision, so that of two stamps of one food the newer is the greater one.
    """
    digest = blake2b(repr(product).encode("utf-8", "replace"), digest_size=9, key=rules).hexdigest()
    return f"{product.revision:0{_REVISION_DIGITS}x}{digest}"


def is_older(stamp: str, stored: str) -> bool:
    """Whether the stamp is of an older revision than the stored one."""
    return stamp[:_REVISION_DIGITS] < stored[:_REVISION_DIGITS]


def barcode_key(text: str) -> tuple[str, bool]:
    """What one product's revisions share: its barcode in normal form, and whether that can be right.

    A number that is no barcode still tells revisions of one product; without any digit the key is "".
    """
    try:
        return barcodes.normalise(text), True
    except barcodes.BarcodeError:
        digits = "".join(c for c in text[:40] if c in "0123456789").lstrip("0")
    return (f"code-{digits}" if digits else ""), False


def gtin_of(key: str) -> str:
    """The barcode that a key is, "" for a key of another kind."""
    return key if len(key) == barcodes.LENGTH and key.isdigit() else ""


def amount(text: str, *, highest: Decimal = MOST_UG, scale: int = 1) -> Decimal | None:
    """A figure of at least 0, times `scale`, rounded to what the database keeps; None for an empty cell.

    Raises ValueError for what cannot be meant: no number, below 0, above `highest`.
    """
    if not text:
        return None
    try:
        value = Decimal(text) * scale
    except ArithmeticError as error:  # no number, or one beyond all bounds
        raise ValueError(text) from error
    if not value.is_finite() or not 0 <= value <= highest:
        raise ValueError(text)
    return round(value, 4)


def companion(text: str) -> float | None:
    """A nutrient that only helps to judge another: what cannot be meant is not known."""
    try:
        value = amount(text, highest=Decimal(10**9))
    except ValueError:
        return None
    return None if value is None else float(value)


def day_of(text: str) -> date | None:
    """2021-10-28 or 10/28/2021; None for anything else."""
    month, _, rest = text.partition("/")
    day, _, year = rest.partition("/")
    iso = f"{year[:4]}-{month:0>2}-{day:0>2}" if year else text[:10]
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return None
    return found if 1990 <= found.year < 2100 else None


def day_of_seconds(seconds: int) -> date | None:
    """The day of a time in seconds since 1970, if it is a likely one."""
    likely = 10**9 < seconds < 4 * 10**9
    return datetime.fromtimestamp(seconds, tz=timezone.utc).date() if likely else None  # noqa: UP017
