"""What a request is once its person is known."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from accounts.care.sight import Sight
from accounts.models import CareRelationship, Profile, User


class SignedInRequest(HttpRequest):
    """A request behind the log-in, as the middleware leaves it.

    `user` acts; `owner` is whose diary it is: the same person, or in helper mode the client, with `care` the
    relationship and `sees` what was agreed. `profile` is the owner's, as far as it is shared.
    """

    user: User
    owner: User
    profile: Profile
    sees: Sight
    care: CareRelationship | None
    htmx: HtmxDetails


class PublicRequest(HttpRequest):
    """A request that anybody may make: `profile` is None when signed out."""

    owner: User | AnonymousUser
    profile: Profile | None
    sees: Sight
    care: CareRelationship | None
    htmx: HtmxDetails
