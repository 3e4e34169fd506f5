"""A synthetic FoodData Central release in the true format, of any size; the same size gives the same bytes.

The shares are those of real releases: each barcode has four or five revisions, 0.6 % of the labels state B12,
helper rows that are no foods stand in between, and one line in a thousand is dirty.
"""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tooling.benchmarks.label_words import ADJECTIVES, FLAVOURS, INGREDIENTS, KINDS

REVISIONS = 4.5  # rows of one barcode
STATED = 160  # one label of so many states B12
DIRTY = 1000  # one line of so many is broken
TABLE_FOODS = 0.008  # share of the food tables among all foods: 16,000 of two million
HELPERS = 0.025  # rows that are no foods to log
BLOCK = 5000

FOOD = (
    "fdc_id,data_type,description,food_category_id,publication_date,market_country,trade_channel,microbe_data"
)
NUTRIENT = (
    "id,fdc_id,nutrient_id,amount,data_points,derivation_id,min,max,median,loq,footnote,min_year_acquired,"
    "percent_daily_value"
)
BRANDED = (
    "fdc_id,brand_owner,brand_name,subbrand_name,gtin_upc,ingredients,not_a_significant_source_of,serving_size,"
    "serving_size_unit,household_serving_fulltext,branded_food_category,data_source,package_weight,"
    "modified_date,available_date,market_country,discontinued_date,preparation_state_code,trade_channel,"
    "short_description,material_code"
)
PORTION = (
    "id,fdc_id,seq_num,amount,measure_unit_id,portion_description,modifier,gram_weight,data_points,footnote,"
    "min_year_acquired"
)
NUTRIENTS = (
    ("1003", "Protein", "G", "203"),
    ("1004", "Total lipid (fat)", "G", "204"),
    ("1005", "Carbohydrate, by difference", "G", "205"),
    ("1008", "Energy", "KCAL", "208"),
    ("2000", "Total Sugars", "G", "269"),
    ("1079", "Fiber, total dietary", "G", "291"),
    ("1087", "Calcium, Ca", "MG", "301"),
    ("1089", "Iron, Fe", "MG", "303"),
    ("1093", "Sodium, Na", "MG", "307"),
    ("1104", "Vitamin A, IU", "IU", "318"),
    ("1162", "Vitamin C, total ascorbic acid", "MG", "401"),
    ("1253", "Cholesterol", "MG", "601"),
    ("1258", "Fatty acids, total saturated", "G", "606"),
)
RARE = (
    ("1178", "Vitamin B-12", "UG", "418"),
    ("1246", "Vitamin B-12, added", "UG", "578"),
    ("1175", "Vitamin B-6", "MG", "415"),
    ("1177", "Folate, total", "UG", "417"),
)
FORTIFIED = "VITAMIN B12 (CYANOCOBALAMIN)"


def write(path: Path, foods: int, *, revisions: float = REVISIONS, packed: bool = True) -> None:
    """Write the release as a zip, or into a folder."""
    release = _Release(foods, revisions)
    if not packed:
        path.mkdir(parents=True)
        for name, blocks in release.files():
            with (path / name).open("wb") as file:
                file.writelines(blocks)
        return
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, blocks in release.files():
            with archive.open(f"FoodData_Central_csv/{name}", "w", force_zip64=True) as member:
                for block in blocks:
                    member.write(block)


