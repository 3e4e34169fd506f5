"""A release of FoodData Central: what arrives, what stays, what is the newest."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from foods.importers.tests.conftest import Import
from foods.importers.tests.releases import FdcRelease, barcode
from foods.models import Food, HouseholdMeasure
from foods.products.models import FortificationRecord
from foods.search import search


def everything() -> list[object]:
    return [
        *Food.objects.order_by("pk").values_list(),
        *HouseholdMeasure.objects.order_by("pk").values_list(),
    ]


def test_a_label_arrives_with_all_it_says(release: FdcRelease, import_fdc: Import) -> None:
    release.label(7, "OAT DRINK, VANILLA", b12="0.38", brand_name="BRAND", ingredients="OATS, VITAMIN B12")
    table = import_fdc(release)
    assert (table["read"], table["created"], table["rejected"]) == (1, 1, 0)
    food = Food.objects.get()
    assert (food.name, food.brand, food.gtin) == ("Oat Drink, Vanilla", "Brand", "00" + barcode(7))
    assert (food.b12_ug, food.basis, food.standing) == (Decimal("0.38"), "100 ml", "counts")
    assert (food.source_type, food.layer, food.country) == ("fortified_food", 3, "US")
    assert (food.figure_date, food.figure_source_id) == (date(2024, 4, 18), "7")
    assert [(m.label, m.millilitres, m.grams) for m in food.measures] == [("1 cup", 240, None)]


def test_food_tables_bring_household_measures_and_added_b12(release: FdcRelease, import_fdc: Import) -> None:
    release.food(20, "Cereal, toasted oat", "survey_fndds_food", b12="6.1")
    release.nutrient(20, "1246", "6.1")
    release.add("food_portion.csv", fdc_id=20, seq_num=1, portion_description="1 cup", gram_weight="28")
    release.food(21, "Cheese, cheddar", "sr_legacy_food", b12="1.1")
    release.add("food_portion.csv", fdc_id=21, seq_num=1, amount="1", measure_unit_id="9999",
                modifier="slice", gram_weight="21")  # fmt: skip
    release.food(22, "Milk, whole", "foundation_food", b12="0.5")
    release.add("measure_unit.csv", id="1000", name="cup")
    release.add(
        "food_portion.csv", fdc_id=22, seq_num=1, amount="0.5", measure_unit_id="1000", gram_weight="122"
    )
    import_fdc(release)
    cereal, cheddar, milk = Food.objects.order_by("dataset_id")
    assert (cereal.added_b12_ug, cereal.dataset, cereal.layer) == (Decimal("6.1"), "fdc_fndds", 2)
    assert [m.label for m in (cereal.measures[0], cheddar.measures[0])] == ["1 cup", "1 slice"]
    assert (milk.measures[0].label, milk.measures[0].grams) == ("1/2 cup", 122)


def test_a_second_run_changes_nothing(release: FdcRelease, import_fdc: Import) -> None:
    release.label(7, b12="0.38")
    release.food(20, "Beef liver", "sr_legacy_food", b12="59.3")
    import_fdc(release)
    before = everything()
    table = import_fdc(release)
    assert (table["created"], table["updated"], table["unchanged"]) == (0, 0, 2)
    assert everything() == before


def test_only_the_newest_label_of_a_barcode_is_written(release: FdcRelease, import_fdc: Import) -> None:
    release.label(9, "OAT DRINK, NEW", gtin=barcode(1), day="2024-04-18", b12="0.38")
    release.label(12, "OAT DRINK, OLD", gtin=f"00{barcode(1)}", day="2020-02-27", b12="0.9")
    release.label(8, "OAT DRINK, ALSO OLD", gtin=barcode(1).lstrip("0").zfill(8), day="4/1/2019", b12="2")
    table = import_fdc(release)
    assert (table["created"], table["older revisions"]) == (1, 2)
    assert Food.objects.get().name == "Oat Drink, New"


def test_an_older_release_does_not_bring_back_an_old_label(release: FdcRelease, import_fdc: Import) -> None:
    release.label(9, "OAT DRINK, NEW", gtin=barcode(1), day="2024-04-18")
    import_fdc(release)
    older = FdcRelease()
    older.label(3, "OAT DRINK, OLD", gtin=barcode(1), day="2020-02-27")
    assert import_fdc(older)["older revisions"] == 1
    assert Food.objects.get().name == "Oat Drink, New"


def test_a_changed_label_changes_its_food_and_keeps_the_old_figure(
    release: FdcRelease, import_fdc: Import
) -> None:
    release.label(9, gtin=barcode(1), day="2022-04-18", b12="0.38")
    import_fdc(release)
    code = Food.objects.get().code
    newer = FdcRelease()
    newer.label(30, gtin=barcode(1), day="2024-04-18", b12="0.5")
    assert import_fdc(newer)["updated"] == 1
    food = Food.objects.get()
    assert (food.code, food.b12_ug, food.figure_date) == (code, Decimal("0.5"), date(2024, 4, 18))
    told = FortificationRecord.objects.newest_first().values_list("b12_ug", "checked_on")
    assert list(told) == [(Decimal("0.5"), date(2024, 4, 18)), (Decimal("0.38"), date(2022, 4, 18))]
    assert search("oat drink")[0].pk == food.pk


def test_survey_foods_live_on_under_their_food_code(release: FdcRelease, import_fdc: Import) -> None:
    release.food(20, "Milk, whole", "survey_fndds_food", b12="0.5", day="2022-01-01")
    release.add("survey_fndds_food.csv", fdc_id=20, food_code="11111000")
    import_fdc(release)
    newer = FdcRelease()
    newer.food(99, "Milk, whole", "survey_fndds_food", b12="0.54", day="2024-01-01")
    newer.add("survey_fndds_food.csv", fdc_id=99, food_code="11111000")
    assert import_fdc(newer)["updated"] == 1
    assert Food.objects.get().b12_ug == Decimal("0.54")


def test_a_folder_gives_the_same_as_the_zip(release: FdcRelease, import_fdc: Import) -> None:
    release.label(7, b12="0.38")
    import_fdc(release)
    assert import_fdc(release, name="folder")["unchanged"] == 1


def test_columns_may_stand_anywhere(release: FdcRelease, import_fdc: Import) -> None:
    release.label(7, b12="0.38")
    for name, rows in release.files.items():
        release.files[name] = [["", *reversed(row)] for row in rows]
        release.files[name][0][0] = "added_later"
    import_fdc(release)
    assert Food.objects.get().b12_ug == Decimal("0.38")


def test_nutrient_numbers_may_stand_in_place_of_ids(release: FdcRelease, import_fdc: Import) -> None:
    release.food(20, "Milk, whole", "survey_fndds_food")
    release.nutrient(20, "418", "0.54")
    import_fdc(release)
    assert Food.objects.get().b12_ug == Decimal("0.54")


def test_amounts_in_milligrams_become_micrograms(release: FdcRelease, import_fdc: Import) -> None:
    release.files["nutrient.csv"][2][2] = "MG"
    release.food(20, "Milk, whole", "survey_fndds_food", b12="0.00054")
    import_fdc(release)
    assert Food.objects.get().b12_ug == Decimal("0.54")


def test_helper_rows_and_book_keeping_are_no_foods(release: FdcRelease, import_fdc: Import) -> None:
    release.food(1, "Milk", "sub_sample_food", b12="0.5")
    release.food(2, "Cheese, as ingredient in sandwich", "survey_fndds_food", b12="1")
    table = import_fdc(release)
    assert (table["read"], table["no foods to log"], table["survey book-keeping"]) == (1, 1, 1)
    assert not Food.objects.exists()


def test_what_is_not_stated_is_not_zero(release: FdcRelease, import_fdc: Import) -> None:
    release.label(7)
    import_fdc(release)
    food = Food.objects.get()
    assert (food.b12_ug, food.standing) == (None, "not_stated")


def test_plain_animal_foods_borrow(release: FdcRelease, import_fdc: Import) -> None:
    meat = {"branded_food_category": "Meat/Poultry/Other Animals", "serving_size_unit": "g"}
    release.label(7, "GROUND BEEF", **meat)
    release.label(8, "CHICKEN BREAST", b12="0", **meat)
    import_fdc(release)
    for food in Food.objects.all():
        assert food.standing == "borrowed"
        assert food.b12_ug > 0
        assert food.figure_source == "fndds"


def test_a_suspect_label_counts_at_its_likely_value(release: FdcRelease, import_fdc: Import) -> None:
    release.label(7, "EGGS, LARGE", b12="2.22", branded_food_category="Eggs & Egg Substitutes",
                  serving_size="50", serving_size_unit="g")  # fmt: skip
    table = import_fdc(release)
    food = Food.objects.get()
    assert table["suspect (of these)"] == 1
    assert (food.standing, food.suspect_reason, food.stated_b12_ug) == (
        "estimated",
        "factor_2_5",
        Decimal("2.22"),
    )
    assert food.b12_ug < food.stated_b12_ug
    assert import_fdc(release)["suspect (of these)"] == 1


def test_the_american_slip_is_looked_for_on_american_labels_only(
    release: FdcRelease, import_fdc: Import
) -> None:
    release.label(7, "EGGS, LARGE", b12="2.22", branded_food_category="Eggs & Egg Substitutes",
                  market_country="New Zealand", serving_size="50", serving_size_unit="g")  # fmt: skip
    import_fdc(release)
    assert Food.objects.get(country="NZ").standing == "counts"


def test_a_dry_run_writes_nothing(release: FdcRelease, import_fdc: Import) -> None:
    release.label(7, b12="0.38")
    assert import_fdc(release, "--dry-run")["created"] == 1
    assert not Food.objects.exists()


def test_a_limit_takes_the_first_foods(release: FdcRelease, import_fdc: Import) -> None:
    for number in range(1, 6):
        release.label(number)
    assert import_fdc(release, "--limit", "2")["created"] == 2
    assert import_fdc(release)["created"] == 3


def test_a_country_takes_its_own_newest_label(release: FdcRelease, import_fdc: Import) -> None:
    release.label(1, "OAT DRINK, NZ", gtin=barcode(1), day="2020-01-01", market_country="New Zealand")
    release.label(2, "OAT DRINK, US", gtin=barcode(1), day="2024-01-01")
    table = import_fdc(release, "--country", "nz")
    assert (table["created"], table["sold elsewhere"]) == (1, 1)
    assert Food.objects.get().name == "Oat Drink, Nz"


def test_several_processes_give_the_same(release: FdcRelease, import_fdc: Import, tmp_path: Path) -> None:
    for number in range(1, 40):
        release.label(number, b12="0.38")
    assert import_fdc(release, "--workers", "2")["created"] == 39
    assert import_fdc(release, "--workers", "0")["unchanged"] == 39


@pytest.mark.parametrize("text", ["OAT & <b>DRINK</b>", "Crème ½ “fine”", "オーツ"])
def test_any_writing_arrives(release: FdcRelease, import_fdc: Import, text: str) -> None:
    release.label(7, text)
    import_fdc(release)
    assert Food.objects.get().name.casefold() == text.casefold()
