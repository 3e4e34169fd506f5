"""Two curators, or a curator and the person, at the same moment. Only PostgreSQL lets writers overlap."""

import uuid
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection

from accounts.models import User
from foods.models import Food
from foods.products import actions, curation
from foods.products.labels import Label
from foods.products.models import FortificationRecord, ProductSubmission
from testing.factories import make_user
from tracker.diary.tests.test_two_at_once import at_once

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="needs PostgreSQL"),
]
GTIN = "04006381333931"


def label(**changes: Any) -> Label:
    told = {"name": "Soya drink", "gtin": GTIN, "value": Decimal("0.38"), "unit": "ug", "per": "100 ml"}
    return Label(**{**told, "serving_ml": Decimal(200), **changes})


def offered(owner: User, **changes: Any) -> ProductSubmission:
    today = owner.profile.today()
    food = actions.save_own(owner=owner, code=uuid.uuid4(), label=label(**changes), today=today)
    return actions.offer(food=food)


def accept(submission: ProductSubmission, by: User) -> object:
    try:
        return curation.accept(submission=submission, by=by, seen=submission.food.content_hash).pk
    except actions.Refused as refusal:
        return refusal.key


def public() -> list[Food]:
    return list(Food.objects.filter(owner=None))


def test_several_curators_accept_a_product_once(vera: User) -> None:
    submission, curator = offered(vera), make_user("curator")
    answers = at_once(lambda _: accept(submission, curator))
    assert len(public()) == 1
    assert sorted(map(str, answers)) == sorted([str(public()[0].pk), *["decided"] * 5])
    assert public()[0].household_measures.count() == 1


def test_accepting_and_rejecting_at_once_is_one_decision(vera: User) -> None:
    submission, curator = offered(vera), make_user("curator")

    def deed(number: int) -> object:
        if number % 2:
            return accept(submission, curator)
        try:
            return curation.reject(submission=submission, by=curator, reason="No such product.")
        except actions.Refused as refusal:
            return refusal.key

    answers = at_once(deed)
    submission.refresh_from_db()
    assert answers.count("decided") == 5
    assert len(public()) == (1 if submission.status == "accepted" else 0)
    assert bool(submission.reason) == (submission.status == "rejected")


def test_one_barcode_offered_by_several_people_becomes_one_public_food(vera: User) -> None:
    curator = make_user("curator")
    submissions = [offered(make_user(f"person{n}")) for n in range(6)]
    answers = at_once(lambda number: accept(submissions[number], curator))
    assert len(public()) == 1
    assert set(answers) <= {public()[0].pk, "changed"}
    assert ProductSubmission.objects.filter(status="accepted").count() == 6 - answers.count("changed")


def test_what_a_curator_accepts_is_what_was_looked_at(vera: User) -> None:
    """The person corrects the label in the moment in which it is accepted."""
    submission, curator = offered(vera), make_user("curator")
    today, code = vera.profile.today(), submission.food.code

    def deed(number: int) -> object:
        if not number:
            return accept(submission, curator)
        other = label(value=Decimal(number) / 10, serving_ml=Decimal(100 * number))
        return actions.save_own(owner=vera, code=code, label=other, today=today).pk

    at_once(deed)
    for food in public():
        assert food.b12_ug == Decimal("0.38")
        assert food.household_measures.get().millilitres == 200
        assert [record.b12_ug for record in food.label_records.all()] == [Decimal("0.38")]


def test_one_form_sent_several_times_makes_one_food(vera: User) -> None:
    code, today = uuid.uuid4(), vera.profile.today()
    at_once(lambda _: actions.save_own(owner=vera, code=code, label=label(), today=today).pk)
    assert Food.objects.get().label_records.count() == 1
    assert Food.objects.get().household_measures.count() == 1


def test_the_same_label_confirmed_several_times_is_one_record(vera: User) -> None:
    food, today = offered(vera).food, vera.profile.today()
    at_once(lambda _: actions.confirm_same(food=food, by=vera, today=today).pk)
    assert FortificationRecord.objects.filter(food=food, kind="same").count() == 1


def test_an_offer_taken_back_in_the_moment_of_its_acceptance_is_one_of_both(vera: User) -> None:
    submission, curator = offered(vera), make_user("curator")

    def deed(number: int) -> object:
        return actions.retire_own(food=submission.food) if number % 2 else accept(submission, curator)

    at_once(deed)
    submission.refresh_from_db()
    assert (submission.status == "accepted") == bool(public())
