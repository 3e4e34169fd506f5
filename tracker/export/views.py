"""Download everything."""

from collections.abc import Iterator

from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from tracker.diary.models import Entry
from tracker.export.document import document
from tracker.export.sheet import sheet


@require_safe
def export(request: SignedInRequest) -> HttpResponse:
    entries = Entry.objects.of(request.owner).count()
    return render(request, "accounts/export.html", {"section": "you", "entries": entries})


@require_safe
def as_json(request: SignedInRequest) -> StreamingHttpResponse:
    return _download(request, document(request.owner, timezone.now()), "json", "application/json")


@require_safe
def as_csv(request: SignedInRequest) -> StreamingHttpResponse:
    return _download(request, sheet(request.owner), "csv", "text/csv; charset=utf-8")


def _download(
    request: SignedInRequest, pieces: Iterator[str], ending: str, kind: str
) -> StreamingHttpResponse:
    """A file whose name says nothing about what is in it."""
    name = f"corrin-export-{request.profile.today():%Y-%m-%d}.{ending}"
    return StreamingHttpResponse(
        pieces, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
