"""Quiet mode: no number, bar or question about food on any page."""

import re
from html import unescape

import pytest
from django.test import Client

from accounts.models import RiskFactor
from config.tests.markup import Markup
from foods.search import index
from testing.factories import make_entry, make_food, make_user
from tracker.modes.tests.people import pages_of

pytestmark = pytest.mark.django_db

FIGURE = re.compile(r"\d[\s\u202f]*(?:µg|mcg|%|per cent)")
QUESTIONS = (
    "Was yesterday everything?",
    "Are you still taking it?",
    "logged everything today",
    "mark it as complete",
)
DRAWN = {"meter", "chart", "curves", "share", "strip", "facts", "range", "four-weeks"}


# A product keeps the name that is printed on it, and a dose that a packet states is told apart by it.
NAMES = re.compile(r"B12 1000 µg|folic acid, 1 mg \(1,000 µg")
TYPED_FROM_A_LABEL = {"tracker:own-food", "tracker:own-food-edit"}  # shows what a label looks like


def spoken(html: str) -> str:
    """What is read or heard of a page: texts and labels, without scripts and attributes of no meaning."""
    body = html.split("<body", 1)[1]
    labels = " ".join(re.findall(r'(?:aria-label|title|placeholder)="([^"]*)"', body))
    return unescape(re.sub(r"<[^>]+>", " ", body) + " " + labels)


def wrong_with(html: str) -> list[str]:
    text = NAMES.sub("", spoken(html))
    found = [text[max(0, hit.start() - 40) : hit.end()] for hit in FIGURE.finditer(text)]
    found += [question for question in QUESTIONS if question in text]
    classes = {name for _, attributes in Markup(html).tags for name in attributes.get("class", "").split()}
    return found + sorted(classes & DRAWN) + ["<meter>"] * ("<meter" in html or "<progress" in html)


@pytest.mark.parametrize("healthy", [True, False])
@pytest.mark.parametrize("diet", ["vegan", "vegetarian", "contains_meat"])
def test_no_page_counts(diet: str, healthy: bool) -> None:
    pages = pages_of(make_user(quiet_mode=True, diet=diet), healthy=healthy)
    looked_at = ((name, html) for name, html in pages if name not in TYPED_FROM_A_LABEL)
    wrong = {name: found for name, html in looked_at if (found := wrong_with(html))}
    assert not wrong


def test_the_same_pages_count_for_everybody_else() -> None:
    counting = [name for name, html in pages_of(make_user(diet="vegan"), healthy=True) if wrong_with(html)]
    assert {"tracker:today", "tracker:coverage", "tracker:trends", "tracker:food"} <= set(counting)


def test_food_can_still_be_logged_in_words() -> None:
    user = make_user(quiet_mode=True)
    index.refresh([make_food("Oat milk").pk])
    client = Client()
    client.force_login(user)
    day = user.profile.today().isoformat()
    assert "Oat milk" in client.get(f"/day/{day}/quick/", {"line": "200 g oat milk"}).content.decode()


def test_an_eating_disorder_is_offered_quiet_mode_once() -> None:
    user = make_user()
    RiskFactor.objects.create(user=user, key="eating_disorder")
    client = Client()
    client.force_login(user)
    assert "Would you like Corrin to be quiet?" in client.get("/today/").content.decode()
    client.post("/quiet/", {"answer": "no"})
    assert "Would you like Corrin to be quiet?" not in client.get("/today/").content.decode()
    user.profile.refresh_from_db()
    assert not user.profile.quiet_mode


def test_yes_makes_corrin_quiet() -> None:
    user = make_user()
    client = Client()
    client.force_login(user)
    client.post("/quiet/", {"answer": "yes"})
    user.profile.refresh_from_db()
    assert user.profile.quiet_mode


def test_nobody_else_is_offered_it(as_vera: Client) -> None:
    assert "Would you like Corrin to be quiet?" not in as_vera.get("/today/").content.decode()


def test_a_red_flag_still_comes_first() -> None:
    user = make_user(quiet_mode=True, diet="vegan")
    RiskFactor.objects.create(user=user, key="metformin")
    make_entry(user, food=make_food(), on=user.profile.today())
    client = Client()
    client.force_login(user)
    assert "Metformin can lower B12" in client.get("/coverage/").content.decode()
    assert "On most days" not in client.get("/coverage/").content.decode()
