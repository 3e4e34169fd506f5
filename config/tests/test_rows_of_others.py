"""The parts of an address belong together: a row of one client is not found under the address of another.

Also: whatever shows something of a client leaves a line in their record, and a refusal leaves none.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from accounts.models import AccessRecord, CareRelationship, User
from config.tests.pages import Home, Page, furnish
from config.tests.test_rights import client_pages, signed_in
from testing.care import make_care_of, make_dietitian
from testing.factories import make_entry, make_food
from tracker.diary.models import Entry
from tracker.review.models import Comment, Recall, Suggestion, Target

pytestmark = pytest.mark.django_db

ROWS = {"entry", "comment", "suggestion", "recall", "target"}
# What each page would accept, if it were about a row of this client's.
VALID: dict[str, dict[str, Any]] = {
    "tracker:client-talk-entry": {"text": "A word."},
    "tracker:client-talk-answer": {"text": "A word."},
    "tracker:client-suggest-food": {"quantity": "50", "measure": "g"},
    "tracker:client-recall": {"lines": "Two eggs"},
}


@pytest.fixture
def home(vera: User) -> Home:
    return furnish(vera)


def rows_of(care: CareRelationship, home: Home) -> Home:
    """The same addresses with rows of another relationship in them."""
    client, today = care.client, home.owner.profile.today()
    by = {"client": client, "care": care, "author": care.carer}
    said = {**by, "author_name": "D"}
    entry = make_entry(client, food=home.food, on=today, occasion="dinner")
    about = {"kind": "match", "entry": entry, "food": home.food, "quantity": 50, "unit": "g"}
    return replace(
        home,
        entry=entry,
        comment=Comment.objects.create(**said, text="Said"),
        suggestion=Suggestion.objects.create(**said, **about),
        recall=Recall.objects.create(**by, date=today - timedelta(days=2)),
        target=Target.objects.create(client=client, set_by_name="D", ug=4, reason="r", start=today),
    )


def counts() -> list[int]:
    return [model._base_manager.count() for model in (Comment, Suggestion, Recall, Target, Entry)]


def pages_of_rows() -> list[Page]:
    return [page for page in client_pages() if ROWS & set(page.parts)]


def answers(client: Client, url: str, page: Page) -> set[int]:
    sent = {"code": str(uuid4()), **VALID.get(page.name, {})}
    return {client.get(url).status_code, client.post(url, sent).status_code} - {405}


def test_rows_of_another_client_are_not_found_under_this_one(home: Home, sam: User) -> None:
    others = rows_of(make_care_of(sam, home.carer), home)
    client, before = signed_in(home.carer), counts()
    found = {page.name: answers(client, page.url(others, home.care.code), page) for page in pages_of_rows()}
    assert {name: status for name, status in found.items() if status != {404}} == {}
    assert counts() == before
    assert Suggestion.objects.get(pk=others.suggestion.pk).status == "open"
    assert Target.objects.get(pk=others.target.pk).end is None


def test_rows_of_the_clients_other_dietitian_are_not_found_either(home: Home) -> None:
    """What the client said and did with somebody else; a target is the client's own, whoever set it."""
    others = rows_of(make_care_of(home.owner, make_dietitian("other")), home)
    client = signed_in(home.carer)
    pages = [page for page in client_pages() if {"comment", "suggestion", "recall"} & set(page.parts)]
    found = {page.name: answers(client, page.url(others, home.care.code), page) for page in pages}
    assert {name: status for name, status in found.items() if status != {404}} == {}


def test_a_food_that_somebody_else_made_is_not_found(home: Home, sam: User) -> None:
    other = replace(home, food=make_food("Soup", owner=sam, dataset="own", dataset_id="7", layer=0))
    pages = [page for page in client_pages() if "food" in page.parts]
    found = {page.name: answers(signed_in(home.carer), page.url(other), page) for page in pages}
    assert set(map(frozenset, found.values())) == {frozenset({404})}


def test_whatever_shows_something_of_a_client_leaves_a_line(home: Home) -> None:
    """Also a form that comes back with errors: it stands on the page that it was sent from."""
    client, silent = signed_in(home.carer), []
    for page in client_pages():
        for method in ("get", "post"):
            before = AccessRecord.objects.of(home.owner).count()
            answer = getattr(client, method)(page.url(home))
            shows = answer.status_code in (200, 422)
            if shows and AccessRecord.objects.of(home.owner).count() == before:
                silent.append((page.name, method))
    assert silent == []


def test_a_refusal_leaves_no_line(home: Home) -> None:
    CareRelationship.objects.filter(pk=home.care.pk).update(
        share_diary=False, share_symptoms=False, share_labs=False, share_profile=True
    )
    client = signed_in(home.carer)
    for page in client_pages():
        before = AccessRecord.objects.of(home.owner).count()
        if client.get(page.url(home)).status_code in (403, 404, 405):
            assert AccessRecord.objects.of(home.owner).count() == before, page.name


def test_a_client_without_a_profile_breaks_nothing(home: Home) -> None:
    """As an account is that an administrator made."""
    home.owner.profile.delete()
    client = signed_in(home.carer)
    pages = {page.name: page.url(home) for page in client_pages()} | {"board": "/clients/"}
    broken = {name for name, url in pages.items() if client.get(url).status_code >= 500}
    assert broken == set()
