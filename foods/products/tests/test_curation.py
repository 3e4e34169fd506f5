"""From an offer to a public food: decided once, on the facts that were looked at, without the person."""

import uuid
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client

from accounts.actions import delete_account
from accounts.models import User
from foods.models import Food, FortificationRecord, ProductSubmission
from foods.products import actions, curation
from foods.products.records import history
from foods.products.tests.test_own_foods import GTIN, label
from foods.search import index, search
from testing.factories import make_food

pytestmark = pytest.mark.django_db

DAY = date(2026, 11, 23)


@pytest.fixture
def curator(db: None) -> User:
    return User.objects.create_superuser("root@example.org", "a quiet long password")


@pytest.fixture
def as_curator(curator: User) -> Client:
    client = Client()
    client.force_login(curator)
    return client


@pytest.fixture
def offered(vera: User) -> ProductSubmission:
    own = actions.save_own(owner=vera, code=uuid.uuid4(), label=label(), today=DAY)
    Food.objects.filter(pk=own.pk).update(note="private note")
    return actions.offer(food=own)


def accept(offered: ProductSubmission, by: User) -> Food:
    return curation.accept(submission=offered, by=by, seen=offered.food.content_hash)


def test_an_accepted_product_is_everybodys_and_names_nobody(
    offered: ProductSubmission, curator: User, sam: User
) -> None:
    food = accept(offered, curator)
    assert food.owner is None
    assert (food.dataset, food.gtin, food.b12_ug, food.note) == ("community", GTIN, Decimal("0.38"), "")
    assert not FortificationRecord.objects.filter(food=food).exclude(recorded_by=None).exists()
    assert search("zebra oat", user=sam) == search("5411188112716") == [food]
    assert Food.objects.get(pk=offered.food_id).owner == offered.owner


def test_offering_twice_waits_once(offered: ProductSubmission) -> None:
    assert actions.offer(food=offered.food) == offered


def test_of_two_curators_the_second_finds_it_decided(offered: ProductSubmission, curator: User) -> None:
    stale = ProductSubmission.objects.get(pk=offered.pk)
    accept(offered, curator)
    with pytest.raises(actions.Refused, match="decided"):
        accept(stale, curator)
    with pytest.raises(actions.Refused, match="decided"):
        curation.reject(submission=stale, by=curator, reason="late")
    assert Food.objects.filter(dataset="community").count() == 1


def test_facts_changed_since_they_were_looked_at_are_not_accepted(
    offered: ProductSubmission, curator: User, vera: User
) -> None:
    seen = offered.food.content_hash
    actions.save_own(owner=vera, code=offered.food.code, label=label("0.9"), today=DAY)
    with pytest.raises(actions.Refused, match="changed"):
        curation.accept(submission=offered, by=curator, seen=seen)
    assert not Food.objects.filter(dataset="community").exists()


def test_a_second_reading_brings_the_curated_food_up_to_date(
    offered: ProductSubmission, curator: User, sam: User
) -> None:
    first = accept(offered, curator)
    told = {"label": label("0.5"), "today": date(2027, 1, 1)}
    own = actions.save_own(owner=sam, code=uuid.uuid4(), **told)
    second = accept(actions.offer(food=own), curator)
    assert second == first
    assert [record.b12_ug for record in history(first)] == [Decimal("0.5"), Decimal("0.38")]


def test_the_curated_version_hides_the_imported_one(offered: ProductSubmission, curator: User) -> None:
    imported = make_food("Zebra oat drink", dataset="openfoodfacts", layer=3, gtin=GTIN, b12_ug="0.2")
    index.refresh([imported.pk])
    curated = accept(offered, curator)
    assert search("zebra oat drink") == [curated]


def test_a_removed_product_is_withdrawn(offered: ProductSubmission, curator: User) -> None:
    actions.retire_own(food=offered.food)
    with pytest.raises(actions.Refused, match="decided"):
        accept(offered, curator)


def decide(client: Client, offered: ProductSubmission, **data: Any) -> Any:
    url = f"/admin/foods/productsubmission/{offered.pk}/change/"
    seen = {"seen": offered.food.content_hash, "reason": ""}
    return client.post(url, {**seen, **data}, follow=True)


