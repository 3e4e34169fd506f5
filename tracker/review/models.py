"""What dietitians and their clients write to each other and for the record."""

import uuid
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.care.sight import DIARY, Sight
from accounts.models import CareRelationship
from foods.models import Food, HouseholdMeasure, bounded, in_choices
from tracker.diary.models import Entry

if TYPE_CHECKING:
    from accounts.models import User

LONG = 4000


def _code() -> "models.UUIDField[uuid.UUID, uuid.UUID]":
    return models.UUIDField(default=uuid.uuid4, unique=True, editable=False)


def _person(related_name: str, **options: Any) -> Any:
    return models.ForeignKey(settings.AUTH_USER_MODEL, related_name=related_name, **options)


class ClientStanding(models.Model):
    """Where a client stands on the board: derived, rebuildable by `refresh_boards`, for quick reading only.

    Computed from what the client shares, on `computed_for` (the client's own day), from the state that the
    relationship's counter `touched` had at `seen`. `reason` and `picture` are keys and plain figures.
    """

    care = models.OneToOneField(CareRelationship, on_delete=models.CASCADE, related_name="standing")
    group = models.CharField(max_length=16)
    rank = models.FloatField(default=0, help_text="Within the group, the smallest first.")
    severity = models.CharField(max_length=10, blank=True)
    reason = models.JSONField(default=list)
    picture = models.JSONField(default=dict)
    computed_for = models.DateField()
    computed_at = models.DateTimeField(default=timezone.now)
    seen = models.PositiveIntegerField()
    versions = models.CharField(max_length=60, blank=True)

    class Meta:
        indexes = [models.Index(fields=["group", "rank"])]

    def __str__(self) -> str:
        return f"{self.group} on {self.computed_for}"


class TargetQuerySet(models.QuerySet["Target"]):
    def of(self, client: "User | int") -> "TargetQuerySet":
        return self.filter(client=client)

    def seen(self, sees: Sight) -> "TargetQuerySet":
        """What somebody with this sight may see: it belongs to the diary, and is not over before sharing."""
        if not sees.sees(DIARY):
            return self.none()
        return self.filter(Q(end=None) | Q(end__gte=sees.since)) if sees.since else self

    def held_on(self, day: date) -> "Target | None":
        """The newest one begun by that day; over, if that one is over. Of one client: `of()` first."""
        begun = self.filter(start__lte=day).first()
        return begun if begun and begun.covers(day) else None


