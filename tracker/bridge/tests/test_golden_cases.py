"""The fortnights worked out by hand in docs/golden-cases.md come out as they stand there."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.conf import settings

from tracker.assessment import coverage, reference_values
from tracker.assessment.screening import Finding, IntakeSummary, Person, permissions, screen
from tracker.bridge import DayPicture, assess_day, load_reader, load_window
from tracker.bridge.tests.golden_cases import PEOPLE, TODAY
from tracker.bridge.usual import intake_summary
from tracker.screening.wording import say_all
from tracker.trends.usual import sayable

DOCUMENT = Path(settings.BASE_DIR) / "docs" / "golden-cases.md"
HALF_A_DIGIT = 0.0051
CHILD = "11"


def section(title: str) -> str:
    return DOCUMENT.read_text(encoding="utf-8").split(f"## {title}\n")[1].split("\n## ")[0]


def rows(title: str) -> dict[str, list[str]]:
    """The table under a heading: number, then its other cells."""
    lines = [
        line.strip("| ").split(" | ") for line in section(title).splitlines() if re.match(r"\| \d", line)
    ]
    return {number: cells for number, *cells in lines}


FIGURES = rows("What it comes to")
FINDINGS = rows("Findings, in their order")
of_each = pytest.mark.parametrize("number", PEOPLE)


@pytest.fixture(autouse=True)
def on_that_monday() -> Iterator[None]:
    with time_machine.travel("2026-11-23T12:00:00+00:00"):
        yield


def looked_at(number: str) -> tuple[DayPicture, IntakeSummary]:
    user = PEOPLE[number]()
    reader = load_reader(user, user.profile)
    window = load_window(user, TODAY - timedelta(days=27), TODAY, today=TODAY)
    picture = assess_day(reader, window, TODAY, today=TODAY)
    return picture, intake_summary(reader, window, TODAY, picture.coverage)


def numbers(cell: str) -> list[float]:
    return [float(text) for text in re.findall(r"[\d.]+", cell.replace("90 %", ""))]


def near(cell: str) -> object:
    return pytest.approx(numbers(cell), abs=HALF_A_DIGIT)


def in_words(findings: Sequence[Finding]) -> str:
    said = say_all(findings)
    return "; ".join(f"{each.key}: {each.title}" for each in said).replace("\xa0", " ") or "none"


def test_the_document_and_the_people_agree() -> None:
    assert list(rows("What was eaten and taken")) == [str(number) for number in range(1, 16)]
    assert list(FIGURES) == list(FINDINGS) == list(PEOPLE)
    assert CHILD not in PEOPLE


@of_each
def test_the_usual_intake_is_that_worked_out_by_hand(db: None, number: str) -> None:
    usual_cell, typical, reliable, *_ = FIGURES[number]
    picture, summary = looked_at(number)
    if usual_cell == "not judged":
        assert picture.usual is None
        return
    usual = picture.usual
    assert usual
    assert [usual.mean_ug, usual.low_ug, usual.high_ug] == near(usual_cell)
    assert [usual.typical_ug] == near(typical)
    assert [summary.reliable_ug_mean] == near(reliable)
    assert picture.summary.is_lower_bound == usual_cell.startswith("at least")


@of_each
def test_so_is_what_is_absorbed_on_the_last_day(db: None, number: str) -> None:
    cell = FIGURES[number][3]
    picture, _ = looked_at(number)
    if cell.startswith("not estimated"):
        assert (picture.absorbed, picture.absorbed_reason) == (None, cell.split(": ")[1])
    else:
        absorbed = picture.absorbed
        assert absorbed
        assert [absorbed.ug, absorbed.low_ug, absorbed.high_ug] == near(cell)


@of_each
def test_so_is_the_coverage(db: None, number: str) -> None:
    verdict, _, rest = FIGURES[number][4].partition(": ")
    found = looked_at(number)[0].coverage
    if verdict == "none":
        assert found is None
        return
    what, days = rest.split(", ")
    assert found
    assert (found.verdict, f"{found.days_covered} of {found.days_judged}") == (verdict, days)
    if verdict == "not-covered":
        assert [found.gap_ug] == near(what)
    else:
        assert (found.rule or found.reason) == what


@of_each
def test_so_are_the_band_and_whether_it_is_said(db: None, number: str) -> None:
    band, _, said = FIGURES[number][5].partition(": ")
    picture, _summary = looked_at(number)
    found = picture.usual.band if picture.usual else None
    assert (found or "none") == band
    assert bool(sayable(found or "", picture)) == (said == "said")


@of_each
def test_so_are_the_findings_in_their_order(db: None, number: str) -> None:
    assert in_words(looked_at(number)[0].findings) == FINDINGS[number][0]


def test_one_liver_meal_is_said_to_carry_the_mean(db: None) -> None:
    usual = looked_at("12")[0].usual
    assert usual
    assert usual.few_rich_days


FIVE_YEARS = 5 * 12
A_CHILD = Person(age_years=5, diet="vegan")
LITTLE = IntakeSummary(
    days_complete=14, mean_ug=0.4, band="probably-low", coverage="not-applicable", reliable_ug_mean=0.4,
    reliable_band="probably-low", added_ug_mean=0.4, recommended_ug=1.2, reference_kind="RDA",
)  # fmt: skip


def test_the_child_of_5_has_reference_values() -> None:
    text = section("The child of 5")
    for code, told, kind in re.findall(r"\| ([a-z-]+-\d{4}) \| ([^|]+) \| (\w+) \|", text):
        value = reference_values.lookup(code, age_months=FIVE_YEARS, sex="unspecified")
        assert ([value.recommended_ug], value.kind) == (near(told.split(",")[0]), kind)
        assert value.verified == ("not yet checked" not in told)


def test_the_child_of_5_gets_advice_and_no_verdict() -> None:
    findings = screen(A_CHILD, LITTLE)
    assert f"Findings: {in_words(findings)}" in section("The child of 5")


def test_nothing_is_judged_or_estimated_of_the_child_of_5() -> None:
    shown = permissions(A_CHILD)
    days = [coverage.DaySources(TODAY - timedelta(days=back), True) for back in range(14)]
    found = coverage.assess(days, age_months=FIVE_YEARS)
    assert (found.verdict, found.reason, found.gap_ug) == ("not-applicable", "under-18", None)
    assert (shown.coverage, shown.absorbed, shown.absorbed_reason) == (False, False, "under-18")
