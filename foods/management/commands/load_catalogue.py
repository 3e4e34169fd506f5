from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from foods.catalogue.load import load


class Command(BaseCommand):
    help = (
        "Load the food catalogue from foods/data/. Safe to run again: foods are matched by data set and id, "
        "foods gone from the files are retired, people's own foods are left alone."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--force", action="store_true", help="compare every food even if the files are unchanged"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        report = load(force=options["force"])
        for problem in report.problems:
            self.stderr.write(str(problem))
        self.stdout.write(str(report))
