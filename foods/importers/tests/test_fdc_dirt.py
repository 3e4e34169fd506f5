"""Broken releases: what is wrong is told with its line, the rest arrives, nothing stands half."""

import csv
import zipfile
from pathlib import Path

import pytest
from django.core.management import CommandError

from foods.importers.tests.conftest import Import
from foods.importers.tests.releases import FdcRelease, barcode
from foods.models import Food


def told(rejects: Path) -> list[tuple[str, int, str]]:
    with rejects.open(encoding="utf-8", newline="") as lines:
        return [(row["file"], int(row["line"]), row["reason"]) for row in csv.DictReader(lines)]


@pytest.fixture
def with_a_good_one(release: FdcRelease) -> FdcRelease:
    release.label(1, "GOOD OAT DRINK", b12="0.38")
    return release


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'"9","branded_food","CUT O', "quotation marks that do not close"),
        (b'"9","branded_food"\n', "wrong number of cells"),
        (b'"9","branded_food","A","","2024-04-18","too","many"\n', "wrong number of cells"),
        (b'"9","branded_food","12" PAN","","2024-04-18"\n', "quotation marks that do not close"),
        (b'"9","branded_food","CR\xe8ME","","2024-04-18"\n', "not UTF-8 text"),
        (b'"9","branded_food","NUL\0","","2024-04-18"\n', "NUL bytes in the text"),
        (b'"-9","branded_food","MINUS","","2024-04-18"\n', "no usable id"),
        (b'"9e9","branded_food","POWER","","2024-04-18"\n', "no usable id"),
        (b'"99999999999999999999","branded_food","LONG","","2024-04-18"\n', "no usable id"),
        (b'"1","branded_food","THE SAME ID","","2024-04-18"\n', "id seen before"),
        (b'"9","branded_food","WITHOUT LABEL","","2024-04-18"\n', "no such product in branded_food.csv"),
    ],
)
def test_a_broken_line_of_foods_is_told_and_passed_over(
    with_a_good_one: FdcRelease, import_fdc: Import, rejects: Path, line: bytes, reason: str
) -> None:
    with_a_good_one.raw["food.csv"] = line
    table = import_fdc(with_a_good_one)
    assert (table["created"], table["rejected"], table[reason]) == (1, 1, 1)
    assert told(rejects) == [("food.csv", 3, reason)]
    assert Food.objects.get().name == "Good Oat Drink"


def test_an_open_quotation_mark_costs_its_own_line_only(release: FdcRelease, import_fdc: Import) -> None:
    release.label(1)
    release.raw["food.csv"] = (
        b'"2","branded_food","OPEN,"","2024-04-18"\n"3","branded_food","TEA","","2024-04-18"\n'
    )
    release.add("branded_food.csv", fdc_id=3, gtin_upc=barcode(3))
    assert import_fdc(release)["created"] == 2


def test_text_over_several_lines_is_read_and_lines_are_counted(
    release: FdcRelease, import_fdc: Import, rejects: Path
) -> None:
    release.label(1, ingredients="OATS,\nWATER,\nSALT")
    release.label(2, gtin="")
    release.raw["branded_food.csv"] = b'"5","orphan"\n'
    assert import_fdc(release)["created"] == 2
    assert told(rejects) == [("branded_food.csv", 6, "wrong number of cells")]


@pytest.mark.parametrize("amount", ["lots", "-1", "NaN", "Infinity", "1e12", "1e999999999", "0x10"])
def test_an_absurd_amount_is_told_and_the_food_not_stated(
    release: FdcRelease, import_fdc: Import, rejects: Path, amount: str
) -> None:
    release.label(1, b12=amount)
    import_fdc(release)
    assert told(rejects) == [("food_nutrient.csv", 2, "an amount that cannot be")]
    assert Food.objects.get().b12_ug is None


def test_a_second_amount_is_told_and_the_first_counts(
    release: FdcRelease, import_fdc: Import, rejects: Path
) -> None:
    release.label(1, b12="0.38")
    release.nutrient(1, "1178", "3.8")
    release.nutrient(1, "1178", "0.38")
    import_fdc(release)
    assert told(rejects) == [("food_nutrient.csv", 3, "a second amount of the same nutrient")]
    assert Food.objects.get().stated_b12_ug is None


@pytest.mark.parametrize(
    "line", [b'"77","1","1178","0.', b'"77","1","1178"\n', b'"77","1","1178","0\0","",""\n']
)
def test_a_cut_off_nutrient_is_not_taken(release: FdcRelease, import_fdc: Import, line: bytes) -> None:
    release.label(1)
    release.raw["food_nutrient.csv"] = line
    assert import_fdc(release)["rejected"] == 1
    assert Food.objects.get().b12_ug is None


