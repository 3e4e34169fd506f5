"""`send_due`: send the e-mails whose time has come. Meant for cron, every quarter of an hour or so."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from tracker.regimens.reminders import send_reminders


class Command(BaseCommand):
    help = (
        "Send the reminders that are due now. Safe to run at any time and side by side; none goes out twice."
    )

    def handle(self, *args: Any, **options: Any) -> str:
        report = send_reminders(timezone.now())
        return f"{report.sent} sent, {report.failed} could not be sent and will be tried again."
