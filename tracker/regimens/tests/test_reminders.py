"""Mails on the day of a dose: to those who asked, once, and without a word about health."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.management import call_command
from django.test import Client

from accounts.models import Profile, User
from tracker.bridge.tests.rows import take_by_plan
from tracker.regimens import actions
from tracker.regimens.models import Regimen, RegimenVersion, Reminder
from tracker.regimens.reminders import _note, send_reminders

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # Vera lives in London
EIGHT = time(8)


@pytest.fixture
def reminded(vera: User) -> Regimen:
    """A tablet every day, with a reminder at eight to a confirmed address."""
    EmailAddress.objects.create(user=vera, email=vera.email, primary=True, verified=True)
    regimen = take_by_plan(vera, start=NINE.date(), still_taken_on=NINE.date(), name="Deva B12 1000")
    Regimen.objects.filter(pk=regimen.pk).update(remind_at=EIGHT)
    regimen.refresh_from_db()
    return regimen


def test_a_reminder_goes_out_on_the_day_of_a_dose(reminded: Regimen) -> None:
    assert send_reminders(NINE).sent == 1
    assert mail.outbox[0].to == [reminded.owner.email]


def test_it_names_neither_the_product_nor_the_vitamin(reminded: Regimen) -> None:
    send_reminders(NINE)
    words = mail.outbox[0].subject + mail.outbox[0].body
    assert not any(word in words.lower() for word in ("b12", "deva", "vitamin", "tablet", "dose", "µg"))
    assert "/today/" in words


def test_a_second_run_sends_nothing(reminded: Regimen) -> None:
    send_reminders(NINE)
    assert send_reminders(NINE).sent == 0
    assert len(mail.outbox) == 1


def test_before_its_time_nothing_is_sent(reminded: Regimen) -> None:
    assert send_reminders(NINE.replace(hour=7)).sent == 0


def test_the_clock_is_the_persons_own(reminded: Regimen) -> None:
    profile = reminded.owner.profile
    profile.time_zone = "America/New_York"
    profile.save()
    assert send_reminders(NINE).sent == 0  # four in the morning there


def test_a_dose_that_was_taken_or_skipped_needs_no_reminder(reminded: Regimen) -> None:
    actions.skip_dose(regimen=reminded, planned_on=NINE.date())
    assert send_reminders(NINE).sent == 0


def test_two_regimens_at_once_are_one_mail(reminded: Regimen) -> None:
    other = take_by_plan(reminded.owner, start=NINE.date(), still_taken_on=NINE.date(), name="Spray")
    Regimen.objects.filter(pk=other.pk).update(remind_at=EIGHT)
    assert send_reminders(NINE).sent == 1
    assert Reminder.objects.count() == 2


def test_an_address_that_was_never_confirmed_is_not_written_to(reminded: Regimen) -> None:
    EmailAddress.objects.update(verified=False)
    assert send_reminders(NINE).sent == 0


def test_who_did_not_ask_gets_no_mail(reminded: Regimen) -> None:
    Regimen.objects.update(remind_at=None)
    assert send_reminders(NINE).sent == 0


def test_what_the_mail_server_refuses_is_tried_again(reminded: Regimen, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1  # nobody listens there
    assert send_reminders(NINE).failed == 1
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert send_reminders(NINE).sent == 1


@pytest.mark.parametrize(("minutes_after", "sent"), [(-1, 0), (5, 1), (59, 1), (61, 0)])
def test_a_reminder_late_in_the_evening_goes_out_soon_after_midnight(
    reminded: Regimen, minutes_after: int, sent: int
) -> None:
    Regimen.objects.update(remind_at=time(23, 50))
    assert send_reminders(NINE.replace(hour=23, minute=50) + timedelta(minutes=minutes_after)).sent == sent
    assert [each.due_on for each in Reminder.objects.all()] == [NINE.date()] * sent


def test_at_the_first_hour_nothing_of_the_evening_before_is_sent_twice(reminded: Regimen) -> None:
    Regimen.objects.update(remind_at=time(23, 50))
    send_reminders(NINE.replace(hour=23, minute=55))
    assert send_reminders(NINE.replace(hour=23, minute=59) + timedelta(minutes=6)).sent == 0


@pytest.mark.parametrize("night", [datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC)])
def test_a_night_in_which_the_clocks_change_has_one_reminder(reminded: Regimen, night: datetime) -> None:
    RegimenVersion.objects.update(start=night.date())
    Regimen.objects.update(remind_at=time(1, 30))  # skipped in spring, twice in autumn
    runs = [send_reminders(night + timedelta(minutes=15 * step)).sent for step in range(16)]
    assert sum(runs) == 1


@pytest.mark.django_db(transaction=True)
def test_a_plan_removed_meanwhile_is_not_reminded_of(reminded: Regimen) -> None:
    removed = Regimen.objects.get()
    reminded.delete()
    assert _note(removed, NINE.date()) is None


def test_somebody_without_a_profile_stops_nobody_elses_reminder(reminded: Regimen, sam: User) -> None:
    EmailAddress.objects.create(user=sam, email=sam.email, primary=True, verified=True)
    other = take_by_plan(sam, start=NINE.date(), still_taken_on=NINE.date())
    Regimen.objects.filter(pk=other.pk).update(remind_at=EIGHT)
    Profile.objects.filter(user=sam).delete()
    assert send_reminders(NINE).sent == 2


def test_the_command_says_what_it_did(reminded: Regimen, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("send_due")
    assert "could not be sent" in capsys.readouterr().out


def test_the_page_says_when_the_address_is_not_confirmed(as_vera: Client, reminded: Regimen) -> None:
    EmailAddress.objects.update(verified=False)
    assert "No reminder is sent yet" in as_vera.get("/supplements/").content.decode()
    EmailAddress.objects.update(verified=True)
    assert "No reminder is sent yet" not in as_vera.get("/supplements/").content.decode()


def test_people_whose_address_is_not_confirmed_cost_no_query_each(
    reminded: Regimen, sam: User, django_assert_num_queries: Any
) -> None:
    EmailAddress.objects.update(verified=False)
    other = take_by_plan(sam, start=NINE.date(), still_taken_on=NINE.date(), name="Spray")
    Regimen.objects.filter(pk=other.pk).update(remind_at=EIGHT)
    with django_assert_num_queries(1):
        send_reminders(NINE)
