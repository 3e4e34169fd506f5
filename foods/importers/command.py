"""What both import commands share: their options, their table, and what they say when they cannot go on."""

import signal
from argparse import ArgumentTypeError
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path
from threading import current_thread, main_thread
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from foods.bulk import lean
from foods.importers.countries import code_of
from foods.importers.report import Tally, table
from foods.importers.run import Options
from foods.importers.sources import UnreadableSource

GOES_ON = "Foods written so far are whole; run the same command again to go on."


def country(text: str) -> str:
    code = code_of(text)
    if not code:
        raise ArgumentTypeError(
            f"{text!r} is not a country. Two letters, as in GB or US, or an English name."
        )
    return code


def at_least_one(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise ArgumentTypeError("a whole number of at least 1")
    return int(text)


@contextmanager
def ended_gently() -> Iterator[None]:
    """SIGTERM is obeyed as Ctrl-C is: with a sentence, and the working file cleared up."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


class ImportCommand(BaseCommand):
    """`take` is the import itself; `file_help` says what FILE can be."""

    take: Callable[[Options], Tally]
    file_help = ""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help=self.file_help)
        parser.add_argument("--dry-run", action="store_true", help="read and judge everything, write nothing")
        parser.add_argument("--limit", type=at_least_one, metavar="N", help="only the first N foods")
        parser.add_argument("--country", type=country, help="only products sold there: GB, US, France …")
        parser.add_argument(
            "--rejects", type=Path, metavar="FILE",
            help="where lines passed over are listed (default: rejects-NAME.csv in the current folder)",
        )  # fmt: skip
        parser.add_argument(
            "--workers", type=int, choices=range(17), metavar="0-16",
            help="processes that judge foods (default: one for each processor, at most 4)",
        )  # fmt: skip

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        if not path.exists():
            raise CommandError(f"There is no {path}.")
        rejects = options["rejects"] or Path(f"rejects-{path.name}.csv")
        wanted = Options(
            path=path,
            dry_run=options["dry_run"],
            limit=options["limit"],
            country=options["country"] or "",
            rejects=rejects,
            workers=options["workers"],
        )
        tally = self._taken(wanted)
        self.stdout.write(table(tally))
        if tally.problems:
            self.stdout.write(f"What was passed over stands in {rejects}.")
        if wanted.dry_run:
            self.stdout.write("A dry run: nothing was written.")

    def _taken(self, options: Options) -> Tally:
        try:
            with lean(), ended_gently():
                return type(self).take(options)
        except UnreadableSource as error:
            raise CommandError(str(error)) from error
        except KeyboardInterrupt:
            raise CommandError(f"Stopped. {GOES_ON}") from None
        except (DatabaseError, BrokenProcessPool) as error:
            raise CommandError(f"The import could not go on: {error}. {GOES_ON}") from error
        except OSError as error:
            raise CommandError(f"{error.strerror or error}: {error.filename or options.path}.") from error
