"""`rebuild_day_totals`: write the derived day totals anew from the entries."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db.models import Q

from accounts.models import User
from tracker.diary import totals


class Command(BaseCommand):
    help = "Write every day's totals anew from its live entries. Safe at any time; changes no entry."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--email", help="Only this person.")

    def handle(self, *args: Any, **options: Any) -> str:
        owners = User.objects.filter(Q(entries__isnull=False) | Q(day_totals__isnull=False)).distinct()
        if options["email"]:
            owners = owners.filter(email=options["email"].lower())
        return f"{totals.rebuild_all(owners)} day totals written."
