"""Changing one entry: in place, safely, and only one's own."""

import uuid
from decimal import Decimal

import pytest
from django.test import Client

from accounts.models import User
from foods.models import Food
from tracker.diary.models import Entry
from tracker.diary.tests.conftest import TODAY, YESTERDAY, Log

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]


@pytest.fixture
def entry(log: Log, oat_milk: Food) -> Entry:
    return log(oat_milk)


def body(entry: Entry, **changes: object) -> dict[str, object]:
    """What the page sends: the fields, and what it was drawn with."""
    drawn = {
        "quantity": "1", "measure": str(entry.measure_id or "g"), "occasion": entry.occasion,
        "date": str(entry.date), "time": "", "note": entry.note,
    }  # fmt: skip
    return {**drawn, **{f"initial-{name}": value for name, value in drawn.items()}, **changes}


def url(entry: Entry, verb: str = "") -> str:
    return f"/entry/{entry.code}/{verb}"


def test_the_page_shows_what_is_kept(as_vera: Client, entry: Entry) -> None:
    page = as_vera.get(url(entry)).content.decode()
    assert 'name="quantity" value="1"' in page
    assert "1 glass, 200 ml" in page


def test_another_amount_is_saved(as_vera: Client, entry: Entry) -> None:
    assert as_vera.post(url(entry), body(entry, quantity="2,5")).url == f"/day/{TODAY}/#entry-{entry.code}"
    entry.refresh_from_db()
    assert (entry.quantity, entry.ug) == (Decimal("2.5"), Decimal("1.957"))


def test_grams_instead_of_a_measure(as_vera: Client, entry: Entry) -> None:
    as_vera.post(url(entry), body(entry, quantity="100", measure="g"))
    entry.refresh_from_db()
    assert (entry.measure_label, entry.ug) == ("g", Decimal("0.38"))


def test_it_moves_to_another_day_and_occasion(as_vera: Client, entry: Entry) -> None:
    page = as_vera.post(url(entry), body(entry, date=str(YESTERDAY), occasion="dinner"), follow=True)
    entry.refresh_from_db()
    assert (entry.date, entry.occasion) == (YESTERDAY, "dinner")
    assert "moved to 22 November" in page.content.decode()


def test_an_old_page_overwrites_nothing_it_did_not_change(as_vera: Client, entry: Entry) -> None:
    Entry.objects.update(note="from the other tab", occasion="lunch")
    as_vera.post(url(entry), body(entry, quantity="2"))
    entry.refresh_from_db()
    assert (entry.quantity, entry.note, entry.occasion) == (2, "from the other tab", "lunch")


def test_the_page_carries_what_it_was_drawn_with_once(as_vera: Client, entry: Entry) -> None:
    page = as_vera.get(url(entry)).content.decode()
    names = ("quantity", "measure", "occasion", "date", "time", "note")
    assert [page.count(f'name="initial-{name}"') for name in names] == [1] * len(names)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"quantity": "-1"}, "more than 0"),
        ({"quantity": "0"}, "more than 0"),
        ({"quantity": "NaN"}, "as a number"),
        ({"quantity": "two"}, "as a number"),
        ({"quantity": ""}, "Type how much"),
        ({"quantity": "1000000000"}, "more than one person eats"),
        ({"quantity": "6000", "measure": "g"}, "more than one person eats"),
        ({"measure": "999999"}, "one of the measures"),
        ({"date": "2999-01-01"}, "has not come yet"),
        ({"date": "0099-01-01"}, "since 1900"),
        ({"date": "soon"}, "valid date"),
        ({"occasion": "brunch"}, "valid choice"),
        ({"time": "25:61"}, "valid time"),
        ({"note": "x" * 301}, "300 characters"),
    ],
)
def test_bad_input_says_why_and_changes_nothing(
    as_vera: Client, entry: Entry, changes: dict[str, str], message: str
) -> None:
    response = as_vera.post(url(entry), body(entry, **changes))
    assert message in response.content.decode()
    kept = Entry.objects.get()
    assert (kept.quantity, kept.date, kept.occasion, kept.note) == (1, TODAY, "breakfast", "")


def test_what_was_typed_is_kept(as_vera: Client, entry: Entry) -> None:
    page = as_vera.post(url(entry), body(entry, quantity="-7", note="with cinnamon")).content.decode()
    assert 'value="-7"' in page
    assert "with cinnamon" in page


def test_an_amount_whose_measure_is_gone_is_shown_in_grams(as_vera: Client, entry: Entry) -> None:
    entry.food.household_measures.all().delete()
    page = as_vera.get(url(entry)).content.decode()
    assert 'name="quantity" value="206"' in page
    assert '<option value="g" selected>' in page


def test_htmx_gets_the_row_alone(as_vera: Client, entry: Entry) -> None:
    response = as_vera.get(url(entry), headers={"HX-Request": "true"})
    assert response["HX-Retarget"] == f"#entry-{entry.code}"
    assert "<html" not in response.content.decode()


def test_delete_and_undo(as_vera: Client, entry: Entry) -> None:
    page = as_vera.post(url(entry, "delete/"), follow=True).content.decode()
    assert f'action="/entry/{entry.code}/restore/"' in page
    assert not Entry.objects.live().exists()
    as_vera.post(url(entry, "restore/"))
    assert Entry.objects.live().exists()


def test_deleting_twice_is_no_error(as_vera: Client, entry: Entry) -> None:
    for _ in range(2):
        assert as_vera.post(url(entry, "delete/")).status_code == 302


def test_a_deleted_entry_cannot_be_changed(as_vera: Client, entry: Entry) -> None:
    as_vera.post(url(entry, "delete/"))
    assert as_vera.post(url(entry), body(entry, quantity="2")).status_code == 404


def test_a_corrected_figure_is_offered_and_used_when_asked_for(
    as_vera: Client, entry: Entry, oat_milk: Food
) -> None:
    assert "corrected since" not in as_vera.get(url(entry)).content.decode()
    Food.objects.filter(pk=oat_milk.pk).update(b12_ug=1)
    assert "corrected since" in as_vera.get(url(entry)).content.decode()
    as_vera.post(url(entry, "refresh/"))
    entry.refresh_from_db()
    assert entry.ug == Decimal("2.06")


def test_an_entry_of_a_retired_food_can_still_be_changed(
    as_vera: Client, entry: Entry, oat_milk: Food
) -> None:
    oat_milk.retire()
    as_vera.post(url(entry), body(entry, quantity="2"))
    entry.refresh_from_db()
    assert entry.quantity == 2


@pytest.mark.parametrize("verb", ["", "delete/", "restore/", "refresh/"])
def test_a_stranger_finds_nothing(as_sam: Client, entry: Entry, verb: str) -> None:
    assert as_sam.post(url(entry, verb)).status_code == 404
    assert Entry.objects.live().get().quantity == 1


@pytest.mark.parametrize("verb", ["delete/", "restore/", "refresh/"])
def test_a_link_changes_nothing(as_vera: Client, entry: Entry, verb: str) -> None:
    assert as_vera.get(url(entry, verb)).status_code == 405


def test_an_unknown_code_finds_nothing(as_vera: Client, vera: User) -> None:
    assert as_vera.get(f"/entry/{uuid.uuid4()}/").status_code == 404
    assert as_vera.get("/entry/1/").status_code == 404


def test_signed_out_one_is_asked_to_sign_in(client: Client, entry: Entry) -> None:
    assert client.get(url(entry)).status_code == 302
