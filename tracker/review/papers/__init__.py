"""Papers of a review, made from its frozen basis and its texts alone; nothing here reads the database.

`texts`: assessment, problem, aetiology, signs, intervention, monitoring, plan, next_date, signature,
signed_at and amendments (text, signature, signed_at); any may be missing, all for a report of intake alone.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from tracker.review.papers.bundle import fhir
from tracker.review.papers.document import as_json
from tracker.review.papers.pdf import NotMade, pdf
from tracker.review.papers.report import report
from tracker.review.papers.sheet import entries_csv

__all__ = ["NotMade", "as_json", "entries_csv", "fhir", "file_name", "html_context", "pdf", "report"]


def file_name(on: date, ending: str) -> str:
    """Such as "report-2026-11-23.pdf": it says nothing of whom the report is about."""
    return f"report-{on:%Y-%m-%d}.{ending}"


def html_context(basis: Mapping[str, Any], texts: Mapping[str, Any]) -> dict[str, Any]:
    """For "review/papers/print.html"."""
    return {"report": report(basis, texts)}
