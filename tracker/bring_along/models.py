"""Diaries brought along from other trackers, so that a whole import can be taken back."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Count, Max, Min, Q
from django.utils.translation import gettext_lazy as _


class BroughtQuerySet(models.QuerySet["BroughtDiary"]):
    def counted(self, owner: Any) -> "BroughtQuerySet":
        """A person's imports with how much each still holds, newest first (one query)."""
        live = Q(entries__deleted_at__isnull=True)
        return self.filter(owner=owner).annotate(
            entry_count=Count("entries", filter=live),
            first_day=Min("entries__date", filter=live),
            last_day=Max("entries__date", filter=live),
        )


class BroughtDiary(models.Model):
    """One import; its entries point to it. `days_complete`: the person said that the days held everything."""

    class Source(models.TextChoices):
        CRONOMETER = "cronometer", _("Cronometer")

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="brought_diaries"
    )
    source = models.CharField(max_length=16, choices=Source.choices, default=Source.CRONOMETER)
    days_complete = models.BooleanField(default=False)
    brought_at = models.DateTimeField(auto_now_add=True)

    objects = BroughtQuerySet.as_manager()

    class Meta:
        ordering = ["-brought_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(source__in=["cronometer"]), name="broughtdiary_source_known")
        ]

    def __str__(self) -> str:
        return f"{self.source}, {self.brought_at:%Y-%m-%d}"
