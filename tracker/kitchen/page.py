"""A recipe while it is written: rows understood from lines, changed by hand, and what could not be read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import uuid4

from accounts.requests import SignedInRequest
from foods.models import Food, Recipe, RecipeIngredient
from foods.recipes.actions import MOST_INGREDIENTS, Ingredient, Written
from foods.recipes.retention import ADDED, DISH, NO_B12, NO_ROW, asks_about, retained, state_of
from tracker.diary import quickline
from tracker.diary.choices import choices_of, usual_portion, value_of
from tracker.diary.fields import uuid_or_none
from tracker.diary.portions import Portion
from tracker.diary.quick import ALTERNATIVES, Understood, as_sent, foods_named, row_count
from tracker.kitchen.forms import IngredientForm, RecipeForm
from tracker.kitchen.reading import LONGEST_TEXT, read_list

FIELDS = ("keep", "quantity", "measure", "method", "state")
ANY_HEAT = "stewed"  # to ask what a figure stands for before the method is known


@dataclass
class Row(Understood):
    """One ingredient on the page, with its amount and how it is cooked."""

    form: IngredientForm

    @property
    def cooking_matters(self) -> bool:
        """Whether the table has rows for it: only then is there anything to ask about cooking."""
        return retained(self.food, ANY_HEAT).reason not in (ADDED, DISH, NO_B12, NO_ROW)

    @property
    def asks(self) -> bool:
        return asks_about(self.food, ANY_HEAT)

    @property
    def state_by_words(self) -> str:
        return state_of(self.food)

    @property
    def ingredient(self) -> Ingredient:
        said = self.form.cleaned_data
        portion: Portion = said["portion"]
        return Ingredient(
            self.food, portion.quantity, portion.label, said["method"], said["state"], self.text
        )


@dataclass
class WritingPage:
    """`recipe` None for a new one; `gone`: a food of the page can no longer be used."""

    form: RecipeForm
    rows: list[Row] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    recipe: Recipe | None = None
    gone: bool = False
    is_new_reading: bool = False

    @property
    def kept(self) -> list[Row]:
        return [row for row in self.rows if row.form.cleaned_data.get("keep")]

    @property
    def is_valid(self) -> bool:
        wrong = [row for row in self.rows if not row.form.is_bound or not row.form.is_valid()]
        return self.form.is_valid() and not wrong

    @property
    def written(self) -> Written:
        said = self.form.cleaned_data
        return Written(
            name=said["name"],
            ingredients=[row.ingredient for row in self.kept],
            servings=said["servings"],
            method=said["method"],
            yield_kind=said["yield_kind"],
            cooked_grams=said["cooked_grams"],
            unread=self.unread,
            note=said["note"],
        )


def empty_page(request: SignedInRequest) -> WritingPage:
    name = request.GET.get("name", "")[:200]
    return WritingPage(RecipeForm(initial={"code": uuid4(), "servings": 4, "name": name}))


def page_of(recipe: Recipe) -> WritingPage:
    """A recipe as it was written, to be changed."""
    initial = {
        "code": recipe.food.code,
        "name": recipe.food.name,
        "lines": recipe.unread,
        "method": recipe.method,
        "servings": recipe.servings,
        "cooked_grams": recipe.cooked_grams,
        "yield_kind": recipe.yield_kind,
        "note": recipe.food.note,
    }
    rows = [_row_of(number, row) for number, row in enumerate(recipe.ingredients.all())]
    return WritingPage(RecipeForm(initial=initial), rows, recipe.unread_lines, recipe)


def sent_page(request: SignedInRequest, recipe: Recipe | None, *, look_again: bool) -> WritingPage:
    """The page as it was sent, with the lines that it brought read into rows. Nothing is saved."""
    data = request.POST.copy()
    rows, gone = _sent_rows(request, look_again=look_again)
    read, unread = read_list(request, data.get("lines", ""))
    room = MOST_INGREDIENTS - len(rows)
    rows += [_understood(len(rows) + n, match) for n, match in enumerate(read[:room])]
    unread += [match.part.text for match in read[room:]]
    data["lines"] = "\n".join(unread)
    own = recipe.food.code if recipe else uuid_or_none(data.get("code", ""))
    data["code"] = str(own or uuid4())
    # Only a page that is to be saved is judged; while the list is read nothing is missing yet.
    form = RecipeForm(data) if data.get("do") == "save" else RecipeForm(initial=data.dict())
    return WritingPage(form, rows, unread, recipe, gone, is_new_reading=bool(read))


def _sent_rows(request: SignedInRequest, *, look_again: bool) -> tuple[list[Row], bool]:
    numbers = range(min(MOST_INGREDIENTS, row_count(request.POST.get("rows", ""))))
    foods = foods_named(request, numbers)
    named = [request.POST.get(f"row-{number}-food", "") for number in numbers]
    rows: list[Row] = []
    for number, code in zip(numbers, named, strict=True):
        if code in foods:
            rows.append(_sent_row(request, number, len(rows), foods, look_again=look_again))
    return rows, len(rows) < len(named)


def _sent_row(
    request: SignedInRequest, sent: int, number: int, foods: dict[str, Food], *, look_again: bool
) -> Row:
    food = foods[request.POST[f"row-{sent}-food"]]
    codes = request.POST.get(f"row-{sent}-others", "").split()
    others = [foods[code] for code in codes if code in foods] or [food]
    form = IngredientForm(food, request.POST, prefix=f"row-{sent}")
    if look_again or sent != number:
        form = IngredientForm(food, initial=as_sent(form, FIELDS), prefix=f"row-{number}")
    return Row(number, food, others, request.POST.get(f"row-{sent}-text", "")[:LONGEST_TEXT], form)


def _understood(number: int, match: quickline.Match) -> Row:
    food = match.food
    assert food is not None
    portion = Portion(Decimal(match.quantity), match.measure, "" if match.measure else match.unit)
    others = [food, *(other for other in match.alternatives if other != food)][: ALTERNATIVES + 1]
    return _row(number, food, others, match.part.text, portion)


def _row_of(number: int, row: RecipeIngredient) -> Row:
    portion = Portion(row.quantity, None, row.measure_label)
    if not value_of(portion, choices_of(row.food)) and row.grams is not None:
        portion = Portion(row.grams, None, "g")
    return _row(number, row.food, [row.food], row.text, portion, method=row.method, state=row.state)


def _row(number: int, food: Food, others: Sequence[Food], text: str, portion: Portion, **said: Any) -> Row:
    choices = choices_of(food)
    measure = value_of(portion, choices) or value_of(usual_portion(food, None), choices)
    initial = {"keep": True, "quantity": portion.quantity, "measure": measure, **said}
    return Row(
        number, food, list(others), text, IngredientForm(food, initial=initial, prefix=f"row-{number}")
    )
