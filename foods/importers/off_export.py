"""The lines of an Open Food Facts export: read by several processes, of each product the newest."""

import pickle
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from foods.importers.lines import BOM, header_line, raw_lines
from foods.importers.openfoodfacts import COLUMNS, OPTIONAL, Line, Told, read_batch
from foods.importers.pool import Pool
from foods.importers.problems import PARTS, Problems
from foods.importers.product import Found
from foods.importers.report import Tally
from foods.importers.sources import DAMAGED, UnreadableSource, stream
from foods.importers.staging import Staging, batches
from foods.importers.tables import places

BATCH = 1000
SCHEMA = (
    "seen (key TEXT PRIMARY KEY, revision INTEGER) WITHOUT ROWID",
    "later (key TEXT, revision INTEGER, found BLOB)",
)
LATEST = "SELECT found, max(revision) FROM later GROUP BY key"


@dataclass
class Export:
    """`products()` first; then, when those are written, `later_revisions()` of products met twice."""

    path: Path
    stage: Staging
    problems: Problems
    pool: Pool
    tally: Tally
    country: str = ""

    def products(self, progress: Callable[[int], object]) -> Iterator[list[Found]]:
        for table in SCHEMA:
            self.stage.run(f"CREATE TABLE {table}")
        with stream(self.path, progress) as source:
            header = self._header(source)
            work = partial(read_batch, header=header, country=self.country)
            lines = self._lines(source, first=2 if header else 1)
            for _, told in self.pool.map(work, ((None, batch) for batch in batches(lines, BATCH))):
                yield self._once(self._taken(told))

    def later_revisions(self) -> Iterator[list[Found]]:
        """Newer revisions that stood behind older ones in the file."""
        for rows in batches(self.stage.run(LATEST), BATCH):
            yield [Found(*pickle.loads(blob)) for blob, _ in rows]  # noqa: S301 (written by ourselves above)

    def _header(self, source: BinaryIO) -> list[str]:
        """The column names of a CSV; none for JSONL."""
        try:
            begin = source.peek(16)[:16]  # type: ignore[attr-defined]
            if begin.removeprefix(BOM).lstrip().startswith(b"{"):
                return []
            header = header_line(source).rstrip("\r\n").split("\t")
        except DAMAGED as error:
            raise UnreadableSource(f"{self.path} is damaged from its first bytes on ({error}).") from error
        places(header, self.path.name, COLUMNS, OPTIONAL)
        return header

    def _lines(self, source: BinaryIO, *, first: int) -> Iterator[Line]:
        """Whole lines; where the file ends too early, what stood before its end."""
        at = first - 1
        try:
            for at, line in raw_lines(source, self._broken, first=first):
                if line.strip():
                    yield at, line
        except DAMAGED as error:
            self.problems.add(self.path.name, at + 1, "ends_early", error)

    def _broken(self, line: int, reason: str, found: object) -> None:
        self.tally.read += 1
        self.problems.add(self.path.name, line, reason, found)

    def _taken(self, told: Sequence[Found | Told]) -> Iterator[Found]:
        for one in told:
            if isinstance(one, Found):
                self.tally.read += 1
                yield one._replace(file=self.path.name)
            elif one.reason == "elsewhere":
                self.tally.read += 1
                self.tally.elsewhere += 1
            elif one.reason == "not_food":
                self.tally.helpers += 1
            else:
                self.tally.read += one.reason not in PARTS
                self.problems.add(self.path.name, one.line, one.reason, one.found)

    def _once(self, found: Iterator[Found]) -> list[Found]:
        """Products not met before in this run; newer revisions of others are put by."""
        newest: dict[str, Found] = {}
        for one in found:
            before = newest.get(one.product.key)
            self.tally.older += before is not None
            if before is None or one.product.revision > before.product.revision:
                newest[one.product.key] = one
        seen = dict(self.stage.among("SELECT * FROM seen WHERE key IN ({})", list(newest)))
        again = [one for key, one in newest.items() if key in seen]
        later = [one for one in again if one.product.revision > seen[one.product.key]]
        self.tally.older += len(again) - len(later)
        first = [one for key, one in newest.items() if key not in seen]
        self.stage.fill("later", ((o.product.key, o.product.revision, pickle.dumps(tuple(o))) for o in later))
        self.stage.fill("seen", ((o.product.key, o.product.revision) for o in first))
        return first
