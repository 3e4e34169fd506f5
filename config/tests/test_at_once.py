"""What several windows of one person send at the same moment. Only PostgreSQL lets writers overlap."""

import uuid
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from accounts.models import User
from config.tests.test_every_page import belongings
from foods.models import Food, FortificationRecord
from testing.factories import PASSWORD, make_entry, make_food
from tracker.bridge.tests.rows import take_by_plan
from tracker.diary import totals
from tracker.diary.models import DayTotal, Entry

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("sqlite" in settings.DATABASES["default"]["ENGINE"], reason="one writer at a time"),
]

Job = Callable[[], int]


def at_once(jobs: Sequence[Job]) -> list[int]:
    """Run every job in a thread of its own, all begun together; their answers."""
    together = Barrier(len(jobs))

    def run(job: Job) -> int:
        together.wait()
        try:
            return job()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(jobs)) as threads:
        return list(threads.map(run, jobs))


def post(user: User, path: str, **fields: str) -> Job:
    """A window of the user's own, ready to send."""
    client = Client()
    client.force_login(user)
    return lambda: client.post(path, fields).status_code


def add(user: User, food: Food) -> Job:
    said = {"quantity": "100", "measure": "g", "occasion": "lunch", "date": f"{user.profile.today()}"}
    return post(user, f"/add/{food.code}/", client_id=str(uuid.uuid4()), **said)


def edit(entry: Entry, **fields: str) -> Job:
    """A page that changes these fields, and carries the others as they were drawn."""
    drawn = {"measure": "g", "quantity": "100", "occasion": "breakfast", "date": f"{entry.date}", "note": ""}
    first = {f"initial-{name}": value for name, value in drawn.items()}
    return post(entry.owner, f"/entry/{entry.code}/", **{**drawn, **first, **fields})


def totals_are_right(owner: User) -> bool:
    kept, right = _totals(owner), totals.rebuild(owner) and _totals(owner)
    return kept == right


def _totals(owner: User) -> list[tuple[object, ...]]:
    rows = DayTotal.objects.filter(owner=owner).order_by("date", "source_type")
    return list(rows.values_list("date", "source_type", "ug", "entries", "not_stated"))


def yesterday(user: User) -> date:
    return user.profile.today() - timedelta(days=1)


def test_two_windows_change_two_things_of_an_entry(vera: User, oat_milk: Food) -> None:
    entry = make_entry(vera, food=oat_milk, on=vera.profile.today())
    at_once([edit(entry, note="with cinnamon"), edit(entry, quantity="300")])
    entry.refresh_from_db()
    assert (entry.note, entry.quantity) == ("with cinnamon", 300)
    assert totals_are_right(vera)


def test_totals_stay_right_while_everything_happens(vera: User, oat_milk: Food) -> None:
    today, before = vera.profile.today(), yesterday(vera)
    foods = [make_food(f"Bread number {n}") for n in range(4)]
    eaten = [make_entry(vera, food=food, on=before) for food in foods]
    copy = {"source": f"{before}", "occasion": ""}
    copies = [post(vera, f"/day/{today}/copy/", client_id=str(uuid.uuid4()), **copy) for _ in range(2)]
    moves = [edit(entry, date=f"{today}") for entry in eaten[:2]]
    deletes = [post(vera, f"/entry/{entry.code}/delete/") for entry in eaten[1:3]]
    adds = [add(vera, food) for food in (oat_milk, foods[0])]
    assert set(at_once([*copies, *moves, *deletes, *adds])) == {302}
    assert totals_are_right(vera)


@pytest.mark.parametrize("_again", range(3))
def test_an_account_is_deleted_whatever_its_other_windows_save(
    vera: User, oat_milk: Food, _again: int
) -> None:
    eaten = [make_entry(vera, food=make_food(f"Bread number {n}"), on=yesterday(vera)) for n in range(3)]
    delete = post(vera, "/you/delete/", password=PASSWORD, confirmation="delete")
    edits = [edit(entry, date=f"{vera.profile.today()}") for entry in eaten]
    adds = [add(vera, oat_milk) for _ in range(3)]
    assert set(at_once([delete, *edits, *adds])) <= {302, 404}
    assert not User.objects.filter(pk=vera.pk).exists()
    assert not Entry.objects.exists()


def other_windows(user: User, label: Food) -> list[Job]:
    """One of everything else that a person may be saving: signs, results, own foods, answers, modes."""
    today, new = f"{user.profile.today()}", str(uuid.uuid4())
    sign = {"since": "today", "strength": "2"}
    result = {"code": new, "value": "412", "unit": "ng/L", "taken_on": today}
    own = {"code": new, "name": "Soya drink", "unit": "none", "diet": "vegan", "serving_unit": "g"}
    plan = {"code": new, "name": "B12", "dose_ug": "10", "schedule": "daily", "start": today}
    answers = {"age": "40", "diet": "vegan", "do": "keep", "keep": "on", "medicines": "metformin"}
    return [
        post(user, "/body/add/cramps/", **sign),
        post(user, "/body/results/add/total_b12/", **result),
        post(user, "/foods/new/", **own, offer="on"),
        post(user, f"/foods/{label.code}/same/"),
        post(user, "/supplements/add/", **plan, kind="tablet", occasion="supplements"),
        post(user, "/check/", **answers),
        post(user, "/display/", mode="plain_mode", on="yes"),
    ]


@pytest.mark.parametrize("_again", range(3))
def test_nothing_of_a_deleted_account_is_left_by_any_window(vera: User, oat_milk: Food, _again: int) -> None:
    delete = post(vera, "/you/delete/", password=PASSWORD, confirmation="delete")
    assert set(at_once([delete, *other_windows(vera, oat_milk)])) <= {200, 302, 404}
    assert not any(belongings(vera).values())
    assert not FortificationRecord.objects.exclude(recorded_by=None).exists()


def test_everything_is_saved_where_nothing_is_deleted(vera: User, oat_milk: Food) -> None:
    assert set(at_once(other_windows(vera, oat_milk))) <= {200, 302}
    assert [vera.symptoms.count(), vera.lab_results.count(), vera.regimens.count()] == [1, 1, 1]
    assert [vera.product_submissions.count(), vera.risk_factors.count()] == [1, 1]


def test_a_plan_is_removed_whatever_its_other_windows_say(vera: User) -> None:
    today = vera.profile.today()
    plan = f"/supplements/{take_by_plan(vera, start=yesterday(vera), still_taken_on=today).code}"
    terms = {"name": "B12", "dose_ug": "20", "schedule": "daily", "occasion": "supplements"}
    changes = [post(vera, f"{plan}/change/", start=f"{today}", **terms) for _ in range(3)]
    answers = at_once([*changes, post(vera, f"{plan}/still-taken/"), post(vera, f"{plan}/remove/")])
    assert set(answers) <= {302, 404, 422}
    assert not vera.regimens.exists()
