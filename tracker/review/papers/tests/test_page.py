"""The page to print holds what the PDF holds."""

import re
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.html import escape

from accounts.models import User
from foods.models import Food
from tracker.review import papers
from tracker.review.papers.tests.pictures import TEXTS, fill, picture


@pytest.fixture
def frozen(vera: User, oat_milk: Food, nori: Food) -> dict[str, Any]:
    fill(vera, oat_milk, nori)
    return picture(vera)


def page(basis: dict[str, Any], texts: dict[str, Any]) -> str:
    return render_to_string("review/papers/_report.html", papers.html_context(basis, texts))


def test_every_word_of_the_report_is_on_the_page(frozen: dict[str, Any]) -> None:
    html = page(frozen, TEXTS)
    for section in papers.report(frozen, TEXTS)["sections"]:
        assert escape(section["title"]) in html
        for words in words_of(section["blocks"]):
            assert escape(words) in html, words


def words_of(value: Any) -> Any:
    """Every text that a reader is to see."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from words_of(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in ("kind", "shape", "severity", "tip"):
                yield from words_of(each)


def test_markup_is_escaped(frozen: dict[str, Any]) -> None:
    html = page(frozen, {**TEXTS, "plan": "<script>alert(1)</script>"})
    assert "<script>" not in html


def test_no_style_or_script_is_inline(frozen: dict[str, Any]) -> None:
    html = page(frozen, TEXTS)
    assert not re.search(r"\sstyle=|<script|<style|\son[a-z]+=", html)


def test_the_whole_page_has_one_heading(frozen: dict[str, Any], vera: User) -> None:
    request = RequestFactory().get("/")
    request.user, request.profile = vera, vera.profile  # type: ignore[attr-defined]
    html = render_to_string("review/papers/print.html", papers.html_context(frozen, TEXTS), request)
    assert html.count("<h1") == 1
    assert "css/paper" in html


@pytest.mark.parametrize("scopes", [("labs",), ("diary",), ("profile", "symptoms")])
def test_what_is_not_shared_says_so(vera: User, oat_milk: Food, nori: Food, scopes: tuple[str, ...]) -> None:
    fill(vera, oat_milk, nori)
    assert "Not shared" in page(picture(vera, *scopes), {})
