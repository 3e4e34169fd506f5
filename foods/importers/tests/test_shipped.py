"""An imported release and the shipped reference layer: no food twice, none deleted."""

import gzip
from pathlib import Path
from typing import Any

import pytest

from foods.catalogue import replaced
from foods.catalogue.files import REFERENCE_COLUMNS
from foods.catalogue.load import Report, load
from foods.importers.tests.conftest import Import
from foods.importers.tests.releases import FdcRelease
from foods.models import Food
from foods.search import index, search
from testing.factories import make_food

EVERYDAY_HEADER = (
    "id,name,synonyms,category,source_type,form,diet,basis,b12_ug,stated_b12_ug,standing,figure_kind,"
    "figure_source,figure_source_id,figure_description,note,measures"
)


@pytest.fixture(autouse=True)
def whole_with_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two stated foods make a whole release here."""
    monkeypatch.setattr(replaced, "WHOLE", {"branded": 2, "fndds": 2})


def shipped(name: str, dataset: str = "fndds", **fields: Any) -> Food:
    layer = 3 if dataset == "branded" else 2
    return make_food(name, dataset=dataset, layer=layer, b12_ug="0.5", source_type="dairy", **fields)


@pytest.fixture
def survey(release: FdcRelease) -> FdcRelease:
    release.food(1, "Milk, whole", "survey_fndds_food", b12="0.54")
    release.food(2, "Milk, skimmed", "survey_fndds_food", b12="0.6")
    return release


def test_the_same_food_becomes_the_imported_one(survey: FdcRelease, import_fdc: Import) -> None:
    milk = shipped("Milk, whole")
    import_fdc(survey)
    milk.refresh_from_db()
    assert (milk.dataset, milk.retired_at, str(milk.b12_ug)) == ("fdc_fndds", None, "0.5400")
    assert Food.objects.count() == 2


def test_the_other_shipped_foods_of_its_kind_are_retired(survey: FdcRelease, import_fdc: Import) -> None:
    gone, stays = shipped("Milk, condensed"), shipped("Milk of a label", "branded")
    index.rebuild()
    table = import_fdc(survey)
    assert table["shipped foods retired"] == 1
    gone.refresh_from_db()
    stays.refresh_from_db()
    assert (gone.is_retired, stays.is_retired) == (True, False)
    assert gone not in search("milk condensed")


def test_a_part_of_a_release_leaves_them_alone(release: FdcRelease, import_fdc: Import) -> None:
    milk = shipped("Milk, condensed")
    release.food(1, "Milk, whole", "survey_fndds_food", b12="0.54")
    import_fdc(release)
    milk.refresh_from_db()
    assert not milk.is_retired


@pytest.mark.parametrize("option", [("--limit", "1"), ("--dry-run",)])
def test_a_trial_leaves_them_alone(survey: FdcRelease, import_fdc: Import, option: tuple[str, ...]) -> None:
    milk = shipped("Milk, whole")
    import_fdc(survey, *option)
    milk.refresh_from_db()
    assert (milk.dataset, milk.is_retired) == ("fndds", False)


def test_a_label_is_the_same_only_with_shelf_and_figure(release: FdcRelease, import_fdc: Import) -> None:
    same = shipped("Oat Drink", "branded", category="Plant Based Milk", stated_b12_ug="0.38")
    other = shipped("Oat Drink", "branded", category="Plant Based Milk", stated_b12_ug="0.9")
    release.label(1, b12="0.38")
    release.label(2, "RICE DRINK", b12="0.38")
    import_fdc(release)
    same.refresh_from_db()
    other.refresh_from_db()
    assert (same.dataset, other.is_retired) == ("fdc_branded", True)


def _load(tmp_path: Path, *names: str) -> Report:
    everyday = tmp_path / "everyday.csv"
    everyday.write_text(EVERYDAY_HEADER + "\n")
    told = {"dataset": "fndds", "standing": "counts", "source_type": "dairy", "form": "food_bound",
            "diet": "vegetarian", "b12_ug": "0.5"}  # fmt: skip
    rows = [
        ",".join({**told, "dataset_id": n, "name": n}.get(c, "") for c in REFERENCE_COLUMNS) for n in names
    ]
    reference = tmp_path / "reference.csv.gz"
    reference.write_bytes(gzip.compress("\n".join([",".join(REFERENCE_COLUMNS), *rows]).encode()))
    return load(everyday=everyday, reference=reference)


def test_loading_the_catalogue_does_not_bring_them_back(
    survey: FdcRelease, import_fdc: Import, tmp_path: Path
) -> None:
    _load(tmp_path, "Buttermilk", "Kefir")
    import_fdc(survey)
    _load(tmp_path, "Buttermilk", "Kefir", "Quark")
    current = Food.objects.current().values_list("dataset", flat=True)
    assert set(current) == {"fdc_fndds"}


def test_loading_after_importing_creates_nothing_twice(
    survey: FdcRelease, import_fdc: Import, tmp_path: Path
) -> None:
    import_fdc(survey)
    assert _load(tmp_path, "Buttermilk").created == 0
    assert import_fdc(survey)["unchanged"] == 2
