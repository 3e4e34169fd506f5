"""Whatever a helper sends is done in one transaction: the client's lock, the consent once more, the change,
and its line in the access record. Nothing is written after the sharing has ended, and nothing unrecorded.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from django.http import HttpResponse

from accounts.middleware import profile_of
from accounts.models import CareRelationship, User

CHANGES = ("INSERT", "UPDATE", "DELETE")


class SharingEnded(Exception):
    """What was agreed ended, or was changed, since the request came in."""


def hold(care: CareRelationship) -> None:
    """Lock both people to the end of the transaction, always in the same order. Raises SharingEnded.

    Ending or changing what was agreed takes the client's lock, so it waits for a change under way, and a
    change that comes later finds it done.
    """
    both = User.objects.select_for_update(no_key=True).filter(pk__in=(care.client_id, care.carer_id))
    active = [person.is_active for person in both.order_by("pk")]
    now = CareRelationship.objects.filter(pk=care.pk).first()
    if active != [True, True] or now is None or now.sight != care.sight:
        raise SharingEnded
    if not now.is_live(profile_of(care.client).today()):
        raise SharingEnded


def in_one(care: CareRelationship, answer: Callable[[], HttpResponse], note: Callable[[], Any]) -> Any:
    """The answer to what was sent; what it changed and its `note` stand, or fall, together."""
    with transaction.atomic():
        hold(care)
        with watched() as changes:
            response = answer()
        if response.status_code >= 400:
            transaction.set_rollback(True)
        elif changes:
            note()
    return response


@contextmanager
def watched() -> Iterator[list[str]]:
    """Collects what changes rows meanwhile: a form that came back with errors changed none."""
    changes: list[str] = []

    def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.lstrip()[:6].upper() in CHANGES:
            changes.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield changes
