"""Bringing a diary along: looked at, agreed to, saved once, taken back."""

import re
import uuid
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.models import User
from foods.models import Food
from foods.search import index
from testing.factories import make_entry, make_food
from tracker.bring_along.models import BroughtDiary
from tracker.diary.models import Day, DayTotal, Entry
from tracker.regimens.models import Regimen

START, PREVIEW, SAVE = "/bring-along/", "/bring-along/preview/", "/bring-along/save/"
HEAD = "Day,Group,Food Name,Amount,B12 (Cobalamin) (µg)"
LINES = (
    "2026-11-01,Breakfast,Cheddar cheese,30.00 g,0.33",
    "2026-11-01,Lunch,Cheddar cheese,30.00 g,0.33",
    "2026-11-01,Lunch,Zorbles of quux,150.00 g,3.00",
    "2026-11-02,Dinner,Quux rolls,2.00 full recipe,1.00",
)


@pytest.fixture
def cheddar(db: None) -> Food:
    food = make_food(
        "Cheddar cheese",
        b12_ug="1.06",
        source_type="dairy",
        form="food_bound",
        diet="vegetarian",
        measures=[],
    )
    index.rebuild()
    return food


def upload(client: Client, *lines: str, head: str = HEAD) -> Any:
    file = SimpleUploadedFile("servings.csv", "\n".join([head, *lines]).encode())
    return client.post(PREVIEW, {"file": file})


def form_of(response: Any) -> dict[str, str]:
    """What the preview's form would send as it stands."""
    preview = response.context["preview"]
    chosen = {choice.group.field: choice.chosen for choice in preview.choices}
    return {"code": str(preview.code), "kept": preview.kept, **chosen}


def bring(client: Client, *lines: str, **said: str) -> dict[str, str]:
    form = {**form_of(upload(client, *lines)), **said}
    client.post(SAVE, form)
    return form


def text(response: Any) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def test_the_preview_saves_nothing(as_vera: Client, cheddar: Food) -> None:
    page = text(upload(as_vera, *LINES))
    assert "4 entries on 2 days." in page
    assert "1 food that we know" in page
    assert "2 foods worth a look" in page
    assert not Entry.objects.exists()
    assert Food.objects.count() == 1


def test_what_is_agreed_to_is_logged(as_vera: Client, vera: User, cheddar: Food) -> None:
    bring(as_vera, *LINES)
    entries = Entry.objects.of(vera).order_by("date", "pk")
    assert [(e.name, e.occasion, e.ug) for e in entries] == [
        ("Cheddar cheese", "breakfast", Decimal("0.318")),
        ("Cheddar cheese", "lunch", Decimal("0.318")),
        ("Zorbles of quux", "lunch", Decimal(3)),
        ("Quux rolls", "dinner", Decimal(1)),
    ]
    assert DayTotal.objects.filter(owner=vera).count() >= 2


def test_an_unknown_food_becomes_an_own_one_with_the_files_figure(
    as_vera: Client, vera: User, cheddar: Food
) -> None:
    bring(as_vera, *LINES)
    zorbles, rolls = Food.objects.filter(owner=vera).order_by("-name")
    assert (zorbles.b12_ug, zorbles.basis, zorbles.figure_source) == (2, "100 g", "cronometer")
    assert (rolls.b12_ug, rolls.basis, rolls.measures[0].label) == (Decimal("0.5"), "unit", "1 full recipe")
    assert "as it stood in the diary you brought" in text(as_vera.get(f"/foods/{zorbles.code}/"))


def test_an_own_food_from_a_file_can_be_changed_like_any(as_vera: Client, vera: User, cheddar: Food) -> None:
    bring(as_vera, *LINES)
    for food in Food.objects.filter(owner=vera):
        assert food.name in text(as_vera.get(f"/foods/mine/{food.code}/"))


def test_figures_far_apart_are_worth_a_look(as_vera: Client, cheddar: Food) -> None:
    preview = upload(as_vera, "2026-11-01,Lunch,Cheddar cheese,100.00 g,9.00").context["preview"]
    assert ([each.group.name for each in preview.open], preview.matched) == (["Cheddar cheese"], [])
    assert preview.open[0].chosen == str(cheddar.code)


def test_without_a_figure_it_is_not_stated(as_vera: Client, vera: User) -> None:
    bring(as_vera, "2026-11-01,Lunch,Zorbles of quux,150 g,")
    assert Food.objects.get(owner=vera).standing == "not_stated"


def test_sending_twice_logs_once(as_vera: Client, vera: User, cheddar: Food) -> None:
    form = bring(as_vera, *LINES)
    as_vera.post(SAVE, form)
    bring(as_vera, *LINES)
    assert Entry.objects.of(vera).count() == 4
    assert BroughtDiary.objects.count() == 1


def test_two_of_the_same_at_once_are_two(as_vera: Client, vera: User, cheddar: Food) -> None:
    bring(as_vera, LINES[0], LINES[0])
    assert Entry.objects.of(vera).count() == 2


def test_what_is_left_out_stays_out(as_vera: Client, vera: User, cheddar: Food) -> None:
    bring(as_vera, *LINES, **{"food-0": "out", "food-1": "out"})
    assert [entry.name for entry in Entry.objects.of(vera)] == ["Quux rolls"]


