"""Reading an invitation and accepting it: who may, once, and what is agreed by it."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.utils import timezone

from accounts.care.tests.agreed import SECRET, terms
from accounts.models import AccessRecord, CareRelationship, Dietitian, Invitation, User
from testing.care import make_care_of, make_dietitian, make_invitation
from testing.factories import make_user

pytestmark = pytest.mark.django_db
URL = f"/invitation/{SECRET}/"


@pytest.fixture
def by_vera(vera: User) -> Invitation:
    """Vera invites her dietitian."""
    return make_invitation(vera, SECRET, share_labs=True, until=vera.profile.today() + timedelta(days=90))


@pytest.fixture
def by_dora(dora: User) -> Invitation:
    """Dora invites a client, who chooses the terms."""
    return make_invitation(dora, SECRET, inviter_is_client=False, share_diary=False, until=None)


def words(client: Client, url: str = URL) -> str:
    return client.get(url).content.decode()


# Reading it -------------------------------------------------------------------------------------------------


def test_anybody_with_the_link_reads_who_invites(by_dora: Invitation) -> None:
    page = words(Client())
    assert "Dora of the practice, a dietitian, asks to see your diary" in page
    assert "Nobody watches live." in page
    assert "stays with the dietitian" in page


def test_reading_it_leaves_no_cookie_and_uses_nothing_up(by_dora: Invitation) -> None:
    assert not Client().get(URL).cookies
    by_dora.refresh_from_db()
    assert by_dora.used_at is None


def test_logging_in_and_signing_up_lead_back_to_it(by_dora: Invitation) -> None:
    assert f"/account/login/?next={URL}" in words(Client())
    assert f"/account/signup/?next={URL}" in words(Client())


def test_a_wrong_link_says_so(by_vera: Invitation) -> None:
    response = Client().get("/invitation/AAAA-BBBB-CCCC/")
    assert response.status_code == 404
    assert "There is no such invitation" in response.content.decode()


@pytest.mark.parametrize("secret", ["x", "%00", "K7QM", "٣" * 12, "é" * 500])
def test_nonsense_is_a_wrong_link(secret: str) -> None:
    assert Client().get(f"/invitation/{secret}/").status_code == 404


def test_whoever_guesses_is_stopped(by_vera: Invitation, as_dora: Client) -> None:
    guesses = [
        as_dora.get(f"/invitation/AAAA-BBBB-CC{a}{b}/").status_code for a in "ABCDEF" for b in "ABCDEF"
    ]
    assert guesses[:30] == [404] * 30
    assert set(guesses[30:]) == {429}
    assert as_dora.post("/you/sharing/code/", {"code": SECRET}).status_code == 429


def test_an_old_one_says_so(vera: User, as_dora: Client) -> None:
    past = timezone.now() - timedelta(days=15)
    make_invitation(vera, SECRET, created_at=past, expires_at=past + timedelta(days=14))
    for client in (Client(), as_dora):
        assert client.get(URL).status_code == 410
        assert "too old" in words(client)
    assert as_dora.post(URL).status_code == 410
    assert not CareRelationship.objects.exists()


def test_an_invitation_of_somebody_barred_is_none(by_vera: Invitation, vera: User, as_dora: Client) -> None:
    User.objects.filter(pk=vera.pk).update(is_active=False)
    assert as_dora.get(URL).status_code == 404


def test_the_code_typed_leads_to_the_invitation(by_vera: Invitation, as_dora: Client) -> None:
    response = as_dora.post("/you/sharing/code/", {"code": SECRET.lower().replace("-", " ")})
    assert (response.status_code, response.url) == (302, URL)


@pytest.mark.parametrize("code", ["", "K7QM", "AAAA-BBBB-CCCC", "K7QM-2XRT-9HL0", "\x00", "x" * 400])
def test_a_wrong_code_is_kept_in_the_field_with_a_message(
    by_vera: Invitation, as_dora: Client, code: str
) -> None:
    response = as_dora.post("/you/sharing/code/", {"code": code})
    assert response.status_code == 200
    assert response.context["form"].errors["code"]


# Accepting what the client has chosen -----------------------------------------------------------------------


def test_the_clients_terms_hold_from_acceptance(by_vera: Invitation, vera: User, as_dora: Client) -> None:
    assert as_dora.post(URL).status_code == 302
    care = CareRelationship.objects.get()
    assert (care.client, care.scopes, care.until) == (vera, {"diary", "labs"}, by_vera.until)


def test_the_other_side_cannot_choose_more(by_vera: Invitation, vera: User, as_dora: Client) -> None:
    as_dora.post(URL, terms(vera.profile.today(), share_profile="on", until="2027-01-01"))
    assert CareRelationship.objects.get().scopes == {"diary", "labs"}


def test_it_works_once(by_vera: Invitation, as_dora: Client) -> None:
    as_dora.post(URL)
    again = as_dora.post(URL)
    assert (again.status_code, CareRelationship.objects.count()) == (410, 1)
    assert "You have accepted this invitation" in again.content.decode()


def test_somebody_else_finds_it_used(by_vera: Invitation, as_dora: Client, as_sam: Client) -> None:
    as_dora.post(URL)
    for client in (as_sam, Client()):
        assert "has been used" in words(client)
        assert client.get(URL).status_code == 410


def test_ones_own_invitation_cannot_be_accepted(by_vera: Invitation, as_vera: Client) -> None:
    as_vera.post(URL)
    assert not CareRelationship.objects.exists()


@pytest.mark.parametrize("status", [None, "applied", "refused", "ended"])
def test_only_an_approved_dietitian_accepts_as_one(by_vera: Invitation, status: str | None) -> None:
    client = Client()
    client.force_login(make_dietitian("d", status=status) if status else make_user())
    assert "you are not approved" in client.post(URL).content.decode()
    assert not CareRelationship.objects.exists()
    by_vera.refresh_from_db()
    assert by_vera.state(timezone.now()) == "open"


def test_two_people_agree_once(by_vera: Invitation, vera: User, dora: User, as_dora: Client) -> None:
    make_care_of(vera, dora)
    assert "share already" in as_dora.post(URL).content.decode()
    assert CareRelationship.objects.count() == 1


def test_what_ran_out_makes_room(by_vera: Invitation, vera: User, dora: User, as_dora: Client) -> None:
    make_care_of(vera, dora, until=vera.profile.today() - timedelta(days=1))
    as_dora.post(URL)
    assert CareRelationship.objects.live(vera.profile.today()).count() == 1


def test_terms_that_have_run_out_meanwhile_are_not_agreed(vera: User, as_dora: Client) -> None:
    make_invitation(vera, SECRET, until=vera.profile.today() - timedelta(days=1))
    assert as_dora.post(URL).status_code == 410
    assert not CareRelationship.objects.exists()


def test_the_inviter_is_told_without_a_word_about_health(
    by_vera: Invitation, vera: User, as_dora: Client
) -> None:
    EmailAddress.objects.create(user=vera, email=vera.email, primary=True, verified=True)
    as_dora.post(URL)
    [sent] = mail.outbox
    assert sent.to == [vera.email]
    assert not any(word in sent.body.lower() for word in ("dora", "dietitian", "diary", "b12", "health"))


def test_agreeing_stands_in_the_record(by_vera: Invitation, vera: User, as_dora: Client) -> None:
    as_dora.post(URL)
    noted = AccessRecord.objects.of(vera).get()
    assert (noted.action, noted.what, noted.detail) == ("agreed", "consent", "given: diary,labs")


# Accepting where the client chooses -------------------------------------------------------------------------


def test_the_client_chooses_when_accepting(by_dora: Invitation, vera: User, as_vera: Client) -> None:
    today = vera.profile.today()
    as_vera.post(URL, terms(today, share_symptoms="on", since="date", since_date=f"{today - timedelta(9)}"))
    care = CareRelationship.objects.get()
    assert (care.client, care.scopes) == (vera, {"diary", "symptoms"})
    assert care.shares_from == today - timedelta(days=9)


def test_nothing_is_agreed_by_a_form_that_is_not_filled(by_dora: Invitation, as_vera: Client) -> None:
    response = as_vera.post(URL)
    assert response.status_code == 200
    assert response.context["terms"].errors
    assert not CareRelationship.objects.exists()


def test_a_dietitian_who_is_no_longer_approved_gets_nothing(
    by_dora: Invitation, vera: User, as_vera: Client
) -> None:
    Dietitian.objects.update(status="ended")
    assert "not approved on this site" in as_vera.post(URL, terms(vera.profile.today())).content.decode()
    assert not CareRelationship.objects.exists()


def test_a_helper_may_log_where_the_client_says_so(sam: User, vera: User, as_vera: Client) -> None:
    make_invitation(sam, SECRET, inviter_is_client=False, role="helper", share_diary=False, until=None)
    as_vera.post(URL, terms(vera.profile.today(), may_log="on"))
    care = CareRelationship.objects.get()
    assert (care.client, care.carer, care.role, care.may_log) == (vera, sam, "helper", True)


def test_a_dietitian_never_logs(by_dora: Invitation, vera: User, as_vera: Client) -> None:
    as_vera.post(URL, terms(vera.profile.today(), may_log="on"))
    assert not CareRelationship.objects.get().may_log


# Without an account -----------------------------------------------------------------------------------------

NEW: dict[str, Any] = {
    "email": "new@example.org",
    "password1": "a quiet long password",
    "consent": "on",
    "of_age": "on",
    "time_zone": "Europe/London",
}


def test_signing_up_leads_back_to_the_invitation(by_dora: Invitation) -> None:
    client = Client()
    assert client.post("/account/signup/", {**NEW, "next": URL}).url == URL
    assert client.get(URL).context["terms"]


def test_also_where_the_address_must_be_confirmed_first(by_dora: Invitation, settings: Any) -> None:
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
    client = Client()
    client.post("/account/signup/", {**NEW, "next": URL})
    link = next(word for word in mail.outbox[0].body.split() if "/confirm" in word)
    assert client.post("/" + link.split("/", 3)[3]).url == URL


def test_the_first_questions_follow_the_answer(by_dora: Invitation) -> None:
    client = Client()
    client.post("/account/signup/", {**NEW, "next": URL})
    today = User.objects.get(email=NEW["email"]).profile.today()
    assert client.post(URL, terms(today)).url == "/you/welcome/"


def test_a_new_helper_is_not_asked_about_their_own_eating_first(vera: User) -> None:
    make_invitation(vera, SECRET, role="helper")
    client = Client()
    client.post("/account/signup/", {**NEW, "next": URL})
    assert client.post(URL).url == "/helping/"


def test_the_first_questions_put_off_are_not_lost(by_dora: Invitation) -> None:
    client = Client()
    client.post("/account/signup/", {**NEW, "next": URL})
    client.logout()
    logged_in = client.post("/account/login/", {"login": NEW["email"], "password": NEW["password1"]})
    assert logged_in.url == "/you/welcome/"
