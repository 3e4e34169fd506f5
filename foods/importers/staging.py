"""A working file on disk, deleted afterwards: releases are joined and sorted there, not in memory."""

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

BATCH = 5000
CACHE_KB = 32_768
T = TypeVar("T")


class Staging:
    """A private SQLite file without journal: it is made for one run and never read again."""

    def __init__(self, path: Path) -> None:
        self.db = sqlite3.connect(path, isolation_level=None)
        for setting in ("journal_mode=OFF", "synchronous=OFF", f"cache_size=-{CACHE_KB}", "temp_store=FILE"):
            self.db.execute(f"PRAGMA {setting}")

    def run(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        return self.db.execute(sql, values)

    def fill(self, table: str, rows: Iterable[Sequence[Any]]) -> None:
        """Insert rows in batches of their own transactions."""
        iterator = iter(rows)
        while batch := list(islice(iterator, BATCH)):
            marks = ", ".join("?" * len(batch[0]))
            with self.written():
                self.db.executemany(f"INSERT INTO {table} VALUES ({marks})", batch)  # noqa: S608

    @contextmanager
    def written(self) -> Iterator[None]:
        self.db.execute("BEGIN")
        yield
        self.db.execute("COMMIT")

    def slim(self) -> None:
        """From here on the file is mostly read from beginning to end: a small cache will do."""
        self.db.execute("PRAGMA cache_size=-4096")
        self.db.execute("PRAGMA shrink_memory")

    def among(self, sql: str, ids: Sequence[Any]) -> sqlite3.Cursor:
        """Run `sql`, whose {} becomes the list of ids."""
        return self.db.execute(sql.format(", ".join("?" * len(ids))), ids)


@contextmanager
def staging() -> Iterator[Staging]:
    """A working file in the directory for temporary files (TMPDIR)."""
    with tempfile.TemporaryDirectory(prefix="corrin-import-") as directory:
        stage = Staging(Path(directory) / "working.sqlite3")
        with closing(stage.db):
            yield stage


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
