"""E-mails on the day of a dose, for those who asked. They say nothing about health, not even what is taken.

Each reminder is noted before it is sent, under a unique key, so that two runs side by side send one mail.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.db import IntegrityError
from django.utils.translation import gettext as _

from accounts.mailing import Report, reachable, send
from accounts.middleware import profile_of
from accounts.models import Profile, User
from tracker.regimens.models import Regimen, Reminder
from tracker.regimens.planning import ASSUMED, LAPSED
from tracker.regimens.plans import plans_of

UNSAID = (ASSUMED, LAPSED, "planned")
# A reminder for the last minutes of a day goes out with the first run after midnight.
LATE = timedelta(hours=1)


def send_reminders(now: datetime) -> Report:
    """One mail to each person with a dose today whose time has come and of which nothing was said."""
    report = Report()
    for owner in _asking():
        fresh = [reminder for due in _due(owner, now) if (reminder := _note(*due))]
        if not fresh:
            continue
        if send(owner.email, _("Your reminder from Corrin"), "regimens/email/reminder.txt"):
            report.sent += 1
        else:
            report.failed += 1
            Reminder.objects.filter(pk__in=[reminder.pk for reminder in fresh]).delete()
    return report


def _asking() -> Iterator[User]:
    """People with a reminder and a confirmed address (one query for 500 of them)."""
    asking = Regimen.objects.filter(remind_at__isnull=False).values("owner")
    people = reachable().filter(pk__in=asking, is_active=True, is_demo=False)
    return people.select_related("profile").iterator(chunk_size=500)


def _due(owner: User, now: datetime) -> Iterator[tuple[Regimen, date]]:
    """What to remind of, and the day of the dose."""
    profile = profile_of(owner)
    today, an_hour_ago = profile.today(now), profile.today(now - LATE)
    for plan in plans_of(owner, an_hour_ago, today):
        for dose in plan.doses(an_hour_ago, today, today=today):
            if dose.status in UNSAID and _has_come(plan.regimen, dose.date, profile, now):
                yield plan.regimen, dose.date


def _has_come(regimen: Regimen, day: date, profile: Profile, now: datetime) -> bool:
    """Whether it is time, by the person's clock: later on that day, or within an hour if that day is over."""
    if regimen.remind_at is None:
        return False
    moment = datetime.combine(day, regimen.remind_at, profile.zone)
    return moment <= now and (day == profile.today(now) or now - moment < LATE)


def _note(regimen: Regimen, day: date) -> Reminder | None:
    """None where the reminder went out before, and for a plan that was removed in this very moment."""
    try:
        reminder, is_new = Reminder.objects.get_or_create(regimen=regimen, due_on=day)
    except IntegrityError:
        return None
    return reminder if is_new else None
