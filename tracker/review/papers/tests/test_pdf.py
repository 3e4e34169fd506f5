"""The PDF read back: text, tags, language, pages; and what hostile words do to it."""

import io
from importlib import import_module
from typing import Any

import pytest
from pypdf import PdfReader

from accounts.models import User
from foods.models import Food
from tracker.body.models import Symptom
from tracker.review import papers
from tracker.review.papers.tests.pictures import TEXTS, fill, picture
from tracker.screening.tests.diaries import TODAY, ago, eat, treated_vegan

A4, LETTER = (595, 842), (612, 792)


@pytest.fixture
def frozen(vera: User, oat_milk: Food, nori: Food) -> dict[str, Any]:
    fill(vera, oat_milk, nori)
    return picture(vera)


def read(basis: dict[str, Any], texts: dict[str, Any] | None = None, **more: Any) -> PdfReader:
    return PdfReader(io.BytesIO(papers.pdf(basis, TEXTS if texts is None else texts, **more)))


def text_of(reader: PdfReader) -> str:
    """One line of text, however it is broken on the page."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).replace("\u00a0", " ").split())


def test_its_text_can_be_selected(frozen: dict[str, Any]) -> None:
    text = text_of(read(frozen))
    for words in (
        "Vitamin B12: nutrition review", "10 to 23 November 2026", "The weekly tablet was stopped.",
        "One tablet a day.", "Signed on", "23 November 2026, 10:42 UTC", "Amendment of",
        "Usual intake a day", "Proton pump inhibitor", "Nori, dried", "states 1.6 µg", "not stated",
        "Unexplained fatigue Sep 2026", "210 ng/L", "≤ 400", "Sources and limits", "version 2", "B12 tablet",
    ):  # fmt: skip
        assert words in text, words


def test_every_page_names_client_author_and_number(frozen: dict[str, Any]) -> None:
    reader = read(frozen)
    assert len(reader.pages) > 2
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        assert "vera" in text
        assert "Dora of the practice, A register DT 1" in text
        assert f"{number} of {len(reader.pages)}" in text


def test_it_is_tagged_and_says_its_language_and_title(frozen: dict[str, Any]) -> None:
    reader = read(frozen)
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Vitamin B12: nutrition review, 10 to 23 November 2026"
    assert reader.metadata.author == "Dora of the practice, A register DT 1"
    meta = reader.xmp_metadata
    assert b"pdfuaid" in (meta.stream.get_data() if meta else b"")


def test_charts_have_an_alternative_text(frozen: dict[str, Any]) -> None:
    tags = read(frozen).trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    found = list(figures(tags))
    assert any("Bar chart of intake" in alt for alt in found)
    assert any("90 % interval" in alt for alt in found)


def figures(node: Any) -> Any:
    """The alternative texts in a tree of tags."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for each in node:
            yield from figures(each)
    elif isinstance(node, dict):
        if "/Alt" in node:
            yield node["/Alt"]
        if "/K" in node:
            yield from figures(node["/K"])


@pytest.mark.parametrize(("paper", "size"), [("a4", A4), ("letter", LETTER)])
def test_it_fits_the_paper(frozen: dict[str, Any], paper: str, size: tuple[int, int]) -> None:
    pages = read(frozen, paper=paper).pages
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {size}


def test_another_paper_is_refused(frozen: dict[str, Any]) -> None:
    with pytest.raises(KeyError):
        papers.pdf(frozen, TEXTS, paper="a3")


def test_pages_carry_labels(frozen: dict[str, Any]) -> None:
    reader = read(frozen)
    assert reader.page_labels == [str(number) for number in range(1, len(reader.pages) + 1)]


def test_without_texts_it_is_a_report_of_intake(frozen: dict[str, Any]) -> None:
    text = text_of(read(frozen, {}))
    assert "Vitamin B12: intake report" in text
    assert "Nutrition diagnosis" not in text


def test_a_draft_says_so_on_every_page(frozen: dict[str, Any]) -> None:
    reader = read(frozen, {**TEXTS, "signed_at": None})
    assert all("Draft" in page.extract_text() for page in reader.pages)
    assert "Not signed." in text_of(reader)


