"""The access record as its person reads it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from accounts.care import record, words
from accounts.models import AccessRecord, CareRelationship, User
from testing.care import make_care_of

pytestmark = pytest.mark.django_db
RECORD = "/you/sharing/record/"
MAY = date(2026, 5, 1)


@pytest.fixture
def care(vera: User, dora: User) -> CareRelationship:
    return make_care_of(vera, dora)


def at(care: CareRelationship, moment: datetime, what: str = "diary", **fields: Any) -> AccessRecord:
    values = {"client": care.client, "actor": care.carer, "actor_name": care.carer_name, "role": care.role}
    return AccessRecord.objects.create(**{**values, "at": moment, "action": "viewed", "what": what, **fields})


def lines(client: Client, **query: str) -> list[str]:
    return [line.sentence for _day, lines in client.get(RECORD, query).context["days"] for line in lines]


def test_it_says_who_read_what(as_vera: Client, care: CareRelationship) -> None:
    record.note(care, "viewed", "diary", MAY.replace(day=3), MAY.replace(day=16))
    assert lines(as_vera) == ["Your dietitian Dora of the practice read your diary of 3 to 16 May 2026."]


def test_it_is_told_in_the_persons_own_time(as_vera: Client, care: CareRelationship) -> None:
    at(care, datetime(2026, 5, 12, 23, 10, tzinfo=UTC))  # ten past midnight in London
    page = as_vera.get(RECORD).content.decode()
    assert "13 May 2026" in page
    assert "00:10" in page


def test_what_is_repeated_is_told_once_with_its_number(as_vera: Client, care: CareRelationship) -> None:
    noon = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
    for minutes in range(3):
        at(care, noon + timedelta(minutes=minutes))
    at(care, noon + timedelta(days=1))
    assert [len(lines) for _day, lines in as_vera.get(RECORD).context["days"]] == [1, 1]
    assert "3 times" in as_vera.get(RECORD).content.decode()


def test_one_person_can_be_shown_alone(
    as_vera: Client, care: CareRelationship, vera: User, sam: User
) -> None:
    record.note(care, "viewed", "diary")
    record.note(make_care_of(vera, sam, role="helper"), "logged", "diary")
    assert lines(as_vera, who=f"{sam.code}") == ["Your helper sam logged something for you in your diary."]
    assert len(lines(as_vera)) == 2


@pytest.mark.parametrize("who", ["nobody", "\x00", "0" * 32, "gone"])
def test_an_unknown_person_shows_everybody(as_vera: Client, care: CareRelationship, who: str) -> None:
    record.note(care, "viewed", "diary")
    assert len(lines(as_vera, who=who)) == 1


def test_it_stays_when_the_other_account_is_gone(as_vera: Client, care: CareRelationship) -> None:
    record.note(care, "viewed", "diary")
    care.carer.delete()
    assert lines(as_vera) == ["Your dietitian Dora of the practice read your diary."]


def test_nobody_reads_anothers(as_sam: Client, care: CareRelationship) -> None:
    record.note(care, "viewed", "diary")
    assert lines(as_sam) == []


def test_a_long_record_comes_in_pages_with_the_same_queries(
    as_vera: Client, care: CareRelationship, django_assert_max_num_queries: Any
) -> None:
    noon = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
    for days in range(70):
        at(care, noon - timedelta(days=days))
    assert len(lines(as_vera, page="2")) == 10
    with django_assert_max_num_queries(5):
        as_vera.get(RECORD)


@pytest.mark.parametrize("page", ["0", "-1", "x", "\x00", "9" * 40])
def test_a_wrong_page_breaks_nothing(as_vera: Client, page: str) -> None:
    assert as_vera.get(RECORD, {"page": page}).status_code == 200


# Words ------------------------------------------------------------------------------------------------------


def said(action: str, what: str, **fields: Any) -> str:
    return words.sentence(
        AccessRecord(action=action, what=what, actor_name="Dora", role="dietitian", **fields)
    )


@pytest.mark.parametrize(
    ("what", "action"), [(what, action) for what, by_action in words.WHAT.items() for action in by_action]
)
def test_every_sentence_can_be_said(what: str, action: str) -> None:
    sentence = said(action, what, first_day=MAY, last_day=MAY + timedelta(days=40))
    assert sentence.startswith("Your dietitian Dora ")
    assert "%" not in sentence


@pytest.mark.parametrize("action", AccessRecord.Action.values)
def test_what_has_no_words_yet_is_told_honestly(action: str) -> None:
    sentence = said(action, "telepathy")
    assert "Dora" in sentence or "dora" in sentence
    assert "telepathy" in sentence or action == "agreed"


@pytest.mark.parametrize(
    ("first", "last", "words_"),
    [
        (date(2026, 5, 3), date(2026, 5, 3), " of 3 May 2026"),
        (date(2026, 5, 3), date(2026, 5, 16), " of 3 to 16 May 2026"),
        (date(2026, 4, 28), date(2026, 5, 3), " of 28 April to 3 May 2026"),
        (date(2025, 12, 28), date(2026, 1, 3), " of 28 December 2025 to 3 January 2026"),
        (None, date(2026, 5, 3), " of 3 May 2026"),
        (None, None, ""),
    ],
)
def test_days_are_said_without_repeating(first: date | None, last: date | None, words_: str) -> None:
    assert words.days_of(first, last) == words_


def test_the_day_of_the_heading_is_not_said_again() -> None:
    assert words.days_of(MAY, MAY, on=MAY) == " of the same day"
    assert words.days_of(MAY, MAY, on=MAY + timedelta(days=1)) == " of 1 May 2026"


def test_an_agreement_is_told_with_what_was_agreed() -> None:
    sentence = said(
        "agreed", "consent", detail="given: diary,labs", first_day=None, last_day=date(2026, 11, 3)
    )
    assert sentence == (
        "You agreed that your dietitian Dora sees: diary and supplements, blood results. "
        "From the first day, until 3 November 2026."
    )


def test_an_end_is_told_with_who_ended_it() -> None:
    assert said("agreed", "consent", detail="ended by client: diary") == (
        "You ended the sharing with your dietitian Dora."
    )
    assert said("agreed", "consent", detail="ended by carer: diary") == (
        "Your dietitian Dora ended the sharing with you."
    )


def test_a_name_with_percent_signs_breaks_nothing() -> None:
    line = AccessRecord(action="viewed", what="diary", actor_name="100 % %(who)s", role="helper")
    assert "100 % %(who)s" in words.sentence(line)
