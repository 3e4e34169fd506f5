"""Lines of text: each whole and readable, or told as broken and passed over."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

LONGEST = 1 << 20  # bytes; an Open Food Facts product has about 20,000, the longest some 300,000
BOM = b"\xef\xbb\xbf"

Broken = Callable[[int, str, object], None]  # line, reason, what stood there


def raw_lines(source: BinaryIO, broken: Broken, *, first: int = 1) -> Iterator[tuple[int, bytes]]:
    """Numbered lines as bytes, without what no text holds; `first` is the number of the next line."""
    number = first - 1
    while line := source.readline(LONGEST):
        number += 1
        if len(line) == LONGEST and not line.endswith(b"\n"):
            skip_line(source)
            broken(number, "too_long", line[:40])
        elif b"\0" in line:
            broken(number, "nul", line[:40])
        else:
            yield number, line


def text_lines(source: BinaryIO, broken: Broken, *, first: int = 1) -> Iterator[tuple[int, str]]:
    """Numbered lines of UTF-8 text, their line ends kept."""
    for number, line in raw_lines(source, broken, first=first):
        try:
            yield number, line.decode("utf-8")
        except UnicodeDecodeError:
            broken(number, "not_utf8", line[:40])


def header_line(source: BinaryIO) -> str:
    """The first line, without the mark that some programs put before it."""
    return source.readline(LONGEST).removeprefix(BOM).decode("utf-8", errors="replace")


def skip_line(source: BinaryIO) -> None:
    """Pass over the rest of a line, however long."""
    while (rest := source.readline(LONGEST)) and not rest.endswith(b"\n"):
        pass