class _Release:
    def __init__(self, foods: int, revisions: float) -> None:
        self.foods = foods
        self.helpers = int(foods * HELPERS)
        self.tables = int(foods * TABLE_FOODS)
        self.labels = foods - self.helpers - self.tables
        self.products = max(1, int(self.labels / revisions))

    def files(self) -> Iterator[tuple[str, Iterator[bytes]]]:
        yield "nutrient.csv", self._names("id,name,unit_name,nutrient_nbr,rank", (*NUTRIENTS, *RARE))
        yield (
            "food_category.csv",
            self._names("id,code,description", (("1", "0100", "Dairy and Egg Products"),)),
        )
        yield "food.csv", self._file(FOOD, self._food)
        yield "branded_food.csv", self._file(BRANDED, self._branded)
        yield "food_nutrient.csv", self._file(NUTRIENT, self._nutrients)
        yield "food_portion.csv", self._file(PORTION, self._portion)

    def _names(self, header: str, rows: tuple[tuple[str, ...], ...]) -> Iterator[bytes]:
        width = header.count(",") + 1
        lines = [_line(*row, *[""] * (width - len(row))) for row in rows]
        yield (_header(header) + "".join(lines)).encode()

    def _file(self, header: str, row: Callable[[int], str]) -> Iterator[bytes]:
        yield _header(header).encode()
        for start in range(0, self.foods, BLOCK):
            yield "".join(map(row, range(start, min(start + BLOCK, self.foods)))).encode(
                "utf-8", "surrogateescape"
            )

    def _kind(self, i: int) -> str:
        """Labels first, then food tables, then helpers."""
        if i < self.labels:
            return "branded_food"
        if i < self.labels + self.tables:
            return ("sr_legacy_food", "survey_fndds_food")[i % 2]
        return ("sub_sample_food", "market_acquisition")[i % 2]

    def _food(self, i: int) -> str:
        if i % DIRTY == 17:
            return _dirt(i)
        kind = self._kind(i)
        product, revision = i % self.products, i // self.products
        name = _name(product) if kind == "branded_food" else f"{_name(i).capitalize()}, table food {i}"
        day = f"{2017 + revision % 8}-{1 + product % 12:02}-{1 + product % 28:02}"
        return _line(_id(i), kind, name, "1" if kind != "branded_food" else "", day, "", "", "")

    def _branded(self, i: int) -> str:
        if i >= self.labels:
            return ""
        product = i % self.products
        kind, category, unit = KINDS[product % len(KINDS)]
        ingredients = _ingredients(product)
        if product % STATED == 0:
            ingredients += ", " + FORTIFIED
        market = "United States" if product % 50 else "New Zealand"
        cells = {
            "fdc_id": _id(i),
            "brand_owner": f"OWNER {product % 4001} FOODS, INC.",
            "brand_name": f"BRAND {product % 9001}",
            "gtin_upc": _barcode(product, i),
            "ingredients": ingredients,
            "serving_size": f"{20 + product % 230}.0",
            "serving_size_unit": unit,
            "household_serving_fulltext": f"{1 + product % 3} {kind.split()[-1]}",
            "branded_food_category": category,
            "data_source": "LI",
            "modified_date": "2020-01-01",
            "available_date": "2020-01-01",
            "market_country": market,
        }
        return _line(*[cells.get(name, "") for name in _BRANDED_NAMES])

    def _nutrients(self, i: int) -> str:
        if i >= self.labels + self.tables:
            return ""
        fdc_id, base, product = _id(i), i * 20, i % self.products
        values: list[int] = []
        for n, most in enumerate(_MOST):
            values += (base + n, fdc_id, product % most)
        rows = _COMMON % tuple(values)
        if i >= self.labels:
            return rows + self._rare(i, base, 0.01 * (i % 500), 4)
        return rows + self._rare(i, base, 0.1 * (product % 47), 1) if product % STATED == 0 else rows

    def _rare(self, i: int, base: int, b12: float, rows: int) -> str:
        told = zip(RARE[:rows], (b12, b12 / 2, 0.4, 30), strict=False)
        cells = ((base + 15 + n, _id(i), row[0], f"{amount:.3f}") for n, (row, amount) in enumerate(told))
        return "".join(_line(*map(str, row), *[""] * 9) for row in cells)

    def _portion(self, i: int) -> str:
        if not self.labels <= i < self.labels + self.tables:
            return ""
        told = (("1 cup", ""), ("", "slice"))[i % 2]
        return _line(str(i), str(_id(i)), "1", "1", "9999", *told, f"{20 + i % 300}", "", "", "")


def _id(i: int) -> int:
    return 300_000 + i


def _line(*cells: object) -> str:
    return '"' + '","'.join(map(str, cells)) + '"\n'


def _header(columns: str) -> str:
    return _line(*columns.split(","))


_BRANDED_NAMES = BRANDED.split(",")
_MOST = (23, 31, 67, 500, 40, 9, 300, 7, 900, 1000, 60, 90, 14)  # of each nutrient, in its unit
_COMMON = "".join(_line("%d", "%d", nutrient[0], "%d", "", "71", *[""] * 7) for nutrient in NUTRIENTS)


def _name(product: int) -> str:
    adjective = ADJECTIVES[product // 7 % len(ADJECTIVES)]
    flavour = FLAVOURS[product // 11 % len(FLAVOURS)]
    return (
        f"{adjective} {flavour} {KINDS[product % len(KINDS)][0]}, {FLAVOURS[product // 13 % len(FLAVOURS)]}"
    )


def _ingredients(product: int) -> str:
    count, step = 8 + product % 17, 1 + product % 11
    return ", ".join(INGREDIENTS[(product + n * step) % len(INGREDIENTS)] for n in range(count))


def _barcode(product: int, i: int) -> str:
    """With 12 to 14 digits: zeros on the left come and go."""
    body = f"{810_000_000_00 + product:011}"
    weighted = 3 * sum(map(int, body[-1::-2])) + sum(map(int, body[-2::-2]))  # the check digit of GS1
    return f"{body}{-weighted % 10}".zfill(12 + i % 3)


def _dirt(i: int) -> str:
    """Lines as they are met: cut off, not UTF-8, NULs, an open quotation mark, no name."""
    good = _line(_id(i), "branded_food", "DIRTY", "", "2020-01-01", "", "", "")
    return (
        good[: len(good) // 2] + "\n",
        good.replace("DIRTY", "CR\udce8ME"),
        good.replace("DIRTY", "NUL\0NUL"),
        good.replace('"DIRTY"', '"DIRTY 12" PAN'),
        good.replace("DIRTY", ""),
    )[i // DIRTY % 5]
