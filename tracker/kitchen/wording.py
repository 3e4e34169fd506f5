"""What is said of recipes, by key."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WHY_NOT: dict[str, Promise] = {
    "code-reused": _(
        "This page belongs to another recipe, so nothing was saved. It is fresh: send it again."
    ),
    "no-ingredients": _("A recipe needs at least one ingredient that was read and is ticked."),
    "too-many": _("A recipe holds at most 50 ingredients. Make a part of it a recipe of its own."),
    "in-itself": _("A recipe cannot be an ingredient of itself."),
    "food-gone": _("One of these foods is no longer there. Choose another."),
    "no-weight": _(
        "Not every ingredient has a weight. Type it in grams, or weigh the finished dish and type that."
    ),
    "bad-amount": _("One of the amounts cannot be used. Check them."),
    "too-heavy": _("One serving weighs more than 5 kg. Check the amounts and the number of servings."),
    "too-rich": _("This comes to more B12 than any dish holds. Check the amounts."),
}
# Why nothing is taken off an ingredient.
WHY_ALL: dict[str, Promise] = {
    "not-cooked": _("not cooked"),
    "no-b12": _("no B12 to lose"),
    "added": _("added B12: the table has no factor, so nothing is taken off"),
    "dish": _("a dish with a figure of its own: nothing is taken off twice"),
    "already-cooked": _("the figure is for the cooked food already"),
    "not-sure": _("not clear whether the figure is for raw or cooked: nothing is taken off"),
    "no-row": _("the table has no row for this, so nothing is taken off"),
}


def why_not(key: str) -> str:
    return str(WHY_NOT[key])
