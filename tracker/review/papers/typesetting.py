"""Typst in a process of its own: run as a script, JSON comes in, a PDF goes out.

Typst keeps what it has laid out for the next time, which would add 150 MB to every worker that once made a
report. A process that ends gives it back, can be stopped, and takes nobody with it should it crash.
"""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typst

if TYPE_CHECKING:
    from typst import PDFStandard

TEMPLATE = Path(__file__).with_name("report.typ")
STANDARDS: list["PDFStandard"] = ["ua-1", "a-2a"]  # accessible, and fit to be archived
# Whether only the fonts that come with typst are used, and what the file must fulfil.
WAYS: tuple[tuple[bool, list["PDFStandard"]], ...] = ((True, STANDARDS), (False, STANDARDS), (True, []))


def typeset(report: str, made_at: int) -> bytes:
    """The PDF of a report in JSON. The same report of the same moment (UNIX seconds) gives the same bytes."""
    for own_fonts_only, standards in WAYS:
        try:
            return _compiled(report, made_at, own_fonts_only, standards)
        except typst.TypstError:
            if not standards:
                raise
    raise AssertionError("the last way either returns or raises")


def _compiled(report: str, made_at: int, own_fonts_only: bool, standards: list["PDFStandard"]) -> bytes:
    compiled = typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        ignore_system_fonts=own_fonts_only,
        format="pdf",
        sys_inputs={"report": report},
        pdf_standards=standards,
        timestamp=made_at,
    )
    if not isinstance(compiled, bytes):
        raise TypeError("one document was asked for")
    return compiled


if __name__ == "__main__":
    asked = json.load(sys.stdin.buffer)
    sys.stdout.buffer.write(typeset(asked["report"], asked["made_at"]))
