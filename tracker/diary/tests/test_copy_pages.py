"""Copying, the usual day and their undo, by the buttons of the pages."""

import uuid
from datetime import timedelta

import pytest
from django.test import Client

from foods.models import Food
from tracker.diary.models import Entry
from tracker.diary.tests.conftest import TODAY, YESTERDAY, Log

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]
URL = f"/day/{TODAY}/"


def send(**more: str) -> dict[str, str]:
    return {"client_id": str(uuid.uuid4()), **more}


def test_the_same_as_yesterday(as_vera: Client, log: Log, egg: Food, oat_milk: Food) -> None:
    log(egg, on=YESTERDAY)
    log(oat_milk, on=YESTERDAY, occasion="dinner")
    page = as_vera.post(URL + "copy/", send(source=str(YESTERDAY)), follow=True).content.decode()
    assert "2 foods logged." in page
    assert Entry.objects.filter(date=TODAY).count() == 2


def test_the_button_is_there_only_while_it_would_add_something(as_vera: Client, log: Log, egg: Food) -> None:
    log(egg, on=YESTERDAY)
    assert "Same as yesterday" in as_vera.get(URL).content.decode()
    log(egg)
    assert "Same as yesterday" not in as_vera.get(URL).content.decode()


def test_one_occasion_is_copied(as_vera: Client, log: Log, egg: Food, oat_milk: Food) -> None:
    log(egg, on=YESTERDAY)
    log(oat_milk, on=YESTERDAY, occasion="dinner")
    as_vera.post(URL + "copy/", send(source=str(YESTERDAY), occasion="dinner"))
    assert Entry.objects.get(date=TODAY).food == oat_milk


def test_a_copy_is_taken_back(as_vera: Client, log: Log, egg: Food) -> None:
    log(egg, on=YESTERDAY)
    sent = send(source=str(YESTERDAY))
    page = as_vera.post(URL + "copy/", sent, follow=True).content.decode()
    undo = f"{URL}undo/{sent['client_id']}/"
    assert f'action="{undo}"' in page
    as_vera.post(undo)
    assert not Entry.objects.live().filter(date=TODAY).exists()


def test_a_stranger_takes_nothing_back(as_vera: Client, as_sam: Client, log: Log, egg: Food) -> None:
    log(egg, on=YESTERDAY)
    sent = send(source=str(YESTERDAY))
    as_vera.post(URL + "copy/", sent)
    as_sam.post(f"{URL}undo/{sent['client_id']}/")
    assert Entry.objects.live().filter(date=TODAY).exists()


def test_a_stranger_copies_nothing(as_sam: Client, log: Log, egg: Food) -> None:
    log(egg, on=YESTERDAY)
    as_sam.post(URL + "copy/", send(source=str(YESTERDAY)))
    assert Entry.objects.count() == 1


@pytest.mark.parametrize("sent", [{"source": "soon"}, {}, {"source": "2026-11-22", "occasion": "brunch"}])
def test_a_broken_form_copies_nothing(as_vera: Client, log: Log, egg: Food, sent: dict[str, str]) -> None:
    log(egg, on=YESTERDAY)
    assert as_vera.post(URL + "copy/", send(**sent)).status_code == 302
    assert Entry.objects.count() == 1


def test_without_an_id_nothing_is_copied(as_vera: Client, log: Log, egg: Food) -> None:
    log(egg, on=YESTERDAY)
    page = as_vera.post(URL + "copy/", {"source": str(YESTERDAY)}, follow=True).content.decode()
    assert "had lost a part of itself" in page
    assert Entry.objects.count() == 1


def test_nothing_is_copied_into_the_future(as_vera: Client, log: Log, egg: Food) -> None:
    log(egg, on=YESTERDAY)
    as_vera.post(f"/day/{TODAY + timedelta(days=1)}/copy/", send(source=str(YESTERDAY)))
    assert Entry.objects.count() == 1


def test_the_page_to_copy_from_shows_the_last_logged_day(as_vera: Client, log: Log, egg: Food) -> None:
    log(egg, on=TODAY - timedelta(days=4))
    assert "Egg, boiled" in as_vera.get(URL + "copy-from/").content.decode()


@pytest.mark.parametrize("source", ["soon", "2026-02-30", "1900-01-01", ""])
def test_any_source_is_a_page(as_vera: Client, source: str) -> None:
    assert as_vera.get(URL + "copy-from/", {"source": source}).status_code == 200


def test_the_usual_day_in_one_tap(as_vera: Client, log: Log, egg: Food) -> None:
    for back in (1, 2, 3):
        log(egg, 2, on=TODAY - timedelta(days=back))
    assert "My usual day" in as_vera.get(URL).content.decode()
    as_vera.post(URL + "usual/", send())
    assert Entry.objects.get(date=TODAY).quantity == 2
    assert "My usual day" not in as_vera.get(URL).content.decode()


@pytest.mark.parametrize(
    "path",
    ["copy/", "usual/", "undo/00000000-0000-4000-8000-000000000000/", "quick/save/", "complete/", "note/"],
)
def test_a_link_changes_nothing(as_vera: Client, path: str) -> None:
    assert as_vera.get(URL + path).status_code == 405
