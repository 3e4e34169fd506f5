"""/recipes/: a person's own dishes."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.requests import SignedInRequest
from foods.models import Food, Recipe
from foods.recipes import actions
from foods.recipes.codes import RECIPE
from foods.recipes.figure import dish_of
from tracker.guard import own_row
from tracker.kitchen.page import WritingPage, empty_page, page_of, sent_page
from tracker.kitchen.wording import WHY_ALL, why_not


@require_safe
def recipes(request: SignedInRequest) -> HttpResponse:
    found = Recipe.objects.of(request.owner).current().in_order().with_foods()
    return render(request, "kitchen/recipes.html", {"section": "foods", "recipes": found})


@require_safe
def recipe(request: SignedInRequest, code: UUID) -> HttpResponse:
    """A dish with what each ingredient brings to it."""
    shown = own_recipe(request, code, retired=True)
    made = dish_of(shown)
    context = {
        "section": "foods",
        "recipe": shown,
        "food": shown.food,
        "dish": made,
        "why_all": WHY_ALL,
        "differs": actions.differs(shown, made),
        "copy_code": uuid4(),
    }
    return render(request, "kitchen/recipe.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def recipe_new(request: SignedInRequest) -> HttpResponse:
    if request.method != "POST":
        return _show(request, empty_page(request))
    return _sent(request, None)


@require_http_methods(["GET", "HEAD", "POST"])
def recipe_edit(request: SignedInRequest, code: UUID) -> HttpResponse:
    changed = own_recipe(request, code)
    if request.method != "POST":
        return _show(request, page_of(changed))
    return _sent(request, changed)


@require_POST
def recipe_copy(request: SignedInRequest, code: UUID) -> HttpResponse:
    """The same dish under another name, open for changes."""
    original = own_recipe(request, code, retired=True)
    name = _("%(recipe)s (copy)") % {"recipe": original.food.name[:180]}
    try:
        copy = actions.copy_recipe(recipe=original, code=_sent_code(request), name=name)
    except actions.Refused as refusal:
        messages.error(request, why_not(refusal.key))
        return redirect("tracker:recipe", code=code)
    return redirect("tracker:recipe-edit", code=copy.food.code)


@require_POST
def recipe_anew(request: SignedInRequest, code: UUID) -> HttpResponse:
    """Take over the ingredients' present figures, for what is logged from now on."""
    try:
        actions.work_out_anew(recipe=own_recipe(request, code))
    except actions.Refused as refusal:
        messages.error(request, why_not(refusal.key))
    return redirect("tracker:recipe", code=code)


@require_POST
def recipe_remove(request: SignedInRequest, code: UUID) -> HttpResponse:
    removed = own_recipe(request, code)
    actions.retire_recipe(recipe=removed)
    messages.success(request, _("%(food)s is removed. What you logged keeps it.") % {"food": removed.food})
    return redirect("tracker:recipes")


def own_recipe(request: SignedInRequest, code: UUID, *, retired: bool = False) -> Recipe:
    """The person's own recipe by the code of its food; Http404 for anybody else's."""
    foods = Food.objects.filter(dataset=RECIPE)
    food = own_row(request, foods if retired else foods.current(), code)
    return Recipe.objects.with_ingredients().get(food=food)


def _sent(request: SignedInRequest, changed: Recipe | None) -> HttpResponse:
    """Read what is new, then show it; save once there is nothing new to look at."""
    page = sent_page(request, changed, look_again="look" in request.POST)
    if page.gone:
        messages.error(request, why_not("food-gone"))
    saving = request.POST.get("do") == "save" and not page.is_new_reading and not page.gone
    if not saving or not page.is_valid:
        return _show(request, page)
    try:
        code = page.form.cleaned_data["code"]
        saved = actions.save_recipe(owner=request.owner, code=code, written=page.written)
    except actions.Refused as refusal:
        return _show(request, _refused(page, refusal))
    messages.success(request, _("%(recipe)s is saved. Only you see it.") % {"recipe": saved.food.name})
    return redirect("tracker:recipe", code=saved.food.code)


def _refused(page: WritingPage, refusal: actions.Refused) -> WritingPage:
    """The page with the reason, under a fresh code where its own is somebody else's."""
    field = "cooked_grams" if refusal.key == "no-weight" else None
    page.form.add_error(field, why_not(refusal.key))
    if refusal.key == "code-reused":
        page.form.data = {**dict(page.form.data.items()), "code": str(uuid4())}
    return page


def _show(request: SignedInRequest, page: WritingPage) -> HttpResponse:
    swap = request.htmx and not request.htmx.boosted
    template = "kitchen/_writing.html" if swap else "kitchen/writing.html"
    return render(request, template, {"section": "foods", "page": page, "form": page.form})


def _sent_code(request: SignedInRequest) -> UUID:
    """The name that the page gave the copy, so that sending it twice copies once."""
    try:
        return UUID(request.POST.get("copy_code", ""))
    except ValueError:
        return uuid4()
