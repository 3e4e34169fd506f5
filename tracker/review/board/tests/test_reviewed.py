"""What has changed since the last signed review: compared with its frozen basis."""

from datetime import timedelta

import pytest

from accounts.models import CareRelationship, Profile, User
from foods.models import Food
from testing.care import make_dietitian
from testing.everything import make_review
from tracker.bridge.tests.rows import take_by_plan
from tracker.review import basis
from tracker.review.board.reads import lines_of
from tracker.review.board.refresh import refresh
from tracker.review.board.tests.people import make_client
from tracker.review.models import ClientStanding, Review

pytestmark = pytest.mark.django_db


@pytest.fixture
def dora() -> User:
    return make_dietitian("dora")


@pytest.fixture
def reviewed(dora: User, oat_milk: Food) -> CareRelationship:
    care = make_client(dora, "ann", oat_milk)
    sign(care)
    return care


def sign(care: CareRelationship, *, days_ago: int = 0) -> None:
    """A review of the fortnight up to then."""
    last = care.client.profile.today() - timedelta(days=days_ago)
    first = last - timedelta(days=13)
    frozen = basis.load(care, first=first, last=last)
    Review.objects.create(
        client=care.client, author=care.carer, care=care, client_name=care.client_name, first_day=first,
        last_day=last, basis=frozen, rules_version="2", data_version="test", signature="dora",
    )  # fmt: skip


def look_at(care: CareRelationship) -> ClientStanding:
    refresh(lines_of(care.carer, care.client.profile.today()))
    return ClientStanding.objects.get(care=care)


def test_reviewed_and_unchanged_is_well(reviewed: CareRelationship) -> None:
    standing = look_at(reviewed)
    assert standing.group == "well"
    assert standing.reason[0][0] == "covered"


def test_another_diet_since_then_is_a_change(reviewed: CareRelationship) -> None:
    Profile.objects.filter(user=reviewed.client).update(diet="vegetarian", follows_vegan_rule=True)
    standing = look_at(reviewed)
    assert standing.group == "changed"
    assert ["diet-changed", {"then": "vegan", "now": "vegetarian"}] in standing.reason


def test_a_tablet_begun_since_then_is_a_change(dora: User, oat_milk: Food) -> None:
    care = make_client(dora, "ann", oat_milk)
    sign(care, days_ago=1)
    take_by_plan(care.client, start=care.client.profile.today(), name="B12 10")
    assert ["plan-begun", {"names": ["B12 10"]}] in look_at(care).reason


def test_one_taken_all_along_is_none(dora: User, oat_milk: Food) -> None:
    care = make_client(dora, "ann", oat_milk)
    take_by_plan(care.client, start=care.client.profile.today() - timedelta(days=20), name="B12 10")
    sign(care, days_ago=1)
    assert look_at(care).group == "well"


def test_a_sharing_that_changed_can_only_be_named(reviewed: CareRelationship) -> None:
    CareRelationship.objects.filter(pk=reviewed.pk).update(share_labs=False)
    assert look_at(reviewed).reason[0] == ["sharing-changed", {}]


def test_only_the_newest_review_counts(reviewed: CareRelationship) -> None:
    Profile.objects.filter(user=reviewed.client).update(diet="vegetarian", follows_vegan_rule=True)
    reviewed.client.refresh_from_db()
    sign(CareRelationship.objects.with_people().get(pk=reviewed.pk))
    assert look_at(reviewed).group == "well"


def test_a_review_without_a_basis_breaks_nothing(dora: User, oat_milk: Food) -> None:
    care = make_client(dora, "ann", oat_milk)
    make_review(care)
    assert look_at(care).reason[0] == ["sharing-changed", {}]


def test_another_dietitians_review_is_not_this_ones(dora: User, reviewed: CareRelationship) -> None:
    Review.objects.update(author=make_dietitian("dan"))
    assert look_at(reviewed).reason[0] == ["never-reviewed", {}]
