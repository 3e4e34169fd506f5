"""What changes recipes: each atomic; the food that a recipe makes is written with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from foods.amounts import MAX_GRAMS, AmountError, resolve
from foods.catalogue.records import plain
from foods.codes import Basis, FigureKind, Layer
from foods.models import MAX_UG, Food, HouseholdMeasure
from foods.recipes.codes import RECIPE, Yield
from foods.recipes.figure import Dish, dish, dish_of
from foods.recipes.models import MOST_GRAMS, Recipe, RecipeIngredient
from foods.search import index

MOST_INGREDIENTS = 50
LEAST_GRAMS = Decimal("0.001")


class Refused(ValueError):
    """Nothing was changed. `key`: code-reused, no-ingredients, too-many, in-itself, food-gone, no-weight,
    bad-amount, too-heavy or too-rich."""

    def __init__(self, key: str, food: Food | None = None) -> None:
        super().__init__(key)
        self.key = key
        self.food = food


@dataclass(frozen=True)
class Ingredient:
    """What goes into the pot: `quantity` of a measure's label or of a unit."""

    food: Food
    quantity: Decimal
    label: str
    method: str = ""
    state: str = ""
    text: str = ""


@dataclass(frozen=True)
class Written:
    """A recipe as its person wrote it."""

    name: str
    ingredients: Sequence[Ingredient]
    servings: Decimal
    method: str
    yield_kind: str = Yield.AS_RAW
    cooked_grams: Decimal | None = None
    unread: Sequence[str] = ()
    note: str = ""


@transaction.atomic
def save_recipe(*, owner: Any, code: UUID, written: Written) -> Recipe:
    """Write a recipe under a code that the page made; the same code again changes that recipe.

    Entries keep what they had: only what is logged from now on has the new figure. Raises Refused.
    """
    food = Food.objects.select_for_update().filter(code=code).first()
    if food is not None and (food.owner_id != owner.pk or food.dataset != RECIPE):
        raise Refused("code-reused")
    _check(owner, food, written.ingredients)
    food = food or Food(code=code, owner=owner, dataset=RECIPE, dataset_id=str(code), layer=Layer.OWN)
    rows = [_row(number, each) for number, each in enumerate(written.ingredients)]
    recipe = _recipe_of(food, owner, written)
    _write_food(food, written.name, written.note, dish(recipe, rows))
    recipe.food = food
    recipe.save()
    _write_rows(recipe, rows)
    index.refresh([food.pk])
    return recipe


@transaction.atomic
def work_out_anew(*, recipe: Recipe) -> None:
    """Write the dish's figure by its ingredients' present ones. Raises Refused."""
    food = Food.objects.select_for_update().get(pk=recipe.food_id)
    _write_food(food, food.name, food.note, dish_of(recipe))
    index.refresh([food.pk])


@transaction.atomic
def copy_recipe(*, recipe: Recipe, code: UUID, name: str) -> Recipe:
    """The same dish once more, to be changed; the same code copies once. Raises Refused."""
    rows = recipe.ingredients.all()
    written = Written(
        name=name,
        ingredients=[
            Ingredient(row.food, row.quantity, row.measure_label, row.method, row.state, row.text)
            for row in rows
        ],
        servings=recipe.servings,
        method=recipe.method,
        yield_kind=recipe.yield_kind,
        cooked_grams=recipe.cooked_grams,
        unread=recipe.unread_lines,
        note=recipe.food.note,
    )
    return save_recipe(owner=recipe.owner, code=code, written=written)


@transaction.atomic
def retire_recipe(*, recipe: Recipe) -> None:
    """Take the dish out of search and logging; entries keep what they had."""
    recipe.food.retire()
    index.refresh([recipe.food_id])


def differs(recipe: Recipe, now: Dish) -> bool:
    """Whether an ingredient's figure was corrected since the dish was worked out."""
    food = recipe.food
    figure = (food.b12_ug, food.at_least, food.standing, food.source_type, food.form)
    return figure != (now.ug_per_100g, now.at_least, now.standing, now.source_type, now.form)


