"""The synthetic release of the benchmark is in the true format: an import takes it whole."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from foods.models import Food
from tooling.benchmarks import fdc_release


@pytest.mark.django_db
@pytest.mark.parametrize("packed", [True, False])
def test_it_can_be_imported(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / "release"
    fdc_release.write(path, 3000, packed=packed)
    call_command("import_fdc", str(path), "--rejects", str(tmp_path / "rejects.csv"), stdout=StringIO())
    labels = Food.objects.filter(dataset="fdc_branded")
    assert 600 < labels.count() < 700
    assert labels.exclude(gtin="").count() == labels.count()
    assert 0 < labels.exclude(standing__in=("not_stated", "borrowed")).count() < 30


def test_the_same_size_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        fdc_release.write(tmp_path / name, 500, packed=False)
    one, other = (sorted((tmp_path / name).iterdir()) for name in ("one", "other"))
    assert [file.read_bytes() for file in one] == [file.read_bytes() for file in other]
