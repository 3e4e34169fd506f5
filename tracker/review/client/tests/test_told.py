"""What the client reads of a personal target."""

import pytest
from django.test import Client

from accounts.models import Profile, User
from tracker.review.models import Target

pytestmark = pytest.mark.django_db
REASON = "Low MMA before the operation"


@pytest.fixture
def target(vera: User) -> Target:
    start = vera.profile.today()
    return Target.objects.create(client=vera, set_by_name="Dora", ug=4, reason=REASON, start=start)


def test_the_client_reads_who_set_it_and_why(as_vera: Client, target: Target) -> None:
    page = as_vera.get("/coverage/").content.decode()
    assert "Dora set a target for you" in page
    assert REASON in page


@pytest.mark.parametrize("mode", ["quiet_mode", "treated_for_deficiency"])
def test_in_quiet_mode_and_on_treatment_no_target_is_shown(
    as_vera: Client, target: Target, vera: User, mode: str
) -> None:
    Profile.objects.filter(user=vera).update(**{mode: True})
    assert REASON not in as_vera.get("/coverage/").content.decode()


def test_a_target_that_is_over_is_not_shown(as_vera: Client, target: Target) -> None:
    Target.objects.update(end=target.start, start=target.start.replace(year=2020))
    assert REASON in as_vera.get("/coverage/").content.decode()
    Target.objects.update(end=target.start.replace(year=2021))
    assert REASON not in as_vera.get("/coverage/").content.decode()


def test_the_dietitian_reads_it_on_nobody_elses_page(as_sam: Client, target: Target) -> None:
    assert REASON not in as_sam.get("/coverage/").content.decode()
