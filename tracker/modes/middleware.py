"""Plain words are a translation: of English into plainer English.

The catalogue in `locale/` holds only the sentences that plain mode says differently; all others stay as they
are. So no template and no view knows of it, and the words of a new page need only a line there.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.utils import translation

PLAIN_ENGLISH = "en-gb-x-plain"  # a private-use tag of BCP 47, so that <html lang> stays true


class PlainWordsMiddleware:
    """Everything said to a person in plain mode is said in plain words. Needs `request.profile`."""

    def __init__(self, get_response: Callable[[Any], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        if not (request.profile and request.profile.plain_mode):
            return self.get_response(request)
        with translation.override(PLAIN_ENGLISH):
            return self.get_response(request)
