"""The only way to somebody's personal rows.

A stranger gets 404, so that not even the existence of a row is revealed. Today a person reaches only what is
their own; care relationships will widen this one module and nothing else.
"""

from typing import TypeVar
from uuid import UUID

from django.db import models
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

Row = TypeVar("Row", bound=models.Model)


def own_row(
    request: HttpRequest, rows: "models.QuerySet[Row] | models.Manager[Row]", code: UUID | str
) -> Row:
    """The signed-in person's own row with this public code; Http404 for anybody else's or none."""
    if not request.user.is_authenticated:
        raise Http404
    return get_object_or_404(rows, owner=request.user, code=code)
