"""What is in food: one table for everyday foods, the reference layer and people's own foods."""

import uuid
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, When
from django.utils import timezone

from foods.codes import Basis, Cobalamin, Diet, FigureKind, Form, Layer, SourceType, Standing
from foods.constraints import bounded, in_choices
from foods.products.codes import COMMUNITY

MAX_UG = Decimal("100000")  # per basis; ten times the largest tablet sold, so only slips lie above it


class FoodQuerySet(models.QuerySet["Food"]):
    def current(self) -> "FoodQuerySet":
        """Foods that may be logged now: not retired."""
        return self.filter(retired_at__isnull=True)

    def visible_to(self, user: object | None) -> "FoodQuerySet":
        """The public catalogue, and `user`'s own foods (None or anonymous: the catalogue only)."""
        public = Q(owner__isnull=True)
        if not getattr(user, "is_authenticated", False):
            return self.filter(public)
        return self.filter(public | Q(owner=user))

    def not_replaced(self, user: Any) -> "FoodQuerySet":
        """Without public products that have a better version of the same barcode: one's own, or a curated."""
        same = Food.objects.current().filter(gtin=OuterRef("gtin"))
        better = same.filter(owner__isnull=True, dataset=COMMUNITY)
        public = Q(owner__isnull=True) & ~Q(gtin="")
        replaced: Any = public & ~Q(dataset=COMMUNITY) & Exists(better)
        if getattr(user, "is_authenticated", False):
            replaced |= public & Exists(same.filter(owner=user))
        return self.exclude(replaced)

    def best_of_a_barcode(self) -> "FoodQuerySet":
        """Own first, then the curated one, then the newest label."""
        rank = Case(When(owner__isnull=False, then=0), When(dataset=COMMUNITY, then=1), default=2)
        return self.order_by(rank, F("figure_date").desc(nulls_last=True), "pk")

    def with_measures(self) -> "FoodQuerySet":
        return self.prefetch_related("household_measures")


