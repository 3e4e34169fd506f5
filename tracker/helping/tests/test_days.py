"""Days before sharing began are nowhere: not shown, not counted, not copied, not written to."""

import uuid
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import CareRelationship, User
from config.tests.pages import reachable_pages
from foods.models import Food
from testing.factories import make_entry, make_food
from tracker.body.models import LabResult, Symptom
from tracker.diary.models import Entry, Favourite
from tracker.helping.pages import PAGES, is_open
from tracker.helping.tests.helpers import address, inside, make_help, today_of, window_of

HIDDEN = "Hiddenfood"


@pytest.fixture
def care(vera: User, nora: User) -> CareRelationship:
    """Shared since three days ago."""
    return make_help(vera, nora, may_log=True, shares_from=today_of(vera) - timedelta(days=3))


@pytest.fixture
def window(nora: User) -> Client:
    return window_of(nora)


@pytest.fixture
def old(vera: User) -> Entry:
    """What was eaten on every one of the ten days before, and kept one tap away."""
    food = make_food(f"{HIDDEN} bread")
    for back in range(4, 14):
        make_entry(vera, food=food, on=today_of(vera) - timedelta(days=back))
    favourite = Favourite.objects.create(owner=vera, food=food, quantity=1, measure_label="g")
    month_ago = timezone.now() - timedelta(days=30)
    Favourite.objects.filter(pk=favourite.pk).update(created_at=month_ago)
    first = Entry.objects.filter(owner=vera).first()
    assert first is not None
    return first


def test_no_page_shows_them(vera: User, care: CareRelationship, window: Client, old: Entry) -> None:
    day = today_of(vera) - timedelta(days=9)
    sign = Symptom.objects.create(owner=vera, key="cramps", since=day, note="since long")
    sign.notes.create(date=day, strength=2, note=f"{HIDDEN} night")
    told = {"analyte": "mma", "value": 1, "unit": "µmol/L", "note": f"{HIDDEN} result"}
    LabResult.objects.create(owner=vera, taken_on=day, **told)
    paths = [
        *("/today/", "/trends/", "/trends/?days=365", "/sheet/", "/sheet/?kind=filled", "/coverage/"),
        *("/add/", "/findings/", "/supplements/", "/body/", "/body/show-a-doctor/"),
        f"/body/symptom/{sign.code}/",
        f"/sheet/?kind=filled&week={day}",
        f"/day/{today_of(vera)}/copy-from/",
        f"/day/{today_of(vera)}/copy-from/?source={day}",
        f"/add/?date={day}",
    ]
    for path in paths:
        shown = window.get(inside(care, path))
        assert shown.status_code == 200, path
        assert HIDDEN not in shown.content.decode(), path


def test_their_addresses_find_nothing(vera: User, care: CareRelationship, window: Client, old: Entry) -> None:
    day = today_of(vera) - timedelta(days=9)
    result = LabResult.objects.create(owner=vera, taken_on=day, analyte="mma", value=1, unit="µmol/L")
    over = Symptom.objects.create(owner=vera, key="cramps", since=day, ended=day)
    gone = [
        f"/day/{day}/",
        f"/entry/{old.code}/",
        f"/body/results/{result.code}/",
        f"/body/symptom/{over.code}/",
    ]
    for path in gone:
        assert window.get(inside(care, path)).status_code == 404, path


def test_nothing_of_them_is_logged_again(
    vera: User, care: CareRelationship, window: Client, old: Entry
) -> None:
    today, before = today_of(vera), Entry.objects.count()
    ways = [
        (f"/day/{today}/again/{old.code}/", {}),
        (f"/day/{today}/favourite/{old.food.code}/", {}),
        (f"/day/{today}/copy/", {"source": f"{old.date}"}),
        (f"/day/{today}/copy/", {"source": f"{old.date}", "occasion": "breakfast"}),
    ]
    for path, more in ways:
        sent = window.post(inside(care, path), {"client_id": str(uuid.uuid4()), **more})
        assert sent.status_code == 404, path
    window.post(inside(care, f"/day/{today}/usual/"), {"client_id": str(uuid.uuid4())})
    assert Entry.objects.count() == before


def test_nothing_is_written_to_them(
    vera: User, care: CareRelationship, window: Client, oat_milk: Food
) -> None:
    day = today_of(vera) - timedelta(days=9)
    said = {"quantity": "100", "measure": "g", "occasion": "lunch", "date": f"{day}"}
    answer = window.post(inside(care, f"/add/{oat_milk.code}/"), {"client_id": str(uuid.uuid4()), **said})
    assert "This day is not shared with you." in answer.content.decode()
    entry = make_entry(vera, food=oat_milk, on=today_of(vera))
    window.post(inside(care, f"/entry/{entry.code}/"), said)
    entry.refresh_from_db()
    assert entry.date == today_of(vera)
    assert Entry.objects.count() == 1


def test_nothing_is_said_of_a_sign_on_them(vera: User, care: CareRelationship, window: Client) -> None:
    day = today_of(vera) - timedelta(days=9)
    sign = Symptom.objects.create(owner=vera, key="cramps", since=day)
    for path, said in (("strength/", {"date": f"{day}", "strength": "2"}), ("over/", {"day": f"{day}"})):
        assert window.post(inside(care, f"/body/symptom/{sign.code}/{path}"), said).status_code == 404
    assert not sign.notes.exists()


def test_the_way_to_the_day_before_ends_there(vera: User, care: CareRelationship, window: Client) -> None:
    first = today_of(vera) - timedelta(days=3)
    assert "Day before" not in window.get(inside(care, f"/day/{first}/")).content.decode()
    assert "Day before" in window.get(inside(care, f"/day/{first + timedelta(days=1)}/")).content.decode()


def test_sharing_that_begins_later_breaks_no_page(vera: User, nora: User) -> None:
    from config.tests.pages import furnish

    home = furnish(vera)
    care = make_help(vera, nora, may_log=True, shares_from=today_of(vera) + timedelta(days=3))
    window = window_of(nora)
    for page in reachable_pages():
        if page.name in PAGES and is_open(page.name, care.sight):
            answer = window.get(address(care, page, home))
            assert answer.status_code in (200, 302, 404, 405), page.name
            assert "Verasecret note" not in answer.content.decode(), page.name
