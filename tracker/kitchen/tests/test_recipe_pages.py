"""The pages of recipes: written from a list, shown with what each ingredient brings, changed, copied."""

import uuid
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from foods.models import Food, Recipe
from foods.recipes.actions import Ingredient, Written, save_recipe
from foods.search import index
from testing.factories import make_entry, make_food

NEW = "/recipes/new/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def mince(db: None) -> Food:
    return make_food(
        "Beef mince, raw",
        b12_ug="2.15",
        source_type="meat",
        form="food_bound",
        diet="contains_meat",
        measures=[],
    )


@pytest.fixture
def carrot(db: None) -> Food:
    return make_food(
        "Carrot", b12_ug=0, source_type="no_b12", form="none", measures=[{"label": "1 medium", "grams": 60}]
    )


@pytest.fixture
def stew(vera: User, mince: Food) -> Recipe:
    written = Written("Stew", [Ingredient(mince, Decimal(500), "g")], servings=Decimal(4), method="stewed")
    return save_recipe(owner=vera, code=uuid.uuid4(), written=written)


def row(number: int, food: Food, **said: str) -> dict[str, str]:
    values = {"food": str(food.code), "keep": "on", "quantity": "500", "measure": "g", **said}
    return {f"row-{number}-{name}": value for name, value in values.items()}


def sent(*rows: dict[str, str], **said: str) -> dict[str, str]:
    whole = {
        "code": str(uuid.UUID(int=5)), "name": "Stew", "servings": "4", "method": "stewed", "do": "save",
        "yield_kind": "as_raw", "rows": str(len(rows)),
    }  # fmt: skip
    return {**whole, **{name: value for each in rows for name, value in each.items()}, **said}