def _check(owner: Any, food: Food | None, ingredients: Sequence[Ingredient]) -> None:
    if not ingredients:
        raise Refused("no-ingredients")
    if len(ingredients) > MOST_INGREDIENTS:
        raise Refused("too-many")
    for each in ingredients:
        if each.food.owner_id not in (None, owner.pk):
            raise Refused("food-gone", each.food)
    if food is not None and food.pk in _all_within(owner, {each.food.pk for each in ingredients}):
        raise Refused("in-itself", food)


def _all_within(owner: Any, foods: set[int]) -> set[int]:
    """These foods and, where they are recipes, whatever is in them at any depth (one query)."""
    rows = RecipeIngredient.objects.filter(recipe__owner=owner).values_list("recipe__food_id", "food_id")
    within: dict[int, set[int]] = {}
    for holder, ingredient in rows:
        within.setdefault(holder, set()).add(ingredient)
    found, new = set(foods), set(foods)
    while new:
        new = {inner for food in new for inner in within.get(food, ())} - found
        found |= new
    return found


def _row(number: int, each: Ingredient) -> RecipeIngredient:
    try:
        amount = resolve(each.food, each.food.measures, each.quantity, each.label)
    except AmountError as error:
        raise Refused("bad-amount", each.food) from error
    return RecipeIngredient(
        position=number,
        food=each.food,
        text=each.text,
        quantity=each.quantity,
        measure_label=amount.label,
        grams=_rounded(amount.grams),
        millilitres=_rounded(amount.millilitres),
        units=_rounded(amount.units),
        method=each.method,
        state=each.state,
    )


def _recipe_of(food: Food, owner: Any, written: Written) -> Recipe:
    recipe = Recipe.objects.filter(food=food).first() if food.pk else None
    recipe = recipe or Recipe(owner=owner)
    recipe.method, recipe.yield_kind = written.method, written.yield_kind
    recipe.cooked_grams, recipe.servings = written.cooked_grams, written.servings
    recipe.unread = "\n".join(written.unread)
    return recipe


def _write_food(food: Food, name: str, note: str, made: Dish) -> None:
    _require_bounds(made)
    food.name, food.note, food.basis = name, note, Basis.PER_100_G
    food.b12_ug, food.stated_b12_ug = made.ug_per_100g, made.stated_per_100g
    food.at_least, food.standing = made.at_least, made.standing
    food.source_type, food.form, food.diet = made.source_type, made.form, made.diet
    food.allergens, food.tags = made.allergens, made.tags
    food.figure_kind, food.figure_source = FigureKind.ESTIMATE, RECIPE
    food.retired_at = None
    _save(food)
    _write_serving(food, made)


def _save(food: Food) -> None:
    try:
        with transaction.atomic():
            food.save()
    except IntegrityError as error:  # a twin of this form was quicker
        raise Refused("code-reused") from error


def _require_bounds(made: Dish) -> None:
    if not made.grams:
        raise Refused("no-weight", made.weightless[0].food if made.weightless else None)
    if made.grams > MOST_GRAMS or (made.serving_grams or 0) > MAX_GRAMS:
        raise Refused("too-heavy")
    if (made.ug_per_100g or 0) > MAX_UG or (made.serving_ug or 0) > MAX_UG:
        raise Refused("too-rich")


def _write_serving(food: Food, made: Dish) -> None:
    """The dish's one measure, changed in place, so that entries and favourites keep naming it."""
    grams = _rounded(made.serving_grams)
    if grams is not None:
        label = f"1 serving, {plain(round(grams, 0 if grams >= 10 else 1))} g"
        HouseholdMeasure.objects.update_or_create(
            food=food, position=0, defaults={"label": label, "grams": grams}
        )


def _write_rows(recipe: Recipe, rows: Sequence[RecipeIngredient]) -> None:
    recipe.ingredients.all().delete()
    for row in rows:
        row.recipe = recipe
    RecipeIngredient.objects.bulk_create(rows)


def _rounded(value: Decimal | None) -> Decimal | None:
    return None if value is None else max(LEAST_GRAMS, round(value, 3))
