"""How often the rules agree with a person: precision and recall on the hand-labelled samples. Pure."""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from foods.classify import Classification, classify
from foods.plausibility import Verdict, check

FOLDER = Path(__file__).resolve().parent
HALVES = ("design", "held_out")
Row = dict[str, str]


@dataclass(frozen=True)
class Share:
    """So many right of so many; None of none."""

    right: float
    of: float

    @property
    def value(self) -> float | None:
        return self.right / self.of if self.of else None


@dataclass(frozen=True)
class Judged:
    """One row with the person's answer and the rule's."""

    row: Row
    label: str
    told: str

    @property
    def agrees(self) -> bool:
        return self.label == self.told


@cache
def rows(sample: str, half: str = "held_out") -> tuple[Row, ...]:
    """The rows of "classification" or "plausibility"; ``half`` is one of HALVES or "all"."""
    with (FOLDER / f"{sample}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(row for row in csv.DictReader(lines) if half in (row["half"], "all"))


def _number(text: str) -> float | None:
    return float(text) if text else None


def classified(row: Row) -> Classification:
    """What the rules say of a row of the classification sample."""
    return classify(
        row["name"],
        category=row["category"],
        ingredients=row["ingredients"],
        labels=[tag for tag in row["labels"].split(",") if tag],
        analysis_tags=[tag for tag in row["analysis_tags"].split(",") if tag],
        b12_ug_per_100g=_number(row["b12_ug_per_100g"]),
    )


ANSWERS: dict[str, Callable[[Classification], str]] = {
    "source_type": lambda told: told.source_type,
    "form": lambda told: told.form,
    "diet": lambda told: told.strictest_diet,
    "added_form": lambda told: told.added_form,
}


def judged_classes(what: str, half: str) -> list[Judged]:
    """Each row with the label and the answer for one of ANSWERS."""
    answer = ANSWERS[what]
    return [Judged(row, row[what], answer(classified(row))) for row in rows("classification", half)]


def precision(judged: Iterable[Judged], code: str) -> Share:
    """Of the rows that the rules call ``code``, how many the person does."""
    called = [j for j in judged if j.told == code]
    return Share(sum(j.agrees for j in called), len(called))


def recall(judged: Iterable[Judged], code: str) -> Share:
    """Of the rows that the person calls ``code``, how many the rules do."""
    meant = [j for j in judged if j.label == code]
    return Share(sum(j.agrees for j in meant), len(meant))


def agreement(judged: Sequence[Judged], *, leaving_out: str | None = None) -> Share:
    """All answers; ``leaving_out`` puts one answer of the rules aside ("unsure" is no claim)."""
    counted = [j for j in judged if j.told != leaving_out]
    return Share(sum(j.agrees for j in counted), len(counted))


def confusion(judged: Iterable[Judged]) -> list[tuple[str, str, int]]:
    """(label, rule's answer, how often) for every pair that differs, most frequent first."""
    pairs = Counter((j.label, j.told) for j in judged if not j.agrees)
    return [(label, told, n) for (label, told), n in pairs.most_common()]


def checked(row: Row) -> Verdict:
    """What the rules say of a row of the plausibility sample."""
    return check(
        row["name"],
        category=row["category"],
        b12_ug_per_100g=float(row["b12_ug_per_100g"]),
        portion_g=_number(row["portion_g"]),
        calcium_mg_per_100g=_number(row["calcium_mg_per_100g"]),
        vitamin_b6_mg_per_100g=_number(row["vitamin_b6_mg_per_100g"]),
        folate_ug_per_100g=_number(row["folate_ug_per_100g"]),
    )


@dataclass(frozen=True)
class Flags:
    """Precision and recall of a flag. "Cannot tell" counts for neither, except in the strict precision."""

    precision: Share
    strict_precision: Share
    recall: Share
    recall_by_rows: Share  # each row weighed by how many of the table it stands for
    named_rightly: Share  # of the rightly flagged, those whose slip has the name that the person gave


def flags(half: str, *, without_algae: bool = False) -> Flags:
    """Measure the plausibility rules on one half of the sample."""
    found = [(row, checked(row)) for row in rows("plausibility", half)]
    found = [(row, told) for row, told in found if not (without_algae and row["kind"] == "algae")]
    flagged = [(row, told) for row, told in found if not told.plausible]
    wrong = [(row, told) for row, told in found if row["verdict"] == "wrong"]
    hits = [(row, told) for row, told in flagged if row["verdict"] == "wrong"]
    decided = [row for row, _ in flagged if row["verdict"] != "cannot_tell"]
    return Flags(
        precision=Share(len(hits), len(decided)),
        strict_precision=Share(len(hits), len(flagged)),
        recall=Share(len(hits), len(wrong)),
        recall_by_rows=Share(sum(_weight(row) for row, _ in hits), sum(_weight(row) for row, _ in wrong)),
        named_rightly=Share(sum(row["kind"] == told.reason for row, told in hits), len(hits)),
    )


def _weight(row: Row) -> float:
    return int(row["stratum_size"]) / int(row["stratum_drawn"])


def plausibility_errors(half: str) -> list[tuple[Row, Verdict]]:
    """Rows where the rules contradict the person; "cannot tell" contradicts nothing."""
    found = ((row, checked(row)) for row in rows("plausibility", half))
    return [(row, told) for row, told in found if (row["verdict"], told.plausible) in _CONTRADICTIONS]


_CONTRADICTIONS = (("wrong", True), ("right", False))
