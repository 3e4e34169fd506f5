"""One e-mail to the client two weeks before a sharing ends: who shares longer has to say so."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import F
from django.utils.translation import gettext as _

from accounts.care.terms import REMINDED_BEFORE
from accounts.mailing import Report, reachable, send
from accounts.middleware import profile_of
from accounts.models import CareRelationship
from accounts.models.care import CareQuerySet

A_DAY = timedelta(days=1)  # the calendar day of some time zone is that far from the server's


def send_reminders(now: datetime) -> Report:
    """Each end is noted before the mail goes out, so that two runs side by side send one."""
    report = Report()
    for care in _due(now):
        claimed = _unreminded().filter(pk=care.pk, until=care.until).update(reminded_for=care.until)
        if not claimed:
            continue
        if _send(care):
            report.sent += 1
        else:
            report.failed += 1
            CareRelationship.objects.filter(pk=care.pk).update(reminded_for=care.reminded_for)
    return report


def _unreminded() -> CareQuerySet:
    return CareRelationship.objects.filter(ended_at=None).exclude(reminded_for=F("until"))


def _due(now: datetime) -> Iterator[CareRelationship]:
    """Those that end within two weeks, by the calendar of the client."""
    near = _unreminded().live((now - A_DAY).date()).filter(until__lte=(now + REMINDED_BEFORE + A_DAY).date())
    people = reachable().filter(is_demo=False)
    for care in near.filter(client__in=people).with_people().iterator(chunk_size=500):
        today = profile_of(care.client).today(now)
        if care.until and today <= care.until <= today + REMINDED_BEFORE:
            yield care


def _send(care: CareRelationship) -> bool:
    subject = _("A reminder from Corrin")
    return send(care.client.email, subject, "care/email/ends_soon.txt", until=care.until)
