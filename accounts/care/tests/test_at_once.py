"""Two people, or two windows, answer at the same moment. Only PostgreSQL lets writers overlap."""

import pytest
from django.conf import settings

from accounts.care.tests.agreed import SECRET, terms
from accounts.models import CareRelationship, Invitation, User
from config.tests.test_at_once import at_once, post
from testing.care import make_care_of, make_dietitian, make_invitation
from testing.factories import PASSWORD

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("sqlite" in settings.DATABASES["default"]["ENGINE"], reason="one writer at a time"),
]
URL = f"/invitation/{SECRET}/"


@pytest.mark.parametrize("_again", range(3))
def test_one_of_two_who_accept_gets_in(vera: User, dora: User, _again: int) -> None:
    make_invitation(vera, SECRET)
    answers = at_once([post(dora, URL), post(make_dietitian("dan"), URL)])
    assert sorted(answers) == [302, 410]
    assert CareRelationship.objects.count() == 1


@pytest.mark.parametrize("_again", range(3))
def test_one_person_accepts_once_in_two_windows(vera: User, dora: User, _again: int) -> None:
    make_invitation(dora, SECRET, inviter_is_client=False, share_diary=False, until=None)
    answers = at_once([post(vera, URL, **terms(vera.profile.today())) for _window in range(3)])
    assert sorted(answers) == [302, 410, 410]
    assert CareRelationship.objects.count() == 1


@pytest.mark.parametrize("_again", range(3))
def test_two_invitations_of_the_same_two_make_one_agreement(vera: User, dora: User, _again: int) -> None:
    make_invitation(vera, SECRET)
    make_invitation(dora, "AAAA-BBBB-CCCC", inviter_is_client=False, share_diary=False, until=None)
    other = post(vera, "/invitation/AAAA-BBBB-CCCC/", **terms(vera.profile.today()))
    assert 302 in at_once([post(dora, URL), other])
    assert CareRelationship.objects.filter(ended_at=None).count() == 1


@pytest.mark.parametrize("_again", range(3))
def test_taking_back_and_accepting_exclude_each_other(vera: User, dora: User, _again: int) -> None:
    made = make_invitation(vera, SECRET)
    at_once([post(dora, URL), post(vera, f"/you/sharing/invitation/{made.code}/withdraw/")])
    made = Invitation.objects.get()
    assert (made.used_at is None) == (not CareRelationship.objects.exists())
    assert (made.used_at is None) != (made.withdrawn_at is None)


@pytest.mark.parametrize("_again", range(3))
def test_the_inviter_deletes_the_account_meanwhile(vera: User, dora: User, _again: int) -> None:
    make_invitation(vera, SECRET)
    delete = post(vera, "/you/delete/", password=PASSWORD, confirmation="delete")
    assert set(at_once([post(dora, URL), delete])) <= {302, 404}
    assert not CareRelationship.objects.exists()


@pytest.mark.parametrize("_again", range(3))
def test_whoever_accepts_deletes_the_account_meanwhile(vera: User, dora: User, _again: int) -> None:
    make_invitation(vera, SECRET)
    delete = post(dora, "/you/delete/", password=PASSWORD, confirmation="delete")
    assert set(at_once([post(dora, URL), delete])) <= {302, 404}
    assert not CareRelationship.objects.exists()


@pytest.mark.parametrize("_again", range(3))
def test_what_is_ended_stays_ended_while_it_is_changed(vera: User, dora: User, _again: int) -> None:
    page = f"/you/sharing/{make_care_of(vera, dora).code}/"
    change = post(vera, page, **terms(vera.profile.today()))
    assert set(at_once([change, post(dora, f"{page}end/"), post(vera, f"{page}end/")])) <= {302, 404}
    assert CareRelationship.objects.get().ended_at is not None
