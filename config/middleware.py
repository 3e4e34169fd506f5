"""What the administration needs around it."""

from collections.abc import Callable

from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.views.defaults import bad_request


class ForgedFiltersMiddleware:
    """An address of the administration with a filter that no database can look for is refused, not broken.

    Django hands what stands in the address to the query as it is: a NUL, which PostgreSQL has no room for, or
    a year beyond the calendar.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        match = request.resolver_match
        looking = match is not None and match.app_name == "admin" and request.method in ("GET", "HEAD")
        if looking and isinstance(exception, DataError | ValueError | OverflowError):
            return bad_request(request, exception)
        return None