def text(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_a_pasted_list_is_read_and_nothing_is_saved(as_vera: Client, mince: Food, carrot: Food) -> None:
    index.rebuild()
    lines = "- 500 g beef mince, raw\nFor the sauce:\n2 carrots, sliced\n3 zorbles of quux"
    page = text(as_vera.post(NEW, sent(do="read", lines=lines, name="")))
    assert 'value="500"' in page
    assert "Carrot" in page
    assert "3 zorbles of quux</textarea>" in page
    assert "could not be read" in page
    assert "For the sauce" not in page
    assert not Recipe.objects.exists()


def test_lines_that_were_not_looked_at_are_shown_before_saving(as_vera: Client, mince: Food) -> None:
    index.rebuild()
    assert as_vera.post(NEW, sent(lines="500 g beef mince, raw")).status_code == 200
    assert not Recipe.objects.exists()


def test_saving_leads_to_what_each_ingredient_brings(as_vera: Client, mince: Food, carrot: Food) -> None:
    rows = [row(0, mince), row(1, carrot, quantity="100")]
    page = text(as_vera.post(NEW, sent(*rows), follow=True))
    assert "<b>2 µg</b> in a serving of 150 g" in page.replace("\u00a0", " ")
    assert "75 % of 10.8 µg" in page.replace("\u00a0", " ")
    assert "USDA 0754: beef, ground, simmered, with drippings" in page
    assert "no B12 to lose" in page


def test_what_cannot_be_read_is_kept_and_makes_it_at_least(as_vera: Client, mince: Food) -> None:
    page = text(as_vera.post(NEW, sent(row(0, mince), lines="3 zorbles of quux"), follow=True))
    assert Recipe.objects.get().unread == "3 zorbles of quux"
    assert "3 zorbles of quux" in page
    assert "At least" in page


def test_what_goes_in_is_raw_unless_the_line_says_otherwise(as_vera: Client, db: None) -> None:
    kind = {"source_type": "eggs", "form": "food_bound", "measures": [{"label": "1 egg", "grams": 50}]}
    make_food("Egg, boiled", b12_ug="1.1", **kind)
    raw = make_food("Egg, raw", b12_ug="1.0", **kind)
    index.rebuild()
    rows = as_vera.post(NEW, sent(do="read", lines="2 eggs\n3 boiled eggs")).context["page"].rows
    assert [each.food.name for each in rows] == [raw.name, "Egg, boiled"]


def test_an_unticked_ingredient_stays_out(as_vera: Client, mince: Food, carrot: Food) -> None:
    as_vera.post(NEW, sent(row(0, mince), row(1, carrot, keep="", quantity="nonsense")))
    assert [each.food for each in Recipe.objects.get().ingredients.all()] == [mince]


def test_where_no_word_tells_it_asks(as_vera: Client, db: None) -> None:
    steak = make_food("Ribeye steak", b12_ug=2, source_type="meat", form="food_bound", measures=[])
    page = text(as_vera.post(NEW, sent(row(0, steak), do="read")))
    assert "Do you weigh it before or after cooking?" in page
    as_vera.post(NEW, sent(row(0, steak, state="raw")))
    assert Recipe.objects.get().food.b12_ug == Decimal("1.5")


def test_a_method_of_its_own_for_one_ingredient(as_vera: Client, mince: Food) -> None:
    as_vera.post(NEW, sent(row(0, mince, method="none")))
    assert Recipe.objects.get().food.b12_ug == Decimal("2.15")


def test_another_food_is_shown_with_its_own_measures(as_vera: Client, mince: Food, carrot: Food) -> None:
    page = text(as_vera.post(NEW, sent(row(0, carrot), look="1")))
    assert "1 medium" in page
    assert not Recipe.objects.exists()


def test_a_dish_without_a_weight_is_asked_for(as_vera: Client, db: None) -> None:
    juice = make_food("Juice", basis="100 ml", b12_ug=0, measures=[{"label": "1 glass", "millilitres": 200}])
    value = str(juice.measures[0].pk)
    said = row(0, juice, quantity="1", measure=value)
    assert "Not every ingredient has a weight" in text(as_vera.post(NEW, sent(said)))
    as_vera.post(NEW, sent(said, cooked_grams="190"))
    assert Recipe.objects.get().cooked_grams == 190


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("name", "", "Give the recipe a name."),
        ("servings", "0", "Type a number"),
        ("servings", "1e9", "number"),
        ("cooked_grams", "\x00", "number"),
        ("method", "magic", "not one of the available choices"),
        ("row-0-quantity", "lots", "Type the amount as a number"),
        ("row-0-measure", "999999999999999999999", "Choose one of the measures"),
        ("row-0-method", "magic", "not one of the available choices"),
    ],
)
def test_bad_input_comes_back_with_a_message(
    as_vera: Client, mince: Food, field: str, value: str, message: str
) -> None:
    response = as_vera.post(NEW, {**sent(row(0, mince)), field: value})
    assert response.status_code == 200
    assert message in text(response)
    assert not Recipe.objects.exists()


@pytest.mark.parametrize("rows", ["", "-1", "99999999999999", "٣", "50"])
def test_forged_rows_do_no_harm(as_vera: Client, rows: str) -> None:
    answer = as_vera.post(NEW, sent(rows=rows, code="\x00", lines="\x00 ½ / 0 \ud7ff" * 50))
    assert answer.status_code == 200


def test_a_foreign_food_is_not_taken(as_vera: Client, sam: User) -> None:
    theirs = make_food("Secret soup", owner=sam, layer=0, dataset="own", dataset_id="1")
    page = text(as_vera.post(NEW, sent(row(0, theirs))))
    assert "Secret soup" not in page
    assert not Recipe.objects.exists()


def test_changing_it_leaves_what_was_logged(as_vera: Client, vera: User, stew: Recipe, mince: Food) -> None:
    entry = make_entry(vera, food=stew.food, grams="125", on=vera.profile.today())
    edit = reverse("tracker:recipe-edit", args=[stew.food.code])
    assert "Stew" in text(as_vera.get(edit))
    as_vera.post(edit, sent(row(0, mince, quantity="1000"), name="Big stew"))
    entry.refresh_from_db()
    stew.food.refresh_from_db()
    assert (stew.food.name, stew.food.measures[0].grams, entry.name) == ("Big stew", 250, "Stew")
    assert entry.ug == Decimal("2.0156")


