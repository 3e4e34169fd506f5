"""What a person notices in their body, and blood results, both as they reported them."""

import uuid
from datetime import date
from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.care.sight import LABS, Sight
from accounts.models import User
from foods.models import bounded, in_choices
from tracker.assessment.codes import EMERGENCY_SYMPTOMS, SYMPTOMS

MAX_VALUE = Decimal("1000000")  # in any unit; what is possible is asked of the assessment


class Strength(models.IntegerChoices):
    LITTLE = 1, _("a little")
    CLEAR = 2, _("clearly")
    STRONG = 3, _("strongly")


class Precision(models.TextChoices):
    """How exactly a first day is known; of a month or a year, `since` is the first day."""

    DAY = "day", _("that day")
    MONTH = "month", _("that month")
    YEAR = "year", _("that year")


class SymptomQuerySet(models.QuerySet["Symptom"]):
    def of(self, owner: User) -> "SymptomQuerySet":
        return self.filter(owner=owner)

    def open(self) -> "SymptomQuerySet":
        return self.filter(ended__isnull=True)

    def between(self, first: date, last: date) -> "SymptomQuerySet":
        """Those there on some day of that time."""
        return self.filter(since__lte=last).exclude(ended__lt=first)

    def with_notes(self) -> "SymptomQuerySet":
        return self.prefetch_related("notes")


class Symptom(models.Model):
    """One sign from its first day to its last (open while `ended` is empty); only one open a sign."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="symptoms")
    key = models.CharField(max_length=48)
    since = models.DateField()
    since_precision = models.CharField(max_length=5, choices=Precision.choices, default=Precision.DAY)
    ended = models.DateField(null=True, blank=True, help_text="The last day on which it was there.")
    looked_at_on = models.DateField(
        null=True, blank=True, help_text="A doctor or emergency service looked at it on that day."
    )
    note = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SymptomQuerySet.as_manager()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "key"], condition=Q(ended__isnull=True), name="symptom_open_once"
            ),
            models.CheckConstraint(condition=Q(key__in=SYMPTOMS), name="symptom_key_known"),
            models.CheckConstraint(
                condition=Q(ended__isnull=True) | Q(ended__gte=F("since")), name="symptom_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(looked_at_on__isnull=True) | Q(looked_at_on__gte=F("since")),
                name="symptom_looked_at_after_start",
            ),
            in_choices("since_precision", Precision),
        ]
        indexes = [models.Index(fields=["owner", "since"])]

    def __str__(self) -> str:
        return f"{self.key} since {self.since}"

    @property
    def is_emergency(self) -> bool:
        """A sign for the emergency number, whatever became of it since."""
        return self.key in EMERGENCY_SYMPTOMS

    @property
    def needs_help_now(self) -> bool:
        """Neither over nor looked at yet."""
        return self.is_emergency and self.ended is None and self.looked_at_on is None


class SymptomNote(models.Model):
    """How strong a sign was on a day."""

    symptom = models.ForeignKey(Symptom, on_delete=models.CASCADE, related_name="notes")
    date = models.DateField()
    strength = models.PositiveSmallIntegerField(choices=Strength.choices)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["date"]
        constraints = [
            models.UniqueConstraint(fields=["symptom", "date"], name="symptom_noted_once_a_day"),
            in_choices("strength", Strength),
        ]

    def __str__(self) -> str:
        return f"{self.strength} on {self.date}"


class Analyte(models.TextChoices):
    TOTAL_B12 = "total_b12", _("Total B12")
    ACTIVE_B12 = "active_b12", _("Active B12 (holoTC)")
    MMA = "mma", _("MMA (methylmalonic acid)")
    HOMOCYSTEINE = "homocysteine", _("Homocysteine")


class Comparison(models.TextChoices):
    """Laboratories report what lies beyond the reach of a test as "less than" or "more than"."""

    LESS = "<", _("less than")
    MORE = ">", _("more than")


class LabResultQuerySet(models.QuerySet["LabResult"]):
    def of(self, owner: User) -> "LabResultQuerySet":
        return self.filter(owner=owner)

    def seen(self, sees: Sight) -> "LabResultQuerySet":
        """What somebody with this sight may see of them."""
        if not sees.sees(LABS):
            return self.none()
        return self if sees.since is None else self.filter(taken_on__gte=sees.since)


class LabResult(models.Model):
    """A blood result as the report gives it: `value`, `lab_low` and `lab_high` in `unit`."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="lab_results")
    analyte = models.CharField(max_length=16, choices=Analyte.choices)
    value = models.DecimalField(max_digits=12, decimal_places=4)
    comparison = models.CharField(max_length=1, choices=Comparison.choices, blank=True)
    unit = models.CharField(max_length=8)
    taken_on = models.DateField()
    lab_low = models.DecimalField(max_digits=12, decimal_places=4, null=True, blank=True)
    lab_high = models.DecimalField(max_digits=12, decimal_places=4, null=True, blank=True)
    note = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = LabResultQuerySet.as_manager()

    class Meta:
        ordering = ["-taken_on", "analyte", "-pk"]
        constraints = [
            in_choices("analyte", Analyte),
            models.CheckConstraint(
                condition=Q(comparison__in=[*Comparison.values, ""]), name="labresult_comparison_known"
            ),
            models.CheckConstraint(condition=~Q(unit=""), name="labresult_has_a_unit"),
            models.CheckConstraint(
                condition=Q(value__gt=0, value__lte=MAX_VALUE), name="labresult_value_bounded"
            ),
            bounded("lab_low", 0, MAX_VALUE),
            bounded("lab_high", 0, MAX_VALUE),
            models.CheckConstraint(
                condition=Q(lab_low__isnull=True) | Q(lab_high__isnull=True) | Q(lab_low__lt=F("lab_high")),
                name="labresult_range_in_order",
            ),
        ]
        indexes = [models.Index(fields=["owner", "-taken_on"])]

    def __str__(self) -> str:
        return f"{self.analyte} {self.comparison}{self.value} {self.unit} on {self.taken_on}"