def test_numbers_that_look_like_a_nutrient_are_none(release: FdcRelease, import_fdc: Import) -> None:
    release.label(1178)
    release.label(11780)
    release.nutrient(1178, "1087", "1178")
    release.nutrient(11780, "1003", "1178")
    import_fdc(release)
    assert set(Food.objects.values_list("b12_ug", flat=True)) == {None}


@pytest.mark.parametrize("gtin", ["123", "075278003841", "not a code", "00000000000000", "9" * 60])
def test_a_wrong_barcode_is_left_out_but_the_food_arrives(
    release: FdcRelease, import_fdc: Import, rejects: Path, gtin: str
) -> None:
    release.label(1, gtin=gtin)
    import_fdc(release)
    assert told(rejects) == [("branded_food.csv", 2, "barcode that cannot be right")]
    assert Food.objects.get().gtin == ""


def test_revisions_with_the_same_wrong_barcode_are_one_product(
    release: FdcRelease, import_fdc: Import
) -> None:
    release.label(1, "OLD", gtin="075278003841", day="2020-01-01")
    release.label(2, "NEW", gtin="75278003841", day="2024-01-01")
    import_fdc(release)
    assert Food.objects.get().name == "New"


def test_without_a_name_nothing_arrives(release: FdcRelease, import_fdc: Import) -> None:
    release.label(1, "   ")
    release.label(2, ",,,")
    table = import_fdc(release)
    assert (table["no name"], table["rejected"], table["created"]) == (1, 2, 0)


@pytest.mark.parametrize("grams", ["", "0", "-5", "heavy", "NaN", "1e9"])
def test_a_portion_without_weight_is_left_out(release: FdcRelease, import_fdc: Import, grams: str) -> None:
    release.food(20, "Milk, whole", "survey_fndds_food", b12="0.5")
    release.add("food_portion.csv", fdc_id=20, seq_num=1, portion_description="1 cup", gram_weight=grams)
    import_fdc(release)
    assert Food.objects.get().measures == []


@pytest.mark.parametrize("size", ["", "0", "lots", "-3", "NaN", "1e400"])
def test_a_serving_without_weight_is_left_out(release: FdcRelease, import_fdc: Import, size: str) -> None:
    release.label(1, serving_size=size)
    import_fdc(release)
    assert Food.objects.get().measures == []


def test_endless_texts_are_shortened(release: FdcRelease, import_fdc: Import) -> None:
    release.label(1, "O" * 5000, brand_name="B" * 5000, ingredients="OATS, " * 9000,
                  branded_food_category="C" * 900, household_serving_fulltext="1 " + "c" * 900)  # fmt: skip
    assert import_fdc(release)["created"] == 1


@pytest.mark.parametrize("day", ["", "yesterday", "0001-01-01", "9999-12-31", "2024-02-30", "13/45/2020"])
def test_a_date_that_cannot_be_is_no_date(release: FdcRelease, import_fdc: Import, day: str) -> None:
    release.label(1, day=day)
    import_fdc(release)
    assert Food.objects.get().figure_date is None


@pytest.mark.parametrize("file", ["food.csv", "food_nutrient.csv"])
def test_a_release_without_its_foods_is_refused(
    release: FdcRelease, import_fdc: Import, tmp_path: Path, file: str
) -> None:
    release.label(1)
    path = release.save(tmp_path / "part.zip", without=[file])
    with pytest.raises(CommandError, match=f"no {file}"):
        import_fdc(_Saved(path))


def test_a_missing_column_is_named(release: FdcRelease, import_fdc: Import) -> None:
    release.files["food.csv"] = [["fdc_id", "data_type"]]
    with pytest.raises(CommandError, match=r"food.csv has no column description"):
        import_fdc(release)


@pytest.mark.parametrize("kept", [0.0, 0.3, 0.9])
def test_a_zip_cut_off_is_refused_in_a_sentence(
    release: FdcRelease, import_fdc: Import, tmp_path: Path, kept: float
) -> None:
    release.label(1)
    path = release.save(tmp_path / "whole.zip")
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
    with pytest.raises(CommandError, match="damaged or not whole"):
        import_fdc(_Saved(path))


def test_damage_inside_a_zip_leaves_nothing_half(
    release: FdcRelease, import_fdc: Import, tmp_path: Path
) -> None:
    for number in range(1, 400):
        release.label(number, b12="0.38")
    path = release.save(tmp_path / "whole.zip")
    with zipfile.ZipFile(path) as archive:
        at = archive.getinfo("FoodData_Central_csv_2024-04-18/food_nutrient.csv").header_offset + 900
    content = bytearray(path.read_bytes())
    content[at : at + 40] = b"\xff" * 40
    path.write_bytes(content)
    with pytest.raises(CommandError, match="Nothing was taken"):
        import_fdc(_Saved(path))
    assert not Food.objects.exists()


class _Saved(FdcRelease):
    """A release that lies there already, damaged."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def save(self, path: Path, *, without: object = ()) -> Path:
        return self._path
