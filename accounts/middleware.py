"""What every answer to a signed-in person has in common."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import logout
from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError, transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.defaults import page_not_found

from accounts.care.sight import EVERYTHING
from accounts.models import Profile, User

Handler = Callable[[Any], HttpResponse]  # the request is given a profile here


class PersonalResponsesMiddleware:
    """Answers to signed-in people are theirs alone: no cache may keep them, nor the farewell to them."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        response = self.get_response(request)
        user = getattr(request, "user", None)  # none where a middleware further out has answered
        if getattr(request, "profile", None) or (user and user.is_authenticated):
            response["Cache-Control"] = "no-store, private"
        return response


class TimeZoneMiddleware:
    """Dates and times are shown, and "today" is found, in the person's own time zone.

    Loads the profile once and leaves it at `request.profile` (None when signed out). Whose page it is, and
    what of it may be seen, is the person's own and everything, until helper mode says otherwise.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        request.profile, request.care = None, None
        request.owner, request.sees = request.user, EVERYTHING
        if not request.user.is_authenticated:
            return self.get_response(request)
        request.profile = profile_of(request.user)
        with timezone.override(request.profile.zone):
            return self.get_response(request)


class DeletedAccountMiddleware:
    """Whoever deletes the account while another page of theirs is saving finds it closed, not broken.

    Whoever looks at somebody who deletes the account in this moment finds nobody there any more.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: Any, exception: Exception) -> HttpResponse | None:
        vanished = isinstance(exception, DatabaseError | ObjectDoesNotExist)
        if not vanished or not request.user.is_authenticated:
            return None
        if not still_there(request.user):
            logout(request)
            return redirect("tracker:landing")
        if request.care and not still_there(request.care.client):
            return page_not_found(request, Http404())
        return None


@transaction.atomic
def still_there(user: User) -> bool:
    """Whether the account exists; waits for a deletion that is under way."""
    return User.objects.select_for_update().filter(pk=user.pk).exists()


def profile_of(user: User) -> Profile:
    """The profile, unsaved and empty for someone who has none yet (reading writes nothing)."""
    try:
        return user.profile
    except Profile.DoesNotExist:
        return Profile(user=user)
