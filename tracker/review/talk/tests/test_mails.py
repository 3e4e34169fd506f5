"""Told by e-mail that something was written: once, to those who can be reached, without a word of it."""

from uuid import uuid4

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from accounts.models import CareRelationship, Dietitian, User
from tracker.review.models import Comment, Suggestion
from tracker.review.talk import actions, mails

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _reachable(vera: User) -> None:
    EmailAddress.objects.create(user=vera, email=vera.email, primary=True, verified=True)


def test_a_client_is_told_once(said: Comment, vera: User) -> None:
    for _ in range(2):
        call_command("send_due")
    assert [message.to for message in mail.outbox] == [[vera.email]]


def test_it_says_nothing_of_what_was_written(said: Comment, suggested: Suggestion) -> None:
    call_command("send_due")
    words = f"{mail.outbox[0].subject} {mail.outbox[0].body}".lower()
    assert "your dietitian wrote to you in corrin" in words
    assert not any(word in words for word in ("nori", "packet", "dora", "b12", "vitamin", "milk", "µg"))
    assert "/messages/" in words


def test_much_at_once_is_one_mail(said: Comment, suggested: Suggestion, care: CareRelationship) -> None:
    actions.comment(care=care, code=uuid4(), text="And another thing")
    assert mails.send_notices(timezone.now()).sent == 1
    assert not Comment.objects.filter(mailed_at=None).exists()
    assert not Suggestion.objects.filter(mailed_at=None).exists()


def test_what_was_read_needs_no_mail(said: Comment) -> None:
    Comment.objects.update(read_at=timezone.now())
    assert mails.send_notices(timezone.now()).sent == 0


def test_nobody_is_told_after_the_end(said: Comment) -> None:
    CareRelationship.objects.update(ended_at=timezone.now(), ended_by="client")
    assert mails.send_notices(timezone.now()).sent == 0


def test_nobody_is_told_of_a_dietitian_who_is_none_any_more(said: Comment) -> None:
    Dietitian.objects.update(status="ended")
    assert mails.send_notices(timezone.now()).sent == 0


def test_the_end_right_before_sending_counts(said: Comment) -> None:
    noted = mails._note(said.client, timezone.now())
    CareRelationship.objects.update(ended_at=timezone.now(), ended_by="client")
    assert not mails._still_shared(noted)


def test_an_address_that_nobody_confirmed_gets_none(said: Comment) -> None:
    EmailAddress.objects.update(verified=False)
    assert mails.send_notices(timezone.now()).sent == 0


def test_a_mail_that_fails_is_tried_again(said: Comment, settings: object) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"  # type: ignore[attr-defined]
    assert mails.send_notices(timezone.now()).failed == 1
    said.refresh_from_db()
    assert said.mailed_at is None


def test_the_clients_own_answer_tells_nobody(said: Comment) -> None:
    actions.answer(to=said, code=uuid4(), text="Yes")
    assert mails.send_notices(timezone.now()).sent == 0
