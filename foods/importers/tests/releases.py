"""Small releases in the true formats, made in code."""

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from foods.barcodes import check_digit

COLUMNS = {
    "food.csv": "fdc_id,data_type,description,food_category_id,publication_date",
    "branded_food.csv": "fdc_id,brand_owner,brand_name,gtin_upc,ingredients,serving_size,serving_size_unit,"
    "household_serving_fulltext,branded_food_category,market_country",
    "food_nutrient.csv": "id,fdc_id,nutrient_id,amount,data_points,footnote",
    "nutrient.csv": "id,name,unit_name,nutrient_nbr,rank",
    "food_portion.csv": "id,fdc_id,seq_num,amount,measure_unit_id,portion_description,modifier,gram_weight",
    "food_category.csv": "id,code,description",
    "survey_fndds_food.csv": "fdc_id,food_code,wweia_category_code",
    "measure_unit.csv": "id,name",
}
NUTRIENTS = (
    ("1087", "Calcium, Ca", "MG", "301", ""),
    ("1178", "Vitamin B-12", "UG", "418", ""),
    ("1246", "Vitamin B-12, added", "UG", "578", ""),
)
Rows = list[list[str]]


def barcode(number: int) -> str:
    """A right UPC-A for a number of at most 11 digits."""
    body = f"{number:011}"
    return body + check_digit(body)


class FdcRelease:
    """Files by name; `save` writes them as a zip or a folder."""

    def __init__(self) -> None:
        self.files: dict[str, Rows] = {name: [columns.split(",")] for name, columns in COLUMNS.items()}
        self.files["nutrient.csv"] += [list(row) for row in NUTRIENTS]
        self.raw: dict[str, bytes] = {}

    def add(self, file: str, **cells: Any) -> None:
        self.files[file].append([str(cells.get(name, "")) for name in self.files[file][0]])

    def food(
        self, fdc_id: int, name: str, kind: str, *, day: str = "2024-04-18", b12: Any = None, **cells: Any
    ) -> None:
        self.add("food.csv", fdc_id=fdc_id, data_type=kind, description=name, publication_date=day, **cells)
        if b12 is not None:
            self.nutrient(fdc_id, "1178", b12)

    def label(self, fdc_id: int, name: str = "OAT DRINK", *, gtin: str | None = None, day: str = "2024-04-18",
              b12: Any = None, **cells: Any) -> None:  # fmt: skip
        self.food(fdc_id, name, "branded_food", day=day, b12=b12)
        told = {
            "gtin_upc": barcode(fdc_id) if gtin is None else gtin,
            "market_country": "United States",
            "branded_food_category": "Plant Based Milk",
            "serving_size": "240.0",
            "serving_size_unit": "ml",
            "household_serving_fulltext": "1 cup",
        }
        self.add("branded_food.csv", fdc_id=fdc_id, **{**told, **cells})

    def nutrient(self, fdc_id: int, nutrient: str, amount: Any) -> None:
        self.add("food_nutrient.csv", id=len(self.files["food_nutrient.csv"]), fdc_id=fdc_id,
                 nutrient_id=nutrient, amount=amount)  # fmt: skip

    def bytes_of(self, file: str) -> bytes:
        out = io.StringIO()
        csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(self.files[file])
        return out.getvalue().encode() + self.raw.get(file, b"")

    def save(self, path: Path, *, without: Sequence[str] = ()) -> Path:
        named = {name: self.bytes_of(name) for name in self.files if name not in without}
        if path.suffix != ".zip":
            path.mkdir(exist_ok=True)
            for name, content in named.items():
                (path / name).write_bytes(content)
            return path
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in named.items():
                archive.writestr(f"FoodData_Central_csv_2024-04-18/{name}", content)
        return path


OFF_COLUMNS = (
    "code", "url", "last_modified_t", "product_name", "brands", "categories_tags", "labels_tags",
    "countries_tags", "ingredients_text", "ingredients_analysis_tags", "serving_size", "serving_quantity",
    "calcium_100g", "vitamin-b12_100g",
)  # fmt: skip


def off_product(number: int = 1, **cells: Any) -> dict[str, Any]:
    """One product as the CSV tells it, texts only."""
    told = {
        "code": f"0{barcode(number)}",
        "last_modified_t": "1700000000",
        "product_name": "Oat drink",
        "brands": "Brand,Owner",
        "categories_tags": "en:plant-milks,en:oat-milks",
        "countries_tags": "en:united-kingdom",
        "serving_size": "200 ml",
        "serving_quantity": "200",
    }
    return {**told, **cells}


def off_csv(products: Iterable[Mapping[str, Any]]) -> bytes:
    lines = ["\t".join(OFF_COLUMNS)]
    lines += ["\t".join(str(product.get(name, "")) for name in OFF_COLUMNS) for product in products]
    return ("\n".join(lines) + "\n").encode()


def off_jsonl(products: Iterable[Mapping[str, Any]]) -> bytes:
    """Lists as lists, and the nutrients where they stand in this export."""
    return b"".join(json.dumps(_as_json(product)).encode() + b"\n" for product in products)


def _as_json(product: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"nutriments": {}, **product}
    for name in product:
        if name.endswith("_tags"):
            found[name] = str(product[name]).split(",")
        if name.endswith(("_100g", "_serving")):
            found["nutriments"][name] = found.pop(name)
    return found


def packed(path: Path, content: bytes) -> Path:
    path.write_bytes(gzip.compress(content))
    return path
