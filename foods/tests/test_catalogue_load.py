"""Loading: once, twice, broken, gone and back again."""

import gzip
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from foods.catalogue import load as loading
from foods.catalogue.files import REFERENCE_COLUMNS
from foods.catalogue.load import Report, load
from foods.models import Food, HouseholdMeasure
from testing.factories import make_food

EVERYDAY_HEADER = (
    "id,name,synonyms,category,source_type,form,diet,basis,b12_ug,stated_b12_ug,standing,figure_kind,"
    "figure_source,figure_source_id,figure_description,note,measures"
)
LIVER = (
    "E1,Beef liver,ox liver,Liver,meat,food_bound,contains_meat,100 g,70.58,,counts,dataset,"
    "sr28,13326,Beef liver,,1 slice: 68 g"
)
OATS = (
    "E2,Oat drink,,Milks,fortified_food,crystalline,vegan,100 g,0.38,,counts,label,"
    ',,,,"1 glass, 200 ml: 206 g, 200 ml"'
)
TABLET = "E3,B12 tablet,,Supplements,supplement,crystalline,unsure,unit,10,,counts,label,,,,,1 tablet: 1 unit"
UNKNOWN = "E4,Grape-Nuts,,Cereals,fortified_food,crystalline,unsure,100 g,,,not_stated,label,,,,,100 g: 100 g"


@pytest.fixture(autouse=True)
def without_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """The search index has its own tests; here only the foods matter."""
    monkeypatch.setattr(loading, "_refresh_search", lambda: None)


def everyday(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "everyday.csv"
    path.write_text("\n".join((EVERYDAY_HEADER, *lines)) + "\n", encoding="utf-8")
    return path


def reference(tmp_path: Path, *names: str) -> Path:
    path = tmp_path / "reference.csv.gz"
    rows = [",".join(_reference_cell(column, name) for column in REFERENCE_COLUMNS) for name in names]
    path.write_bytes(gzip.compress("\n".join((",".join(REFERENCE_COLUMNS), *rows)).encode()))
    return path


def _reference_cell(column: str, name: str) -> str:
    told = {"dataset": "fndds", "standing": "counts", "source_type": "meat", "form": "food_bound"}
    cells = {**told, "dataset_id": name, "name": name, "diet": "contains_meat", "b12_ug": "2"}
    return cells.get(column, "")


def run(tmp_path: Path, *lines: str, names: tuple[str, ...] = ()) -> Report:
    return load(everyday=everyday(tmp_path, *lines), reference=reference(tmp_path, *names))


@pytest.mark.django_db
def test_foods_and_measures_arrive(tmp_path: Path) -> None:
    report = run(tmp_path, LIVER, OATS, TABLET, UNKNOWN, names=("Beef",))
    assert (report.created, report.problems) == (5, [])
    oats = Food.objects.get(dataset="everyday", dataset_id="E2")
    (glass,) = oats.measures
    assert (glass.label, glass.grams, glass.millilitres) == ("1 glass, 200 ml", 206, 200)
    assert oats.density_g_per_ml == Decimal("1.03")
    assert (oats.allergens, oats.layer) == ("gluten", 1)


@pytest.mark.django_db
def test_tags_and_layers_are_set(tmp_path: Path) -> None:
    run(tmp_path, LIVER, names=("Beef",))
    assert Food.objects.get(dataset_id="E1").tags == "liver"
    assert Food.objects.get(dataset_id="Beef").layer == 2


@pytest.mark.django_db
def test_loading_twice_changes_nothing(tmp_path: Path) -> None:
    run(tmp_path, LIVER, OATS, names=("Beef",))
    before = (
        list(Food.objects.order_by("pk").values()),
        list(HouseholdMeasure.objects.order_by("pk").values()),
    )
    second = run(tmp_path, LIVER, OATS, names=("Beef",))
    assert second.already_loaded
    assert before == (
        list(Food.objects.order_by("pk").values()),
        list(HouseholdMeasure.objects.order_by("pk").values()),
    )


@pytest.mark.django_db
def test_the_second_run_asks_the_database_little(tmp_path: Path) -> None:
    run(tmp_path, LIVER)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        run(tmp_path, LIVER)
    assert len(queries) <= 3


@pytest.mark.django_db
def test_forced_it_compares_and_still_changes_nothing(tmp_path: Path) -> None:
    run(tmp_path, LIVER, OATS)
    again = load(everyday=tmp_path / "everyday.csv", reference=tmp_path / "reference.csv.gz", force=True)
    assert (again.created, again.updated, again.unchanged, again.retired) == (0, 0, 2, 0)


@pytest.mark.django_db
def test_a_changed_figure_is_updated_in_place(tmp_path: Path) -> None:
    run(tmp_path, LIVER, OATS)
    pk = Food.objects.get(dataset_id="E2").pk
    report = run(tmp_path, LIVER, OATS.replace("0.38", "0.5").replace("206 g", "205 g"))
    food = Food.objects.get(dataset_id="E2")
    assert (report.updated, report.unchanged) == (1, 1)
    assert (food.pk, food.b12_ug, food.measures[0].grams) == (pk, Decimal("0.5"), 205)


@pytest.mark.django_db
def test_a_food_gone_from_the_file_is_retired_not_deleted(tmp_path: Path) -> None:
    run(tmp_path, LIVER, OATS)
    report = run(tmp_path, LIVER)
    assert report.retired == 1
    assert Food.objects.get(dataset_id="E2").retired_at is not None
    assert not Food.objects.current().filter(dataset_id="E2").exists()


@pytest.mark.django_db
def test_a_food_that_comes_back_is_current_again(tmp_path: Path) -> None:
    run(tmp_path, LIVER, OATS)
    run(tmp_path, LIVER)
    run(tmp_path, LIVER, OATS)
    assert Food.objects.current().filter(dataset_id="E2").count() == 1


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (OATS.replace("0.38", "lots"), "b12_ug is not a number"),
        (OATS.replace("0.38", "-1"), "b12_ug is out of range"),
        (OATS.replace("0.38", "NaN"), "b12_ug is out of range"),
        (OATS.replace("0.38", "1e9"), "b12_ug is out of range"),
        (OATS.replace("vegan", "fruitarian"), "diet is not known"),
        (OATS.replace("206 g", "heavy"), "a measure that is not understood"),
        (OATS.replace("0.38", ""), "an empty figure and the standing not_stated go together"),
        (OATS.replace("Oat drink", ""), "no name or no id"),
        (OATS.replace("Oat drink", "o" * 300), "name is longer than 255"),
        ("E2,Oat drink", "column missing"),
        (OATS + ",one too many", "more cells than columns"),
        (LIVER, "the id E1 is there twice"),
    ],
)
@pytest.mark.django_db
def test_a_broken_line_is_named_and_the_rest_loads(tmp_path: Path, line: str, reason: str) -> None:
    report = run(tmp_path, LIVER, line, TABLET)
    (problem,) = report.problems
    assert (problem.file, problem.line) == ("everyday.csv", 3)
    assert reason in problem.reason
    assert report.created == 2


