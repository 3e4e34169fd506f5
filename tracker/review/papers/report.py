"""A report as sections of blocks: the one content that the PDF and the printed page lay out."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tracker.review.papers.parts import head
from tracker.review.papers.parts.body import body
from tracker.review.papers.parts.cited import Cited
from tracker.review.papers.parts.days import days
from tracker.review.papers.parts.entries import entries
from tracker.review.papers.parts.findings import findings
from tracker.review.papers.parts.glance import glance
from tracker.review.papers.parts.intake import intake
from tracker.review.papers.parts.limits import limits
from tracker.review.papers.parts.review import is_draft, review
from tracker.review.papers.parts.sources import sources


def report(basis: Mapping[str, Any], texts: Mapping[str, Any]) -> dict[str, Any]:
    """Everything a reader sees, in words; from the basis and the texts alone, without a query."""
    cited = Cited()
    sections = [
        review(texts),
        glance(basis),
        findings(basis, cited),
        days(basis),
        intake(basis, cited),
        sources(basis),
        body(basis, cited),
        entries(basis),
        limits(basis, cited),
    ]
    return {
        "lang": (get_language() or "en").split("-")[0],
        "title": head.title(basis, texts),
        "running": head.running(basis),
        "client": head.client(basis),
        "author": head.author(basis),
        "record": head.record(basis, texts),
        "draft": _("Draft") if is_draft(texts) else "",
        "sections": [each for each in sections if each],
    }
