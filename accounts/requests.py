"""What a request is once its person is known."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from accounts.models import Profile, User


class SignedInRequest(HttpRequest):
    """A request behind the log-in: the middleware has left the person's profile on it."""

    user: User
    profile: Profile
    htmx: HtmxDetails


class PublicRequest(HttpRequest):
    """A request that anybody may make: `profile` is None when signed out."""

    profile: Profile | None
    htmx: HtmxDetails
