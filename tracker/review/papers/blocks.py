"""What a report is built of: sections of blocks, plain values that both the PDF and the page lay out.

A cell of a table is a text, or a text with a smaller line below it.
"""

from collections.abc import Sequence
from typing import Any, TypedDict

Block = dict[str, Any]


class Cell(TypedDict):
    """A text and, smaller, what belongs to it; `shape` is that of its column."""

    text: str
    small: str
    shape: str


class Section(TypedDict):
    key: str
    title: str
    blocks: list[Block]


def section(key: str, title: object, *blocks: Block | None) -> Section:
    """A section of the blocks that are there."""
    return {"key": key, "title": str(title), "blocks": [block for block in blocks if block]}


def text(*paragraphs: object) -> Block:
    """Paragraphs as they were written: a line break begins a new one."""
    lines = [line.strip() for each in paragraphs for line in str(each).splitlines()]
    return {"kind": "text", "paragraphs": [line for line in lines if line]}


def note(*sentences: object) -> Block:
    """Something smaller that the figures above need beside them."""
    return {"kind": "note", "text": " ".join(str(each) for each in sentences if str(each))}


def heading(title: object) -> Block:
    return {"kind": "heading", "text": str(title)}


def callout(title: object, words: object) -> Block:
    """What must be read before the figures."""
    return {"kind": "callout", "title": str(title), "text": str(words)}


def facts(*rows: tuple[object, object] | None) -> Block:
    """Names with their values, those that have one."""
    return {"kind": "facts", "rows": [[str(row[0]), str(row[1])] for row in rows if row and str(row[1])]}


def tiles(*rows: tuple[object, object, object]) -> Block:
    """The figures to be read first: name, figure, what belongs to it."""
    return {"kind": "tiles", "tiles": [[str(each) for each in row] for row in rows]}


def cell(words: object, small: object = "") -> Cell:
    return {"text": str(words), "small": str(small), "shape": ""}


def table(
    caption: object, columns: Sequence[tuple[object, str]], rows: Sequence[Sequence[object]]
) -> Block | None:
    """Columns are a title with a shape: "text", "wide" (takes what is left), "number". None without rows."""
    if not rows:
        return None
    shapes = [shape for _title, shape in columns]
    return {
        "kind": "table",
        "caption": str(caption),
        "columns": [{"title": str(title), "shape": shape} for title, shape in columns],
        "rows": [_shaped(row, shapes) for row in rows],
    }


def _shaped(row: Sequence[object], shapes: Sequence[str]) -> list[Cell]:
    return [_cell(each, shape) for each, shape in zip(row, shapes, strict=True)]


def _cell(value: Any, shape: str) -> Cell:
    told = value if isinstance(value, dict) else cell(value)
    return {"text": told["text"], "small": told["small"], "shape": shape}
