"""Making an invitation, from either side."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.utils import timezone

from accounts.care.tests.agreed import invite, terms
from accounts.models import CareRelationship, Invitation, User
from testing.care import make_dietitian, make_invitation
from testing.factories import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(vera: User) -> dict[str, Any]:
    return terms(vera.profile.today())


@pytest.fixture
def confirmed(vera: User) -> User:
    EmailAddress.objects.create(user=vera, email=vera.email, primary=True, verified=True)
    return vera


def test_the_client_gets_a_link_and_a_code(as_vera: Client, filled: dict[str, Any]) -> None:
    page = as_vera.get(invite(as_vera, "dietitian", **filled))
    link = page.context["link"]
    assert link in page.content.decode()
    assert f'<p class="secret">{page.context["secret"]}</p>' in page.content.decode()


def test_only_a_digest_of_the_secret_is_kept(as_vera: Client, filled: dict[str, Any]) -> None:
    secret = invite(as_vera, "dietitian", **filled).split("/")[2]
    kept = str(Invitation.objects.values().get())
    assert secret not in kept
    assert secret.replace("-", "") not in kept


def test_it_is_open_for_fourteen_days(as_vera: Client, filled: dict[str, Any]) -> None:
    invite(as_vera, "dietitian", **filled)
    made = Invitation.objects.get()
    assert made.expires_at - made.created_at == timedelta(days=14)


def test_the_clients_terms_are_kept_with_it(as_vera: Client, vera: User) -> None:
    today = vera.profile.today()
    invite(as_vera, "helper", **terms(today, share_labs="on", may_log="on", since="everything"))
    made = Invitation.objects.get()
    assert (made.scopes, made.may_log, made.shares_from) == ({"diary", "labs"}, True, None)
    assert (made.role, made.inviter_is_client) == ("helper", True)


def test_nothing_is_shared_by_inviting(as_vera: Client, filled: dict[str, Any]) -> None:
    invite(as_vera, "dietitian", **filled)
    assert not CareRelationship.objects.exists()


def test_a_helper_to_be_offers_to_help(as_sam: Client) -> None:
    invite(as_sam, "person", name_hint="Father")
    made = Invitation.objects.get()
    assert (made.role, made.inviter_is_client, made.name_hint) == ("helper", False, "Father")


def test_a_dietitian_invites_a_client(as_dora: Client) -> None:
    invite(as_dora, "client")
    assert (Invitation.objects.get().role, Invitation.objects.get().inviter_is_client) == ("dietitian", False)


@pytest.mark.parametrize("status", [None, "applied", "refused", "ended"])
def test_nobody_else_invites_clients(status: str | None) -> None:
    client = Client()
    client.force_login(make_dietitian("d", status=status) if status else make_user())
    assert client.get("/you/sharing/invite/client/").status_code == 404
    assert client.post("/you/sharing/invite/client/", {}).status_code == 404


def test_an_unknown_kind_is_not_found(as_vera: Client) -> None:
    assert as_vera.get("/you/sharing/invite/anybody/").status_code == 404


def wrong(client: Client, **fields: Any) -> dict[str, list[str]]:
    response = client.post("/you/sharing/invite/helper/", fields)
    assert response.status_code == 200
    return {**response.context["terms"].errors, **response.context["whom"].errors}


def test_something_has_to_be_shared(as_vera: Client, vera: User) -> None:
    assert "share_diary" in wrong(as_vera, **terms(vera.profile.today(), share_diary=None))


def test_nothing_is_ticked_beforehand(as_vera: Client) -> None:
    page = as_vera.get("/you/sharing/invite/helper/").content.decode()
    boxes = [tag.split(">")[0] for tag in page.split("<input")[1:]]
    assert not [box for box in boxes if 'type="checkbox"' in box and "checked" in box]


def test_since_when_has_no_default(as_vera: Client, vera: User) -> None:
    assert "since" in wrong(as_vera, **terms(vera.profile.today(), since=None))


def test_whoever_logs_sees_the_diary(as_vera: Client, vera: User) -> None:
    today = vera.profile.today()
    assert "may_log" in wrong(as_vera, **terms(today, share_diary=None, share_labs="on", may_log="on"))


@pytest.mark.parametrize("days", [-1, 733])
def test_the_end_lies_within_two_years(as_vera: Client, vera: User, days: int) -> None:
    today = vera.profile.today()
    assert "until" in wrong(as_vera, **terms(today, until=f"{today + timedelta(days=days)}"))


@pytest.mark.parametrize("day", ["", "tomorrow", "9999-12-31", "2026-02-30"])
def test_a_first_day_that_is_none_is_asked_for_again(as_vera: Client, vera: User, day: str) -> None:
    assert "since_date" in wrong(as_vera, **terms(vera.profile.today(), since="date", since_date=day))


def test_the_end_is_six_months_away_unless_chosen(as_vera: Client, vera: User) -> None:
    today = vera.profile.today()
    until = as_vera.get("/you/sharing/invite/helper/").context["terms"].initial["until"]
    assert timedelta(days=180) < until - today < timedelta(days=185)


def test_by_mail_it_says_who_and_where_and_nothing_of_health(
    as_vera: Client, confirmed: User, filled: dict[str, Any]
) -> None:
    url = invite(as_vera, "dietitian", email="dora@example.org", **filled)
    [sent] = mail.outbox
    assert sent.to == ["dora@example.org"]
    assert url in sent.body
    assert confirmed.email in sent.body
    words = (sent.subject + sent.body).lower().replace(url.lower(), "")
    assert not any(
        word in words for word in ("b12", "vitamin", "dietitian", "diary", "health", "food", "client")
    )


def test_without_a_confirmed_address_no_mail_is_sent(as_vera: Client, vera: User) -> None:
    assert "email" in wrong(as_vera, **terms(vera.profile.today(), email="dora@example.org"))
    assert not mail.outbox


def test_only_so_much_mail_goes_out_in_a_day(as_vera: Client, confirmed: User) -> None:
    for _number in range(20):
        make_invitation(confirmed, email="dora@example.org")
    assert "email" in wrong(as_vera, **terms(confirmed.profile.today(), email="dora@example.org"))


def test_an_invitation_is_taken_back(as_vera: Client, as_dora: Client, filled: dict[str, Any]) -> None:
    url = invite(as_vera, "dietitian", **filled)
    as_vera.post(f"/you/sharing/invitation/{Invitation.objects.get().code}/withdraw/")
    assert as_dora.get(url).status_code == 410
    assert "taken back" in as_dora.get(url).content.decode()


def test_nobody_takes_back_anothers(as_sam: Client, vera: User) -> None:
    made = make_invitation(vera)
    assert as_sam.post(f"/you/sharing/invitation/{made.code}/withdraw/").status_code == 404


def test_an_old_one_is_listed_until_it_is_removed(as_vera: Client, vera: User) -> None:
    past = timezone.now() - timedelta(days=20)
    make_invitation(vera, created_at=past, expires_at=past + timedelta(days=14), name_hint="Dora")
    assert "Too old" in as_vera.get("/you/sharing/").content.decode()


def test_a_client_is_told_all_that_may_be_written(as_vera: Client) -> None:
    """Helper mode lets who may log note signs as well; a dietitian sets targets."""
    assert "notes signs in the body" in as_vera.get("/you/sharing/invite/helper/").content.decode()
    assert "an amount of B12 for you" in as_vera.get("/you/sharing/invite/dietitian/").content.decode()
