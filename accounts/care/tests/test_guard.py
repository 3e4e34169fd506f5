"""Nothing is seen before acceptance, nor after the end: asked of the guard, and again before sending."""

from collections.abc import Callable
from datetime import timedelta
from typing import cast

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.test import Client, RequestFactory

from accounts.care import actions
from accounts.care.record import still_agreed
from accounts.middleware import profile_of
from accounts.models import CareRelationship, Dietitian, User
from accounts.requests import SignedInRequest
from testing.care import make_care_of, make_dietitian
from testing.factories import make_user
from tracker.guard import client_or_404, dietitian_or_404

pytestmark = pytest.mark.django_db


@pytest.fixture
def care(vera: User, dora: User) -> CareRelationship:
    return make_care_of(vera, dora, "diary")


def asking(user: User) -> SignedInRequest:
    request = cast(SignedInRequest, RequestFactory().get("/"))
    request.user, request.owner, request.profile = user, user, profile_of(user)
    return request


def test_a_dietitian_with_consent_gets_in(care: CareRelationship, dora: User) -> None:
    assert client_or_404(asking(dora), care.code, needs="diary") == care
    assert still_agreed(care, "diary")


def test_what_is_not_shared_is_refused(care: CareRelationship, dora: User) -> None:
    with pytest.raises(PermissionDenied):
        client_or_404(asking(dora), care.code, needs=("diary", "labs"))
    assert not still_agreed(care, "labs")


def end_it(care: CareRelationship) -> None:
    actions.end(care=care, by=care.client)


def run_out(care: CareRelationship) -> None:
    yesterday = profile_of(care.client).today() - timedelta(days=1)
    CareRelationship.objects.filter(pk=care.pk).update(until=yesterday)


def end_the_approval(care: CareRelationship) -> None:
    Dietitian.objects.filter(user=care.carer).update(status="ended")


def bar_the_client(care: CareRelationship) -> None:
    User.objects.filter(pk=care.client_id).update(is_active=False)


def bar_the_dietitian(care: CareRelationship) -> None:
    User.objects.filter(pk=care.carer_id).update(is_active=False)


@pytest.mark.parametrize("happens", [end_it, run_out, end_the_approval, bar_the_client, bar_the_dietitian])
def test_afterwards_there_is_no_such_client(
    care: CareRelationship, dora: User, happens: Callable[[CareRelationship], None]
) -> None:
    happens(care)
    with pytest.raises(Http404):
        client_or_404(asking(User.objects.get(pk=dora.pk)), care.code)
    assert not still_agreed(care)


def test_the_last_day_is_included(care: CareRelationship, vera: User, dora: User) -> None:
    CareRelationship.objects.update(until=vera.profile.today())
    assert client_or_404(asking(dora), care.code)


@pytest.mark.parametrize("status", ["applied", "refused", "ended"])
def test_professional_pages_exist_for_approved_dietitians_only(vera: User, status: str) -> None:
    not_approved = make_dietitian("dan", status=status)
    care = make_care_of(vera, not_approved)
    with pytest.raises(Http404):
        dietitian_or_404(asking(not_approved))
    with pytest.raises(Http404):
        client_or_404(asking(not_approved), care.code)


def test_a_helper_is_no_dietitian(vera: User) -> None:
    helper = make_user("grete")
    care = make_care_of(vera, helper, role="helper")
    with pytest.raises(Http404):
        client_or_404(asking(helper), care.code)


def test_another_dietitian_sees_nothing(care: CareRelationship) -> None:
    with pytest.raises(Http404):
        client_or_404(asking(make_dietitian("dan")), care.code)


def test_the_helpers_pages_are_gone_after_the_end(vera: User, sam: User, as_sam: Client) -> None:
    care = make_care_of(vera, sam, role="helper")
    assert as_sam.get(f"/for/{care.code}/today/").status_code == 200
    actions.end(care=care, by=vera)
    assert as_sam.get(f"/for/{care.code}/today/").status_code == 404
