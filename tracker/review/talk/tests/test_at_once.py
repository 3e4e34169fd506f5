"""Answers and the end of the sharing at the same moment. Only PostgreSQL lets writers overlap."""

from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client

from accounts.care import actions as sharing
from accounts.models import AccessRecord, CareRelationship, User
from config.tests.test_at_once import Job, at_once, post, totals_are_right
from tracker.diary.models import Entry
from tracker.review.models import Comment, Suggestion
from tracker.review.talk.original import state_of

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("sqlite" in settings.DATABASES["default"]["ENGINE"], reason="one writer at a time"),
]


def end(care: CareRelationship) -> Job:
    return lambda: int(sharing.end(care=care, by=care.client))


def accept(row: Suggestion, entry: Entry) -> Job:
    return post(row.client, f"/messages/suggestion/{row.code}/accept/", state=state_of(entry))


def refuse(row: Suggestion) -> Job:
    return post(row.client, f"/messages/suggestion/{row.code}/refuse/")


@pytest.mark.parametrize("_again", range(3))
def test_a_suggestion_is_accepted_before_the_end_or_not_at_all(
    vera: User, suggested: Suggestion, entry: Entry, _again: int
) -> None:
    at_once([accept(suggested, entry), end(suggested.care)])
    suggested.refresh_from_db()
    entry.refresh_from_db()
    ended = CareRelationship.objects.get(pk=suggested.care_id).ended_at
    assert ended
    if suggested.status == "accepted":
        assert entry.name == "Oat milk, fortified"
        assert suggested.answered_at
        assert suggested.answered_at <= ended
    else:
        assert (suggested.status, entry.name) == ("open", "Nori, dried")
    assert totals_are_right(vera)


@pytest.mark.parametrize("_again", range(3))
def test_of_accepting_and_refusing_one_wins(
    vera: User, suggested: Suggestion, entry: Entry, _again: int
) -> None:
    answers = at_once([accept(suggested, entry), refuse(suggested), accept(suggested, entry)])
    assert answers == [302] * 3
    suggested.refresh_from_db()
    entry.refresh_from_db()
    names = {"accepted": "Oat milk, fortified", "refused": "Nori, dried"}
    assert entry.name == names[suggested.status]
    assert suggested.original["name"] == "Nori, dried"


def test_taking_back_and_accepting_at_once_one_wins(suggested: Suggestion, entry: Entry) -> None:
    url = f"/clients/{suggested.care.code}/talk/suggestion/{suggested.code}/withdraw/"
    assert at_once([accept(suggested, entry), post(suggested.care.carer, url)]) == [302, 302]
    suggested.refresh_from_db()
    entry.refresh_from_db()
    assert (suggested.status == "accepted") == (entry.name == "Oat milk, fortified")


def test_one_text_sent_from_two_windows_is_said_once(care: CareRelationship) -> None:
    said = {"text": "Hello", "code": str(uuid4())}
    windows = [post(care.carer, f"/clients/{care.code}/talk/", **said) for _ in range(3)]
    assert at_once(windows) == [302] * 3
    assert Comment.objects.count() == AccessRecord.objects.filter(action="commented").count() == 1


def test_two_suggestions_for_one_entry_at_once_leave_one_open(
    care: CareRelationship, entry: Entry, oat_milk: object
) -> None:
    url = f"/clients/{care.code}/talk/entry/{entry.code}/suggest/{oat_milk.code}/"  # type: ignore[attr-defined]
    forms = [{"quantity": n, "measure": "g", "note": "", "code": str(uuid4())} for n in ("10", "20")]
    assert sorted(at_once([post(care.carer, url, **form) for form in forms])) == [302, 422]
    assert Suggestion.objects.count() == 1


def test_nothing_is_written_for_an_account_that_is_being_deleted(
    vera: User, care: CareRelationship, entry: Entry
) -> None:
    from accounts.actions import delete_account

    said = {"text": "Hello", "code": str(uuid4())}
    write = post(care.carer, f"/clients/{care.code}/talk/entry/{entry.code}/", **said)
    answers = at_once([write, lambda: delete_account(user=vera) or 0])
    assert answers[0] in (302, 404)
    assert not Comment.objects.exists()
    assert Client().get("/").status_code == 200
