"""Wrong codes are counted, so that nobody can try them one after the other."""

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

WRONG_ONES = 30
SECONDS = 15 * 60


def too_many(request: HttpRequest) -> bool:
    """Whether so many wrong codes came from this address that the next one is not even looked up."""
    return int(cache.get(_key(request), 0)) >= WRONG_ONES


def count_wrong(request: HttpRequest) -> None:
    key = _key(request)
    cache.add(key, 0, SECONDS)
    try:
        cache.incr(key)
    except ValueError:  # forgotten between the two lines: the count begins anew
        cache.set(key, 1, SECONDS)


def _key(request: HttpRequest) -> str:
    return f"wrong-invitations:{get_adapter().get_client_ip(request)}"
