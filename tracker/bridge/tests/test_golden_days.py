"""The days worked out by hand in docs/golden-days.md come out as they stand there, and so do the pages."""

import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest
import time_machine
from django.conf import settings
from django.test import Client

from accounts.models import User
from tracker.bridge import DayPicture, assess_day, load_reader, load_window
from tracker.bridge.tests.golden import PEOPLE, TODAY
from tracker.screening.wording import say_all

DOCUMENT = Path(settings.BASE_DIR) / "docs" / "golden-days.md"
HALF_A_DIGIT = 0.0051


def rows(title: str) -> dict[str, list[str]]:
    """The table under a heading: number, then its other cells."""
    section = DOCUMENT.read_text(encoding="utf-8").split(f"## {title}\n")[1].split("\n## ")[0]
    lines = [line.strip("| ").split(" | ") for line in section.splitlines() if re.match(r"\| \d", line)]
    return {number: cells for number, *cells in lines}


FIGURES = rows("What was logged, and what it comes to")
PAGES = rows("What the pages say")


@pytest.fixture(autouse=True)
def on_that_monday() -> Iterator[None]:
    with time_machine.travel("2026-11-23T12:00:00+00:00"):
        yield


def picture_of(user: User) -> DayPicture:
    reader = load_reader(user, user.profile)
    window = load_window(user, TODAY - timedelta(days=27), TODAY, today=TODAY)
    return assess_day(reader, window, TODAY, today=TODAY)


def text_of(user: User, url: str) -> str:
    client = Client()
    client.force_login(user)
    main = client.get(url).content.decode().split("<main")[1].split("</main>")[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).replace("\xa0", " ").split())


def numbers(cell: str) -> list[float]:
    return [float(text) for text in re.findall(r"[\d.]+", cell)]


def near(cell: str) -> object:
    return pytest.approx(numbers(cell), abs=HALF_A_DIGIT)


def test_the_document_and_the_people_agree() -> None:
    assert list(FIGURES) == list(PAGES) == list(PEOPLE)


@pytest.mark.parametrize("number", PEOPLE)
def test_the_sums_are_those_worked_out_by_hand(db: None, number: str) -> None:
    _who, _logged, intake, reliable, *_ = FIGURES[number]
    summary = picture_of(PEOPLE[number]()).summary
    assert [summary.known_ug] == near(intake)
    assert summary.is_lower_bound == intake.startswith("at least")
    assert [summary.reliable_ug] == near(reliable)


@pytest.mark.parametrize("number", PEOPLE)
def test_so_is_what_is_absorbed(db: None, number: str) -> None:
    cell = FIGURES[number][4]
    picture = picture_of(PEOPLE[number]())
    if cell.startswith("not estimated"):
        assert (picture.absorbed, picture.absorbed_reason) == (None, cell.split(": ")[1])
    else:
        absorbed = picture.absorbed
        assert absorbed
        assert [absorbed.ug, absorbed.low_ug, absorbed.high_ug] == near(cell)


@pytest.mark.parametrize("number", PEOPLE)
def test_so_is_the_verdict(db: None, number: str) -> None:
    verdict, _, what = FIGURES[number][5].partition(": ")
    picture = picture_of(PEOPLE[number]())
    if verdict == "none":
        assert (picture.coverage, picture.gap) == (None, None)
        return
    today = picture.coverage_today
    assert today
    assert today.verdict == verdict
    if verdict == "covered":
        assert today.rule == what
    else:
        assert [today.gap_ug] == near(what)


@pytest.mark.parametrize("number", PEOPLE)
def test_the_pages_say_it_in_one_voice(db: None, number: str) -> None:
    day, coverage, findings = PAGES[number]
    user = PEOPLE[number]()
    assert day in text_of(user, f"/day/{TODAY}/")
    assert coverage in text_of(user, "/coverage/")
    titles = [said.title.replace("\xa0", " ") for said in say_all(picture_of(user).findings)]
    assert "; ".join(titles) == ("" if findings == "none" else findings)
