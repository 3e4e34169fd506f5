"""The client accepts or refuses; what was there before is never lost."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import CareRelationship, User
from foods.models import Food
from testing.factories import make_entry
from tracker.diary import actions as diary
from tracker.diary import totals
from tracker.diary.models import DayTotal, Entry
from tracker.diary.portions import Portion
from tracker.review.models import Suggestion
from tracker.review.talk import actions
from tracker.review.talk.errors import AlreadyAnswered, EntryChanged, EntryGone, SharingEnded
from tracker.review.talk.original import state_of

pytestmark = pytest.mark.django_db


def answer(client: Client, row: Suggestion, how: str, **said: str) -> str:
    """What the person sees afterwards."""
    response = client.post(f"/messages/suggestion/{row.code}/{how}/", said, follow=True)
    row.refresh_from_db()
    return response.content.decode()


def end(care: CareRelationship) -> None:
    CareRelationship.objects.filter(pk=care.pk).update(ended_at=timezone.now(), ended_by="client")


def test_the_client_sees_before_and_after(as_vera: Client, suggested: Suggestion) -> None:
    page = as_vera.get("/messages/").content.decode()
    assert all(
        words in page for words in ("Nori, dried", "<s>155", "Oat milk, fortified", "0.78", "The drink")
    )


def test_quiet_mode_shows_no_figure(as_vera: Client, vera: User, suggested: Suggestion) -> None:
    vera.profile.quiet_mode = True
    vera.profile.save()
    page = as_vera.get("/messages/").content.decode()
    assert "Oat milk, fortified" in page
    assert "µg" not in page.split("<main")[1]


def test_accepting_changes_the_entry_and_keeps_what_it_was(
    as_vera: Client, suggested: Suggestion, entry: Entry
) -> None:
    answer(as_vera, suggested, "accept", state=state_of(entry))
    entry.refresh_from_db()
    assert (entry.name, entry.measure_label, entry.ug) == (
        "Oat milk, fortified",
        "1 glass, 200 ml",
        Decimal("0.7828"),
    )
    assert (suggested.status, suggested.original["name"], suggested.original["quantity"]) == (
        "accepted",
        "Nori, dried",
        "200",
    )


def test_the_days_totals_are_right_afterwards(
    as_vera: Client, vera: User, suggested: Suggestion, entry: Entry
) -> None:
    answer(as_vera, suggested, "accept", state=state_of(entry))
    kept = list(DayTotal.objects.filter(owner=vera).values_list("source_type", "ug"))
    totals.rebuild(vera)
    assert kept == list(DayTotal.objects.filter(owner=vera).values_list("source_type", "ug"))
    assert kept == [("fortified_food", Decimal("0.7828"))]


def test_accepting_twice_is_accepting_once(as_vera: Client, suggested: Suggestion, entry: Entry) -> None:
    first = state_of(entry)
    for _ in range(2):
        answer(as_vera, suggested, "accept", state=first)
    assert suggested.original["name"] == "Nori, dried"


def test_refusing_changes_nothing(as_vera: Client, suggested: Suggestion, entry: Entry) -> None:
    assert "You said no" in answer(as_vera, suggested, "refuse")
    entry.refresh_from_db()
    assert (suggested.status, entry.name) == ("refused", "Nori, dried")


def test_of_two_windows_the_first_counts(as_vera: Client, suggested: Suggestion, entry: Entry) -> None:
    answer(as_vera, suggested, "refuse")
    assert "said no to this already" in answer(as_vera, suggested, "accept", state=state_of(entry))
    entry.refresh_from_db()
    assert (suggested.status, entry.name) == ("refused", "Nori, dried")


def test_a_withdrawn_one_says_so(as_vera: Client, suggested: Suggestion, entry: Entry) -> None:
    actions.withdraw(care=suggested.care, suggestion=suggested)
    assert "taken this back" in answer(as_vera, suggested, "accept", state=state_of(entry))


def test_a_changed_entry_is_shown_before_it_is_overwritten(
    as_vera: Client, suggested: Suggestion, entry: Entry
) -> None:
    old = state_of(entry)
    diary.edit_entry(entry=entry, portion=Portion(Decimal(5), None, "g"))
    page = answer(as_vera, suggested, "accept", state=old)
    assert "Look at it once more" in page
    assert "You have changed this entry since" in page
    entry.refresh_from_db()
    assert (suggested.status, entry.quantity) == ("open", 5)
    answer(as_vera, suggested, "accept", state=state_of(entry))
    assert (suggested.status, suggested.original["quantity"]) == ("accepted", "5")


def test_a_deleted_entry_stays_deleted(as_vera: Client, suggested: Suggestion, entry: Entry) -> None:
    diary.delete_entry(entry=entry)
    assert "no longer in the diary" in as_vera.get("/messages/").content.decode()
    assert "nothing was changed" in answer(as_vera, suggested, "accept", state=state_of(entry))
    with pytest.raises(EntryGone):
        actions.accept_match(suggestion=suggested, state=state_of(entry))
    entry.delete()
    assert "Nori, dried" in as_vera.get("/messages/").content.decode()
    answer(as_vera, suggested, "refuse")
    assert suggested.status == "refused"


def test_a_food_that_went_meanwhile_says_so(
    as_vera: Client, suggested: Suggestion, entry: Entry, oat_milk: Food
) -> None:
    oat_milk.retire()
    assert "no longer in the catalogue" in answer(as_vera, suggested, "accept", state=state_of(entry))
    assert suggested.status == "open"


def test_a_measure_that_was_replaced_is_found_by_its_name(
    as_vera: Client, suggested: Suggestion, entry: Entry, oat_milk: Food
) -> None:
    oat_milk.household_measures.all().delete()
    oat_milk.household_measures.create(label="1 glass, 200 ml", grams="206", millilitres="200", position=0)
    answer(as_vera, suggested, "accept", state=state_of(entry))
    assert suggested.status == "accepted"


def test_after_the_end_nothing_is_accepted(as_vera: Client, suggested: Suggestion, entry: Entry) -> None:
    end(suggested.care)
    page = as_vera.get("/messages/").content.decode()
    assert "Closed: you no longer share" in page
    assert f"{suggested.code}/accept/" not in page
    with pytest.raises(SharingEnded):
        actions.accept_match(suggestion=suggested, state=state_of(entry))
    assert "this is closed" in answer(as_vera, suggested, "accept", state=state_of(entry))
    entry.refresh_from_db()
    assert entry.name == "Nori, dried"


def test_nobody_answers_for_somebody_else(as_sam: Client, as_dora: Client, suggested: Suggestion) -> None:
    for client in (as_sam, as_dora):
        assert client.post(f"/messages/suggestion/{suggested.code}/accept/").status_code == 404


def test_a_forged_state_changes_nothing(suggested: Suggestion) -> None:
    with pytest.raises(EntryChanged):
        actions.accept_match(suggestion=suggested, state="\x00")


# A day, and a supplement -----------------------------------------------------------------------------------


def day_of(food: Food, **more: Any) -> dict[str, Any]:
    item = {
        "food": str(food.code),
        "name": food.name,
        "quantity": "1",
        "measure": "1 glass, 200 ml",
        "ug": 0.78,
    }
    return {"occasions": [{"occasion": "dinner", "items": [item, *more.pop("items", [])]}], **more}


def suggest_day(care: CareRelationship, plan: dict[str, Any]) -> Suggestion:
    return actions.suggest_plan(care=care, code=uuid4(), kind="day", plan=plan)


def test_a_day_is_copied_once(as_vera: Client, vera: User, care: CareRelationship, oat_milk: Food) -> None:
    row = suggest_day(care, day_of(oat_milk, before_ug=0.2, after_ug=0.98))
    assert "this one has 0.98" in as_vera.get("/messages/").content.decode()
    for _ in range(2):
        answer(as_vera, row, "accept")
    logged = Entry.objects.of(vera).get()
    assert (logged.occasion, logged.date, logged.measure_label) == (
        "dinner",
        vera.profile.today(),
        "1 glass, 200 ml",
    )
    assert row.status == "accepted"


def test_what_is_there_or_gone_is_said(
    as_vera: Client, vera: User, care: CareRelationship, oat_milk: Food, egg: Food, today: date
) -> None:
    make_entry(vera, food=oat_milk, on=today, occasion="dinner")
    gone = {"food": str(uuid4()), "name": "Old tofu", "quantity": "1", "measure": "g"}
    new = {"food": str(egg.code), "name": "Egg, boiled", "quantity": "2", "measure": "1 egg"}
    page = answer(as_vera, suggest_day(care, day_of(oat_milk, items=[gone, new])), "accept")
    assert all(words in page for words in ("1 food logged", "1 was there already", "Old tofu"))


@pytest.mark.parametrize(
    "plan",
    [
        {},
        {"occasions": "x"},
        {"occasions": [{"occasion": "brunch", "items": [{}]}]},
        {"occasions": [None, 3]},
    ],
)
def test_a_plan_that_cannot_be_read_breaks_nothing(
    as_vera: Client, care: CareRelationship, plan: dict[str, Any]
) -> None:
    row = suggest_day(care, plan)
    assert "nothing left of this suggestion" in as_vera.get("/messages/").content.decode()
    assert "day was not changed" in answer(as_vera, row, "accept")
    assert row.status == "open"


def test_a_supplement_leads_to_the_form(as_vera: Client, vera: User, care: CareRelationship) -> None:
    plan = {"name": "B12 drops", "dose_ug": 250, "schedule": "weekdays", "weekdays": [0, 3]}
    row = actions.suggest_plan(care=care, code=uuid4(), kind="regimen", plan=plan)
    assert "B12 drops" in as_vera.get("/messages/").content.decode()
    page = answer(as_vera, row, "accept")
    assert 'value="B12 drops"' in page
    assert row.status == "open"
    assert not vera.regimens.exists()


def test_the_supplement_is_accepted_once_the_form_is_saved(
    as_vera: Client, vera: User, care: CareRelationship, today: date
) -> None:
    plan = {"name": "B12 drops", "dose_ug": 250, "schedule": "daily"}
    row = actions.suggest_plan(care=care, code=uuid4(), kind="regimen", plan=plan)
    said = {
        "name": "B12 drops",
        "dose_ug": "250",
        "schedule": "daily",
        "kind": "drops",
        "occasion": "supplements",
    }
    form = {**said, "code": str(uuid4()), "start": f"{today}"}
    as_vera.post(f"/supplements/add/?suggestion={row.code}", form)
    row.refresh_from_db()
    assert (vera.regimens.count(), row.status) == (1, "accepted")


def test_refusing_twice_is_refusing_once(suggested: Suggestion, entry: Entry) -> None:
    for _ in range(2):
        actions.refuse(suggestion=suggested)
    with pytest.raises(AlreadyAnswered):
        actions.accept_match(suggestion=suggested, state=state_of(entry))
