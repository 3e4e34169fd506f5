"""A run that was ended half-way leaves whole foods behind, and the next one goes on."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError
from django.db import DatabaseError

from foods.importers import fdc
from foods.importers.tests.conftest import Import
from foods.importers.tests.releases import FdcRelease, barcode
from foods.importers.writing import Writer
from foods.models import Food, HouseholdMeasure, SearchDocument
from foods.products.curation import confirm_stated
from foods.search import index, search


@pytest.fixture
def twenty_labels(release: FdcRelease, monkeypatch: pytest.MonkeyPatch) -> FdcRelease:
    """In batches of five."""
    monkeypatch.setattr(fdc, "BATCH", 5)
    for number in range(1, 21):
        release.label(number, f"OAT DRINK NUMBER {number}", b12="0.38")
    return release


def ends_after(monkeypatch: pytest.MonkeyPatch, batches: int, error: BaseException) -> None:
    """The process ends in the middle of a batch, its foods written, its measures not yet safe."""
    write, done = Writer.write, []

    def ending(self: Writer, new: Sequence[Any], changed: Sequence[Any]) -> None:
        done.append(1)
        if len(done) > batches:
            raise error
        write(self, new, changed)

    monkeypatch.setattr(Writer, "write", ending)


@pytest.mark.parametrize("error", [KeyboardInterrupt(), DatabaseError("the disk is full")])
def test_a_run_that_was_ended_goes_on(
    twenty_labels: FdcRelease, import_fdc: Import, error: BaseException
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        ends_after(patched, 2, error)
        with pytest.raises(CommandError, match="run the same command again"):
            import_fdc(twenty_labels)
    assert Food.objects.count() == HouseholdMeasure.objects.count() == 10
    table = import_fdc(twenty_labels)
    assert (table["created"], table["unchanged"]) == (10, 10)
    assert len(search("oat drink number", limit=50)) == 20


def test_a_batch_is_written_whole_or_not_at_all(
    twenty_labels: FdcRelease, import_fdc: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> None:
        raise DatabaseError("no more room")

    monkeypatch.setattr("foods.catalogue.rows._create_measures", broken)
    with pytest.raises(CommandError, match="no more room"):
        import_fdc(twenty_labels)
    assert not Food.objects.exists()


def test_search_catches_up_with_a_run_that_ended_before_it(
    twenty_labels: FdcRelease, import_fdc: Import
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(index, "catch_up", lambda progress: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(CommandError):
            import_fdc(twenty_labels)
    assert search("oat drink number 3") == []
    assert import_fdc(twenty_labels)["unchanged"] == 20
    assert search("oat drink number 3")[0].gtin == "00" + barcode(3)


def test_a_changed_name_is_found_and_its_old_one_is_not(release: FdcRelease, import_fdc: Import) -> None:
    release.label(1, "PORRIDGE", gtin=barcode(1), day="2020-01-01")
    for number in range(2, 12):
        release.label(number)
    import_fdc(release)
    newer = FdcRelease()
    newer.label(50, "MUESLI", gtin=barcode(1), day="2024-01-01")
    import_fdc(newer)
    assert search("muesli")
    assert not any(food.name == "Porridge" for food in search("porridge"))
    assert SearchDocument.objects.count() == 11


def test_the_working_file_is_gone_afterwards(
    release: FdcRelease, import_fdc: Import, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "work"))
    (tmp_path / "work").mkdir()
    release.label(1)
    import_fdc(release)
    assert list((tmp_path / "work").iterdir()) == []


def test_a_food_that_a_curator_retired_stays_retired(release: FdcRelease, import_fdc: Import) -> None:
    release.label(1, gtin=barcode(1), day="2020-01-01")
    import_fdc(release)
    Food.objects.get().retire()
    newer = FdcRelease()
    newer.label(50, "NEW NAME", gtin=barcode(1), day="2024-01-01")
    import_fdc(newer)
    assert Food.objects.get().is_retired
    assert search("new name") == []


def test_what_a_curator_confirmed_later_stays(release: FdcRelease, import_fdc: Import) -> None:
    release.label(1, gtin=barcode(1), day="2020-01-01", b12="30")
    import_fdc(release)
    confirm_stated(foods=Food.objects.all(), on=date(2021, 1, 1))
    between = FdcRelease()
    between.label(2, gtin=barcode(1), day="2020-06-01", b12="20")
    assert import_fdc(between)["unchanged"] == 1
    assert Food.objects.get().b12_ug == 30
    newer = FdcRelease()
    newer.label(3, gtin=barcode(1), day="2024-01-01", b12="0.38")
    assert import_fdc(newer)["updated"] == 1
    assert Food.objects.get().b12_ug == Decimal("0.38")
