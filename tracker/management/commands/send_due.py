"""`send_due`: send the e-mails whose time has come. Meant for cron, every quarter of an hour or so."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.care import reminders as sharing
from tracker.regimens import reminders as doses
from tracker.review.talk import mails as talk


class Command(BaseCommand):
    help = (
        "Send the reminders and notices that are due now. "
        "Safe to run at any time and side by side; none goes out twice."
    )

    def handle(self, *args: Any, **options: Any) -> str:
        now = timezone.now()
        report = doses.send_reminders(now) + sharing.send_reminders(now) + talk.send_notices(now)
        return f"{report.sent} sent, {report.failed} could not be sent and will be tried again."
