"""The papers of a review as files: what each is called in the access record, and how it is made.

A file's name says nothing of whom it is about.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpResponse

from tracker.review import papers
from tracker.review.papers.pdf import PAPERS

Basis = Mapping[str, Any]
Texts = Mapping[str, Any]
FIRST_PAPER = "a4"


@dataclass(frozen=True, slots=True)
class Kind:
    """`make` gets the basis, the texts and the size of paper asked for."""

    ending: str
    content_type: str
    make: Callable[[Basis, Texts, str], bytes | str]

    @property
    def what(self) -> str:
        """The key in the access record."""
        return f"report-{self.ending}"


KINDS: dict[str, Kind] = {
    "pdf": Kind("pdf", "application/pdf", lambda basis, texts, paper: papers.pdf(basis, texts, paper=paper)),
}


def paper_of(asked: str) -> str:
    """ "a4", or another size that there is."""
    return asked if asked in PAPERS else FIRST_PAPER


def download(kind: Kind, made: bytes | str, on: date) -> HttpResponse:
    name = f"corrin-report-{on:%Y-%m-%d}.{kind.ending}"
    return HttpResponse(
        made,
        headers={
            "Content-Type": kind.content_type,
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-store, private",
        },
    )