class Target(models.Model):
    """A personal target, µg a day, set by a dietitian with the reason; the newest begun one holds."""

    code = _code()
    client = _person("b12_targets", on_delete=models.CASCADE)
    set_by = _person("+", on_delete=models.SET_NULL, null=True)
    set_by_name = models.CharField(max_length=80)
    ug = models.DecimalField(max_digits=7, decimal_places=2)
    reason = models.CharField(max_length=300)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = TargetQuerySet.as_manager()

    class Meta:
        ordering = ["-start", "-pk"]
        constraints = [
            bounded("ug", Decimal("0.1"), 5000),
            models.CheckConstraint(
                condition=Q(end__isnull=True) | Q(end__gte=F("start")), name="target_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ug} µg from {self.start}"

    def covers(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day <= self.end)


class RareKind(models.TextChoices):
    LIVER = "liver", _("liver, also in pâté or sausage")
    SHELLFISH = "shellfish", _("mussels, oysters, clams")
    KIDNEY = "kidney", _("kidney or other offal")
    OILY_FISH = "oily_fish", _("sardines, mackerel, herring")


class Per(models.TextChoices):
    WEEK = "week", _("a week")
    MONTH = "month", _("a month")
    YEAR = "year", _("a year")


class RareFoodQuerySet(models.QuerySet["RareFood"]):
    def seen(self, sees: Sight) -> "RareFoodQuerySet":
        """What somebody with this sight may see: it belongs to the diary, and was told since then."""
        if not sees.sees(DIARY):
            return self.none()
        return self.filter(asked_on__gte=sees.since) if sees.since else self


class RareFood(models.Model):
    """How often a rich food that a fortnight misses is eaten: `times` in `per` (week, month or year)."""

    client = _person("rare_foods", on_delete=models.CASCADE)
    asked_by = _person("+", on_delete=models.SET_NULL, null=True)
    kind = models.CharField(max_length=10, choices=RareKind.choices)
    times = models.PositiveSmallIntegerField()
    per = models.CharField(max_length=5, choices=Per.choices)
    asked_on = models.DateField()

    objects = RareFoodQuerySet.as_manager()

    class Meta:
        ordering = ["kind"]
        constraints = [
            models.UniqueConstraint(fields=["client", "kind"], name="rare_food_once"),
            bounded("times", 0, 100),
            in_choices("kind", RareKind),
            in_choices("per", Per),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.times} {self.per}"


class Comment(models.Model):
    """About an entry, a day, or neither (then about the whole). `read_at`: by the other side."""

    code = _code()
    client = _person("comments_about", on_delete=models.CASCADE)
    care = models.ForeignKey(CareRelationship, on_delete=models.CASCADE, related_name="comments")
    author = _person("+", on_delete=models.SET_NULL, null=True)
    author_name = models.CharField(max_length=80)
    entry = models.ForeignKey(
        Entry, on_delete=models.SET_NULL, null=True, blank=True, related_name="comments"
    )
    day = models.DateField(null=True, blank=True)
    text = models.CharField(max_length=2000)
    reply_to = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="replies"
    )
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at", "pk"]
        indexes = [models.Index(fields=["client", "-created_at"])]

    def __str__(self) -> str:
        return f"{self.author_name}, {self.created_at:%Y-%m-%d}"


class SuggestionKind(models.TextChoices):
    MATCH = "match", _("another food or amount")
    DAY = "day", _("a day")
    REGIMEN = "regimen", _("a supplement")


class SuggestionStatus(models.TextChoices):
    OPEN = "open", _("waiting for an answer")
    ACCEPTED = "accepted", _("accepted")
    REFUSED = "refused", _("refused")
    WITHDRAWN = "withdrawn", _("taken back")


class Suggestion(models.Model):
    """A better food or portion for an entry, or a plan for days to come; nothing changes until accepted.

    `original` is the entry as it was, so that it stays visible. `plan` is a day or a regimen as plain values.
    """

    code = _code()
    client = _person("suggestions", on_delete=models.CASCADE)
    care = models.ForeignKey(CareRelationship, on_delete=models.CASCADE, related_name="suggestions")
    author = _person("+", on_delete=models.SET_NULL, null=True)
    author_name = models.CharField(max_length=80)
    kind = models.CharField(max_length=8, choices=SuggestionKind.choices)
    entry = models.ForeignKey(
        Entry, on_delete=models.SET_NULL, null=True, blank=True, related_name="suggestions"
    )
    original = models.JSONField(default=dict)
    food = models.ForeignKey(Food, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    measure = models.ForeignKey(
        HouseholdMeasure, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    unit = models.CharField(max_length=12, blank=True)
    quantity = models.DecimalField(max_digits=9, decimal_places=3, null=True, blank=True)
    plan = models.JSONField(default=dict)
    note = models.CharField(max_length=500, blank=True)
    status = models.CharField(max_length=9, choices=SuggestionStatus.choices, default=SuggestionStatus.OPEN)
    created_at = models.DateTimeField(default=timezone.now)
    answered_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField(null=True, blank=True, help_text="By the client, before answering.")
    mailed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            in_choices("kind", SuggestionKind),
            in_choices("status", SuggestionStatus),
            bounded("quantity", Decimal("0.001"), 100_000),
            models.UniqueConstraint(
                fields=["entry", "care"], condition=Q(status="open"), name="suggestion_open_once_an_entry"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}, {self.status}"


class RecallStep(models.TextChoices):
    QUICK = "quick", _("quick list")
    FORGOTTEN = "forgotten", _("forgotten foods")
    TIMES = "times", _("time and occasion")
    DETAIL = "detail", _("detail")
    REVIEW = "review", _("review")


class Recall(models.Model):
    """A 24-hour recall being entered for a client in passes; finished, its rows are entries of the day."""

    code = _code()
    client = _person("recalls", on_delete=models.CASCADE)
    care = models.ForeignKey(CareRelationship, on_delete=models.CASCADE, related_name="recalls")
    author = _person("+", on_delete=models.SET_NULL, null=True)
    date = models.DateField()
    step = models.CharField(max_length=9, choices=RecallStep.choices, default=RecallStep.QUICK)
    rows = models.JSONField(default=list)
    created_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-date", "-pk"]
        constraints = [
            in_choices("step", RecallStep),
            models.UniqueConstraint(
                fields=["care", "date"], condition=Q(finished_at__isnull=True), name="recall_open_once_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"recall of {self.date}"


class CareProcess(models.Model):
    """The texts of a review by the steps of the Nutrition Care Process, in the dietitian's own words."""

    first_day = models.DateField()
    last_day = models.DateField()
    assessment = models.TextField(max_length=LONG, blank=True)
    problem = models.TextField(max_length=LONG, blank=True)
    aetiology = models.TextField(max_length=LONG, blank=True)
    signs = models.TextField(max_length=LONG, blank=True)
    intervention = models.TextField(max_length=LONG, blank=True)
    monitoring = models.TextField(max_length=LONG, blank=True)
    plan = models.TextField(max_length=LONG, blank=True)
    next_date = models.DateField(null=True, blank=True)

    TEXTS = ("assessment", "problem", "aetiology", "signs", "intervention", "monitoring", "plan")

    class Meta:
        abstract = True


class ReviewDraft(CareProcess):
    """A review being written: texts and range only, so that it goes with the relationship."""

    code = _code()
    care = models.OneToOneField(CareRelationship, on_delete=models.CASCADE, related_name="draft")
    changed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"draft {self.first_day} to {self.last_day}"


class Signed(models.Model):
    """What is signed is never written again; it goes only with the account of its author."""

    signed_at = models.DateTimeField(default=timezone.now)
    signature = models.CharField(max_length=260, help_text="Name, register and number as of then.")

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("what is signed cannot be changed, only amended")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("what is signed cannot be deleted")


class Review(CareProcess, Signed):
    """A signed review with everything it was based on; it outlives the consent and the client's account."""

    code = _code()
    author = _person("reviews", on_delete=models.CASCADE)
    client = _person("reviews_about", on_delete=models.SET_NULL, null=True, blank=True)
    care = models.ForeignKey(
        CareRelationship, on_delete=models.SET_NULL, null=True, blank=True, related_name="reviews"
    )
    client_name = models.CharField(max_length=254)
    basis = models.JSONField(help_text="The frozen picture: `tracker.review.basis`.")
    rules_version = models.CharField(max_length=24)
    data_version = models.CharField(max_length=60)

    class Meta:
        ordering = ["-signed_at", "-pk"]
        indexes = [models.Index(fields=["author", "-signed_at"])]

    def __str__(self) -> str:
        return f"review of {self.first_day} to {self.last_day}"


class Amendment(Signed):
    """A visible addition to a signed review."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="amendments")
    text = models.TextField(max_length=LONG)

    class Meta:
        ordering = ["signed_at", "pk"]

    def __str__(self) -> str:
        return f"amendment of {self.signed_at:%Y-%m-%d}"
