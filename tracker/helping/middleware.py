"""`/for/<relationship>/…`: a page of the diary as it is, of the client instead of the signed-in person.

The prefix is taken off before Django looks for the page, and stands as script prefix in front of every
address that the page writes, so that all its links and forms stay with the client. Consent is asked of the
database when a request comes in, and once more before anything is saved or leaves.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils import timezone

from accounts.care.looking import is_helping
from accounts.care.record import still_agreed
from accounts.care.shared import in_ones_own_display, shared_profile
from accounts.care.sight import EVERYTHING
from accounts.middleware import profile_of
from accounts.models import CareRelationship
from tracker.helping import addresses
from tracker.helping.noting import note_change, note_view
from tracker.helping.pages import OF_NOBODY, PAGES, is_open
from tracker.helping.writing import SharingEnded, in_one

SAFE = ("GET", "HEAD", "OPTIONS")

Handler = Callable[[Any], HttpResponse]


class HelperModeMiddleware:
    """Sets whose diary a request is about, and counts what may have changed it."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        found = addresses.split(request.path_info)
        response = self._for_client(request, *found) if found else self.get_response(request)
        touch(request, response)
        return response

    def process_view(self, request: Any, view: Any, args: Any, kwargs: dict[str, Any]) -> HttpResponse | None:
        """Only listed pages, only shared days; what is of nobody is shown outside."""
        if not is_helping(request):
            return None
        name, writing = request.resolver_match.view_name, request.method not in SAFE
        if name in OF_NOBODY and not writing:
            return HttpResponseRedirect(_outside(request))
        if not is_open(name, request.sees, writing=writing):
            raise PermissionDenied
        if not all(request.sees.sees_day(day) for day in kwargs.values() if isinstance(day, date)):
            raise Http404
        return None

    def _for_client(self, request: Any, code: str, path: str) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        mine = request.profile
        try:
            care = live_help(request.user, code)
            self._enter(request, care, path)
            with addresses.inside(code), timezone.override(request.profile.zone):
                return self._answer(request, care)
        except SharingEnded:
            request.care, request.owner, request.sees, request.profile = None, request.user, EVERYTHING, mine
            return sharing_ended(request)

    def _enter(self, request: Any, care: CareRelationship, path: str) -> None:
        shared = shared_profile(profile_of(care.client), care.sight)
        request.profile = in_ones_own_display(shared, request.profile)
        request.care, request.owner, request.sees = care, care.client, care.sight
        request.path_info = path

    def _answer(self, request: Any, care: CareRelationship) -> HttpResponse:
        answer = partial(self.get_response, request)
        if request.method not in SAFE and _may_change(request.path_info, care):
            response = in_one(care, answer, partial(note_change, request))
        else:
            response = answer()
        if _shows(request, response):
            if not still_agreed(care, *care.scopes):
                raise SharingEnded
            note_view(request)
        return response


def live_help(user: Any, code: str) -> CareRelationship:
    """The helper's relationship, if it runs on the client's own day.

    Raises Http404 for a stranger, and SharingEnded for somebody with whom it was shared before.
    """
    helped = CareRelationship.objects.of_helper(user).with_people().filter(code=code).first()
    if helped is None:
        raise Http404
    if not helped.client.is_active or not helped.is_live(profile_of(helped.client).today()):
        raise SharingEnded
    return helped


def sharing_ended(request: Any) -> HttpResponse:
    """Says so in plain words; a part of a page that was asked for by htmx has the whole page say it."""
    response = render(request, "helping/ended.html", status=404)
    if request.htmx:
        response["HX-Refresh"] = "true"
    return response


def touch(request: Any, response: HttpResponse) -> None:
    """Whatever may have changed somebody's data makes those who follow it look again."""
    if request.method in SAFE or response.status_code >= 400 or not request.user.is_authenticated:
        return
    client = request.care.client_id if request.care else request.owner.pk
    CareRelationship.objects.filter(client=client, ended_at__isnull=True).update(touched=F("touched") + 1)


def _may_change(path: str, care: CareRelationship) -> bool:
    """Whether sending to this address may change something of the client's; all else is refused later."""
    try:
        page = PAGES.get(resolve(path).view_name)
    except Resolver404:
        return False
    return page is not None and bool(page.write) and page.is_open(care.sight, writing=True)


def _shows(request: Any, response: HttpResponse) -> bool:
    """Whether the answer holds anything of the client's: a redirect and a refusal do not."""
    return response.status_code in (200, 422) and request.resolver_match is not None


def _outside(request: Any) -> str:
    query = request.META.get("QUERY_STRING", "")
    path = f"{addresses.outer_prefix()}{request.path_info.lstrip('/')}"
    return f"{path}?{query}" if query else path
