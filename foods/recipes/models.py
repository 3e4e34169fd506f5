"""A recipe: the person's own food that it makes, and what goes into it."""

from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Prefetch, Q

from foods.constraints import bounded, in_choices
from foods.recipes.codes import Method, State, Yield

MOST_GRAMS = Decimal(100_000)  # a cauldron; a larger one is a slip
SERVINGS = (Decimal("0.25"), Decimal(1000))


class RecipeQuerySet(models.QuerySet["Recipe"]):
    def current(self) -> "RecipeQuerySet":
        """Recipes that may still be cooked: their food is not retired."""
        return self.filter(food__retired_at__isnull=True)

    def of(self, owner: Any) -> "RecipeQuerySet":
        return self.filter(owner=owner)

    def in_order(self) -> "RecipeQuerySet":
        return self.order_by("food__name", "pk")

    def with_foods(self) -> "RecipeQuerySet":
        """With the dishes themselves and their servings (one more query)."""
        return self.select_related("food").prefetch_related("food__household_measures")

    def with_ingredients(self) -> "RecipeQuerySet":
        """With everything that its figure follows from (four more queries)."""
        rows = RecipeIngredient.objects.select_related("food").prefetch_related("food__household_measures")
        return self.select_related("food").prefetch_related(
            "food__household_measures", Prefetch("ingredients", queryset=rows)
        )


class Recipe(models.Model):
    """How a dish is made. Its name and its B12 stand on `food`, which is what gets logged.

    `cooked_grams`: the finished dish on the scales; None where it was not weighed, then `yield_kind` tells.
    `unread`: lines of the list of ingredients that could not be read, kept as they were typed.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="recipes")
    food = models.OneToOneField("foods.Food", on_delete=models.CASCADE, related_name="recipe")
    method = models.CharField(max_length=10, choices=Method.choices, default=Method.NONE)
    yield_kind = models.CharField(max_length=12, choices=Yield.choices, default=Yield.AS_RAW)
    cooked_grams = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    servings = models.DecimalField(max_digits=6, decimal_places=2)
    unread = models.TextField(blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = RecipeQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            in_choices("method", Method),
            in_choices("yield_kind", Yield),
            bounded("cooked_grams", Decimal(1), MOST_GRAMS),
            bounded("servings", *SERVINGS),
        ]

    def __str__(self) -> str:
        return self.food.name

    @property
    def unread_lines(self) -> list[str]:
        return self.unread.splitlines()


class RecipeIngredient(models.Model):
    """One ingredient, as it goes into the pot: `quantity` of `measure_label`, as on an entry.

    `method` "" is that of the recipe; `state` "" leaves it to the food's own words whether its figure is for
    the raw or the cooked food.
    """

    recipe = models.ForeignKey(Recipe, on_delete=models.CASCADE, related_name="ingredients")
    position = models.PositiveSmallIntegerField()
    food = models.ForeignKey("foods.Food", on_delete=models.RESTRICT, related_name="+")
    text = models.CharField(max_length=300, blank=True, help_text="The line as it was typed.")
    quantity = models.DecimalField(max_digits=9, decimal_places=3)
    measure_label = models.CharField(max_length=120)
    grams = models.DecimalField(max_digits=9, decimal_places=3, null=True, blank=True)
    millilitres = models.DecimalField(max_digits=9, decimal_places=3, null=True, blank=True)
    units = models.DecimalField(max_digits=7, decimal_places=3, null=True, blank=True)
    method = models.CharField(max_length=10, choices=Method.choices, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, blank=True)

    class Meta:
        ordering = ["recipe_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["recipe", "position"], name="ingredient_position_once"),
            bounded("quantity", Decimal("0.001"), 100_000),
            bounded("grams", Decimal("0.001"), 5000),
            bounded("millilitres", Decimal("0.001"), 5000),
            bounded("units", Decimal("0.001"), 100),
            models.CheckConstraint(
                condition=Q(grams__isnull=False) | Q(millilitres__isnull=False) | Q(units__isnull=False),
                name="ingredient_has_an_amount",
            ),
            models.CheckConstraint(
                condition=Q(method__in=[*Method.values, ""]), name="ingredient_method_known"
            ),
            models.CheckConstraint(condition=Q(state__in=[*State.values, ""]), name="ingredient_state_known"),
        ]

    def __str__(self) -> str:
        return f"{self.food_id}, {self.quantity} {self.measure_label}"
