from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from foods.importers.tests.releases import FdcRelease

Import = Callable[..., dict[str, int]]


def _numbers(table: str) -> dict[str, int]:
    """The final table by the names of its lines."""
    rows = (line.rsplit(None, 1) for line in table.splitlines())
    return {row[0].strip(): int(row[1].replace(",", "")) for row in rows if row[-1][0].isdigit()}


def _run(command: str, path: Path, rejects: Path, *options: str) -> dict[str, int]:
    out = StringIO()
    call_command(command, str(path), *options, "--rejects", str(rejects), stdout=out)
    return _numbers(out.getvalue())


@pytest.fixture
def rejects(tmp_path: Path) -> Path:
    return tmp_path / "rejects.csv"


@pytest.fixture
def release() -> FdcRelease:
    return FdcRelease()


@pytest.fixture
def import_fdc(db: None, tmp_path: Path, rejects: Path) -> Import:
    """Saves a release and imports it; gives the final table."""

    def run(release: FdcRelease, *options: str, name: str = "release.zip") -> dict[str, int]:
        return _run("import_fdc", release.save(tmp_path / name), rejects, *options)

    return run


@pytest.fixture
def import_off(db: None, tmp_path: Path, rejects: Path) -> Import:
    """Imports bytes as a file of that name; gives the final table."""

    def run(content: bytes, *options: str, name: str = "products.csv") -> dict[str, int]:
        path = tmp_path / name
        path.write_bytes(content)
        return _run("import_openfoodfacts", path, rejects, *options)

    return run
