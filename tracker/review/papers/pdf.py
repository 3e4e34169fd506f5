"""The report as a PDF for the record: tagged (PDF/UA-1, PDF/A-2a), selectable text, charts as vectors.

Typst lays it out. What the client or the dietitian wrote travels as JSON and is never part of the markup, so
no name or note can change the layout. Only the fonts that come with typst are used; where they lack a script,
fonts of the server, and where those lack it too, the report comes without the standards but complete.
"""

import json
import logging
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from tracker.review.papers.report import report

SCRIPT = Path(__file__).with_name("typesetting.py")
PAPERS = {"a4": "a4", "letter": "us-letter"}
SECONDS = 60  # a fortnight takes about half of one
NOT_PRINTED = ("Cc", "Cs", "Co", "Cn")  # control characters, halves of characters, what no font knows
# Turning the direction of what follows could make a figure read backwards.
TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])

logger = logging.getLogger(__name__)


class NotMade(Exception):
    """The file could not be made; trying again later may help."""


def pdf(basis: Mapping[str, Any], texts: Mapping[str, Any], *, paper: str = "a4") -> bytes:
    """`paper` "a4" or "letter"; KeyError for another, NotMade where typesetting failed or took too long."""
    content = {**report(basis, texts), "paper": PAPERS[paper]}
    made = datetime.combine(date.fromisoformat(basis["made_on"]), time(), UTC)
    return _typeset(json.dumps(printable(content), ensure_ascii=False), int(made.timestamp()))


def _typeset(content: str, made_at: int) -> bytes:
    """Nothing of the content goes into the log: it is about somebody's health."""
    asked = json.dumps({"report": content, "made_at": made_at}).encode()
    command = [sys.executable, "-I", str(SCRIPT)]
    try:
        done = subprocess.run(command, input=asked, capture_output=True, check=True, timeout=SECONDS)  # noqa: S603  (our own script)
    except (subprocess.SubprocessError, OSError) as error:
        logger.error("a report could not be typeset: %s", type(error).__name__)
        raise NotMade from None
    return done.stdout


def printable(value: Any) -> Any:
    """The same with what has no glyph and what would turn the direction of the text left out."""
    if isinstance(value, str):
        return "".join(map(_printable, value.translate(TURNING)))
    if isinstance(value, Mapping):
        return {key: printable(each) for key, each in value.items()}
    return [printable(each) for each in value] if isinstance(value, list | tuple) else value


def _printable(letter: str) -> str:
    return " " if unicodedata.category(letter) in NOT_PRINTED else letter
