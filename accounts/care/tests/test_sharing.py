"""Who sees what; changing, extending and ending it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.care.record import note
from accounts.care.tests.agreed import terms
from accounts.models import AccessRecord, CareRelationship, Dietitian, User
from testing.care import make_care_of, make_invitation
from testing.factories import make_user

pytestmark = pytest.mark.django_db
SHARING = "/you/sharing/"


@pytest.fixture
def care(vera: User, dora: User) -> CareRelationship:
    return make_care_of(vera, dora, "diary", "labs")


def words(client: Client, url: str = SHARING) -> str:
    return " ".join(client.get(url).content.decode().split())


def test_sharing_is_found_from_you(as_vera: Client) -> None:
    assert SHARING in words(as_vera, "/you/")


def test_it_says_that_nobody_sees_anything(as_vera: Client) -> None:
    assert "Nobody but you sees anything of yours." in words(as_vera)


def test_it_says_who_sees_what_until_when_and_who_looked_last(
    as_vera: Client, care: CareRelationship
) -> None:
    note(care, "viewed", "diary")
    page = words(as_vera)
    assert "Dora of the practice" in page
    assert "Diary and supplements, blood results" in page
    assert f"{care.until.year}" in page
    assert "not yet" not in page


def test_agreeing_itself_is_no_look(as_vera: Client, care: CareRelationship) -> None:
    note(care, "agreed", "consent")
    assert "not yet" in words(as_vera)


def test_it_says_where_an_approval_has_ended(as_vera: Client, care: CareRelationship) -> None:
    Dietitian.objects.update(status="ended")
    assert "Is not approved as a dietitian" in words(as_vera)


def test_it_says_what_ran_out(as_vera: Client, vera: User, dora: User) -> None:
    make_care_of(vera, dora, until=vera.profile.today() - timedelta(days=1))
    page = words(as_vera)
    assert "Ran out on" in page
    assert "Nobody but you sees anything of yours." in page


def test_many_people_take_no_more_queries(
    as_vera: Client, vera: User, care: CareRelationship, django_assert_max_num_queries: object
) -> None:
    for number in range(8):
        make_care_of(vera, make_user(f"helper {number}"), role="helper")
        make_care_of(make_user(f"client {number}"), vera, role="helper")
        make_invitation(vera)
    with django_assert_max_num_queries(7):  # type: ignore[operator]
        as_vera.get(SHARING)


# Changing it ------------------------------------------------------------------------------------------------


def test_the_form_begins_with_what_is_agreed(as_vera: Client, care: CareRelationship) -> None:
    first = as_vera.get(f"{SHARING}{care.code}/").context["terms"].initial
    assert (first["share_labs"], first["share_profile"], first["until"]) == (True, False, care.until)


def test_the_client_changes_and_extends(as_vera: Client, care: CareRelationship, vera: User) -> None:
    later = vera.profile.today() + timedelta(days=400)
    as_vera.post(f"{SHARING}{care.code}/", terms(vera.profile.today(), share_profile="on", until=f"{later}"))
    care.refresh_from_db()
    assert (care.scopes, care.until) == ({"diary", "profile"}, later)


def test_a_change_stands_in_the_record(as_vera: Client, care: CareRelationship, vera: User) -> None:
    as_vera.post(f"{SHARING}{care.code}/", terms(vera.profile.today()))
    assert AccessRecord.objects.of(vera).get().detail == "changed: diary"


def test_what_ran_out_is_shared_again(as_vera: Client, vera: User, dora: User) -> None:
    over = make_care_of(vera, dora, until=vera.profile.today() - timedelta(days=1))
    as_vera.post(f"{SHARING}{over.code}/", terms(vera.profile.today()))
    over.refresh_from_db()
    assert over.is_live(vera.profile.today())


def test_only_the_client_changes_the_terms(as_dora: Client, as_sam: Client, care: CareRelationship) -> None:
    for client in (as_dora, as_sam):
        assert client.get(f"{SHARING}{care.code}/").status_code == 404
        assert client.post(f"{SHARING}{care.code}/").status_code == 404


# Ending it --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("side", ["client", "carer"])
def test_either_side_ends_it(
    side: str, as_vera: Client, as_dora: Client, care: CareRelationship, vera: User
) -> None:
    client = as_vera if side == "client" else as_dora
    client.post(f"{SHARING}{care.code}/end/")
    care.refresh_from_db()
    assert (care.ended_by, care.is_live(vera.profile.today())) == (side, False)
    assert AccessRecord.objects.of(vera).get().detail.startswith(f"ended by {side}")


def test_the_side_that_looked_goes_back_to_the_others(as_dora: Client, care: CareRelationship) -> None:
    assert as_dora.post(f"{SHARING}{care.code}/end/").url == "/clients/"


def test_a_page_asks_first_and_says_what_stays(
    as_vera: Client, as_dora: Client, care: CareRelationship
) -> None:
    assert "stays with your dietitian" in words(as_vera, f"{SHARING}{care.code}/end/")
    assert "Stop looking after vera" in words(as_dora, f"{SHARING}{care.code}/end/")
    care.refresh_from_db()
    assert care.ended_at is None


def test_nobody_else_ends_it(as_sam: Client, care: CareRelationship) -> None:
    assert as_sam.post(f"{SHARING}{care.code}/end/").status_code == 404


def test_what_is_ended_cannot_be_ended_or_changed(as_vera: Client, care: CareRelationship) -> None:
    CareRelationship.objects.update(ended_at=timezone.now())
    assert as_vera.post(f"{SHARING}{care.code}/end/").status_code == 404
    assert as_vera.post(f"{SHARING}{care.code}/").status_code == 404


def test_the_client_reads_that_the_other_side_ended_it(
    as_vera: Client, as_dora: Client, care: CareRelationship
) -> None:
    as_dora.post(f"{SHARING}{care.code}/end/")
    assert "by the other side" in words(as_vera)


# Deleting the account ---------------------------------------------------------------------------------------


def test_before_deleting_it_is_said_what_stays_and_with_whom(as_vera: Client, care: CareRelationship) -> None:
    from testing.everything import make_review

    assert "What stays" not in words(as_vera, "/you/delete/")
    make_review(care)
    make_review(care)
    page = words(as_vera, "/you/delete/")
    assert "stay in the records of Dora of the practice:" in page


def test_a_dietitian_is_told_what_goes(as_dora: Client, care: CareRelationship) -> None:
    from testing.everything import make_review

    make_review(care)
    assert "One review that you signed is deleted with your account." in words(as_dora, "/you/delete/")
