"""An export of Open Food Facts: grams become micrograms, guesses are never taken, dirt is passed over."""

import csv
import gzip
import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError

from foods.importers.tests.conftest import Import
from foods.importers.tests.releases import barcode, off_csv, off_jsonl, off_product
from foods.models import Food
from foods.products.models import FortificationRecord

B12 = "vitamin-b12_100g"
LATER, EARLIER = "1710000000", "1600000000"


def reasons(rejects: Path) -> list[tuple[int, str]]:
    with rejects.open(encoding="utf-8", newline="") as lines:
        return [(int(row["line"]), row["reason"]) for row in csv.DictReader(lines)]


@pytest.mark.parametrize("form", [off_csv, off_jsonl])
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_product_arrives_from_every_form(import_off: Import, form: Any, pack: Any) -> None:
    table = import_off(pack(form([off_product(1, **{B12: "0.0000038"})])))
    assert (table["read"], table["created"], table["rejected"]) == (1, 1, 0)
    food = Food.objects.get()
    assert (food.b12_ug, food.basis, food.source_type) == (Decimal("3.8"), "100 ml", "fortified_food")
    assert (food.brand, food.category, food.country) == ("Brand", "oat milks", "GB")
    assert (food.figure_source, food.figure_date) == ("openfoodfacts", date(2023, 11, 14))
    assert [(m.label, m.millilitres) for m in food.measures] == [("200 ml", 200)]


@pytest.mark.parametrize(
    ("grams", "ug"), [("0.00000062", "0.62"), ("6.2e-07", "0.62"), ("0", "0"), ("3.8E-7", "0.38"), ("", None)]
)
def test_grams_become_micrograms(import_off: Import, grams: str, ug: str | None) -> None:
    import_off(off_csv([off_product(1, **{B12: grams})]))
    assert Food.objects.get().b12_ug == (None if ug is None else Decimal(ug))


@pytest.mark.parametrize("grams", ["lots", "-1", "NaN", "1e9", "0,0000004", "38"])
def test_an_amount_that_cannot_be_is_told(import_off: Import, rejects: Path, grams: str) -> None:
    import_off(off_csv([off_product(1, **{B12: grams})]))
    assert reasons(rejects) == [(2, "an amount that cannot be")]
    assert Food.objects.get().b12_ug is None


def test_a_guess_from_the_ingredients_is_never_taken(import_off: Import) -> None:
    product = {**off_product(), "nutriments_estimated": {B12: 0.0000038}}
    import_off(off_jsonl([product]), name="products.jsonl")
    assert Food.objects.get().standing == "not_stated"


def test_a_figure_for_the_serving_is_turned_into_one_for_100_ml(import_off: Import) -> None:
    import_off(off_jsonl([off_product(1, **{"vitamin-b12_serving": 0.00000076, "serving_quantity": 200})]))
    assert Food.objects.get().b12_ug == Decimal("0.38")


def test_machine_read_labels_help_to_classify(import_off: Import) -> None:
    import_off(off_csv([off_product(1, ingredients_analysis_tags="en:vegan,en:vegetarian")]))
    assert Food.objects.get().diet == "vegan"


def test_a_second_run_changes_nothing(import_off: Import) -> None:
    content = off_csv([off_product(n, **{B12: "0.0000038"}) for n in range(1, 6)])
    import_off(content)
    before = list(Food.objects.order_by("pk").values())
    table = import_off(content)
    assert (table["created"], table["updated"], table["unchanged"]) == (0, 0, 5)
    assert list(Food.objects.order_by("pk").values()) == before


@pytest.mark.parametrize("order", [(EARLIER, LATER), (LATER, EARLIER)])
@pytest.mark.parametrize("apart", [0, 1500])
def test_of_a_barcode_twice_in_the_file_the_newest_is_kept(
    import_off: Import, order: tuple[str, str], apart: int
) -> None:
    first, last = (
        off_product(1, product_name=f"Oat {seconds}", last_modified_t=seconds) for seconds in order
    )
    content = off_csv([first, *(off_product(n) for n in range(2, 2 + apart)), last])
    import_off(content)
    assert Food.objects.get(gtin=f"00{barcode(1)}").name == f"Oat {LATER}"
    table = import_off(content)
    assert (table["created"], table["updated"]) == (0, 0)


def test_an_older_export_changes_nothing(import_off: Import) -> None:
    import_off(off_csv([off_product(1, last_modified_t=LATER, product_name="New")]))
    assert import_off(off_csv([off_product(1, last_modified_t=EARLIER)]))["older revisions"] == 1
    assert Food.objects.get().name == "New"


