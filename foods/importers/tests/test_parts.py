"""The small parts of the importers, without a database."""

import io
from decimal import Decimal

import pytest

from foods.importers.countries import code_of
from foods.importers.judging import judge
from foods.importers.measures import serving, table_measure, words_of
from foods.importers.problems import Problems
from foods.importers.product import Product, amount, barcode_key, day_of, is_older, stamp_of
from foods.importers.report import Tally, table
from foods.importers.tables import rows, rows_at

KEY = b"rules"
PRODUCT = Product(
    dataset="fdc_branded", key="1", revision=7, table="branded", source_id="1", name="Oat drink"
)


def table_of(text: str) -> tuple[list[tuple[int, tuple[str, ...]]], Problems]:
    problems = Problems()
    return list(rows(io.BytesIO(text.encode()), "food.csv", problems, ("a", "b"), ("c",))), problems


def test_cells_come_by_name_with_their_line() -> None:
    found, _ = table_of("b,x,a\n1,2,3\n\n4,5,6\n")
    assert found == [(2, ("3", "1", "")), (4, ("6", "4", ""))]


def test_a_mark_before_the_header_is_no_part_of_it() -> None:
    assert table_of("\ufeffa,b\n1,2\n")[0] == [(2, ("1", "2", ""))]


@pytest.mark.parametrize("broken", ['1,"open', '1,"open"more', "1", "1,2,3"])
def test_lines_behind_a_broken_one_are_read(broken: str) -> None:
    found, problems = table_of(f'a,b\n{broken}\n7,8\n"9","quoted ""so"""\n')
    assert [cells[:2] for _, cells in found] == [("7", "8"), ("9", 'quoted "so"')]
    assert problems.counted.total() == 1


def test_hundreds_of_open_quotation_marks_cost_their_own_lines() -> None:
    found, problems = table_of("a,b\n" + '1,"open\n2,3\n' * 300)
    assert (len(found), problems.counted.total()) == (300, 300)


def test_rows_are_found_again_by_their_line() -> None:
    text = b'a,b\n1,2\n"3\n3","4\n4"\n5,6\n7\n8,9\n'
    assert list(rows_at(io.BytesIO(text), "x", [3, 6, 7, 8], ("a",))) == [("3\n3",), ("5",), (), ("8",)]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("United States", "US"),
        ("en:united-kingdom", "GB"),
        ("gb", "GB"),
        ("New Zealand", "NZ"),
        ("en:cote-d-ivoire", "CI"),
        ("en:bosnia-and-herzegovina", "BA"),
        ("Deutschland", "DE"),
        ("en:south-korea", "KR"),
        ("fr:France", "FR"),
        ("Atlantis", ""),
        ("xx", ""),
        ("", ""),
    ],
)
def test_country_names(name: str, code: str) -> None:
    assert code_of(name) == code


def test_a_newer_revision_has_a_greater_stamp() -> None:
    old, new = stamp_of(PRODUCT, KEY), stamp_of(PRODUCT._replace(revision=8), KEY)
    assert is_older(old, new)
    assert not is_older(new, old)
    assert len(new) <= 32


def test_a_stamp_changes_with_what_was_read_and_with_the_rules() -> None:
    stamps = {
        stamp_of(PRODUCT, KEY),
        stamp_of(PRODUCT, b"other"),
        stamp_of(PRODUCT._replace(name="Rice"), KEY),
    }
    assert len(stamps) == 3


def test_an_older_stamp_is_only_so_by_its_revision() -> None:
    one, other = stamp_of(PRODUCT, KEY), stamp_of(PRODUCT._replace(name="Rice"), KEY)
    assert not is_older(one, other)
    assert not is_older(other, one)


@pytest.mark.parametrize(("text", "value"), [("", None), ("0", "0"), ("0.38", "0.38"), ("1e6", "1000000")])
def test_amounts(text: str, value: str | None) -> None:
    assert amount(text) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("text", "day"),
    [("2021-10-28", "2021-10-28"), ("4/1/2019", "2019-04-01"), ("", "None"), ("2021", "None")],
)
def test_days(text: str, day: str) -> None:
    assert str(day_of(text)) == day


def test_barcodes_in_any_form_have_one_key() -> None:
    keys = {barcode_key(text) for text in ("036000291452", "36000291452", "0036000291452", "00036000291452")}
    assert keys == {("00036000291452", True)}


def test_a_serving_is_in_grams_or_millilitres_as_the_label_counts() -> None:
    poured, eaten = serving("1 cup", "240", "MLT"), serving("2 BARS", "40.0", "GRM")
    assert poured
    assert (poured.label, poured.grams, poured.millilitres) == ("1 cup", None, 240)
    assert eaten
    assert (eaten.label, eaten.grams, eaten.millilitres) == ("2 bars", 40, None)
    assert serving("1 tablet", "1", "IU") is None


def test_measures_of_the_tables_in_words() -> None:
    assert words_of("1", "", "1 cup, chopped", "") == "1 cup, chopped"
    assert words_of("0.5", "cup", "", "") == "0.5 cup"
    assert words_of("1.0", "", "", "slice (1 oz)") == "1 slice (1 oz)"
    assert words_of("1", "", "", "10205") == "1"
    assert table_measure("Quantity not specified", "30") is None


def test_the_added_part_tells_the_form() -> None:
    told = {"table": "fndds", "dataset": "fdc_fndds", "name": "Milk, whole"}
    product = PRODUCT._replace(**told, b12_ug=Decimal(2))
    forms = [
        judge(product._replace(added_b12_ug=added), "s").form  # type: ignore[union-attr]
        for added in (None, Decimal(0), Decimal(1), Decimal(2))
    ]
    assert forms == ["food_bound", "food_bound", "mixed", "crystalline"]


def test_more_added_than_there_is_cannot_be() -> None:
    record = judge(PRODUCT._replace(b12_ug=Decimal("0.38"), added_b12_ug=Decimal(9)), "s")
    assert record.added_b12_ug == Decimal("0.38")  # type: ignore[union-attr]


def test_what_newer_data_contradict_is_judged_in_imports_too() -> None:
    told = {"table": "sr_legacy", "dataset": "fdc_sr_legacy"}
    octopus = judge(PRODUCT._replace(**told, name="Mollusks, octopus, common, raw", b12_ug=Decimal(20)), "s")
    assert octopus.b12_ug == Decimal("12.95")  # type: ignore[union-attr]
    salmon = PRODUCT._replace(
        **told, name="Salmon, sockeye, canned, total can contents", b12_ug=Decimal("0.4")
    )
    assert "out of line" in str(judge(salmon, "s"))


def test_a_word_of_another_language_borrows_nothing() -> None:
    product = PRODUCT._replace(name="Terrine de campagne", shelves="en:meats", table="openfoodfacts")
    assert judge(product, "s").b12_ug is None  # type: ignore[union-attr]


def test_the_table_names_what_was_counted() -> None:
    tally = Tally(read=1_234_567, created=5)
    tally.problems.update({"columns": 3, "amount": 2})
    lines = table(tally).splitlines()
    assert lines[0].split() == ["read", "1,234,567"]
    assert [line.split()[-1] for line in lines if "rejected" in line or "left out" in line] == ["3", "2"]
