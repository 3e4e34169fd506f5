"""Unread marks: where something waits, for whom, and without a query more."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import CareRelationship, User
from foods.models import Food
from testing.care import make_care_of
from testing.factories import make_entry
from tracker.diary.models import Entry
from tracker.review.models import Comment, Suggestion
from tracker.review.talk import actions
from tracker.review.talk.original import state_of

pytestmark = pytest.mark.django_db
MARK, NEWS, WAITS = 'class="news"', "Your dietitian wrote to you.", "Your dietitian wrote about"


def get(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def test_navigation_today_and_you_tell_of_a_message(as_vera: Client, said: Comment) -> None:
    assert MARK in get(as_vera, "/foods/")
    assert NEWS in get(as_vera, "/today/")
    assert NEWS in get(as_vera, "/you/")


def test_once_read_it_is_told_no_more(as_vera: Client, said: Comment) -> None:
    seen = {"thread": str(said.code), "until": timezone.now().isoformat()}
    as_vera.post("/messages/read/", seen)
    page = get(as_vera, "/today/")
    assert not any(words in page for words in (MARK, NEWS, WAITS))


def test_nobody_else_is_told(as_sam: Client, as_dora: Client, said: Comment) -> None:
    assert MARK not in get(as_sam, "/today/")
    assert MARK not in get(as_dora, "/today/")


def test_an_entry_is_marked_while_a_suggestion_waits(
    as_vera: Client, suggested: Suggestion, entry: Entry
) -> None:
    seen = {"suggestion": str(suggested.code), "until": timezone.now().isoformat()}
    as_vera.post("/messages/read/", seen)
    page = get(as_vera, "/today/")
    assert NEWS not in page
    assert f"{WAITS} Nori" in page
    actions.accept_match(suggestion=suggested, state=state_of(entry))
    assert WAITS not in get(as_vera, "/today/")


def test_a_day_is_marked(
    as_vera: Client, care: CareRelationship, vera: User, nori: Food, today: object
) -> None:
    before = vera.profile.today() - timedelta(days=1)
    make_entry(vera, food=nori, on=before)
    actions.comment(care=care, code=uuid4(), text="A long day?", day=before)
    assert f"{WAITS} this day" in get(as_vera, f"/day/{before}/")


def test_what_is_closed_waits_no_more(as_vera: Client, suggested: Suggestion) -> None:
    CareRelationship.objects.update(ended_at=timezone.now(), ended_by="client")
    page = get(as_vera, "/today/")
    assert not any(words in page for words in (MARK, NEWS, WAITS))


def test_a_helper_sees_no_message(vera: User, sam: User, as_sam: Client, said: Comment, entry: Entry) -> None:
    care = make_care_of(vera, sam, "diary", role="helper", may_log=True)
    for path in ("today/", f"entry/{entry.code}/"):
        page = as_sam.get(f"/for/{care.code}/{path}")
        assert page.status_code == 200
        assert not any(words in page.content.decode() for words in (NEWS, WAITS, "whole packet"))
    assert as_sam.get(f"/for/{care.code}/messages/").status_code == 403


def test_marks_cost_no_query(
    as_vera: Client, said: Comment, suggested: Suggestion, django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(10):  # type: ignore[operator]
        assert WAITS in get(as_vera, "/today/")


def test_the_entrys_page_shows_what_waits_and_takes_the_answer(
    as_vera: Client, said: Comment, suggested: Suggestion, entry: Entry
) -> None:
    page = get(as_vera, f"/entry/{entry.code}/")
    assert "Was this a whole packet?" in page
    assert f"{suggested.code}/accept/" in page
    form = {"state": state_of(entry), "next": f"/entry/{entry.code}/"}
    assert as_vera.post(f"/messages/suggestion/{suggested.code}/accept/", form).url == form["next"]


def test_the_original_stays_visible(
    as_vera: Client, as_dora: Client, suggested: Suggestion, entry: Entry
) -> None:
    actions.accept_match(suggestion=suggested, state=state_of(entry))
    was = "Was: Nori, dried, 200"
    assert was in get(as_vera, f"/entry/{entry.code}/")
    assert "on a suggestion of Dora of the practice" in get(as_vera, f"/entry/{entry.code}/")
    assert was in get(as_dora, f"/clients/{suggested.care.code}/talk/entry/{entry.code}/")
