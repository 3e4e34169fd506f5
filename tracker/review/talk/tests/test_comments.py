"""Comments and answers: once each, only while it is agreed, and on the record."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import Http404
from django.test import Client
from django.utils import timezone

from accounts.models import AccessRecord, CareRelationship, User
from testing.care import make_care_of, make_dietitian
from tracker.diary.errors import ClientIdReused
from tracker.diary.models import Entry
from tracker.review.models import Comment
from tracker.review.talk import actions, reads
from tracker.review.talk.errors import SharingEnded

pytestmark = pytest.mark.django_db


def talk(care: CareRelationship, rest: str = "") -> str:
    return f"/clients/{care.code}/talk/{rest}"


def end(care: CareRelationship) -> None:
    CareRelationship.objects.filter(pk=care.pk).update(ended_at=timezone.now(), ended_by="client")


def test_a_comment_on_an_entry_keeps_its_day_too(said: Comment, entry: Entry) -> None:
    assert (said.entry, said.day, said.author_name) == (entry, entry.date, "Dora of the practice")


def test_sending_the_same_comment_twice_says_it_once(as_dora: Client, care: CareRelationship) -> None:
    form = {"text": "Hello", "code": str(uuid4())}
    assert [as_dora.post(talk(care), form).status_code for _ in range(2)] == [302, 302]
    assert Comment.objects.count() == 1
    assert AccessRecord.objects.filter(action="commented").count() == 1


def test_another_text_under_the_same_name_is_refused(care: CareRelationship, said: Comment) -> None:
    with pytest.raises(ClientIdReused):
        actions.comment(care=care, code=said.code, text="Something else", entry=said.entry)


def test_a_day_is_commented_on(as_dora: Client, care: CareRelationship, entry: Entry) -> None:
    as_dora.post(talk(care, f"day/{entry.date}/"), {"text": "A good start", "code": str(uuid4())})
    assert Comment.objects.get().day == entry.date
    assert AccessRecord.objects.get(action="commented").first_day == entry.date


def test_an_empty_or_endless_text_is_not_sent_and_kept(as_dora: Client, care: CareRelationship) -> None:
    assert as_dora.post(talk(care), {"text": " ", "code": str(uuid4())}).status_code == 422
    answer = as_dora.post(talk(care), {"text": "x" * 2001, "code": str(uuid4())})
    assert "x" * 2001 in answer.content.decode()
    assert not Comment.objects.exists()


def test_line_ends_count_as_one_character(as_dora: Client, care: CareRelationship) -> None:
    text = "x" * 998 + "\r\n\r\n" + "y" * 1000
    as_dora.post(talk(care), {"text": text, "code": str(uuid4())})
    assert len(Comment.objects.get().text) == 2000


def test_a_page_without_its_name_says_so(as_dora: Client, care: CareRelationship) -> None:
    answer = as_dora.post(talk(care), {"text": "Hello", "code": "nonsense"})
    assert "lost a part of itself" in answer.content.decode()


def test_looking_at_the_talk_is_on_the_record(as_dora: Client, care: CareRelationship, entry: Entry) -> None:
    as_dora.get(talk(care))
    as_dora.get(talk(care, f"entry/{entry.code}/"))
    seen = AccessRecord.objects.filter(action="viewed", what="talk").order_by("pk")
    assert [row.first_day for row in seen] == [None, entry.date]


def test_a_stranger_and_another_dietitian_find_nothing(
    as_sam: Client, care: CareRelationship, entry: Entry
) -> None:
    other = Client()
    other.force_login(make_dietitian("nina"))
    for client in (as_sam, other):
        assert client.get(talk(care)).status_code == 404
        assert client.get(talk(care, f"entry/{entry.code}/")).status_code == 404


def test_without_the_diary_nothing_is_said_of_days(
    vera: User, dora: User, as_dora: Client, entry: Entry
) -> None:
    care = make_care_of(vera, dora, "labs")
    assert as_dora.get(talk(care)).status_code == 200
    assert as_dora.get(talk(care, f"entry/{entry.code}/")).status_code == 403
    assert as_dora.get(talk(care, f"day/{entry.date}/")).status_code == 403


def test_days_before_what_is_shared_are_not_found(
    vera: User, dora: User, as_dora: Client, entry: Entry
) -> None:
    care = make_care_of(vera, dora, shares_from=entry.date + timedelta(days=1))
    assert as_dora.get(talk(care, f"entry/{entry.code}/")).status_code == 404
    assert as_dora.get(talk(care, f"day/{entry.date}/")).status_code == 404


def test_what_it_was_about_is_hidden_once_the_diary_is_not_shared(
    as_dora: Client, care: CareRelationship, said: Comment
) -> None:
    CareRelationship.objects.filter(pk=care.pk).update(share_diary=False)
    page = as_dora.get(talk(care)).content.decode()
    assert "Was this a whole packet?" in page
    assert "not shared" in page
    assert "Nori" not in page


def test_a_dietitian_cannot_write_after_the_end(
    as_dora: Client, care: CareRelationship, said: Comment
) -> None:
    end(care)
    assert as_dora.get(talk(care)).status_code == 404
    assert as_dora.post(talk(care), {"text": "Hello", "code": str(uuid4())}).status_code == 404
    with pytest.raises(Http404):
        actions.comment(care=care, code=uuid4(), text="Hello")


# The client ------------------------------------------------------------------------------------------------


def test_the_client_reads_and_answers(as_vera: Client, vera: User, said: Comment) -> None:
    page = as_vera.get("/messages/").content.decode()
    assert "Was this a whole packet?" in page
    assert "Dora of the practice" in page
    form = {"text": "Yes, all of it", "code": str(uuid4())}
    assert [as_vera.post(f"/messages/{said.code}/answer/", form).status_code for _ in range(2)] == [302, 302]
    answer = Comment.objects.get(author=vera)
    assert (answer.reply_to, answer.entry, answer.day) == (said, said.entry, said.day)


def test_an_answer_that_cannot_be_sent_is_kept_on_the_page(as_vera: Client, said: Comment) -> None:
    answer = as_vera.post(f"/messages/{said.code}/answer/", {"text": "y" * 2001, "code": str(uuid4())})
    assert answer.status_code == 422
    assert "y" * 2001 in answer.content.decode()


def test_answering_reads_the_thread(as_vera: Client, said: Comment) -> None:
    actions.answer(to=said, code=uuid4(), text="Yes")
    said.refresh_from_db()
    assert said.read_at


def test_reading_marks_what_was_shown_and_nothing_later(as_vera: Client, said: Comment) -> None:
    drawn = timezone.now().isoformat()
    later = actions.comment(care=said.care, code=uuid4(), text="And?", reply_to=said)
    as_vera.post("/messages/read/", {"thread": str(said.code), "until": drawn})
    said.refresh_from_db()
    later.refresh_from_db()
    assert said.read_at
    assert not later.read_at


@pytest.mark.parametrize("until", ["", "never", "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"])
def test_nonsense_marks_nothing(as_vera: Client, said: Comment, until: str) -> None:
    assert as_vera.post("/messages/read/", {"thread": "x", "until": until}).status_code == 302
    assert not Comment.objects.exclude(read_at=None).exists()


def test_the_dietitian_sees_the_answer_as_unread_until_it_is_read(
    as_dora: Client, dora: User, care: CareRelationship, said: Comment
) -> None:
    actions.answer(to=said, code=uuid4(), text="Yes")
    assert reads.unread_for(dora) == {care.pk: 1}
    assert '<span class="tag">new</span>' in as_dora.get(talk(care)).content.decode()
    as_dora.post(talk(care, "read/"), {"thread": str(said.code), "until": timezone.now().isoformat()})
    assert reads.unread_for(dora) == {}


def test_the_dietitian_goes_on_in_the_thread(as_dora: Client, care: CareRelationship, said: Comment) -> None:
    form = {"text": "Thank you", "code": str(uuid4())}
    as_dora.post(talk(care, f"comment/{said.code}/answer/"), form)
    assert Comment.objects.get(text="Thank you").reply_to == said


def test_after_the_end_the_client_still_reads_and_cannot_answer(as_vera: Client, said: Comment) -> None:
    end(said.care)
    page = as_vera.get("/messages/").content.decode()
    assert "Was this a whole packet?" in page
    assert "nobody would read an answer" in page
    with pytest.raises(SharingEnded):
        actions.answer(to=said, code=uuid4(), text="Hello?")
    answer = as_vera.post(f"/messages/{said.code}/answer/", {"text": "Hello?", "code": str(uuid4())})
    assert "Nothing was changed or sent" in answer.content.decode()


def test_nobody_answers_in_somebody_elses_name(as_sam: Client, said: Comment) -> None:
    assert as_sam.post(f"/messages/{said.code}/answer/", {"text": "Hi"}).status_code == 404


def test_a_deleted_entry_leaves_what_was_said(as_vera: Client, said: Comment, entry: Entry) -> None:
    entry.delete()
    assert "About " in as_vera.get("/messages/").content.decode()


def test_hostile_text_stays_text(as_vera: Client, as_dora: Client, care: CareRelationship) -> None:
    as_dora.post(talk(care), {"text": "<script>alert(1)</script>", "code": str(uuid4())})
    assert "<script>alert" not in as_vera.get("/messages/").content.decode()


@pytest.mark.parametrize("threads", [3, 60])
def test_a_long_talk_costs_the_same(
    as_vera: Client,
    as_dora: Client,
    care: CareRelationship,
    threads: int,
    django_assert_max_num_queries: object,
) -> None:
    for number in range(threads):
        root = actions.comment(care=care, code=uuid4(), text=f"Word {number}")
        actions.answer(to=root, code=uuid4(), text="Yes")
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        as_vera.get("/messages/?page=2")
    with django_assert_max_num_queries(10):  # type: ignore[operator]
        as_dora.get(talk(care))
