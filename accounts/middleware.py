"""What every answer to a signed-in person has in common."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from accounts.models import Profile, User

Handler = Callable[[Any], HttpResponse]  # the request is given a profile here


class PersonalResponsesMiddleware:
    """Answers to signed-in people are theirs alone: no cache may keep them."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        response = self.get_response(request)
        if request.user.is_authenticated:
            response["Cache-Control"] = "no-store, private"
        return response


class TimeZoneMiddleware:
    """Dates and times are shown, and "today" is found, in the person's own time zone.

    Loads the profile once and leaves it at `request.profile` (None when signed out).
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        request.profile = None
        if not request.user.is_authenticated:
            return self.get_response(request)
        request.profile = profile_of(request.user)
        with timezone.override(request.profile.zone):
            return self.get_response(request)


def profile_of(user: User) -> Profile:
    """The profile, unsaved and empty for someone who has none yet (reading writes nothing)."""
    try:
        return user.profile
    except Profile.DoesNotExist:
        return Profile(user=user)
