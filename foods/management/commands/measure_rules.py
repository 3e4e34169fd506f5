from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from foods.classify import DIETS, FORMS, SOURCE_TYPES
from foods.samples import measure
from foods.samples.measure import Judged, Share


class Command(BaseCommand):
    help = (
        "Print how often the rules for classification and label plausibility agree with the "
        "hand-labelled samples in foods/samples/."
    )
    requires_system_checks: list[str] = []  # it touches neither database nor pages

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--half", choices=[*measure.HALVES, "all"], default="held_out")
        parser.add_argument("--errors", action="store_true", help="list the errors of the design half")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["errors"]:
            self._list_errors()
            return
        half = options["half"]
        self.stdout.write(f"Half: {half}")
        for what, codes in (("source_type", SOURCE_TYPES), ("form", FORMS), ("diet", DIETS)):
            self._print_classes(what, codes, measure.judged_classes(what, half))
        added = [j for j in measure.judged_classes("added_form", half) if j.label or j.told]
        self.stdout.write(f"\nadded form named: {_share(measure.agreement(added))}")
        self._print_flags(half)

    def _print_classes(self, what: str, codes: tuple[str, ...], judged: list[Judged]) -> None:
        self.stdout.write(f"\n{what:26} {'precision':>16} {'recall':>16}")
        for code in codes:
            line = f"{_share(measure.precision(judged, code)):>16} {_share(measure.recall(judged, code)):>16}"
            self.stdout.write(f"{code:26} {line}")
        self.stdout.write(f"{'all':26} {_share(measure.agreement(judged)):>16}")
        if what == "diet":
            decided = measure.agreement(judged, leaving_out="unsure")
            self.stdout.write(f"{'all but the unsure':26} {_share(decided):>16}")
        for label, told, n in measure.confusion(judged):
            self.stdout.write(f"  {label} called {told}: {n}")

    def _print_flags(self, half: str) -> None:
        for without_algae in (False, True):
            flags = measure.flags(half, without_algae=without_algae)
            self.stdout.write(f"\nplausibility{' without seaweed' if without_algae else ''}")
            for name, share in vars(flags).items():
                self.stdout.write(f"{name:26} {_share(share):>16}")

    def _list_errors(self) -> None:
        for what in measure.ANSWERS:
            for j in measure.judged_classes(what, "design"):
                if not j.agrees:
                    self.stdout.write(f"{what}: {j.label} called {j.told}: {_row(j.row)}")
        for row, told in measure.plausibility_errors("design"):
            answer = told.reason or "plausible"
            self.stdout.write(f"plausibility: {row['verdict']} {row['kind']} called {answer}: {_row(row)}")


def _share(share: Share) -> str:
    if share.value is None:
        return "none"
    return f"{share.value:.1%} ({share.right:.0f}/{share.of:.0f})"


def _row(row: dict[str, str]) -> str:
    told = ("name", "category", "b12_ug_per_100g", "portion_g", "ingredients", "labels", "why", "note")
    return " | ".join(row[key] for key in told if row.get(key))
