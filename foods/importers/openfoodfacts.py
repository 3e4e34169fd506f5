"""An export of Open Food Facts as products: CSV (tab-separated) or JSONL, one product a line.

Figures of nutrients are in grams there, whatever the label used; they become µg and mg here and nowhere else.
`nutriments_estimated` is a guess from the list of ingredients and is never looked at.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from foods.codes import Basis
from foods.importers.countries import code_of
from foods.importers.measures import is_volume, serving
from foods.importers.product import (
    Found,
    Product,
    amount,
    barcode_key,
    companion,
    day_of_seconds,
    gtin_of,
)

DATASET = "openfoodfacts"
B12 = "vitamin-b12_100g"
B12_A_SERVING = "vitamin-b12_serving"
UG_IN_G, MG_IN_G = 1_000_000, 1000
COLUMNS = ("code", "product_name", B12, "last_modified_t")
OPTIONAL = (
    *("generic_name", "brands", "categories_tags", "labels_tags", "ingredients_text"),
    *("ingredients_analysis_tags", "serving_size", "serving_quantity", "serving_quantity_unit"),
    *("product_quantity_unit", "countries_tags", "product_type"),
    *("calcium_100g", "vitamin-b6_100g", "vitamin-b9_100g", B12_A_SERVING),
)
NUTRIENTS = (B12, B12_A_SERVING, "calcium_100g", "vitamin-b6_100g", "vitamin-b9_100g")
LONGEST_INGREDIENTS = 4000
MOST_TAGS = 40
_ML = re.compile(r"\d\s*(?:ml|cl|dl|l|litres?|liters?)\b", re.I)
_G = re.compile(r"\d\s*(?:g|gr|grm|grams?|kg)\b", re.I)

Line = tuple[int, bytes]
Cells = Mapping[str, Any]


class NotTaken(Exception):
    """A line that gives no product: `reason` is a key of REASONS, or "elsewhere" or "not_food"."""

    def __init__(self, reason: str, found: object = "") -> None:
        super().__init__(reason)
        self.reason, self.found = reason, found


class Told(NamedTuple):
    """A line, or a part of it, that was passed over."""

    line: int
    reason: str
    found: str


def read_batch(lines: Sequence[Line], header: Sequence[str], country: str) -> list[Found | Told]:
    """The products of some lines; `header` is empty for JSONL."""
    return [found for line, text in lines for found in _read_line(line, text, header, country)]


def _read_line(line: int, text: bytes, header: Sequence[str], country: str) -> Iterator[Found | Told]:
    try:
        cells = _cells(text, header)
        product, wrong = _product(cells, country)
    except NotTaken as not_taken:
        yield Told(line, not_taken.reason, str(not_taken.found)[:80])
        return
    yield from (Told(line, reason, found) for reason, found in wrong)
    yield Found(product, "", line)


def _cells(raw: bytes, header: Sequence[str]) -> Cells:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotTaken("not_utf8", raw[:40]) from error
    if header:
        values = text.rstrip("\r\n").split("\t")
        if len(values) != len(header):
            raise NotTaken("columns", f"{len(values)} for {len(header)}")
        return dict(zip(header, values, strict=True))
    return _json(text)


def _json(text: str) -> Cells:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotTaken("not_json", text[:40]) from error
    if not isinstance(found, dict):
        raise NotTaken("not_json", text[:40])
    nutriments = found.get("nutriments")
    figures = nutriments if isinstance(nutriments, dict) else {}
    return {**found, **{name: figures.get(name) for name in NUTRIENTS}}


def _product(cells: Cells, country: str) -> tuple[Product, list[tuple[str, str]]]:
    """The product, and what is wrong with parts of it."""
    wrong: list[tuple[str, str]] = []
    if _text(cells, "product_type") not in ("", "food"):
        raise NotTaken("not_food")
    sold_in = _sold_in(cells)
    if country and country not in sold_in:
        raise NotTaken("elsewhere")
    code = _text(cells, "code")
    key, is_right = barcode_key(code)
    if not key:
        raise NotTaken("no_id", code)
    if not is_right:
        wrong.append(("barcode", code))
    name = _text(cells, "product_name") or _text(cells, "generic_name")
    if not name:
        raise NotTaken("no_name", code)
    shelves = _tags(cells, "categories_tags")
    seconds = _whole(_text(cells, "last_modified_t"))
    unit = _unit(cells)
    measure = serving(_text(cells, "serving_size"), _text(cells, "serving_quantity"), unit)
    product = Product(
        dataset=DATASET,
        key=key,
        revision=seconds if day_of_seconds(seconds) else 0,
        table=DATASET,
        source_id=code[:64],
        name=name,
        brand=_text(cells, "brands").partition(",")[0].strip(),
        category=_plainest(shelves),
        shelves=",".join(shelves),
        gtin=gtin_of(key),
        country=country or next(iter(sold_in), ""),
        ingredients=_text(cells, "ingredients_text")[:LONGEST_INGREDIENTS],
        labels=_tags(cells, "labels_tags"),
        analysis_tags=_tags(cells, "ingredients_analysis_tags"),
        basis=(Basis.PER_100_ML if is_volume(unit) else Basis.PER_100_G).value,
        b12_ug=_b12(cells, wrong),
        calcium_mg=_scaled(cells, "calcium_100g", MG_IN_G),
        vitamin_b6_mg=_scaled(cells, "vitamin-b6_100g", MG_IN_G),
        folate_ug=_scaled(cells, "vitamin-b9_100g", UG_IN_G),
        portion_g=float(measure.grams or measure.millilitres or 0) or None if measure else None,
        measures=(measure,) if measure else (),
        figure_date=day_of_seconds(seconds),
    )
    return product, wrong


def _b12(cells: Cells, wrong: list[tuple[str, str]]) -> Decimal | None:
    """µg per 100 g or ml; from the serving where only that is given."""
    text = _text(cells, B12)
    try:
        stated = amount(text, scale=UG_IN_G)
        return stated if stated is not None else _from_serving(cells)
    except (ValueError, ArithmeticError):
        wrong.append(("amount", text or _text(cells, B12_A_SERVING)))
        return None


def _from_serving(cells: Cells) -> Decimal | None:
    each, size = _text(cells, B12_A_SERVING), _text(cells, "serving_quantity")
    if not each or not size or Decimal(size) <= 0:
        return None
    return amount(str(Decimal(each) / Decimal(size) * 100), scale=UG_IN_G)


def _scaled(cells: Cells, name: str, scale: int) -> float | None:
    grams = companion(_text(cells, name))
    return None if grams is None else grams * scale


def _unit(cells: Cells) -> str:
    """ml where the label counts in millilitres, else g."""
    said = _text(cells, "serving_quantity_unit").casefold()
    if said in ("g", "ml"):
        return said
    size = _text(cells, "serving_size")
    if _G.search(size):
        return "g"
    poured = _ML.search(size) or _text(cells, "product_quantity_unit").casefold() == "ml"
    return "ml" if poured else "g"


def _sold_in(cells: Cells) -> list[str]:
    return [code for tag in _tags(cells, "countries_tags") if (code := code_of(tag))]


def _plainest(shelves: Iterable[str]) -> str:
    """The last shelf, the narrowest one, in words: "en:oat-milks" is "oat milks"."""
    english = [tag for tag in shelves if tag.startswith("en:")]
    return (english[-1].removeprefix("en:").replace("-", " ") if english else "")[:160]


def _text(cells: Cells, name: str) -> str:
    """A cell as text without line breaks; lists, objects and truth values are none."""
    value = cells.get(name)
    if isinstance(value, str):
        if "\0" in value:
            raise NotTaken("nul", name)
        if not value.isascii() and any("\ud800" <= c <= "\udfff" for c in value):
            raise NotTaken("not_utf8", name)
        return " ".join(value.split())
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _tags(cells: Cells, name: str) -> tuple[str, ...]:
    value = cells.get(name)
    found = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else []
    tags = [_text({name: tag}, name) for tag in found[:MOST_TAGS] if isinstance(tag, str)]
    return tuple(filter(None, tags))


def _whole(text: str) -> int:
    digits = text.partition(".")[0]
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 16 else 0