HOSTILE = '#panic("x") $x^2$ *bold* _it_ [b] ] { } \\ @ref <lab> `raw` "q" // /* = == #import "a": *'


def test_markup_in_what_people_wrote_stays_text(vera: User, oat_milk: Food) -> None:
    vera.name = "Vera #1 $2 *3]"
    vera.save()
    oat_milk.name = HOSTILE
    eat(vera, oat_milk, 100)
    vera.entries.update(note=HOSTILE)
    text = text_of(read(picture(vera), {**TEXTS, "plan": HOSTILE}))
    assert text.count('#panic("x") $x^2$ *bold*') == 4
    assert "Vera #1 $2 *3]" in text


@pytest.mark.parametrize("name", ["李雷", "Ольга", "محمد", "a\x00b\x07\ud800", "🙂", "\u202etxet", "x" * 80])
def test_any_name_can_be_printed(frozen: dict[str, Any], name: str) -> None:
    frozen["client"]["name"] = name
    assert len(read(frozen).pages) > 2


def test_a_failure_names_nobody(
    frozen: dict[str, Any], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(import_module("tracker.review.papers.pdf"), "SECONDS", 0.001)
    with pytest.raises(papers.NotMade):
        papers.pdf(frozen, TEXTS)
    assert caplog.messages == ["a report could not be typeset: TimeoutExpired"]


def test_the_same_picture_gives_the_same_bytes(frozen: dict[str, Any]) -> None:
    assert papers.pdf(frozen, TEXTS) == papers.pdf(frozen, TEXTS)


@pytest.mark.parametrize("scopes", [("symptoms",), ("labs", "profile"), ("diary",), ("profile",)])
def test_a_report_of_what_is_shared_alone(
    vera: User, oat_milk: Food, nori: Food, scopes: tuple[str, ...]
) -> None:
    fill(vera, oat_milk, nori)
    text = text_of(read(picture(vera, *scopes)))
    assert "Not shared" in text
    assert ("Unexplained fatigue" in text) == ("symptoms" in scopes)
    assert ("210 ng/L" in text) == ("labs" in scopes)
    assert ("Nori, dried" in text) == ("diary" in scopes)
    assert ("20 mg" in text) == ("profile" in scopes)


def test_an_empty_diary_makes_a_report(vera: User) -> None:
    assert "no complete day that was not unusual" in text_of(read(picture(vera)))


def test_treatment_comes_before_every_figure(oat_milk: Food) -> None:
    text = text_of(read(picture(treated_vegan(oat_milk)), {}))
    assert text.index("Oral intake says nothing of the supply") < text.index("Usual intake a day")
    assert "probably" not in text
    assert "IOM method" not in text


@pytest.mark.parametrize("scopes", [("diary", "symptoms"), ("symptoms",)])
def test_an_emergency_comes_before_every_figure(vera: User, scopes: tuple[str, ...]) -> None:
    Symptom.objects.create(owner=vera, key="sudden_or_one_sided", since=ago(1))
    text = text_of(read(picture(vera, *scopes), {}))
    assert text.index("Call the emergency number now") < text.index("Findings")
    assert text.index("make sure that emergency care is under way") < text.index("Findings")
    assert "Usual intake" not in text or text.index("emergency care") < text.index("Usual intake")


def test_a_long_period_is_drawn_by_week(vera: User, oat_milk: Food) -> None:
    for days in range(0, 90, 3):
        eat(vera, oat_milk, 100, days_ago=days)
    text = text_of(read(picture(vera, days=90), {}))
    assert "Intake by week" in text
    assert "30 entries, listed in the table of entries (CSV)" in text


def test_no_query_is_made(frozen: dict[str, Any], django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        papers.pdf(frozen, TEXTS)


def test_the_period_is_the_one_asked_for(frozen: dict[str, Any]) -> None:
    assert (frozen["range"]["first"], frozen["range"]["last"]) == (ago(13).isoformat(), TODAY.isoformat())
