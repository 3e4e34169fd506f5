"""A recall from the first word to the diary."""

from datetime import date, timedelta

import pytest
from django.test import Client

from accounts.models import AccessRecord, CareRelationship, User
from foods.models import Food
from foods.search import index
from testing.care import make_care_of
from testing.factories import make_entry
from tracker.diary.models import Day, Entry
from tracker.review.models import Recall
from tracker.review.recall import rows


@pytest.fixture
def care(vera: User, dora: User, oat_milk: Food, egg: Food) -> CareRelationship:
    index.rebuild()
    return make_care_of(vera, dora, "diary")


@pytest.fixture
def yesterday(vera: User) -> date:
    return vera.profile.today() - timedelta(days=1)


@pytest.fixture
def recall(as_dora: Client, care: CareRelationship, yesterday: date) -> Recall:
    as_dora.post(f"/clients/{care.code}/recalls/", {"date": yesterday})
    return Recall.objects.get()


def url(recall: Recall, step: str) -> str:
    return f"/clients/{recall.care.code}/recalls/{recall.code}/{step}/"


def tell(
    client: Client, recall: Recall, lines: str = "2 eggs\n200 ml oat milk", **more: str
) -> list[rows.Row]:
    """The first three passes: everything at breakfast."""
    client.post(url(recall, "quick"), {"lines": lines})
    client.post(url(recall, "forgotten"), more)
    recall.refresh_from_db()
    told = {f"row-{row['id']}-occasion": "breakfast" for row in recall.rows}
    client.post(url(recall, "times"), told)
    recall.refresh_from_db()
    return rows.read(recall.rows)


def test_a_recall_ends_in_the_diary_marked_as_recalled(
    as_dora: Client, dora: User, vera: User, recall: Recall, yesterday: date
) -> None:
    tell(as_dora, recall)
    assert as_dora.post(url(recall, "detail")).url == url(recall, "review")
    as_dora.post(url(recall, "review"), {"complete": "on"})
    found = Entry.objects.of(vera).on(yesterday)
    assert {(e.food.name, e.recording, e.logged_by) for e in found} == {
        ("Egg, boiled", "recalled", dora), ("Oat milk, fortified", "recalled", dora)
    }  # fmt: skip
    assert Day.objects.get(owner=vera, date=yesterday).complete is True


def test_nothing_is_in_the_diary_before_the_last_pass(as_dora: Client, vera: User, recall: Recall) -> None:
    tell(as_dora, recall)
    as_dora.post(url(recall, "detail"))
    assert not Entry.objects.of(vera).exists()


def test_the_day_stays_open_unless_the_client_said_that_it_was_everything(
    as_dora: Client, vera: User, recall: Recall, yesterday: date
) -> None:
    tell(as_dora, recall)
    as_dora.post(url(recall, "detail"))
    as_dora.post(url(recall, "review"))
    assert Day.objects.get(owner=vera, date=yesterday).complete is None


def test_a_food_in_no_table_is_left_out_and_keeps_the_day_open(
    as_dora: Client, vera: User, recall: Recall, yesterday: date
) -> None:
    told = tell(as_dora, recall, "2 eggs\nxqzzy wvvk")
    lost = next(row for row in told if not row.food)
    answer = as_dora.post(url(recall, "detail"))
    assert answer.status_code == 422
    assert "No food was found" in answer.content.decode()
    as_dora.post(url(recall, "detail"), {f"row-{lost.id}-left_out": "on"})
    as_dora.post(url(recall, "review"), {"complete": "on"})
    assert Entry.objects.of(vera).on(yesterday).count() == 1
    assert Day.objects.get(owner=vera, date=yesterday).complete is None


def test_what_came_up_later_is_told_apart(as_dora: Client, recall: Recall) -> None:
    told = tell(as_dora, recall, "2 eggs", drinks="oat milk; oat milk")
    assert [row.forgotten for row in told] == [False, True, True]


def test_going_back_to_the_list_keeps_what_is_known_of_each_food(as_dora: Client, recall: Recall) -> None:
    (before,) = tell(as_dora, recall, "2 eggs")
    as_dora.post(url(recall, "quick"), {"lines": "oat milk\n2 eggs"})
    recall.refresh_from_db()
    assert rows.read(recall.rows)[1] == before


def test_another_food_can_be_searched_for(as_dora: Client, recall: Recall) -> None:
    (row,) = tell(as_dora, recall, "2 eggs")
    as_dora.post(url(recall, "detail"), {"look": "1", f"row-{row.id}-words": "oat milk"})
    recall.refresh_from_db()
    assert Food.objects.get(code=rows.read(recall.rows)[0].food).name == "Oat milk, fortified"


