"""Becoming a dietitian on this site, and the admin's answer."""

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.admin.models import LogEntry
from django.core import mail
from django.test import Client

from accounts.models import Dietitian, User
from testing.care import make_dietitian

pytestmark = pytest.mark.django_db
PAGE = "/you/dietitian/"
DECIDE = "/admin/accounts/dietitian/"
ABOUT = {"name": "Sam Lee", "register": "HCPC, United Kingdom", "register_number": "DT12345", "practice": ""}


@pytest.fixture
def as_admin(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("admin@example.org", "a quiet long password"))
    return client


@pytest.fixture
def applied(as_sam: Client, sam: User) -> Dietitian:
    EmailAddress.objects.create(user=sam, email=sam.email, primary=True, verified=True)
    as_sam.post(PAGE, ABOUT)
    return Dietitian.objects.get()


def decide(client: Client, dietitian: Dietitian, action: str) -> str:
    client.post(DECIDE, {"action": action, "_selected_action": [dietitian.pk]})
    dietitian.refresh_from_db()
    return dietitian.status


def test_a_person_applies(applied: Dietitian, as_sam: Client, sam: User) -> None:
    assert (applied.user, applied.status, applied.register_number) == (sam, "applied", "DT12345")
    assert "waits for a decision" in as_sam.get(PAGE).content.decode()


@pytest.mark.parametrize("wrong", [{"name": ""}, {"register": "\x00"}, {"register_number": "9" * 500}])
def test_what_is_wrong_is_said_and_nothing_is_kept(as_sam: Client, wrong: dict[str, Any]) -> None:
    response = as_sam.post(PAGE, {**ABOUT, **wrong})
    assert list(response.context["form"].errors) == list(wrong)
    assert not Dietitian.objects.exists()


def test_applying_opens_nothing(applied: Dietitian, as_sam: Client) -> None:
    assert as_sam.get("/you/sharing/invite/client/").status_code == 404


def test_the_admin_approves_and_the_applicant_is_told(
    applied: Dietitian, as_admin: Client, as_sam: Client, sam: User
) -> None:
    assert decide(as_admin, applied, "approve") == "approved"
    assert "You are approved" in as_sam.get(PAGE).content.decode()
    assert mail.outbox[-1].to == [sam.email]
    assert PAGE in mail.outbox[-1].body
    assert LogEntry.objects.filter(object_id=applied.pk).exists()


def test_the_mail_tells_neither_the_answer_nor_of_health(applied: Dietitian, as_admin: Client) -> None:
    decide(as_admin, applied, "refuse")
    words = (mail.outbox[-1].subject + mail.outbox[-1].body).lower().replace(PAGE, "")
    assert not any(word in words for word in ("refus", "approv", "dietitian", "health", "b12", "client"))


def test_the_admin_refuses_with_an_answer(applied: Dietitian, as_admin: Client, as_sam: Client) -> None:
    as_admin.post(f"{DECIDE}{applied.pk}/change/", {"answer": "We do not find this number.", "_save": "1"})
    assert decide(as_admin, applied, "refuse") == "refused"
    page = as_sam.get(PAGE).content.decode()
    assert "was not approved" in page
    assert "We do not find this number." in page


def test_the_admin_changes_nothing_else(applied: Dietitian, as_admin: Client) -> None:
    as_admin.post(
        f"{DECIDE}{applied.pk}/change/", {"answer": "", "status": "approved", "name": "X", "_save": "1"}
    )
    applied.refresh_from_db()
    assert (applied.status, applied.name) == ("applied", "Sam Lee")


def test_whoever_was_refused_applies_again(applied: Dietitian, as_admin: Client, as_sam: Client) -> None:
    decide(as_admin, applied, "refuse")
    as_sam.post(PAGE, {**ABOUT, "register_number": "DT54321"})
    applied.refresh_from_db()
    assert (applied.status, applied.register_number, applied.decided_at) == ("applied", "DT54321", None)


def test_an_approved_entry_is_not_changed_by_its_person(dora: User, as_dora: Client) -> None:
    as_dora.post(PAGE, ABOUT)
    assert Dietitian.objects.get(user=dora).name == "Dora of the practice"


def test_an_approval_is_ended(dora: User, as_dora: Client, as_admin: Client) -> None:
    assert decide(as_admin, dora.dietitian, "end_approval") == "ended"
    assert "Your approval has ended" in as_dora.get(PAGE).content.decode()
    assert as_dora.get("/you/sharing/invite/client/").status_code == 404


@pytest.mark.parametrize(
    ("status", "action"), [("approved", "refuse"), ("refused", "end_approval"), ("ended", "refuse")]
)
def test_an_answer_that_does_not_fit_changes_nothing(as_admin: Client, status: str, action: str) -> None:
    known = make_dietitian("dan", status=status).dietitian
    assert decide(as_admin, known, action) == status
    assert not mail.outbox


def test_the_admin_neither_adds_nor_removes_one(dora: User, as_admin: Client) -> None:
    assert as_admin.get(f"{DECIDE}add/").status_code == 403
    assert as_admin.post(f"{DECIDE}{dora.dietitian.pk}/delete/", {"post": "yes"}).status_code == 403
