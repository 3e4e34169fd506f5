"""What was eaten: days, entries and the one derived table, `DayTotal`."""

import uuid
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.care.sight import Sight
from foods.codes import Basis, Form, SourceType, Standing
from foods.models import MAX_UG, Food, HouseholdMeasure, bounded, in_choices

if TYPE_CHECKING:
    from accounts.models import User

MAX_GRAMS = Decimal("5000")  # one entry; a larger amount is a slip of the finger
MAX_ENTRY_UG = MAX_UG


class Occasion(models.TextChoices):
    BREAKFAST = "breakfast", _("Breakfast")
    LUNCH = "lunch", _("Lunch")
    DINNER = "dinner", _("Dinner")
    SNACKS = "snacks", _("Snacks")
    SUPPLEMENTS = "supplements", _("Supplements")


class Recording(models.TextChoices):
    """How the amount is known."""

    ESTIMATED = "estimated", _("estimated")
    WEIGHED = "weighed", _("weighed")
    RECALLED = "recalled", _("recalled")


class Day(models.Model):
    """One calendar day of one person: whether it is complete, whether it was unusual.

    A row exists only once something was logged or said about the day.
    """

    class Unusual(models.TextChoices):
        ILL = "ill", _("ill")
        FASTING = "fasting", _("fasting")
        TRAVELLING = "travelling", _("travelling")

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="days")
    date = models.DateField()
    complete = models.BooleanField(
        null=True, help_text="Null: not said. False: asked, and it was not everything."
    )
    unusual = models.CharField(max_length=12, choices=Unusual.choices, blank=True)
    copied_from = models.DateField(
        null=True, blank=True, help_text="A copied day counts once in usual intake."
    )
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["date"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "date"], name="day_once"),
            models.CheckConstraint(
                condition=Q(unusual__in=["ill", "fasting", "travelling", ""]), name="day_unusual_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.date}"


class EntryQuerySet(models.QuerySet["Entry"]):
    def live(self) -> "EntryQuerySet":
        """Without entries that were deleted and may still be brought back."""
        return self.filter(deleted_at__isnull=True)

    def of(self, owner: "User | int") -> "EntryQuerySet":
        return self.live().filter(owner=owner)

    def on(self, day: date) -> "EntryQuerySet":
        return self.filter(date=day)

    def seen(self, sees: Sight) -> "EntryQuerySet":
        """What somebody with this sight may see of them."""
        return self if sees.since is None else self.filter(date__gte=sees.since)

    def recent(self, until: date, days: int = 28) -> "EntryQuerySet":
        """Of that many days up to and including `until`."""
        return self.filter(date__gt=date.fromordinal(max(1, until.toordinal() - days)), date__lte=until)

    def with_foods(self) -> "EntryQuerySet":
        """With all that is needed to log them again (one more query)."""
        return self.select_related("food", "measure").prefetch_related("food__household_measures")

    def with_logger(self) -> "EntryQuerySet":
        """With `logger_name` and `logger_email` of whoever logged it for the owner."""
        told = {"logger_name": models.F("logged_by__name"), "logger_email": models.F("logged_by__email")}
        return self.annotate(**told)

    def in_order(self) -> "EntryQuerySet":
        """As a day is read: by time within an occasion where one was given, else as logged."""
        return self.order_by("date", "occasion", models.F("time").asc(nulls_last=True), "pk")


class Entry(models.Model):
    """A food eaten, with a snapshot of what it was logged with.

    `quantity` of `measure_label` weighs `grams` (or is `millilitres`, or `units` of a supplement). `ug`
    counts; None means not stated. `stated_ug` is shown, struck through, where something is stated that does
    not count. `figure_ug` and `figure_stated_ug` are the food's figures per `basis` as they were then, so
    that another amount can be worked out exactly and a later correction of the food be noticed.
    """

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="entries")
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    client_id = models.UUIDField(help_text="Made by the page that sent it; the same id never logs twice.")
    client_digest = models.CharField(
        max_length=64, help_text="Of the sent body: another body under the id is refused."
    )
    date = models.DateField()
    occasion = models.CharField(max_length=12, choices=Occasion.choices)
    time = models.TimeField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)
    recording = models.CharField(max_length=9, choices=Recording.choices, default=Recording.ESTIMATED)

    food = models.ForeignKey(Food, on_delete=models.PROTECT, related_name="+")
    measure = models.ForeignKey(
        HouseholdMeasure, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    measure_label = models.CharField(max_length=120, help_text='"g", "ml", "unit" or the household measure.')
    quantity = models.DecimalField(max_digits=9, decimal_places=3)
    grams = models.DecimalField(max_digits=9, decimal_places=3, null=True, blank=True)
    millilitres = models.DecimalField(max_digits=9, decimal_places=3, null=True, blank=True)
    units = models.DecimalField(max_digits=7, decimal_places=3, null=True, blank=True)

    name = models.CharField(max_length=255)
    ug = models.DecimalField(max_digits=12, decimal_places=4, null=True, blank=True)
    stated_ug = models.DecimalField(max_digits=15, decimal_places=4, null=True, blank=True)
    standing = models.CharField(max_length=12, choices=Standing.choices)
    at_least = models.BooleanField(
        default=False, help_text="µg of a dish that are a lower bound: an ingredient has no stated value."
    )
    source_type = models.CharField(max_length=24, choices=SourceType.choices)
    form = models.CharField(max_length=12, choices=Form.choices)
    basis = models.CharField(max_length=8, choices=Basis.choices, default=Basis.PER_100_G)
    figure_ug = models.DecimalField(max_digits=11, decimal_places=4, null=True, blank=True)
    figure_stated_ug = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    figure_kind = models.CharField(max_length=10)
    figure_source = models.CharField(max_length=24, blank=True)
    data_version = models.CharField(max_length=24, blank=True)
    brought = models.ForeignKey(
        "BroughtDiary",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="entries",
        help_text="The import that it came with, if one.",
    )

    created_at = models.DateTimeField(auto_now_add=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "entries"
        constraints = [
            models.UniqueConstraint(fields=["owner", "client_id"], name="entry_logged_once"),
            bounded("quantity", Decimal("0.001"), 100_000),
            bounded("grams", Decimal("0.001"), MAX_GRAMS),
            bounded("millilitres", Decimal("0.001"), MAX_GRAMS),
            bounded("units", Decimal("0.001"), 100),
            bounded("ug", 0, MAX_ENTRY_UG),
            bounded("stated_ug", 0, Decimal("10000000000")),
            bounded("figure_ug", 0, MAX_UG),
            bounded("figure_stated_ug", 0, Decimal("1000000000")),
            in_choices("basis", Basis),
            in_choices("occasion", Occasion),
            in_choices("recording", Recording),
            in_choices("standing", Standing),
            in_choices("source_type", SourceType),
            in_choices("form", Form),
            models.CheckConstraint(
                condition=Q(grams__isnull=False) | Q(millilitres__isnull=False) | Q(units__isnull=False),
                name="entry_has_an_amount",
            ),
            models.CheckConstraint(
                condition=Q(standing=Standing.NOT_STATED, ug__isnull=True)
                | (~Q(standing=Standing.NOT_STATED) & Q(ug__isnull=False)),
                name="entry_stated_or_not",
            ),
            models.CheckConstraint(
                condition=~Q(standing=Standing.NOT_COUNTED) | Q(ug=0), name="entry_not_counted_is_zero"
            ),
            models.CheckConstraint(
                condition=Q(at_least=False) | Q(ug__isnull=False), name="entry_at_least_of_something"
            ),
        ]
        indexes = [
            models.Index(fields=["owner", "date"]),
            models.Index(fields=["owner", "food", "-date"], name="entry_recent_foods"),
            models.Index(
                fields=["owner", "deleted_at"], condition=Q(deleted_at__isnull=False), name="entry_to_purge"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.date}"


class FavouriteQuerySet(models.QuerySet["Favourite"]):
    def seen(self, sees: Sight) -> "FavouriteQuerySet":
        """Those kept since sharing began: an earlier one tells of days that are not shared."""
        return self if sees.since is None else self.filter(created_at__date__gte=sees.since)


class Favourite(models.Model):
    """A food with the amount it is usually eaten in, one tap away."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="favourites")
    food = models.ForeignKey(Food, on_delete=models.CASCADE, related_name="+")
    measure = models.ForeignKey(
        HouseholdMeasure, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    measure_label = models.CharField(max_length=120, help_text="As on an entry.")
    quantity = models.DecimalField(max_digits=9, decimal_places=3)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = FavouriteQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "food"], name="favourite_once"),
            bounded("quantity", Decimal("0.001"), 100_000),
        ]

    def __str__(self) -> str:
        return f"favourite {self.food_id}"


class DayTotal(models.Model):
    """What a day's live entries add up to, by source type; written with it, rebuildable by a command.

    `not_stated`: entries that may bring more than is known of them, without a value or with a lower bound.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="day_totals")
    date = models.DateField()
    source_type = models.CharField(max_length=24, choices=SourceType.choices)
    ug = models.DecimalField(max_digits=14, decimal_places=4)
    entries = models.PositiveIntegerField()
    not_stated = models.PositiveIntegerField()

    class Meta:
        ordering = ["date", "source_type"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "date", "source_type"], name="day_total_once"),
            in_choices("source_type", SourceType),
            bounded("ug", 0, Decimal("1000000000")),
            models.CheckConstraint(condition=Q(not_stated__lte=models.F("entries")), name="day_total_counts"),
        ]

    def __str__(self) -> str:
        return f"{self.date} {self.source_type}: {self.ug}"
