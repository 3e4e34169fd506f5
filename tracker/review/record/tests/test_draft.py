"""Writing a draft: saved as it is typed, nothing typed is lost, two windows do not undo each other."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from accounts.models import AccessRecord, CareRelationship, User
from testing.care import make_care_of
from tracker.review.models import LONG, ReviewDraft
from tracker.review.record.tests.pages import a_draft, at, two_days, typed, write

pytestmark = pytest.mark.django_db
QUIETLY = {"HTTP_HX_REQUEST": "true"}


def stored(care: CareRelationship) -> ReviewDraft:
    return ReviewDraft.objects.get(care=care)


def test_reading_makes_no_draft(as_dora: Client, care: CareRelationship) -> None:
    assert as_dora.get(at(care, "draft/")).status_code == 200
    assert not ReviewDraft.objects.exists()


def test_the_figures_stand_beside_the_form(as_dora: Client, care: CareRelationship) -> None:
    page = as_dora.get(at(care, "draft/")).content.decode()
    assert "2 of 14" in page
    assert "Usual intake a day" in page


def test_what_is_typed_is_saved(as_dora: Client, care: CareRelationship) -> None:
    assert write(as_dora, care, problem="Too little\r\nof it").status_code == 302
    assert stored(care).problem == "Too little\nof it"


def test_it_is_saved_while_typing(as_dora: Client, care: CareRelationship) -> None:
    response = as_dora.post(at(care, "draft/"), typed(care, plan="Call"), **QUIETLY)
    assert stored(care).plan == "Call"
    assert b"Saved on" in response.content
    assert b"<html" not in response.content


def test_other_days_bring_other_figures_while_typing(as_dora: Client, care: CareRelationship) -> None:
    fewer = {"first_day": care.client.profile.today() - timedelta(days=5)}
    response = as_dora.post(at(care, "draft/"), typed(care, **fewer), **QUIETLY).content.decode()
    assert 'hx-swap-oob="true"' in response
    assert "2 of 5" in response


def test_a_wrong_date_stops_nothing_else(as_dora: Client, care: CareRelationship) -> None:
    response = write(as_dora, care, last_day="2999-01-01", assessment="Kept")
    page = response.content.decode()
    assert response.status_code == 422
    assert "Please check the year" in page
    assert "2999-01-01" in page
    assert stored(care).assessment == "Kept"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (-3, -5, "before the first"),
        (-3, 1, "still to come"),
        (-500, 0, "more than a year"),
        (-90, -60, "not shared with you"),
    ],
)
def test_impossible_periods_are_refused(
    as_dora: Client, care: CareRelationship, first: int, last: int, said: str
) -> None:
    today = care.client.profile.today()
    CareRelationship.objects.update(shares_from=today - timedelta(days=30))
    days = {"first_day": today + timedelta(days=first), "last_day": today + timedelta(days=last)}
    assert said in write(as_dora, care, **days).content.decode()


def test_a_text_too_long_is_kept_in_the_form(as_dora: Client, care: CareRelationship) -> None:
    response = write(as_dora, care, plan="x" * (LONG + 1), problem="Short")
    assert response.status_code == 422
    assert "x" * (LONG + 1) in response.content.decode()
    assert (stored(care).plan, stored(care).problem) == ("", "Short")


def test_two_windows_change_two_fields(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care)
    other = typed(care, plan="From the other window")
    write(as_dora, care, problem="From this one")
    as_dora.post(at(care, "draft/"), other)
    assert (stored(care).problem, stored(care).plan) == ("From this one", "From the other window")


def test_two_windows_at_one_field_are_asked(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care)
    other = typed(care, problem="Mine")
    write(as_dora, care, problem="Theirs")
    page = as_dora.post(at(care, "draft/"), other).content.decode()
    assert "Another window has changed the same field" in page
    assert "<blockquote>Theirs</blockquote>" in page
    assert ">\nMine</textarea>" in page
    assert stored(care).problem == "Theirs"


def test_saving_once_more_replaces_knowingly(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care)
    write(as_dora, care, problem="Theirs")
    as_dora.post(at(care, "draft/"), typed(care, problem="Mine"))
    assert stored(care).problem == "Mine"


def test_going_on_from_what_is_stored_asks_nothing(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care)
    before = typed(care)
    as_dora.post(at(care, "draft/"), {**before, "problem": "Too"}, **QUIETLY)
    assert as_dora.post(at(care, "draft/"), {**before, "problem": "Too little"}).status_code == 302
    assert stored(care).problem == "Too little"


def marks_in(response: Any) -> str:
    return response.content.decode().split('name="marks" value="')[1].split('"')[0]


def test_a_window_left_open_does_not_bring_old_words_back(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care, problem="Old")
    mine = typed(care, plan="Mine")
    write(as_dora, care, problem="New")
    quiet = as_dora.post(at(care, "draft/"), mine, **QUIETLY)
    as_dora.post(at(care, "draft/"), {**mine, "plan": "Mine, longer", "marks": marks_in(quiet)}, **QUIETLY)
    assert (stored(care).problem, stored(care).plan) == ("New", "Mine, longer")


def test_typing_on_in_a_conflict_never_overwrites(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care)
    mine = typed(care, problem="Mine")
    write(as_dora, care, problem="Theirs")
    quiet = as_dora.post(at(care, "draft/"), mine, **QUIETLY)
    again = as_dora.post(at(care, "draft/"), {**mine, "marks": marks_in(quiet)}, **QUIETLY)
    assert b"Another window has changed the same field" in again.content
    assert stored(care).problem == "Theirs"


def test_a_draft_that_is_gone_is_not_brought_back_unasked(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care)
    mine = typed(care, plan="Late")
    as_dora.post(at(care, "draft/discard/"))
    quiet = as_dora.post(at(care, "draft/"), mine, **QUIETLY)
    page = as_dora.post(at(care, "draft/"), mine)
    assert b"signed or thrown away" in quiet.content
    assert ">\nLate</textarea>" in page.content.decode()
    assert not ReviewDraft.objects.exists()


def test_asked_for_it_becomes_a_new_draft(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care)
    mine = typed(care, plan="Late")
    as_dora.post(at(care, "draft/discard/"))
    page = as_dora.post(at(care, "draft/"), mine)
    as_dora.post(at(care, "draft/"), {**mine, "marks": marks_in(page)})
    assert (stored(care).plan, stored(care).assessment) == ("Late", "Eats little of it.")


def test_a_fact_is_put_in_once(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care, signs="Tired")
    for _ in range(2):
        assert write(as_dora, care, insert="days").status_code == 302
    first, second = stored(care).signs.split("\n")
    assert first == "Tired"
    assert second.startswith("As evidenced by: 2 of 14 days recorded in full")


def test_an_unknown_fact_changes_nothing(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care)
    assert write(as_dora, care, insert="\x00").status_code == 302
    assert stored(care).signs == ""


def test_no_fact_is_written_into_the_diagnosis_by_itself(as_dora: Client, care: CareRelationship) -> None:
    write(as_dora, care, assessment="x")
    assert (stored(care).problem, stored(care).aetiology, stored(care).signs) == ("", "", "")


@pytest.mark.parametrize("marks", ["", "\x00", "9" * 400, "...", "'\"<script>"])
def test_hostile_marks_break_nothing(as_dora: Client, care: CareRelationship, marks: str) -> None:
    a_draft(care)
    assert write(as_dora, care, marks=marks, problem="\x00").status_code == 422


def test_looking_is_in_the_access_record(as_dora: Client, care: CareRelationship) -> None:
    as_dora.get(at(care, "draft/"))
    looked = AccessRecord.objects.get(client=care.client)
    assert (looked.action, looked.what) == ("viewed", "review-draft")
    assert looked.last_day == care.client.profile.today() - timedelta(days=1)


def test_each_dietitian_writes_her_own(as_dora: Client, care: CareRelationship, sam: User) -> None:
    from testing.care import make_dietitian

    other = make_dietitian("other")
    theirs = make_care_of(care.client, other)
    a_draft(theirs, plan="Somebody else’s plan")
    write(as_dora, care, plan="Mine")
    assert "Somebody else" not in as_dora.get(at(care, "draft/")).content.decode()
    assert ReviewDraft.objects.count() == 2


def test_nothing_shared_is_said(as_dora: Client, dora: User, sam: User) -> None:
    two_days(sam)
    care = make_care_of(sam, dora, "labs")
    page = as_dora.get(at(care, "draft/")).content.decode()
    assert "The diary was not shared" in page


def test_it_takes_few_queries(
    as_dora: Client, care: CareRelationship, django_assert_max_num_queries: Any
) -> None:
    a_draft(care)
    with django_assert_max_num_queries(24):
        as_dora.get(at(care, "draft/"))
