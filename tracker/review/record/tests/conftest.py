import pytest

from accounts.models import CareRelationship, User
from testing.care import make_care_of
from tracker.review.record.tests.pages import two_days


@pytest.fixture
def care(vera: User, dora: User) -> CareRelationship:
    """Vera shares everything with Dora, and has logged two days."""
    two_days(vera)
    return CareRelationship.objects.with_people().get(pk=make_care_of(vera, dora).pk)
