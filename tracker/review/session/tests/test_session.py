"""Trying things out with a client, and sending what was found."""

import uuid
from datetime import timedelta

import pytest
from django.test import Client

from accounts.models import AccessRecord, CareRelationship, User
from foods.models import Food
from testing.care import make_care_of
from testing.factories import make_entry, make_food
from tracker.diary.models import Day, Entry
from tracker.review.models import Suggestion


@pytest.fixture
def care(vera: User, dora: User, oat_milk: Food, nori: Food) -> CareRelationship:
    """Two weeks of oat milk and nori."""
    today = vera.profile.today()
    for back in range(1, 15):
        day = today - timedelta(days=back)
        make_entry(vera, food=oat_milk, grams=200, on=day)
        make_entry(vera, food=nori, grams=5, on=day, occasion="lunch")
        Day.objects.filter(owner=vera, date=day).update(complete=True)
    return make_care_of(vera, dora, "diary", "profile")


@pytest.fixture
def tablet(db: None) -> Food:
    return make_food(
        "B12 10 µg", basis="unit", b12_ug=10, source_type="supplement",
        measures=[{"label": "1 tablet", "units": 1}],
    )  # fmt: skip


def url(care: CareRelationship, more: str = "") -> str:
    return f"/clients/{care.code}/session/{more}"


def one_row(food: Food, quantity: str) -> dict[str, str]:
    return {"food": str(food.code), "quantity": quantity, "measure": "g", "occasion": "breakfast"}


def test_it_begins_with_the_typical_day(as_dora: Client, care: CareRelationship) -> None:
    page = as_dora.get(url(care), follow=True)
    assert [row.food.name for row in page.context["sample"].rows] == ["Oat milk, fortified", "Nori, dried"]


def test_a_swap_stands_beside_the_typical_day(
    as_dora: Client, care: CareRelationship, oat_milk: Food
) -> None:
    sample = as_dora.get(url(care), one_row(oat_milk, "800")).context["sample"]
    assert sample.before.picture.summary.known_ug == pytest.approx(0.76)
    assert sample.now.picture.summary.known_ug == pytest.approx(3.04)


def test_a_day_is_sent_and_nothing_is_logged(
    as_dora: Client, vera: User, care: CareRelationship, oat_milk: Food
) -> None:
    before = Entry.objects.of(vera).count()
    sent = {**one_row(oat_milk, "800"), "client_id": str(uuid.uuid4()), "note": "More oat milk?"}
    for _ in range(2):
        as_dora.post(url(care, "send/"), sent)
    suggestion = Suggestion.objects.get()
    assert (suggestion.kind, suggestion.status, suggestion.note) == ("day", "open", "More oat milk?")
    assert suggestion.plan["occasions"][0]["items"][0]["quantity"] == "800"
    assert suggestion.plan["after_ug"] == pytest.approx(3.04)
    assert Entry.objects.of(vera).count() == before


def test_an_empty_day_is_not_sent(as_dora: Client, care: CareRelationship) -> None:
    as_dora.post(url(care, "send/"), {"client_id": str(uuid.uuid4())})
    assert not Suggestion.objects.exists()


def test_a_supplement_is_worked_out_over_four_weeks(
    as_dora: Client, care: CareRelationship, tablet: Food
) -> None:
    tried = as_dora.get(url(care, "supplement/"), {"food": tablet.code, "schedule": "daily"}).context["tried"]
    assert tried.before.coverage.days_covered == 0
    assert tried.after.coverage.days_covered == tried.after.coverage.days_judged
    assert tried.after.usual.mean_ug > tried.before.usual.mean_ug + 9


def test_a_supplement_is_sent_as_a_suggestion(as_dora: Client, care: CareRelationship, tablet: Food) -> None:
    sent = {"food": tablet.code, "schedule": "weekly", "client_id": str(uuid.uuid4()), "note": ""}
    as_dora.post(url(care, "supplement/"), sent)
    assert Suggestion.objects.get().plan == {
        "name": "B12 10 µg", "food": str(tablet.code), "dose_ug": 10.0, "schedule": "weekly", "weekdays": []
    }  # fmt: skip


def test_a_treated_client_gets_a_word_of_caution(as_dora: Client, vera: User, care: CareRelationship) -> None:
    vera.profile.treated_for_deficiency = True
    vera.profile.save()
    assert "says little about B12 status" in as_dora.get(url(care), follow=True).content.decode()


def test_looking_is_in_the_clients_record(as_dora: Client, vera: User, care: CareRelationship) -> None:
    as_dora.get(url(care), follow=True)
    assert AccessRecord.objects.of(vera).get().what == "session"


def test_after_the_sharing_nothing_is_sent(as_dora: Client, care: CareRelationship, oat_milk: Food) -> None:
    CareRelationship.objects.filter(pk=care.pk).update(ended_at=care.accepted_at)
    sent = {**one_row(oat_milk, "800"), "client_id": str(uuid.uuid4())}
    assert as_dora.post(url(care, "send/"), sent).status_code == 404
    assert not Suggestion.objects.exists()


def test_the_number_of_queries_does_not_grow(
    as_dora: Client, vera: User, care: CareRelationship, oat_milk: Food, django_assert_max_num_queries
) -> None:
    with django_assert_max_num_queries(16):
        as_dora.get(url(care), one_row(oat_milk, "800"))
