"""Two runs of `send_due` in the same moment. Needs a server: SQLite lets one writer at a time in anyway."""

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.db import connection

from accounts.models import User
from tracker.bridge.tests.rows import take_by_plan
from tracker.diary.tests.test_two_at_once import at_once
from tracker.regimens.models import Regimen, Reminder
from tracker.regimens.reminders import send_reminders
from tracker.regimens.tests.test_reminders import EIGHT, NINE

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="needs PostgreSQL"),
]


def ask_for_a_reminder(person: User) -> None:
    EmailAddress.objects.create(user=person, email=person.email, primary=True, verified=True)
    regimen = take_by_plan(person, start=NINE.date(), still_taken_on=NINE.date())
    Regimen.objects.filter(pk=regimen.pk).update(remind_at=EIGHT)


def test_several_runs_at_once_send_one_mail_each(vera: User, sam: User) -> None:
    for person in (vera, sam):
        ask_for_a_reminder(person)
    at_once(lambda _: send_reminders(NINE))
    assert sorted(to for message in mail.outbox for to in message.to) == sorted([vera.email, sam.email])
    assert Reminder.objects.count() == 2


def test_plans_removed_while_reminders_go_out_break_no_run(vera: User, sam: User) -> None:
    for person in (vera, sam):
        ask_for_a_reminder(person)

    def deed(number: int) -> object:
        return Regimen.objects.filter(owner=sam).delete() if number % 2 else send_reminders(NINE)

    at_once(deed)
    assert [message.to for message in mail.outbox if message.to != [sam.email]] == [[vera.email]]
