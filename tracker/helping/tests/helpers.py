"""A client who has one of everything, and the addresses of it in helper mode."""

from datetime import date
from typing import Any

from django.test import Client

from accounts.models import CareRelationship, User
from config.tests.pages import Home, Page
from testing.care import make_care_of


def make_help(
    client: User, helper: User, *scopes: str, may_log: bool = False, **terms: Any
) -> CareRelationship:
    """A live agreement with a helper; without `scopes` everything is shared."""
    return make_care_of(client, helper, *scopes, role="helper", may_log=may_log, **terms)


def inside(care: CareRelationship, path: str) -> str:
    return f"/for/{care.code}{path}"


def address(care: CareRelationship, page: Page, home: Home) -> str:
    return inside(care, page.url(home))


def window_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def today_of(user: User) -> date:
    return user.profile.today()
