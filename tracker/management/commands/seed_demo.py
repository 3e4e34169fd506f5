"""`seed_demo`: three made-up people with 90 days each, to try Corrin with."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.demo import PASSWORD
from tracker.demo import seed


class Command(BaseCommand):
    help = (
        "Make three demo accounts with 90 days each up to today, and print how to log in. "
        "Run again, it fills the days since then and leaves everything else alone. Refused in production."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--remove", action="store_true", help="Delete the demo accounts instead.")

    def handle(self, *args: Any, **options: Any) -> str:
        if options["remove"]:
            return f"{seed.remove_all()} demo accounts removed."
        if settings.PRODUCTION:
            raise CommandError("Demo accounts are not made in production: everybody knows their passwords.")
        try:
            seeded = seed.seed_all()
        except seed.CatalogueMissing as missing:
            raise CommandError(
                f"Load the foods first: manage.py load_catalogue. Missing: {missing}"
            ) from None
        return "\n".join([f"Demo log-ins, all with the password {PASSWORD}", *map(describe, seeded)])


def describe(seeded: seed.Seeded) -> str:
    new = f"   ({seeded.new_days} days added)" if seeded.new_days else ""
    return f"  {seeded.person.email:<28} {seeded.person.about}{new}"