def test_a_wrong_amount_stays_typed_with_a_message(as_dora: Client, recall: Recall) -> None:
    (row,) = tell(as_dora, recall, "2 eggs")
    page = as_dora.post(url(recall, "detail"), {f"row-{row.id}-quantity": "lots"})
    assert page.status_code == 422
    assert 'value="lots"' in page.content.decode()
    assert as_dora.get(url(recall, "review")).url == url(recall, "detail")


def test_a_food_that_was_not_offered_cannot_be_smuggled_in(as_dora: Client, recall: Recall) -> None:
    (row,) = tell(as_dora, recall, "2 eggs")
    as_dora.post(url(recall, "detail"), {f"row-{row.id}-food": "00000000-0000-0000-0000-000000000000"})
    recall.refresh_from_db()
    assert rows.read(recall.rows)[0].food == row.food


def test_a_later_pass_waits_for_the_earlier_ones(as_dora: Client, recall: Recall) -> None:
    assert as_dora.get(url(recall, "review")).url == url(recall, "quick")


def test_finishing_twice_logs_once(as_dora: Client, vera: User, recall: Recall) -> None:
    tell(as_dora, recall)
    as_dora.post(url(recall, "detail"))
    for _ in range(2):
        as_dora.post(url(recall, "review"))
    assert Entry.objects.of(vera).count() == 2


def test_a_dropped_recall_leaves_nothing(as_dora: Client, vera: User, recall: Recall) -> None:
    tell(as_dora, recall)
    as_dora.post(f"/clients/{recall.care.code}/recalls/{recall.code}/drop/")
    assert not Recall.objects.exists()
    assert not Entry.objects.of(vera).exists()


def test_a_day_before_the_sharing_began_is_refused(
    as_dora: Client, care: CareRelationship, yesterday: date
) -> None:
    CareRelationship.objects.filter(pk=care.pk).update(shares_from=yesterday)
    page = as_dora.post(f"/clients/{care.code}/recalls/", {"date": yesterday - timedelta(days=1)})
    assert "before what the client shares" in page.content.decode()
    assert not Recall.objects.exists()


def test_no_day_ahead_can_be_recalled(as_dora: Client, care: CareRelationship, yesterday: date) -> None:
    as_dora.post(f"/clients/{care.code}/recalls/", {"date": yesterday + timedelta(days=2)})
    assert not Recall.objects.exists()


def test_a_day_that_already_holds_entries_says_so(
    as_dora: Client, vera: User, egg: Food, recall: Recall, yesterday: date
) -> None:
    make_entry(vera, food=egg, on=yesterday)
    tell(as_dora, recall)
    as_dora.post(url(recall, "detail"))
    assert "already holds 1 entry" in as_dora.get(url(recall, "review")).content.decode()


def test_the_client_can_read_that_a_recall_was_logged(as_dora: Client, vera: User, recall: Recall) -> None:
    tell(as_dora, recall)
    as_dora.post(url(recall, "detail"))
    as_dora.post(url(recall, "review"))
    assert AccessRecord.objects.of(vera).filter(action="logged", what="recall").count() == 1


def test_after_the_sharing_ended_nothing_is_logged(
    as_dora: Client, vera: User, recall: Recall, care: CareRelationship
) -> None:
    tell(as_dora, recall)
    as_dora.post(url(recall, "detail"))
    CareRelationship.objects.filter(pk=care.pk).update(ended_at=care.accepted_at)
    assert as_dora.post(url(recall, "review")).status_code == 404
    assert not Entry.objects.of(vera).exists()


@pytest.mark.parametrize("lines", ["\x00", "é" * 5000, "=1+1\n<script>", "1\n" * 100])
def test_strange_lists_break_nothing(as_dora: Client, recall: Recall, lines: str) -> None:
    assert as_dora.post(url(recall, "quick"), {"lines": lines}).status_code in (302, 422)


def test_a_day_that_is_no_longer_shared_closes_its_recall(
    as_dora: Client, vera: User, care: CareRelationship, recall: Recall
) -> None:
    """Nothing more is told or logged of it; what waits can only be dropped."""
    tell(as_dora, recall)
    CareRelationship.objects.filter(pk=care.pk).update(shares_from=vera.profile.today())
    for step in ("quick", "detail", "review"):
        assert as_dora.get(url(recall, step)).status_code == 404
        assert as_dora.post(url(recall, step)).status_code == 404
    assert not Entry.objects.of(vera).exists()
    assert as_dora.post(url(recall, "drop")).status_code == 302


def test_somebody_without_a_profile_can_be_asked(as_dora: Client, vera: User, care: CareRelationship) -> None:
    """As an account made by an administrator is."""
    vera.profile.delete()
    assert as_dora.get(f"/clients/{care.code}/recalls/").status_code == 200