def test_a_changed_figure_keeps_the_old_one_in_the_history(import_off: Import) -> None:
    import_off(off_csv([off_product(1, last_modified_t=EARLIER, **{B12: "0.0000038"})]))
    import_off(off_csv([off_product(1, last_modified_t=LATER, **{B12: "0.0000025"})]))
    assert Food.objects.get().b12_ug == Decimal("2.5")
    assert [r.b12_ug for r in FortificationRecord.objects.newest_first()] == [Decimal("2.5"), Decimal("3.8")]


def test_only_the_country_asked_for(import_off: Import) -> None:
    content = off_csv([off_product(1), off_product(2, countries_tags="en:france,en:united-states")])
    table = import_off(content, "--country", "us")
    assert (table["created"], table["sold elsewhere"]) == (1, 1)
    assert Food.objects.get().country == "US"


def test_a_dry_run_writes_nothing(import_off: Import) -> None:
    assert import_off(off_csv([off_product()]), "--dry-run")["created"] == 1
    assert not Food.objects.exists()


def test_a_limit_takes_the_first_products(import_off: Import) -> None:
    assert import_off(off_csv([off_product(n) for n in range(1, 9)]), "--limit", "3")["created"] == 3


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"too\tfew", "wrong number of cells"),
        (off_csv([off_product(9)]).splitlines()[1].replace(b"Oat", b"O\xe8t"), "not UTF-8 text"),
        (off_csv([off_product(9)]).splitlines()[1].replace(b"Oat", b"O\0t"), "NUL bytes in the text"),
        (off_csv([off_product(9, code="")]).splitlines()[1], "no usable id"),
        (off_csv([off_product(9, product_name=" ")]).splitlines()[1], "no name"),
        (b"x" * 1_500_000, "line too long"),
    ],
)
def test_a_broken_line_is_told_and_passed_over(
    import_off: Import, rejects: Path, line: bytes, reason: str
) -> None:
    table = import_off(off_csv([off_product(1)]) + line + b"\n" + off_csv([off_product(2)]).splitlines()[1])
    assert (table["created"], table["rejected"], table["read"]) == (2, 1, 3)
    assert reasons(rejects) == [(3, reason)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"code": "1', "not a JSON object"),
        (b'["a", "list"]', "not a JSON object"),
        (b"[" * 100_000, "not a JSON object"),
        (json.dumps(off_product(9, product_name="a\0b")).encode(), "NUL bytes in the text"),
        (b'{"code": "0000105000042", "product_name": "\\ud800"}', "not UTF-8 text"),
        (b'{"code": ["1"], "product_name": {"en": "Tea"}}', "no usable id"),
        (b'{"code": true, "product_name": null, "nutriments": []}', "no usable id"),
    ],
)
def test_a_broken_object_is_told_and_passed_over(
    import_off: Import, rejects: Path, line: bytes, reason: str
) -> None:
    table = import_off(off_jsonl([off_product(1)]) + line + b"\n" + off_jsonl([off_product(2)]))
    assert (table["created"], table["rejected"]) == (2, 1)
    assert reasons(rejects) == [(2, reason)]


@pytest.mark.parametrize(
    "value", [None, [], {}, True, 1e400, -1, "x" * 9000, [None, 3, {"a": 1}], ["en:a"] * 900]
)
def test_no_cell_can_stop_an_import(import_off: Import, value: object) -> None:
    keys = ("brands", "categories_tags", "labels_tags", "ingredients_text", "serving_size",
            "serving_quantity", "countries_tags", "last_modified_t", "ingredients_analysis_tags",
            "nutriments")  # fmt: skip
    lines = [json.dumps({**off_product(n), "nutriments": {}, key: value}) for n, key in enumerate(keys, 1)]
    assert import_off("\n".join(lines).encode())["created"] == len(keys)


def test_what_was_whole_before_a_truncated_end_arrives(import_off: Import, rejects: Path) -> None:
    whole = gzip.compress(off_csv([off_product(n, url=f"{n * 7919:x}") for n in range(1, 3000)]))
    table = import_off(whole[: len(whole) // 2], name="cut.csv.gz")
    assert 0 < table["created"] < 2999
    assert "ends too early" in reasons(rejects)[-1][1]
    assert import_off(whole)["created"] == 2999 - table["created"]


@pytest.mark.parametrize(
    "content", [b"", b"\x1f\x8b", b"\x1f\x8b\x08\x00broken", b"a,b,c\n", b"PK\x03\x04", b"\0" * 99]
)
def test_another_file_is_refused_in_a_sentence(import_off: Import, content: bytes) -> None:
    with pytest.raises(CommandError):
        import_off(content)


def test_pet_food_is_no_food(import_off: Import) -> None:
    table = import_off(off_jsonl([off_product(1, product_type="petfood")]))
    assert (table["created"], table["no foods to log"]) == (0, 1)
