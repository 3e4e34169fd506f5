"""E-mails on the day of a dose, for those who asked. They say nothing about health, not even what is taken.

Each reminder is noted before it is sent, under a unique key, so that two runs side by side send one mail.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from accounts.models import User
from tracker.regimens.models import Regimen, Reminder
from tracker.regimens.planning import ASSUMED, LAPSED
from tracker.regimens.plans import plans_of

UNSAID = (ASSUMED, LAPSED, "planned")


@dataclass
class Report:
    """How many mails went out, and to how many people one could not be sent now (tried again next time)."""

    sent: int = 0
    failed: int = 0


def send_reminders(now: datetime) -> Report:
    """One mail to each person with a dose today whose time has come and of which nothing was said."""
    report = Report()
    for owner in _asking():
        today = owner.profile.today(now)
        fresh = [reminder for regimen in _due(owner, today, now) if (reminder := _note(regimen, today))]
        if not fresh:
            continue
        if _send(owner):
            report.sent += 1
        else:
            report.failed += 1
            Reminder.objects.filter(pk__in=[reminder.pk for reminder in fresh]).delete()
    return report


def can_be_mailed(owner: User) -> bool:
    """Mail goes to confirmed addresses only, so that nobody is written to who never asked."""
    return EmailAddress.objects.filter(user=owner, email=owner.email, verified=True).exists()


def _asking() -> Iterator[User]:
    """People with a reminder and a confirmed address."""
    asking = Regimen.objects.filter(remind_at__isnull=False).values("owner")
    people = User.objects.filter(pk__in=asking, is_active=True, is_demo=False).select_related("profile")
    return (owner for owner in people.iterator(chunk_size=500) if can_be_mailed(owner))


def _due(owner: User, today: date, now: datetime) -> Iterator[Regimen]:
    clock = now.astimezone(owner.profile.zone).time()
    for plan in plans_of(owner, today, today):
        remind_at = plan.regimen.remind_at
        waits = any(dose.status in UNSAID for dose in plan.doses(today, today, today=today))
        if remind_at is not None and remind_at <= clock and waits:
            yield plan.regimen


def _note(regimen: Regimen, today: date) -> Reminder | None:
    """None where the reminder went out before."""
    reminder, is_new = Reminder.objects.get_or_create(regimen=regimen, due_on=today)
    return reminder if is_new else None


def _send(owner: User) -> bool:
    body = render_to_string("regimens/email/reminder.txt", {"site": settings.SITE_URL})
    message = EmailMessage(subject=_("Your reminder from Corrin"), body=body, to=[owner.email])
    try:
        return bool(message.send())
    except OSError:  # the mail server: what it refuses today may go through on the next run
        return False
