"""An amount in grams may be one that was weighed."""

import uuid

import pytest
from django.test import Client

from accounts.models import User
from foods.models import Food
from testing.factories import make_entry, make_food
from tracker.diary.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def food() -> Food:
    return make_food(measures=[{"label": "1 glass, 200 ml", "grams": 200}])


def log(client: Client, owner: User, food: Food, **typed: str) -> Entry:
    today = owner.profile.today().isoformat()
    body = {"client_id": str(uuid.uuid4()), "date": today, "occasion": "lunch", "quantity": "120", **typed}
    client.post(f"/add/{food.code}/", body)
    return Entry.objects.latest("pk")


def test_an_amount_in_grams_is_kept_as_weighed(as_vera: Client, vera: User, food: Food) -> None:
    assert log(as_vera, vera, food, measure="g", weighed="on").recording == "weighed"
    assert log(as_vera, vera, food, measure="g").recording == "estimated"


def test_a_glass_was_not_weighed(as_vera: Client, vera: User, food: Food) -> None:
    glass = str(food.household_measures.get().pk)
    assert log(as_vera, vera, food, measure=glass, quantity="1", weighed="on").recording == "estimated"


def change(client: Client, entry: Entry, **typed: str) -> str:
    page = client.get(f"/entry/{entry.code}/")
    drawn = {
        name: page.context["form"][name].value()
        for name in ("quantity", "measure", "occasion", "date", "note")
    }
    shown = {f"initial-{name}": str(value) for name, value in drawn.items()}
    weighed = {"initial-weighed": str(entry.recording == "weighed")}
    client.post(
        f"/entry/{entry.code}/", {**{k: str(v) for k, v in drawn.items()}, **shown, **weighed, **typed}
    )
    entry.refresh_from_db()
    return entry.recording


def test_it_can_be_said_and_taken_back_later(as_vera: Client, vera: User, food: Food) -> None:
    entry = make_entry(vera, food=food, on=vera.profile.today())
    assert change(as_vera, entry, weighed="on") == "weighed"
    assert change(as_vera, entry, weighed="on", note="x") == "weighed"
    assert change(as_vera, entry) == "estimated"


def test_another_measure_is_no_longer_weighed(as_vera: Client, vera: User, food: Food) -> None:
    entry = make_entry(vera, food=food, on=vera.profile.today())
    change(as_vera, entry, weighed="on")
    glass = str(food.household_measures.get().pk)
    assert change(as_vera, entry, weighed="on", measure=glass, quantity="1") == "estimated"


def test_a_recalled_amount_stays_recalled(as_vera: Client, vera: User, food: Food) -> None:
    entry = make_entry(vera, food=food, on=vera.profile.today())
    Entry.objects.filter(pk=entry.pk).update(recording="recalled")
    entry.refresh_from_db()
    assert change(as_vera, entry, note="x", quantity="90") == "recalled"
