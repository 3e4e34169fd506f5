"""What the administration needs around it."""

from collections.abc import Callable

from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.views.defaults import bad_request


class ForgedFiltersMiddleware:
    """A list of the administration asked for what no database can look for is refused, not broken.

    Django hands what stands in the address, and the rows that were ticked, to the query as they are: a NUL,
    which PostgreSQL has no room for, a year beyond the calendar, words for a number.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        match = request.resolver_match
        looking = match is not None and match.app_name == "admin" and _only_looks(request)
        if looking and isinstance(exception, DataError | ValueError | OverflowError):
            return bad_request(request, exception)
        return None


def _only_looks(request: HttpRequest) -> bool:
    """Whether an address or ticked rows are looked for; what a form saves is none of this."""
    return request.method in ("GET", "HEAD") or "_selected_action" in request.POST