class Food(models.Model):
    """A food, with its B12 per `basis` in µg.

    `b12_ug` is what counts towards intake; None means not stated, which is not zero. `stated_b12_ug` is
    filled only where a label or table states something else than what counts.
    """

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dataset = models.CharField(max_length=24)
    dataset_id = models.CharField(max_length=64)
    layer = models.PositiveSmallIntegerField(choices=Layer.choices)
    name = models.CharField(max_length=255)
    synonyms = models.TextField(blank=True, help_text="Other names, separated by semicolons.")
    brand = models.CharField(max_length=160, blank=True)
    category = models.CharField(max_length=160, blank=True)
    gtin = models.CharField(
        max_length=14, blank=True, help_text="The barcode as 14 digits, filled up with zeros on the left."
    )
    country = models.CharField(max_length=2, blank=True, help_text="Where the product is sold, if one.")

    basis = models.CharField(max_length=8, choices=Basis.choices, default=Basis.PER_100_G)
    b12_ug = models.DecimalField(max_digits=11, decimal_places=4, null=True, blank=True)
    stated_b12_ug = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    added_b12_ug = models.DecimalField(
        max_digits=11, decimal_places=4, null=True, blank=True, help_text="The part that was added, if told."
    )
    added_form = models.CharField(max_length=20, choices=Cobalamin.choices, blank=True)
    standing = models.CharField(max_length=12, choices=Standing.choices)
    at_least = models.BooleanField(
        default=False,
        db_default=False,
        help_text="A dish whose figure is a lower bound: an ingredient has no stated value.",
    )
    suspect_reason = models.CharField(max_length=40, blank=True)
    density_g_per_ml = models.DecimalField(max_digits=6, decimal_places=4, null=True, blank=True)

    source_type = models.CharField(max_length=24, choices=SourceType.choices)
    form = models.CharField(max_length=12, choices=Form.choices)
    diet = models.CharField(max_length=14, choices=Diet.choices, default=Diet.UNSURE)
    rule = models.CharField(max_length=40, blank=True, help_text="The classification rule that fired.")
    allergens = models.CharField(max_length=120, blank=True, help_text="Codes, separated by spaces.")
    tags = models.CharField(max_length=120, blank=True, help_text="Codes, separated by spaces.")

    figure_kind = models.CharField(max_length=10, choices=FigureKind.choices)
    figure_source = models.CharField(max_length=24, blank=True)
    figure_source_id = models.CharField(max_length=64, blank=True)
    figure_description = models.CharField(max_length=400, blank=True)
    figure_date = models.DateField(
        null=True, blank=True, help_text="When the figure was published, or read from the label."
    )
    note = models.TextField(blank=True)

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True, related_name="own_foods"
    )
    data_version = models.CharField(max_length=24, blank=True)
    content_hash = models.CharField(max_length=32, blank=True)
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = FoodQuerySet.as_manager()

    class Meta:
        ordering = ["layer", "name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["dataset", "dataset_id"], condition=Q(owner__isnull=True), name="food_natural_key"
            ),
            models.UniqueConstraint(
                fields=["owner", "dataset", "dataset_id"],
                condition=Q(owner__isnull=False),
                name="food_own_key",
            ),
            models.UniqueConstraint(
                fields=["dataset", "gtin"],
                condition=Q(owner__isnull=True, retired_at__isnull=True) & ~Q(gtin=""),
                name="food_barcode_once_a_dataset",
            ),
            models.UniqueConstraint(
                fields=["owner", "gtin"],
                condition=Q(owner__isnull=False, retired_at__isnull=True) & ~Q(gtin=""),
                name="food_own_barcode_once",
            ),
            bounded("b12_ug", 0, MAX_UG),
            bounded("stated_b12_ug", 0, Decimal("1000000000")),
            bounded("added_b12_ug", 0, MAX_UG),
            bounded("density_g_per_ml", Decimal("0.1"), Decimal("3")),
            in_choices("basis", Basis),
            in_choices("standing", Standing),
            in_choices("source_type", SourceType),
            in_choices("form", Form),
            in_choices("diet", Diet),
            in_choices("figure_kind", FigureKind),
            in_choices("layer", Layer),
            models.CheckConstraint(
                condition=Q(added_form__in=[*Cobalamin.values, ""]), name="food_added_form_known"
            ),
            models.CheckConstraint(
                condition=Q(standing=Standing.NOT_STATED, b12_ug__isnull=True)
                | (~Q(standing=Standing.NOT_STATED) & Q(b12_ug__isnull=False)),
                name="food_stated_or_not",
            ),
            models.CheckConstraint(
                condition=~Q(standing=Standing.NOT_COUNTED) | Q(b12_ug=0), name="food_not_counted_is_zero"
            ),
            models.CheckConstraint(
                condition=Q(at_least=False) | Q(b12_ug__isnull=False), name="food_at_least_of_something"
            ),
        ]
        indexes = [
            models.Index(fields=["layer", "retired_at"]),
            models.Index(fields=["owner"]),
            models.Index(fields=["gtin"], condition=~Q(gtin=""), name="food_by_barcode"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def measures(self) -> list["HouseholdMeasure"]:
        """The household measures, in their order; prefetch with `with_measures()`."""
        return list(self.household_measures.all())

    @property
    def b12_ug_per_100g(self) -> Decimal | None:
        """µg that count in 100 g; None when not stated, for a unit, or for 100 ml without a density."""
        if self.b12_ug is None or self.basis == Basis.PER_UNIT:
            return None
        if self.basis == Basis.PER_100_G:
            return self.b12_ug
        return self.b12_ug / self.density_g_per_ml if self.density_g_per_ml else None

    @property
    def is_retired(self) -> bool:
        return self.retired_at is not None

    def retire(self) -> None:
        """Take the food out of search and logging; past entries keep it."""
        self.retired_at = timezone.now()
        self.save(update_fields=["retired_at"])


class HouseholdMeasure(models.Model):
    """One measure of a food: "1 glass, 200 ml" weighing 206 g; a tablet is one unit."""

    food = models.ForeignKey(Food, on_delete=models.CASCADE, related_name="household_measures")
    position = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=120)
    grams = models.DecimalField(max_digits=9, decimal_places=3, null=True, blank=True)
    millilitres = models.DecimalField(max_digits=9, decimal_places=3, null=True, blank=True)
    units = models.DecimalField(max_digits=7, decimal_places=2, null=True, blank=True)

    class Meta:
        ordering = ["food_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["food", "position"], name="measure_position_once"),
            bounded("grams", Decimal("0.001"), 100_000),
            bounded("millilitres", Decimal("0.001"), 100_000),
            bounded("units", Decimal("0.01"), 1000),
            models.CheckConstraint(
                condition=Q(grams__isnull=False) | Q(millilitres__isnull=False) | Q(units__isnull=False),
                name="measure_has_an_amount",
            ),
        ]

    def __str__(self) -> str:
        return self.label


class SearchDocument(models.Model):
    """What search knows of one food, derived by `foods.search.index` and rebuildable at any time.

    `position` sorts candidates before they are ranked: everyday foods and short names come first, so that a
    search may stop after the first hundred. Phrases are normalised; `aliases` are separated by semicolons.
    """

    position = models.BigAutoField(primary_key=True, help_text="Given by the index; SQLite's own row number.")
    food = models.OneToOneField(Food, on_delete=models.CASCADE, related_name="+")
    layer = models.PositiveSmallIntegerField(choices=Layer.choices)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+")
    diet = models.CharField(max_length=14, choices=Diet.choices)
    name = models.TextField()
    aliases = models.TextField(blank=True)
    brand = models.TextField(blank=True)
    words = models.TextField(help_text="Every distinct word of the food, separated by single spaces.")

    def __str__(self) -> str:
        return self.name


class SearchWord(models.Model):
    """One word of the catalogue's own vocabulary, for correcting misspelt ones."""

    word = models.CharField(max_length=40, primary_key=True)
    layer = models.PositiveSmallIntegerField(help_text="The first layer it occurs in.")
    foods = models.PositiveIntegerField(help_text="How many foods it names.")

    def __str__(self) -> str:
        return self.word


class SearchStamp(models.Model):
    """One row that changes with the vocabulary, so that each process knows when to read it again."""

    stamp = models.UUIDField(default=uuid.uuid4)

    def __str__(self) -> str:
        return str(self.stamp)


from foods.products.models import FortificationRecord, ProductSubmission  # noqa: E402  (they point to Food)
from foods.recipes.models import Recipe, RecipeIngredient  # noqa: E402  (so do these)

__all__ = [
    "MAX_UG",
    "Food",
    "FoodQuerySet",
    "FortificationRecord",
    "HouseholdMeasure",
    "ProductSubmission",
    "Recipe",
    "RecipeIngredient",
    "SearchDocument",
    "SearchStamp",
    "SearchWord",
    "bounded",
    "in_choices",
]
