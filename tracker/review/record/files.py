"""The papers of a review as files: what each is called, and how it is made from the basis and the texts."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.template.loader import render_to_string

from accounts.requests import SignedInRequest
from tracker.review import papers
from tracker.review.papers.pdf import PAPERS

Basis = Mapping[str, Any]
Texts = Mapping[str, Any]
FIRST_PAPER = "a4"


@dataclass(frozen=True, slots=True)
class Kind:
    """`address` is the last part of the URL; `ending` "" for a page that is shown, not downloaded."""

    address: str
    ending: str
    content_type: str
    make: Callable[[SignedInRequest, Basis, Texts], bytes | str]


def _pdf(request: SignedInRequest, basis: Basis, texts: Texts) -> bytes:
    """On the paper asked for; on A4 where there is no such."""
    asked = request.GET.get("paper", "")
    return papers.pdf(basis, texts, paper=asked if asked in PAPERS else FIRST_PAPER)


def _page(request: SignedInRequest, basis: Basis, texts: Texts) -> str:
    context = {**papers.html_context(basis, texts), "section": "clients"}
    return render_to_string("review/papers/print.html", context, request)


def _csv(request: SignedInRequest, basis: Basis, texts: Texts) -> str:
    return papers.entries_csv(basis)


def _json(request: SignedInRequest, basis: Basis, texts: Texts) -> str:
    return papers.as_json(basis, texts)


def _fhir(request: SignedInRequest, basis: Basis, texts: Texts) -> str:
    return json.dumps(papers.fhir(basis, texts), ensure_ascii=False, allow_nan=False)


KINDS: dict[str, Kind] = {
    "pdf": Kind("report.pdf", "pdf", "application/pdf", _pdf),
    "html": Kind("report.html", "", "text/html; charset=utf-8", _page),
    "csv": Kind("entries.csv", "csv", "text/csv; charset=utf-8", _csv),
    "json": Kind("report.json", "json", "application/json", _json),
    "fhir": Kind("report.fhir", "fhir.json", "application/fhir+json", _fhir),
}


def what_of(kind: str) -> str:
    """The key in the access record."""
    return f"report-{kind}"


def answer(request: SignedInRequest, kind: Kind, made: bytes | str) -> HttpResponse:
    """The file's name says nothing of whom it is about, and no cache may keep it."""
    response = HttpResponse(made, content_type=kind.content_type)
    response["Cache-Control"] = "no-store, private"
    if kind.ending:
        name = papers.file_name(request.profile.today(), kind.ending)
        response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
