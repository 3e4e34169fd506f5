"""The mail two weeks before a sharing ends: once for each end, to confirmed addresses."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.management import call_command
from django.test import Client

from accounts.care import actions
from accounts.care.reminders import send_reminders
from accounts.models import CareRelationship, Dietitian, User
from testing.care import make_care_of

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@pytest.fixture
def ending(vera: User, dora: User) -> CareRelationship:
    EmailAddress.objects.create(user=vera, email=vera.email, primary=True, verified=True)
    return make_care_of(vera, dora, until=TODAY + timedelta(days=14))


def test_the_client_is_reminded_two_weeks_before(ending: CareRelationship) -> None:
    assert send_reminders(NOW).sent == 1
    assert mail.outbox[0].to == [ending.client.email]
    assert "7 December 2026" in mail.outbox[0].body
    assert "/you/sharing/" in mail.outbox[0].body


def test_it_says_nothing_of_health(ending: CareRelationship) -> None:
    send_reminders(NOW)
    words = (mail.outbox[0].subject + mail.outbox[0].body).lower()
    assert not any(word in words for word in ("b12", "vitamin", "dietitian", "diary", "health", "dora"))


def test_once(ending: CareRelationship) -> None:
    send_reminders(NOW)
    assert send_reminders(NOW + timedelta(days=1)).sent == 0


def test_not_earlier(ending: CareRelationship) -> None:
    assert send_reminders(NOW - timedelta(days=1)).sent == 0


def test_not_afterwards(ending: CareRelationship) -> None:
    assert send_reminders(NOW + timedelta(days=15)).sent == 0


def test_not_for_what_was_ended(ending: CareRelationship) -> None:
    actions.end(care=ending, by=ending.client)
    assert send_reminders(NOW).sent == 0


def test_not_where_nothing_is_seen_anyway(ending: CareRelationship) -> None:
    Dietitian.objects.update(status="ended")
    assert send_reminders(NOW).sent == 0


def test_not_to_an_address_that_nobody_confirmed(ending: CareRelationship) -> None:
    EmailAddress.objects.update(verified=False)
    assert send_reminders(NOW).sent == 0


def test_again_for_another_end(ending: CareRelationship) -> None:
    send_reminders(NOW)
    CareRelationship.objects.update(until=TODAY + timedelta(days=200))
    assert send_reminders(NOW + timedelta(days=190)).sent == 1


def test_whoever_has_just_chosen_a_near_end_is_not_reminded(ending: CareRelationship, vera: User) -> None:
    today = vera.profile.today()
    now = datetime.combine(today, NOW.timetz())
    actions.change_terms(care=ending, terms={"until": today + timedelta(days=10)})
    assert send_reminders(now).sent == 0


def test_what_could_not_be_sent_is_tried_again(ending: CareRelationship, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    assert send_reminders(NOW).failed == 1
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert send_reminders(NOW).sent == 1


def test_the_command_sends_it(ending: CareRelationship, vera: User) -> None:
    CareRelationship.objects.update(until=vera.profile.today() + timedelta(days=5))
    assert "1 sent" in call_command("send_due")


def test_the_page_says_soon(ending: CareRelationship, vera: User, as_vera: Client) -> None:
    CareRelationship.objects.update(until=vera.profile.today() + timedelta(days=5))
    assert "soon" in as_vera.get("/you/sharing/").content.decode()
