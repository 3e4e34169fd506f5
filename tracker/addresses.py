"""What the addresses of every room share: a day in a path, and the way back to the page one came from."""

from datetime import date

from django.http import HttpRequest
from django.urls import get_script_prefix
from django.utils.http import url_has_allowed_host_and_scheme


class DateConverter:
    """ "2026-11-23"; anything that is no day on the calendar finds no page."""

    regex = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date | str) -> str:
        return value.isoformat() if isinstance(value, date) else value


def way_back(request: HttpRequest, otherwise: str) -> str:
    """The page that the form names as `next`, if it is one of our own (in helper mode, one of that
    client's); else `otherwise`."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    own = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if own and wanted.startswith(get_script_prefix()) else otherwise
