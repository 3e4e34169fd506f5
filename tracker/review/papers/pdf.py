"""The report as a PDF for the record: tagged (PDF/UA-1, PDF/A-2a), selectable text, charts as vectors.

Typst lays it out. What the client or the dietitian wrote travels as JSON and is never part of the markup, so
no name or note can change the layout. Only the fonts that come with typst are used; where they lack a script,
fonts of the server, and where those lack it too, the report comes without the standards but complete.
"""

import json
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typst

from tracker.review.papers.report import report

if TYPE_CHECKING:
    from typst import PDFStandard

TEMPLATE = Path(__file__).with_name("report.typ")
PAPERS = {"a4": "a4", "letter": "us-letter"}
STANDARDS: list["PDFStandard"] = ["ua-1", "a-2a"]  # accessible, and fit to be archived
# Whether only the fonts that come with typst are used, and what the file must fulfil.
WAYS: tuple[tuple[bool, list["PDFStandard"]], ...] = ((True, STANDARDS), (False, STANDARDS), (True, []))
NOT_PRINTED = ("Cc", "Cs", "Co", "Cn")  # control characters, halves of characters, what no font knows
# Turning the direction of what follows could make a figure read backwards.
TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def pdf(basis: Mapping[str, Any], texts: Mapping[str, Any], *, paper: str = "a4") -> bytes:
    """`paper` "a4" or "letter"; KeyError for another."""
    content = {**report(basis, texts), "paper": PAPERS[paper]}
    inputs = {"report": json.dumps(printable(content), ensure_ascii=False)}
    made = datetime.combine(date.fromisoformat(basis["made_on"]), time(), UTC)
    for own_fonts_only, standards in WAYS:
        try:
            return _compiled(inputs, made, own_fonts_only, standards)
        except typst.TypstError:
            if not standards:
                raise
    raise AssertionError("the last way either returns or raises")


def _compiled(
    inputs: dict[str, str], made: datetime, own_fonts_only: bool, standards: list["PDFStandard"]
) -> bytes:
    """The same content on the same day gives the same bytes."""
    compiled = typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        ignore_system_fonts=own_fonts_only,
        format="pdf",
        sys_inputs=inputs,
        pdf_standards=standards,
        timestamp=made,
    )
    if not isinstance(compiled, bytes):
        raise TypeError("one document was asked for")
    return compiled


def printable(value: Any) -> Any:
    """The same with what has no glyph and what would turn the direction of the text left out."""
    if isinstance(value, str):
        return "".join(map(_printable, value.translate(TURNING)))
    if isinstance(value, Mapping):
        return {key: printable(each) for key, each in value.items()}
    return [printable(each) for each in value] if isinstance(value, list | tuple) else value


def _printable(letter: str) -> str:
    return " " if unicodedata.category(letter) in NOT_PRINTED else letter