def test_days_are_complete_only_when_said(as_vera: Client, vera: User, cheddar: Food) -> None:
    bring(as_vera, LINES[0])
    assert Day.objects.get(owner=vera).complete is None
    bring(as_vera, LINES[3], complete="1")
    assert Day.objects.get(owner=vera, date="2026-11-02").complete is True


def test_the_whole_import_can_be_taken_back_and_brought_again(
    as_vera: Client, vera: User, cheddar: Food
) -> None:
    kept = make_entry(vera, food=cheddar, on=vera.profile.today())
    bring(as_vera, *LINES, complete="1")
    as_vera.post(f"/bring-along/{BroughtDiary.objects.get().code}/undo/")
    assert list(Entry.objects.all()) == [kept]
    assert not Food.objects.current().filter(owner=vera).exists()
    assert not Day.objects.filter(complete=True).exists()
    assert DayTotal.objects.filter(owner=vera).count() == 1
    bring(as_vera, *LINES)
    assert Entry.objects.of(vera).count() == 5


def test_planned_supplements_are_left_out_at_first(as_vera: Client, vera: User) -> None:
    line = "2026-11-01,Breakfast,Vitamin B12 supplement tablet,1.00 tablet,1000"
    assert form_of(upload(as_vera, line))["food-0"] == "own"
    Regimen.objects.create(owner=vera, name="Tablet", still_taken_on=vera.profile.today())
    page = upload(as_vera, line)
    assert form_of(page)["food-0"] == "out"
    assert "no dose counts twice" in text(page)


def test_a_file_that_cannot_be_read_says_why(as_vera: Client) -> None:
    page = text(upload(as_vera, "2026-11-01,Egg,70", head="Day,Food Name,Energy (kcal)"))
    assert "no column named: Amount" in page
    assert "Choose the file first." in text(as_vera.post(PREVIEW))


def test_a_file_too_large_is_not_read(as_vera: Client) -> None:
    file = SimpleUploadedFile("servings.csv", b"x" * (5 * 1024 * 1024 + 10))
    assert "larger than 5 MB" in text(as_vera.post(PREVIEW, {"file": file}))


def test_names_that_look_like_code_are_only_text(as_vera: Client, vera: User) -> None:
    line = '2026-11-01,Lunch,"=HYPERLINK(""http://x"")<script>",100 g,1'
    assert "<script>" not in text(upload(as_vera, line)).split("<main")[1]
    bring(as_vera, line)
    sheet: Any = as_vera.get(reverse("tracker:export-csv"))
    assert ",'=HYPERLINK" in b"".join(sheet.streaming_content).decode().replace('"', "")


@pytest.mark.parametrize(
    "change", [{"kept": "forged"}, {"kept": ""}, {"code": "\x00"}, {"kept": "\x00" * 99}]
)
def test_an_altered_form_saves_nothing(as_vera: Client, cheddar: Food, change: dict[str, str]) -> None:
    form = {**form_of(upload(as_vera, *LINES)), **change}
    assert "too old or had been changed" in text(as_vera.post(SAVE, form))
    assert not Entry.objects.exists()


def test_somebody_elses_preview_is_not_taken(as_vera: Client, as_sam: Client, cheddar: Food) -> None:
    form = form_of(upload(as_vera, *LINES))
    assert "too old or had been changed" in text(as_sam.post(SAVE, form))


@pytest.mark.parametrize("choice", ["", "nonsense", str(uuid.UUID(int=3)), "\x00"])
def test_a_choice_that_makes_no_sense_comes_back(as_vera: Client, cheddar: Food, choice: str) -> None:
    form = {**form_of(upload(as_vera, *LINES)), "food-0": choice, "food-1": "out"}
    answer = as_vera.post(SAVE, form)
    assert "no longer there" in text(answer)
    assert form_of(answer)["food-1"] == "out"
    assert not Entry.objects.exists()


def test_a_foreign_food_cannot_be_chosen(as_vera: Client, sam: User, cheddar: Food) -> None:
    theirs = make_food("Soup", owner=sam, layer=0, dataset="own", dataset_id="1")
    form = {**form_of(upload(as_vera, *LINES)), "food-0": str(theirs.code)}
    as_vera.post(SAVE, form)
    assert not Entry.objects.exists()


def test_a_stranger_cannot_take_it_back(as_vera: Client, as_sam: Client, cheddar: Food) -> None:
    bring(as_vera, *LINES)
    code = BroughtDiary.objects.get().code
    assert as_sam.post(f"/bring-along/{code}/undo/").status_code == 404
    assert Entry.objects.count() == 4


def test_amounts_nobody_eats_are_left_out_and_told(as_vera: Client, vera: User, cheddar: Food) -> None:
    form = form_of(upload(as_vera, LINES[0], "2026-11-01,Lunch,Cheddar cheese,90000 g,1"))
    page = text(as_vera.post(SAVE, form, follow=True))
    assert "1 entry was brought along. 1 amounts could not be used" in page


def test_the_export_page_leads_here(as_vera: Client) -> None:
    assert START in text(as_vera.get("/export/"))