def test_the_queue_shows_label_and_checks_and_not_the_person(
    as_curator: Client, offered: ProductSubmission, vera: User
) -> None:
    make_food("Zebra oat drink", dataset="openfoodfacts", layer=3, gtin=GTIN)
    listed = as_curator.get("/admin/foods/productsubmission/").content.decode()
    shown = as_curator.get(f"/admin/foods/productsubmission/{offered.pk}/change/").content.decode()
    for page in (listed, shown):
        assert "Zebra oat drink" in page
        assert vera.email not in page
        assert "private note" not in page
    assert "openfoodfacts" in shown


def test_a_rejection_needs_a_reason_which_its_person_reads(
    as_curator: Client, as_vera: Client, offered: ProductSubmission
) -> None:
    decide(as_curator, offered, decision="reject")
    offered.refresh_from_db()
    assert offered.is_pending
    decide(as_curator, offered, decision="reject", reason="The photo shows another brand")
    body = as_vera.get("/foods/mine/").content.decode()
    assert "another brand" in body
    as_vera.post("/foods/mine/read/")
    assert "About what you offered" not in as_vera.get("/foods/mine/").content.decode()


def test_the_admin_accepts_once_and_says_when_it_is_too_late(
    as_curator: Client, offered: ProductSubmission
) -> None:
    assert decide(as_curator, offered, decision="accept").status_code == 200
    assert decide(as_curator, offered, decision="accept").status_code in (200, 403)
    assert Food.objects.filter(dataset="community").count() == 1


@pytest.mark.parametrize("query", ["status__exact=x", "status=%00", "q=%00", "o=9.9.9", "p=999", "e=1"])
def test_forged_addresses_of_the_queue_do_no_harm(
    as_curator: Client, offered: ProductSubmission, query: str
) -> None:
    as_curator.raise_request_exception = False
    assert as_curator.get(f"/admin/foods/productsubmission/?{query}").status_code < 500


def test_people_without_rights_see_no_queue(as_vera: Client, offered: ProductSubmission) -> None:
    assert as_vera.get("/admin/foods/productsubmission/").status_code == 302


def test_a_curator_confirms_or_corrects_a_doubted_figure(as_curator: Client) -> None:
    doubted = make_food(
        "Zebra drink", dataset="branded", layer=3, brand="Zebra", b12_ug="0.5", stated_b12_ug=15,
        standing="estimated", suspect_reason="factor_30", figure_date=date(2025, 1, 1),
    )  # fmt: skip
    data = {"action": "confirm_stated", "_selected_action": [doubted.pk]}
    as_curator.post("/admin/foods/food/", data, follow=True)
    doubted.refresh_from_db()
    assert (doubted.b12_ug, doubted.stated_b12_ug, doubted.standing) == (15, None, "counts")


def test_deleting_an_account_takes_its_offers_and_leaves_the_accepted_food(
    offered: ProductSubmission, curator: User, vera: User
) -> None:
    food = accept(offered, curator)
    vera.delete()
    assert not ProductSubmission.objects.exists()
    assert Food.objects.filter(pk=food.pk).exists()


def test_an_account_deleted_before_the_decision_is_told_as_removed(
    offered: ProductSubmission, curator: User, vera: User
) -> None:
    stale = ProductSubmission.objects.select_related("food").get(pk=offered.pk)
    delete_account(user=vera)
    with pytest.raises(actions.Refused, match="gone"):
        accept(stale, curator)


def test_the_log_of_the_administration_keeps_no_product_of_a_deleted_account(
    as_curator: Client, offered: ProductSubmission, vera: User
) -> None:
    page = f"/admin/foods/productsubmission/{offered.pk}/change/"
    seen = offered.food.content_hash
    as_curator.post(page, {"decision": "reject", "reason": "No such product.", "seen": seen})
    delete_account(user=vera)
    told = LogEntry.objects.get()
    assert str(offered.code) in told.object_repr
    assert "Zebra" not in told.object_repr + told.change_message


def test_no_filter_of_the_queue_tells_whose_products_they_are(
    as_curator: Client, offered: ProductSubmission
) -> None:
    for name in ("owner", "owner__id", "owner_id__exact", "owner__email__startswith"):
        response = as_curator.get("/admin/foods/productsubmission/", {name: offered.owner_id})
        assert response.status_code in (302, 400)
