"""Vera shares everything with Dora and has logged 200 g of nori."""

from datetime import date
from uuid import uuid4

import pytest

from accounts.models import CareRelationship, User
from foods.models import Food
from testing.care import make_care_of
from testing.factories import make_entry
from tracker.diary.models import Entry
from tracker.diary.portions import Portion
from tracker.review.models import Comment, Suggestion
from tracker.review.talk import actions


@pytest.fixture
def care(vera: User, dora: User) -> CareRelationship:
    return make_care_of(vera, dora)


@pytest.fixture
def today(vera: User) -> date:
    return vera.profile.today()


@pytest.fixture
def entry(vera: User, nori: Food, today: date) -> Entry:
    return make_entry(vera, food=nori, grams="200", on=today, occasion="lunch")


@pytest.fixture
def said(care: CareRelationship, entry: Entry) -> Comment:
    """Dora's comment on the entry."""
    return actions.comment(care=care, code=uuid4(), text="Was this a whole packet?", entry=entry)


@pytest.fixture
def suggested(care: CareRelationship, entry: Entry, oat_milk: Food) -> Suggestion:
    """Dora suggests a glass of oat milk in its place."""
    glass = Portion(1, oat_milk.measures[0])  # type: ignore[arg-type]
    return actions.suggest_match(
        care=care, code=uuid4(), entry=entry, food=oat_milk, portion=glass, note_text="The drink, I think"
    )
