"""`/for/<relationship>/…`: a page of the diary as it is, of the client instead of the signed-in person.

The prefix is taken off before Django looks for the page, and stands as script prefix in front of every
address that the page writes, so that all its links and forms stay with the client. Consent is asked of the
database on every single request.
"""

import re
from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import Http404, HttpResponse
from django.urls import get_script_prefix, set_script_prefix
from django.utils import timezone

from accounts.care.record import note
from accounts.care.shared import in_ones_own_display, shared_profile
from accounts.middleware import profile_of
from accounts.models import AccessRecord, CareRelationship
from tracker.helping.pages import is_open

PREFIX = re.compile(r"^/for/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(/.*)$")
SAFE = ("GET", "HEAD", "OPTIONS")

Handler = Callable[[Any], HttpResponse]


class HelperModeMiddleware:
    """Sets whose diary a request is about, and counts what may have changed it."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        found = PREFIX.match(request.path_info)
        response = self._for_client(request, *found.groups()) if found else self.get_response(request)
        touch(request, response)
        return response

    def process_view(self, request: Any, view: Any, args: Any, kwargs: dict[str, Any]) -> None:
        """Only listed pages, only shared days."""
        care = request.care
        if care is None:
            return
        if not is_open(request.resolver_match.view_name, request.sees):
            raise PermissionDenied
        day = kwargs.get("day")
        if day is not None and not request.sees.sees_day(day):
            raise Http404

    def _for_client(self, request: Any, code: str, path: str) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        care = live_help(request.user, code)
        mine, before = request.profile, get_script_prefix()
        request.care, request.owner, request.sees = care, care.client, care.sight
        request.profile = in_ones_own_display(shared_profile(profile_of(care.client), care.sight), mine)
        request.path_info = path
        set_script_prefix(f"{before}for/{code}/")
        try:
            with timezone.override(request.profile.zone):
                response = self.get_response(request)
        finally:
            set_script_prefix(before)
        self._note(request, response)
        return response

    def _note(self, request: Any, response: HttpResponse) -> None:
        if response.status_code < 400:
            action = AccessRecord.Action.VIEWED if request.method in SAFE else AccessRecord.Action.CHANGED
            day = request.resolver_match.kwargs.get("day") if request.resolver_match else None
            note(request.care, action, "diary", first=day, last=day)


def live_help(user: Any, code: str) -> CareRelationship:
    """The helper's relationship, if it runs on the client's own day. Raises Http404."""
    helped = CareRelationship.objects.of_helper(user).with_people().filter(code=code).first()
    if helped is None or not helped.is_live(profile_of(helped.client).today()):
        raise Http404
    if not helped.client.is_active:
        raise Http404
    return helped


def touch(request: Any, response: HttpResponse) -> None:
    """Whatever may have changed somebody's data makes those who follow it look again."""
    if request.method in SAFE or response.status_code >= 400 or not request.user.is_authenticated:
        return
    client = request.care.client_id if request.care else request.owner.pk
    CareRelationship.objects.filter(client=client, ended_at__isnull=True).update(touched=F("touched") + 1)
