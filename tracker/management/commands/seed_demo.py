"""`seed_demo`: made-up people with weeks of diary each, to try Corrin with."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.demo import PASSWORD
from tracker.demo import seed
from tracker.demo.people import CLIENTS


class Command(BaseCommand):
    help = (
        "Make demo accounts with their diaries up to today: three people, a dietitian with her clients and a "
        "helper; and print how to log in. Run again, it fills the days since then and leaves everything "
        "else alone. Refused in production."
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
        return "\n".join([f"Demo log-ins, all with the password {PASSWORD}", *log_ins(seeded)])


def log_ins(seeded: Sequence[seed.Seeded]) -> list[str]:
    """The first ones by name; the dietitian's clients in one line."""
    named = [each for each in seeded if each.person not in CLIENTS]
    others = [each for each in seeded if each.person in CLIENTS]
    return [*map(describe, named), f"  and {len(others)} clients of Dora's{_days_added(others)}"]


def describe(seeded: seed.Seeded) -> str:
    return f"  {seeded.person.email:<28} {seeded.person.about}{_days_added([seeded])}"


def _days_added(seeded: Sequence[seed.Seeded]) -> str:
    days = sum(each.new_days for each in seeded)
    return f"   ({days} days added)" if days else ""
