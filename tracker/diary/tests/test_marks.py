"""What is said about a day: complete, unusual, a note; and being asked once."""

from datetime import timedelta

import pytest
from django.test import Client

from accounts.models import User
from foods.models import Food
from tracker.diary.models import Day
from tracker.diary.tests.conftest import TODAY, YESTERDAY, Log

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]
URL = f"/day/{TODAY}/"
ASKED = "Was yesterday everything?"


def test_a_day_is_marked_complete_and_the_mark_taken_back(as_vera: Client, vera: User) -> None:
    for sent, kept in [("yes", True), ("no", False), ("", None)]:
        as_vera.post(URL + "complete/", {"complete": sent})
        assert Day.objects.get(owner=vera, date=TODAY).complete is kept


def test_the_switch_shows_what_is_kept(as_vera: Client, log: Log, egg: Food) -> None:
    log(egg)
    as_vera.post(URL + "complete/", {"complete": "yes"})
    assert 'aria-pressed="true"><span class="switch"' in as_vera.get(URL).content.decode()


def test_tomorrow_cannot_be_complete(as_vera: Client) -> None:
    response = as_vera.post(f"/day/{TODAY + timedelta(days=1)}/complete/", {"complete": "yes"}, follow=True)
    assert "has not come yet" in response.content.decode()
    assert not Day.objects.exists()


def test_a_forged_answer_changes_nothing(as_vera: Client) -> None:
    as_vera.post(URL + "complete/", {"complete": "perhaps"})
    as_vera.post(URL + "unusual/", {"unusual": "drunk"})
    assert not Day.objects.exists()


def test_an_unusual_day_is_marked(as_vera: Client) -> None:
    as_vera.post(URL + "unusual/", {"unusual": "ill"})
    assert Day.objects.get().unusual == "ill"


def test_a_note_is_kept(as_vera: Client) -> None:
    as_vera.post(URL + "note/", {"note": "at my sister's"})
    assert "at my sister&#x27;s" in as_vera.get(URL).content.decode()


def test_too_long_a_note_says_so(as_vera: Client) -> None:
    response = as_vera.post(URL + "note/", {"note": "x" * 501}, follow=True)
    assert "500 characters" in response.content.decode()
    assert not Day.objects.exists()


def test_the_next_visit_asks_about_yesterday(as_vera: Client, log: Log, egg: Food) -> None:
    log(egg, on=YESTERDAY)
    assert ASKED in as_vera.get("/today/").content.decode()


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_an_answer_ends_the_question(as_vera: Client, log: Log, egg: Food, answer: str) -> None:
    log(egg, on=YESTERDAY)
    as_vera.post(f"/day/{YESTERDAY}/complete/", {"complete": answer, "next": "/today/"})
    assert ASKED not in as_vera.get("/today/").content.decode()


def test_not_now_ends_the_question_and_answers_nothing(as_vera: Client, log: Log, egg: Food) -> None:
    log(egg, on=YESTERDAY)
    as_vera.post(f"/day/{YESTERDAY}/not-now/")
    assert ASKED not in as_vera.get("/today/").content.decode()
    assert Day.objects.get(date=YESTERDAY).complete is None


def test_nobody_asks_about_an_empty_day(as_vera: Client) -> None:
    assert ASKED not in as_vera.get("/today/").content.decode()


def test_after_some_days_the_last_logged_one_is_asked_about(as_vera: Client, log: Log, egg: Food) -> None:
    log(egg, on=TODAY - timedelta(days=3))
    assert "Was Friday everything?" in as_vera.get("/today/").content.decode()


def test_another_site_is_no_way_back(as_vera: Client) -> None:
    response = as_vera.post(URL + "complete/", {"complete": "yes", "next": "https://evil.example/"})
    assert response["Location"] == URL