def test_a_copy_opens_for_changes_and_comes_once(as_vera: Client, stew: Recipe) -> None:
    url, code = reverse("tracker:recipe-copy", args=[stew.food.code]), str(uuid.uuid4())
    first = as_vera.post(url, {"copy_code": code})
    as_vera.post(url, {"copy_code": code})
    assert first.url == f"/recipes/{code}/edit/"
    assert sorted(Food.objects.filter(dataset="recipe").values_list("name", flat=True)) == [
        "Stew", "Stew (copy)",
    ]  # fmt: skip


def test_removed_it_leaves_the_list_and_stays_readable(as_vera: Client, stew: Recipe) -> None:
    as_vera.post(reverse("tracker:recipe-remove", args=[stew.food.code]))
    assert "No recipes yet" in text(as_vera.get("/recipes/"))
    assert "You removed this recipe" in text(as_vera.get(f"/recipes/{stew.food.code}/"))


def test_a_corrected_ingredient_is_told_and_taken_over(as_vera: Client, stew: Recipe, mince: Food) -> None:
    Food.objects.filter(pk=mince.pk).update(b12_ug=3)
    assert "A figure has changed" in text(as_vera.get(f"/recipes/{stew.food.code}/"))
    as_vera.post(f"/recipes/{stew.food.code}/anew/")
    assert "A figure has changed" not in text(as_vera.get(f"/recipes/{stew.food.code}/"))


@pytest.mark.parametrize("end", ["", "edit/", "copy/", "anew/", "remove/"])
def test_a_stranger_finds_nothing(as_sam: Client, stew: Recipe, end: str) -> None:
    url = f"/recipes/{stew.food.code}/{end}"
    assert (as_sam.get(url) if end in ("", "edit/") else as_sam.post(url)).status_code == 404


def test_a_food_that_is_no_recipe_has_no_recipe_page(as_vera: Client, vera: User) -> None:
    own = make_food("Soup", owner=vera, layer=0, dataset="own", dataset_id="1")
    assert as_vera.get(f"/recipes/{own.code}/").status_code == 404


def test_a_dish_has_no_label_to_look_at_again(as_vera: Client, oat_milk: Food) -> None:
    as_vera.post(NEW, sent(row(0, oat_milk), name="Porridge"))
    dish = Recipe.objects.get().food
    page = text(as_vera.get(f"/foods/{dish.code}/"))
    assert "/same/" not in page
    assert f"/recipes/{dish.code}/" in page
    assert as_vera.get(f"/foods/mine/{dish.code}/").status_code == 404


def test_quiet_mode_shows_no_figures(as_vera: Client, vera: User, stew: Recipe) -> None:
    vera.profile.quiet_mode = True
    vera.profile.save()
    for url in ("/recipes/", f"/recipes/{stew.food.code}/"):
        assert "µg" not in text(as_vera.get(url)).split("<main")[1]


def test_the_number_of_queries_does_not_grow(
    as_vera: Client, vera: User, stew: Recipe, django_assert_max_num_queries: Any
) -> None:
    foods = [make_food(f"Thing {n}", measures=[{"label": "1 cup", "grams": 100}]) for n in range(12)]
    ingredients = [Ingredient(food, Decimal(100), "g") for food in foods]
    written = Written("Soup", ingredients, servings=Decimal(2), method="boiled")
    soup = save_recipe(owner=vera, code=uuid.uuid4(), written=written)
    with django_assert_max_num_queries(9):  # session, user, profile, food, recipe, measures, rows, measures
        as_vera.get(f"/recipes/{soup.food.code}/")
    with django_assert_max_num_queries(9):
        as_vera.get(f"/recipes/{soup.food.code}/edit/")
    with django_assert_max_num_queries(6):
        as_vera.get("/recipes/")
