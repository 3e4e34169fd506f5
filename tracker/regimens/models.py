"""Supplements and injections taken by a plan: dated versions, and what differed from the plan."""

import uuid
from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from foods.codes import Cobalamin
from foods.models import Food, bounded, in_choices
from tracker.diary.models import Occasion

_TREATMENT = "As treatment: shown as treatment, never judged."
_STILL_TAKEN = "The last day on which the person said that it is still taken."


class Kind(models.TextChoices):
    TABLET = "tablet", _("tablet")
    LOZENGE = "lozenge", _("lozenge")
    DROPS = "drops", _("drops")
    SPRAY = "spray", _("spray")
    INJECTION = "injection", _("injection")


class Schedule(models.TextChoices):
    DAILY = "daily", _("every day")
    WEEKDAYS = "weekdays", _("on certain days of the week")
    WEEKLY = "weekly", _("once a week")
    EVERY_N_DAYS = "every_n_days", _("every so many days")


class DoseStatus(models.TextChoices):
    TAKEN = "taken", _("taken")
    SKIPPED = "skipped", _("skipped")
    MOVED = "moved", _("moved")


class RegimenQuerySet(models.QuerySet["Regimen"]):
    def of(self, owner: User) -> "RegimenQuerySet":
        return self.filter(owner=owner)


class Regimen(models.Model):
    """One product taken by plan. Planned doses are derived when read, never stored."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="regimens")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.TABLET)
    food = models.ForeignKey(Food, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    prescribed = models.BooleanField(default=False, help_text=_TREATMENT)
    still_taken_on = models.DateField(help_text=_STILL_TAKEN)
    remind_at = models.TimeField(
        null=True, blank=True, help_text="When to send an e-mail on the day of a dose, in the person's time."
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = RegimenQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [in_choices("kind", Kind)]

    def __str__(self) -> str:
        return self.name

    @property
    def is_treatment(self) -> bool:
        """An injection or something prescribed: shown as treatment, never part of oral intake."""
        return self.prescribed or self.kind == Kind.INJECTION

    @property
    def product(self) -> str:
        """The key of the product, the same as that of entries of the same food."""
        return f"food:{self.food_id}" if self.food_id else f"regimen:{self.pk}"


class RegimenVersion(models.Model):
    """The plan from `start` to `end` (open when None): `dose_ug` a dose in µg, on the days of the schedule.

    `weekdays` is a bit mask, Monday = 1 … Sunday = 64, for WEEKDAYS and WEEKLY; `interval_days` for
    EVERY_N_DAYS, counted from `start`. `label_…` is what the product's label said when the version was made,
    so that a later correction of the food changes nothing that was planned before it.
    """

    regimen = models.ForeignKey(Regimen, on_delete=models.CASCADE, related_name="versions")
    start = models.DateField()
    end = models.DateField(null=True, blank=True)
    dose_ug = models.DecimalField(max_digits=9, decimal_places=2)
    schedule = models.CharField(max_length=12, choices=Schedule.choices, default=Schedule.DAILY)
    weekdays = models.PositiveSmallIntegerField(default=127)
    interval_days = models.PositiveSmallIntegerField(default=1)
    occasion = models.CharField(max_length=12, choices=Occasion.choices, default=Occasion.SUPPLEMENTS)
    time = models.TimeField(null=True, blank=True)
    added_form = models.CharField(max_length=20, choices=Cobalamin.choices, blank=True)
    label_name = models.CharField(max_length=255, blank=True)
    label_ug = models.DecimalField(max_digits=11, decimal_places=4, null=True, blank=True)
    label_read_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["start", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["regimen", "start"], name="version_starts_once"),
            models.CheckConstraint(
                condition=Q(end__isnull=True) | Q(end__gte=F("start")), name="version_ends_after_start"
            ),
            bounded("dose_ug", Decimal("0.1"), 100_000),
            bounded("weekdays", 1, 127),
            bounded("interval_days", 1, 366),
            in_choices("schedule", Schedule),
            in_choices("occasion", Occasion),
            bounded("label_ug", 0, 100_000),
            models.CheckConstraint(
                condition=Q(added_form__in=[*Cobalamin.values, ""]), name="version_added_form_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dose_ug} µg {self.schedule} from {self.start}"


class DoseEvent(models.Model):
    """What really became of the dose planned for `planned_on`."""

    regimen = models.ForeignKey(Regimen, on_delete=models.CASCADE, related_name="events")
    planned_on = models.DateField()
    status = models.CharField(max_length=8, choices=DoseStatus.choices)
    taken_on = models.DateField(null=True, blank=True, help_text="For a moved dose: the day it moved to.")
    dose_ug = models.DecimalField(max_digits=9, decimal_places=2, help_text="As planned when it was said.")

    class Meta:
        ordering = ["planned_on"]
        constraints = [
            models.UniqueConstraint(fields=["regimen", "planned_on"], name="dose_said_once"),
            models.CheckConstraint(
                condition=Q(status="moved", taken_on__isnull=False) | ~Q(status="moved"),
                name="moved_somewhere",
            ),
            bounded("dose_ug", Decimal("0.1"), 100_000),
            in_choices("status", DoseStatus),
        ]

    def __str__(self) -> str:
        return f"{self.planned_on} {self.status}"


class Reminder(models.Model):
    """That an e-mail went out about a dose, so that none goes out twice."""

    regimen = models.ForeignKey(Regimen, on_delete=models.CASCADE, related_name="reminders")
    due_on = models.DateField()
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["due_on"]
        constraints = [models.UniqueConstraint(fields=["regimen", "due_on"], name="reminded_once")]

    def __str__(self) -> str:
        return f"reminder for {self.due_on}"
