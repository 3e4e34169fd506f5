"""Rows of a CSV file by the names of its columns; later releases add columns at any place."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from foods.importers.lines import LONGEST, header_line, skip_line, text_lines
from foods.importers.problems import Problems
from foods.importers.sources import UnreadableSource

Cells = tuple[str, ...]


def parsed(line: str) -> list[str]:
    """One line of CSV, alone."""
    try:
        return [cell.strip() for cell in next(csv.reader([line]), [])]
    except csv.Error:
        return []


def places(header: Sequence[str], name: str, wanted: Sequence[str], optional: Sequence[str]) -> list[int]:
    missing = [column for column in wanted if column not in header]
    if missing:
        raise UnreadableSource(f"{name} has no column {', '.join(missing)}. Is it the right file?")
    return [header.index(c) if c in header else -1 for c in (*wanted, *optional)]


def rows(
    source: BinaryIO, name: str, problems: Problems, wanted: Sequence[str], optional: Sequence[str] = ()
) -> Iterator[tuple[int, Cells]]:
    """(line, cells of the named columns); a missing optional column gives empty cells.

    Broken lines go to `problems`. UnreadableSource for a missing column.
    """
    header = parsed(header_line(source))
    at = places(header, name, wanted, optional)

    def broken(line: int, reason: str, found: object) -> None:
        problems.add(name, line, reason, found)

    for line, cells in _Records(text_lines(source, broken, first=2), len(header)):
        if isinstance(cells, str):
            broken(line, cells, f"not {len(header)} whole cells")
        else:
            yield line, tuple([cells[i].strip() if i >= 0 else "" for i in at])


def rows_at(
    source: BinaryIO, name: str, lines: Iterable[int], wanted: Sequence[str], optional: Sequence[str] = ()
) -> Iterator[Cells]:
    """The cells of the rows that begin on these lines, in ascending order; all others are not even parsed.

    They were read before: a row that cannot be read now has no cells.
    """
    header = parsed(header_line(source))
    at = places(header, name, wanted, optional)
    reader = _Numbered(source)
    for line in lines:
        reader.skip_to(line)
        try:
            cells = next(csv.reader(reader, strict=True))
        except (csv.Error, StopIteration):
            cells = []
        yield tuple([cells[i].strip() if i >= 0 else "" for i in at]) if len(cells) == len(header) else ()


class _Numbered:
    """Lines of text behind the header, and the number of the last one."""

    def __init__(self, source: BinaryIO) -> None:
        self._source, self._number = source, 1

    def skip_to(self, line: int) -> None:
        while self._number < line - 1:
            skip_line(self._source)
            self._number += 1

    def __iter__(self) -> "_Numbered":
        return self

    def __next__(self) -> str:
        text = self._source.readline(LONGEST)
        if not text:
            raise StopIteration
        self._number += 1
        return text.decode("utf-8", "replace")


class _Records:
    """CSV records over numbered lines. One that does not close its quotes costs its own line only."""

    def __init__(self, numbered: Iterator[tuple[int, str]], width: int) -> None:
        self._numbered = numbered
        self._width = width
        self._taken: list[tuple[int, str]] = []
        self._back: deque[tuple[int, str]] = deque()

    def __iter__(self) -> Iterator[tuple[int, list[str] | str]]:
        """(number of the first line, its cells or the reason why there are none)."""
        reader = csv.reader(self._feed(), strict=True)
        while True:
            self._taken.clear()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                line = self._give_back()
                reader = csv.reader(self._feed(), strict=True)
                yield line, "quotes"
                continue
            if len(cells) == self._width:
                yield self._taken[0][0], cells
            elif cells:
                yield self._give_back(), "columns"

    def _give_back(self) -> int:
        """All lines of a broken record but the first are read again, each on its own."""
        self._back.extendleft(reversed(self._taken[1:]))
        return self._taken[0][0]

    def _feed(self) -> Iterator[str]:
        while taken := self._back.popleft() if self._back else next(self._numbered, None):
            self._taken.append(taken)
            yield taken[1]
