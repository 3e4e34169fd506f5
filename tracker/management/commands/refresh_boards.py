"""`refresh_boards`: bring every dietitian's board up to date. Meant for cron, every hour or so."""

from typing import Any

from django.core.management.base import BaseCommand

from tracker.review.board.refresh import refresh_all


class Command(BaseCommand):
    help = "Work out anew where clients stand whose data or day have changed. Safe at any time."

    def handle(self, *args: Any, **options: Any) -> str:
        return f"{refresh_all()} clients looked at."
