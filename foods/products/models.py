"""What the label of a product said and when, and own foods offered to everybody."""

import uuid
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from foods.codes import Basis
from foods.constraints import bounded, in_choices
from foods.products.codes import LabelPer, LabelUnit, RecordKind, SubmissionStatus

MAX_STATED = Decimal("100000000")  # µg or per cent, before it is judged
MAX_SERVING = Decimal(5000)  # g or ml


class RecordQuerySet(models.QuerySet["FortificationRecord"]):
    def newest_first(self) -> "RecordQuerySet":
        return self.order_by("-checked_on", "-pk")


class FortificationRecord(models.Model):
    """One reading of a product's label: the figure as printed, and what it makes in the food's basis.

    `stated_value` is in `stated_unit` for `stated_per`; None where the label stated nothing. `b12_ug` is µg
    per `basis`. Who read it is kept for their own export and shown to nobody.
    """

    food = models.ForeignKey("foods.Food", on_delete=models.CASCADE, related_name="label_records")
    kind = models.CharField(max_length=10, choices=RecordKind.choices)
    stated_value = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    stated_unit = models.CharField(max_length=16, choices=LabelUnit.choices)
    stated_per = models.CharField(max_length=8, choices=LabelPer.choices, blank=True)
    serving_g = models.DecimalField(max_digits=9, decimal_places=3, null=True, blank=True)
    serving_ml = models.DecimalField(max_digits=9, decimal_places=3, null=True, blank=True)
    b12_ug = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    basis = models.CharField(max_length=8, choices=Basis.choices)
    country = models.CharField(max_length=2, blank=True)
    checked_on = models.DateField()
    source = models.CharField(max_length=40, blank=True, help_text="The data set it came with, if one.")
    confirmed = models.BooleanField(
        default=False, help_text="An unusual figure, and whoever read the label said that it is right."
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering = ["-checked_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["food", "recorded_by", "checked_on"],
                condition=Q(kind=RecordKind.SAME),
                name="label_same_once_a_day",
            ),
            bounded("stated_value", 0, MAX_STATED),
            bounded("b12_ug", 0, MAX_STATED),
            bounded("serving_g", Decimal("0.001"), MAX_SERVING),
            bounded("serving_ml", Decimal("0.001"), MAX_SERVING),
            in_choices("kind", RecordKind),
            in_choices("stated_unit", LabelUnit),
            in_choices("basis", Basis),
            models.CheckConstraint(
                condition=Q(stated_per__in=[*LabelPer.values, ""]), name="label_per_known"
            ),
            models.CheckConstraint(
                condition=Q(stated_unit=LabelUnit.NONE, stated_value__isnull=True)
                | (~Q(stated_unit=LabelUnit.NONE) & Q(stated_value__isnull=False)),
                name="label_stated_or_not",
            ),
        ]
        indexes = [models.Index(fields=["food", "-checked_on"])]

    def __str__(self) -> str:
        return f"{self.food_id}, {self.checked_on}"

    @property
    def serving(self) -> Decimal | None:
        return self.serving_g or self.serving_ml


class SubmissionQuerySet(models.QuerySet["ProductSubmission"]):
    def pending(self) -> "SubmissionQuerySet":
        return self.filter(status=SubmissionStatus.PENDING)

    def untold(self, user: Any) -> "SubmissionQuerySet":
        """Decided, and the person has not yet said that they have read it."""
        decided = [SubmissionStatus.ACCEPTED, SubmissionStatus.REJECTED]
        return self.filter(owner=user, status__in=decided, told=False).select_related("food")


class ProductSubmission(models.Model):
    """An own food that its person offers to everybody: the label's facts, never who."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="product_submissions"
    )
    food = models.ForeignKey("foods.Food", on_delete=models.CASCADE, related_name="submissions")
    status = models.CharField(
        max_length=10, choices=SubmissionStatus.choices, default=SubmissionStatus.PENDING
    )
    offered_at = models.DateTimeField(auto_now_add=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    reason = models.CharField(max_length=400, blank=True)
    public_food = models.ForeignKey(
        "foods.Food", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    told = models.BooleanField(default=False)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        ordering = ["-offered_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["food"],
                condition=Q(status=SubmissionStatus.PENDING),
                name="submission_one_waiting",
            ),
            in_choices("status", SubmissionStatus),
        ]

    def __str__(self) -> str:
        """Without the product's name: the administration's log keeps this after the account is deleted."""
        return f"{self.code}: {self.get_status_display()}"

    @property
    def is_pending(self) -> bool:
        return self.status == SubmissionStatus.PENDING
