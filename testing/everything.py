"""A person with a row in every table a person can have rows in."""

import uuid
from datetime import date
from decimal import Decimal
from typing import Any

from allauth.account.models import EmailAddress

from accounts.care import record
from accounts.models import CareRelationship, Dietitian, LifeStagePeriod, RiskFactor, User
from foods.models import Food, FortificationRecord, ProductSubmission, Recipe, RecipeIngredient
from testing.care import make_care_of, make_dietitian, make_invitation
from testing.factories import make_food, make_user
from tracker.body.models import LabResult, Symptom, SymptomNote
from tracker.bring_along.models import BroughtDiary
from tracker.diary.models import Day, DayTotal, Entry, Favourite
from tracker.regimens.models import DoseEvent, Regimen, RegimenVersion, Reminder
from tracker.review.models import (
    Amendment,
    ClientStanding,
    Comment,
    RareFood,
    Recall,
    Review,
    ReviewDraft,
    Suggestion,
    Target,
)

DAY = date(2026, 11, 20)


def make_everything(name: str = "vera") -> User:
    user = make_user(name)
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
    LifeStagePeriod.objects.create(user=user, stage="pregnant", start=date(2025, 1, 1), end=date(2025, 9, 1))
    RiskFactor.objects.create(user=user, key="metformin", dose=f"dose of {name}")
    own = make_food(f"Soup of {name}", owner=user, layer=0, dataset="own", dataset_id=name)
    label = {"food": own, "kind": "read", "basis": "100 g", "checked_on": DAY, "recorded_by": user}
    FortificationRecord.objects.create(**label, stated_value=1, stated_unit="ug", stated_per="100 g")
    ProductSubmission.objects.create(owner=user, food=own)
    make_recipe(user, own)
    BroughtDiary.objects.create(owner=user)
    Favourite.objects.create(owner=user, food=own, quantity=1)
    Day.objects.create(owner=user, date=DAY, complete=True, note=f"day of {name}")
    DayTotal.objects.create(owner=user, date=DAY, source_type="dairy", ug=1, entries=1, not_stated=0)
    make_row(user, own, name=f"Soup of {name}")
    regimen = Regimen.objects.create(owner=user, name=f"Tablet of {name}", still_taken_on=DAY, food=own)
    RegimenVersion.objects.create(regimen=regimen, start=DAY, dose_ug=10)
    DoseEvent.objects.create(regimen=regimen, planned_on=DAY, status="taken", dose_ug=10)
    Reminder.objects.create(regimen=regimen, due_on=DAY)
    symptom = Symptom.objects.create(owner=user, key="cramps", since=DAY, note=f"cramps of {name}")
    SymptomNote.objects.create(symptom=symptom, date=DAY, strength=1, note=f"night of {name}")
    LabResult.objects.create(
        owner=user, analyte="mma", value="0.2", unit="µmol/L", taken_on=DAY, note=f"result of {name}"
    )
    make_care(user)
    return user


def make_care(user: User) -> CareRelationship:
    """Shared with a dietitian, who has written of everything once; and an application of the person's own."""
    dora = User.objects.filter(name="dora").first() or make_dietitian("dora")
    care = make_care_of(user, dora)
    make_invitation(user)
    Dietitian.objects.create(user=user, name=f"{user.name} of the register", register="A register")
    record.note(care, "viewed", "diary", DAY, DAY, detail=f"diary of {user.name}")
    by_dora = {"client": user, "author": dora}
    Target.objects.create(client=user, set_by=dora, set_by_name="dora", ug=4, reason="Low test", start=DAY)
    RareFood.objects.create(client=user, asked_by=dora, kind="liver", times=1, per="month", asked_on=DAY)
    Comment.objects.create(**by_dora, care=care, author_name="dora", text=f"note on {user.name}")
    Suggestion.objects.create(**by_dora, care=care, author_name="dora", kind="day", note=f"for {user.name}")
    Recall.objects.create(**by_dora, care=care, date=DAY)
    ReviewDraft.objects.create(care=care, first_day=DAY, last_day=DAY)
    review = make_review(care)
    Amendment.objects.create(review=review, text=f"more on {user.name}", signature="dora")
    ClientStanding.objects.create(care=care, group="well", computed_for=DAY, seen=0)
    return care


def make_review(care: CareRelationship, **fields: Any) -> Review:
    """A signed review; without a basis to read from, unless one is given."""
    values = {
        "client": care.client, "author": care.carer, "care": care, "client_name": care.client_name,
        "first_day": DAY, "last_day": DAY, "basis": {}, "rules_version": "2", "data_version": "test",
        "signature": "dora", **fields,
    }  # fmt: skip
    return Review.objects.create(**values)


def make_recipe(owner: User, dish: Food) -> Recipe:
    recipe = Recipe.objects.create(owner=owner, food=dish, servings=2, unread=f"pinch of {owner.name}")
    amount = {"quantity": 100, "measure_label": "g", "grams": 100}
    RecipeIngredient.objects.create(recipe=recipe, position=0, food=make_food(), **amount)
    return recipe


def make_row(owner: User, food: Food, **changes: object) -> Entry:
    """An entry written as a row, for what the page that logs would never write."""
    values = {
        "owner": owner, "food": food, "client_id": uuid.uuid4(), "client_digest": "x", "date": DAY,
        "occasion": "lunch", "measure_label": "g", "quantity": 200, "grams": 200, "name": food.name,
        "ug": Decimal("0.76"), "standing": "counts", "source_type": "fortified_food", "form": "crystalline",
        "figure_kind": "label", **changes,
    }  # fmt: skip
    return Entry.objects.create(**values)
