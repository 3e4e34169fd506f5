"""The demo's dietitian, her clients and a helper: what was agreed, signed and recorded, once."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from accounts.models import AccessRecord, CareRelationship, Invitation, User
from testing.factories import make_food
from tracker.demo import seed
from tracker.demo.menus import FOODS
from tracker.demo.people import PEOPLE
from tracker.demo.people.reviews import REVIEWS
from tracker.diary.models import Entry
from tracker.review.models import (
    Amendment,
    ClientStanding,
    Comment,
    RareFood,
    Review,
    ReviewDraft,
    Suggestion,
)

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
KEYS = ("vera", "arthur", "priya", "dora", "nora", "emily", "jonas")
SOME = [person for person in PEOPLE if person.key in KEYS]
SIGNED = ("arthur", "emily", "priya")


@pytest.fixture
def catalogue(db: None) -> None:
    for food in set(FOODS.values()):
        make_food(food, dataset_id=food, measures=[{"label": "1 piece", "grams": "40", "millilitres": "40"}])


@pytest.fixture
def at_noon(catalogue: None) -> Iterator[None]:
    with time_machine.travel(NOON, tick=False):
        seed.seed_all(SOME)
        yield


def demo(key: str) -> User:
    return User.objects.get(email=f"{key}@demo.corrin.example")


def rows() -> list[object]:
    tables = (CareRelationship, Review, Amendment, AccessRecord, Invitation, Comment, Suggestion, RareFood)
    return [list(table.objects.order_by("pk").values()) for table in tables]


@time_machine.travel(NOON, tick=False)
def test_a_dietitian_sees_24_clients(catalogue: None) -> None:
    seed.seed_all()
    of_dora = CareRelationship.objects.of_dietitian(demo("dora"))
    assert of_dora.live(NOON.date()).count() == 24
    assert {care.sight.scopes for care in of_dora} >= {frozenset({"diary"})}
    assert Review.objects.count() == len(REVIEWS)
    assert demo("dora").dietitian.is_approved


def test_one_has_ended_it_and_one_never_began(at_noon: None) -> None:
    ended = CareRelationship.objects.get(client=demo("jonas"))
    assert (ended.ended_by, ended.is_live(NOON.date())) == ("client", False)
    assert not CareRelationship.objects.filter(client=demo("vera")).exists()


def test_a_daughter_logs_for_her_father_and_he_reads_it(at_noon: None) -> None:
    arthur, nora = demo("arthur"), demo("nora")
    care = CareRelationship.objects.of_helper(nora).get(client=arthur)
    logged = Entry.objects.of(arthur).filter(logged_by=nora)
    assert care.may_log
    assert logged.earliest("date").date >= care.accepted_at.date()
    told = AccessRecord.objects.of(arthur).filter(actor=nora, action="logged")
    assert set(told.values_list("first_day", flat=True)) == set(logged.values_list("date", flat=True))


def test_an_invitation_waits_for_an_answer(at_noon: None) -> None:
    waiting = demo("dora").invitations.get()
    assert (waiting.state(NOON), waiting.inviter_is_client) == ("open", False)


def test_reviews_are_signed_on_days_past(at_noon: None) -> None:
    assert Review.objects.count() == len(SIGNED)
    for review in Review.objects.all():
        assert review.last_day < review.signed_at.date() < NOON.date()
        assert review.basis["made_on"] == review.signed_at.date().isoformat()
    assert Review.objects.get(client=demo("arthur")).amendments.exists()
    assert Review.objects.get(client=demo("emily")).basis["client"]["diet"] == "vegetarian"
    assert demo("emily").profile.diet == "vegan"
    assert not ReviewDraft.objects.exists()


def test_everything_agreed_and_read_stands_in_the_record(at_noon: None) -> None:
    said = Counter(AccessRecord.objects.values_list("what", "action"))
    assert said["consent", "agreed"] == CareRelationship.objects.count() + 1  # one of them was ended
    assert said["review", "commented"] == said["diary", "viewed"] == len(SIGNED)


def test_they_have_written_to_each_other_on_days_past(at_noon: None) -> None:
    said = Comment.objects.all()
    assert {comment.client for comment in said} == {demo("arthur"), demo("priya"), demo("emily")}
    assert all(comment.created_at < NOON for comment in said)
    assert said.filter(author=demo("emily"), read_at=None).exists()
    assert Suggestion.objects.get(client=demo("emily")).status == "open"


def test_again_nothing_is_agreed_or_signed_twice(at_noon: None) -> None:
    before = rows()
    seed.seed_all(SOME)
    assert rows() == before


def test_what_was_ended_stays_ended(at_noon: None) -> None:
    care = CareRelationship.objects.get(client=demo("priya"))
    CareRelationship.objects.filter(pk=care.pk).update(ended_at=NOON, ended_by="client")
    with time_machine.travel(NOON + timedelta(days=3), tick=False):
        seed.seed_all(SOME)
    assert CareRelationship.objects.get(client=demo("priya")).ended_at == NOON


def test_months_later_the_board_is_not_empty(at_noon: None) -> None:
    later = NOON + timedelta(days=200)
    with time_machine.travel(later, tick=False):
        seed.seed_all(SOME)
    of_dora = CareRelationship.objects.of_dietitian(demo("dora"))
    assert {care.client for care in of_dora.live(later.date())} == {demo(key) for key in SIGNED}
    assert all(care.next_appointment > later.date() for care in of_dora if care.next_appointment)


def test_removing_takes_everything_along(at_noon: None) -> None:
    seed.remove_all()
    assert not any(rows())
    assert not ClientStanding.objects.exists()
