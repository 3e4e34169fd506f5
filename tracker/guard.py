"""The only way to somebody's personal rows.

A stranger gets 404, so that not even the existence of a row is revealed; somebody with a live consent that
does not reach so far gets 403.
"""

from collections.abc import Collection
from datetime import date
from typing import TypeVar
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from accounts.care.sight import EVERYTHING, Sight
from accounts.middleware import profile_of
from accounts.models import CareRelationship, Dietitian
from accounts.requests import SignedInRequest

Row = TypeVar("Row", bound=models.Model)


def own_row(
    request: HttpRequest, rows: "models.QuerySet[Row] | models.Manager[Row]", code: UUID | str
) -> Row:
    """The owner's row with this public code; Http404 for anybody else's or none.

    The owner is the signed-in person, or in helper mode the client whose consent was just checked; a row of
    days that are not shared is not there.
    """
    owner = getattr(request, "owner", request.user)
    if not owner.is_authenticated:
        raise Http404
    row = get_object_or_404(rows, owner=owner, code=code)
    sees: Sight = getattr(request, "sees", EVERYTHING)
    if not all(sees.sees_day(day) for day in _last_days(row)):
        raise Http404
    return row


def _last_days(row: models.Model) -> list[date]:
    """The last day that a row is about; none for what is about no day, or goes on."""
    told = (getattr(row, name, None) for name in ("date", "taken_on", "ended"))
    return [day for day in told if day is not None]


def dietitian_or_404(request: SignedInRequest) -> Dietitian:
    """The signed-in person's own approval (one query); professional pages exist for nobody else."""
    approved = Dietitian.objects.filter(status=Dietitian.Status.APPROVED)
    return get_object_or_404(approved, user=request.user)


def client_or_404(
    request: SignedInRequest, code: UUID, *, needs: str | Collection[str] = ()
) -> CareRelationship:
    """The signed-in dietitian's live relationship, with client and profile (one query).

    Http404 where there is none, or none any more; PermissionDenied where the client does not share what the
    page `needs`. Leaves the relationship on the request.
    """
    mine = CareRelationship.objects.of_dietitian(request.user).with_people()
    care = get_object_or_404(mine.live(request.profile.today()), code=code)
    if not care.is_live(profile_of(care.client).today()):
        raise Http404
    if not care.sight.sees_all({needs} if isinstance(needs, str) else needs):
        raise PermissionDenied
    request.care = care
    return care
