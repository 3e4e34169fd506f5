"""The table of entries, the JSON document and the names of files."""

import csv
import io
import json
from datetime import date
from typing import Any

import pytest

from accounts.models import User
from foods.models import Food
from tracker.bridge.tests.rows import take_by_plan
from tracker.review import papers
from tracker.review.papers.tests.pictures import TEXTS, fill, picture
from tracker.screening.tests.diaries import TODAY, ago, eat


def lines(basis: dict[str, Any]) -> list[dict[str, str]]:
    text = papers.entries_csv(basis)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_each_entry_has_a_line_with_every_figure(vera: User, oat_milk: Food, nori: Food) -> None:
    fill(vera, oat_milk, nori)
    found = [line for line in lines(picture(vera)) if line["kind"] == "entry"]
    nori_line = next(line for line in found if line["name"] == "Nori, dried")
    assert len(found) == 14
    expected = {
        "counts_ug": "0.0", "stated_ug": "1.552", "standing": "not_counted", "form": "unreliable",
        "figure_per": "100 g", "figure_kind": "label", "logged_by": "client", "grams": "2.0",
    }  # fmt: skip
    assert expected.items() <= nori_line.items()


def test_what_is_not_stated_is_empty(vera: User, oat_milk: Food, nori: Food) -> None:
    fill(vera, oat_milk, nori)
    found = [line for line in lines(picture(vera)) if line["standing"] == "not_stated"]
    assert [line["counts_ug"] for line in found] == [""]


def test_doses_are_lines_of_their_own(vera: User, oat_milk: Food, nori: Food) -> None:
    fill(vera, oat_milk, nori)
    doses = [line for line in lines(picture(vera)) if line["kind"] == "planned dose"]
    assert [(line["name"], line["counts_ug"], line["status"]) for line in doses] == [
        ("B12 tablet", "10.0", "assumed")
    ] * 4


def test_a_treatment_does_not_count(vera: User) -> None:
    take_by_plan(vera, start=ago(3), dose_ug="1000", kind="injection", prescribed=True)
    line = lines(picture(vera))[0]
    assert (line["counts_ug"], line["stated_ug"], line["source_type"]) == ("0", "1000.0", "treatment")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "＝"])
def test_formulas_are_neutralised(vera: User, oat_milk: Food, start: str) -> None:
    oat_milk.name = f'{start}HYPERLINK("http://x")'
    eat(vera, oat_milk, 100)
    vera.entries.update(note=f"{start}1+1")
    line = lines(picture(vera))[0]
    assert line["name"].startswith("'")
    assert line["note"].startswith("'")


def test_nothing_shared_is_an_empty_table(vera: User) -> None:
    assert lines(picture(vera, "labs")) == []


def test_the_document_holds_basis_and_texts(vera: User, oat_milk: Food, nori: Food) -> None:
    fill(vera, oat_milk, nori)
    basis = picture(vera)
    told = json.loads(papers.as_json(basis, {**TEXTS, "next_date": date(2026, 12, 14)}))
    assert told["basis"] == basis
    assert (told["schema"], told["review"]["next_date"]) == (1, "2026-12-14")


def test_a_file_name_tells_nothing_of_anybody() -> None:
    assert papers.file_name(TODAY, "pdf") == "report-2026-11-23.pdf"
