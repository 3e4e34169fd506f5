"""Recipes as rows: written, changed, copied, retired."""

import uuid
from decimal import Decimal
from typing import Any

import pytest

from accounts.models import User
from foods.models import Food, Recipe, RecipeIngredient
from foods.recipes.actions import (
    Ingredient,
    Refused,
    Written,
    copy_recipe,
    differs,
    retire_recipe,
    save_recipe,
    work_out_anew,
)
from foods.recipes.figure import dish_of
from foods.search import search
from testing.factories import make_food

CODE = uuid.UUID(int=7)


@pytest.fixture
def steak(db: None) -> Food:
    return make_food(
        "Stewing steak, raw", b12_ug="2.15", source_type="meat", form="food_bound", diet="contains_meat"
    )


def save(owner: User, *foods: Food, code: uuid.UUID = CODE, grams: str = "500", **fields: Any) -> Recipe:
    ingredients = [Ingredient(food, Decimal(grams), "g") for food in foods]
    values = {"name": "Stew", "servings": Decimal(4), "method": "stewed", **fields}
    return save_recipe(owner=owner, code=code, written=Written(ingredients=ingredients, **values))


def again(recipe: Recipe) -> Recipe:
    return Recipe.objects.with_ingredients().get(pk=recipe.pk)


def test_it_becomes_an_own_food(vera: User, steak: Food) -> None:
    food = save(vera, steak).food
    assert (food.owner, food.dataset, food.layer, food.figure_kind) == (vera, "recipe", 0, "estimate")
    assert food.b12_ug == Decimal("1.6125")
    assert [(m.label, m.grams) for m in food.measures] == [("1 serving, 125 g", Decimal(125))]


def test_it_is_found_by_its_owner_alone(vera: User, sam: User, steak: Food) -> None:
    food = save(vera, steak, name="Grandmother stew").food
    assert food in search("grandmother stew", user=vera)
    assert food not in search("grandmother stew", user=sam)


def test_the_same_code_changes_it(vera: User, steak: Food, egg: Food) -> None:
    first, second = save(vera, steak), save(vera, egg, name="Eggs")
    assert (first.pk, Recipe.objects.count(), RecipeIngredient.objects.count()) == (second.pk, 1, 1)
    assert second.food.name == "Eggs"


def test_a_foreign_code_is_refused(vera: User, sam: User, steak: Food) -> None:
    save(vera, steak)
    with pytest.raises(Refused, match="code-reused"):
        save(sam, steak)


def test_somebody_elses_food_is_refused(vera: User, sam: User) -> None:
    theirs = make_food("Soup", owner=sam, layer=0, dataset="own", dataset_id="1")
    with pytest.raises(Refused, match="food-gone"):
        save(vera, theirs)


def test_it_cannot_hold_itself_however_deep(vera: User, steak: Food) -> None:
    inner = save(vera, steak)
    outer = save(vera, inner.food, code=uuid.UUID(int=8))
    with pytest.raises(Refused, match="in-itself"):
        save(vera, outer.food)


def test_a_recipe_within_a_recipe_is_not_cooked_twice(vera: User, steak: Food) -> None:
    inner = save(vera, steak)
    outer = save(vera, inner.food, code=uuid.UUID(int=8), method="baked")
    assert outer.food.b12_ug == inner.food.b12_ug


def test_too_much_is_refused(vera: User, steak: Food) -> None:
    with pytest.raises(Refused, match="too-heavy"):
        save(vera, *[steak] * 40, grams="5000", servings=Decimal(1))
    with pytest.raises(Refused, match="no-ingredients"):
        save(vera)


def test_a_correction_of_an_ingredient_waits_until_asked(vera: User, steak: Food) -> None:
    recipe = save(vera, steak)
    Food.objects.filter(pk=steak.pk).update(b12_ug=Decimal(3))
    recipe = again(recipe)
    assert differs(recipe, dish_of(recipe))
    work_out_anew(recipe=recipe)
    assert again(recipe).food.b12_ug == Decimal("2.25")
    assert not differs(again(recipe), dish_of(again(recipe)))


def test_a_copy_stands_for_itself(vera: User, steak: Food) -> None:
    copy = copy_recipe(recipe=again(save(vera, steak)), code=uuid.UUID(int=9), name="Stew, lighter")
    assert (copy.food.name, copy.food.b12_ug, Recipe.objects.count()) == (
        "Stew, lighter",
        Decimal("1.6125"),
        2,
    )


def test_retired_it_is_not_found(vera: User, steak: Food) -> None:
    recipe = save(vera, steak, name="Grandmother stew")
    retire_recipe(recipe=recipe)
    assert search("grandmother stew", user=vera) == []
    assert not Recipe.objects.current().exists()
