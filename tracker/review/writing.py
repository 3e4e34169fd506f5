"""Every write for a client: their one lock first, then the consent, asked once more."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.http import Http404

from accounts.care.record import still_agreed
from accounts.models import CareRelationship, User
from tracker.diary.actions.common import lock_diary


@contextmanager
def agreed(care: CareRelationship, *scopes: str) -> Iterator[None]:
    """One transaction under the client's lock. Raises Http404 where the sharing has ended meanwhile."""
    with transaction.atomic():
        try:
            lock_diary(care.client_id)
        except User.DoesNotExist as error:
            raise Http404 from error
        if not still_agreed(care, *scopes):
            raise Http404
        yield