@pytest.mark.django_db
def test_a_broken_line_does_not_retire_its_food(tmp_path: Path) -> None:
    run(tmp_path, LIVER, OATS)
    report = run(tmp_path, LIVER, OATS.replace("0.38", "lots"))
    assert report.retired == 0
    assert Food.objects.get(dataset_id="E2").b12_ug == Decimal("0.38")


@pytest.mark.django_db
def test_nul_bytes_and_wrong_encodings_do_not_stop_it(tmp_path: Path) -> None:
    path = everyday(tmp_path, LIVER, TABLET)
    path.write_bytes(path.read_bytes().replace(b"ox liver", b"ox\x00 li\xff\xfever"))
    assert load(everyday=path, reference=reference(tmp_path)).created == 2


@pytest.mark.django_db
def test_peoples_own_foods_are_left_alone(tmp_path: Path, vera: User) -> None:
    own = make_food("My bread", owner=vera, dataset="everyday", dataset_id="E1", layer=0)
    run(tmp_path, OATS)
    own.refresh_from_db()
    assert (own.retired_at, own.name) == (None, "My bread")


@pytest.mark.django_db
def test_foods_of_other_data_sets_are_left_alone(tmp_path: Path) -> None:
    product = make_food("A scanned product", dataset="openfoodfacts", dataset_id="123", layer=3)
    run(tmp_path, OATS)
    product.refresh_from_db()
    assert product.retired_at is None


@pytest.mark.django_db
def test_an_interrupted_load_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(loading, "_refresh_search", stop)
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path, LIVER, OATS)
    assert not Food.objects.exists()


@pytest.mark.django_db
def test_the_real_catalogue_loads_and_says_so_in_one_line() -> None:
    out, err = StringIO(), StringIO()
    call_command("load_catalogue", stdout=out, stderr=err)
    assert out.getvalue().count("\n") == 1
    assert err.getvalue() == ""
    assert Food.objects.filter(layer=1).count() > 1100
    assert Food.objects.filter(layer__in=(2, 3)).count() > 16_000
    assert not Food.objects.filter(standing="not_stated", b12_ug__isnull=False).exists()
