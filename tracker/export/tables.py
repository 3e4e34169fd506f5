"""Which tables hold a person's data, and their rows as plain values.

A new personal model belongs in `tables()`; a test walks all models and fails until it is there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from allauth.account.models import EmailAddress
from django.db import models

from accounts.models import (
    AccessRecord,
    CareRelationship,
    Dietitian,
    HealthDataConsent,
    Invitation,
    LifeStagePeriod,
    Profile,
    RiskFactor,
    User,
)
from foods.models import (
    Food,
    FortificationRecord,
    HouseholdMeasure,
    ProductSubmission,
    Recipe,
    RecipeIngredient,
)
from tracker.body.models import LabResult, Symptom, SymptomNote
from tracker.bring_along.models import BroughtDiary
from tracker.diary.models import Day, DayTotal, Entry, Favourite
from tracker.regimens.models import DoseEvent, Regimen, RegimenVersion, Reminder
from tracker.review.models import (
    Amendment,
    ClientStanding,
    Comment,
    RareFood,
    Recall,
    Review,
    Suggestion,
    Target,
)

CHUNK = 2000
# Secrets, rights on the site, and numbers that mean something inside the database only.
LEFT_OUT = {
    "id",
    "password",
    "is_staff",
    "is_superuser",
    "is_active",
    "is_demo",
    "client_digest",
    "content_hash",
    "decided_by",
    "secret_digest",
    "touched",
    "seen",
}


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    model: type[models.Model]
    owner: str  # the path from a row to its person; "pk" for the person's own row

    def rows_of(self, user: User) -> Iterator[dict[str, Any]]:
        """The person's rows, a chunk at a time: a ten-year diary never lies in memory as a whole."""
        columns = self.columns()
        mine = self.model._base_manager.filter(**{self.owner: user.pk}).order_by("pk")
        after = 0
        while chunk := list(mine.filter(pk__gt=after).values("pk", *columns.values())[:CHUNK]):
            for row in chunk:
                yield {name: row[path] for name, path in columns.items()}
            after = chunk[-1]["pk"]

    def columns(self) -> dict[str, str]:
        """Name to path of every field that says something outside the database."""
        found = {}
        for field in self.model._meta.concrete_fields:
            if field.name not in LEFT_OUT and (path := self._path(field)):
                found[field.name] = path
        return found

    def _path(self, field: "models.Field[Any, Any]") -> str | None:
        """A related row is named by its public code or its label; the owner is the same in every row."""
        if not field.is_relation:
            return field.name
        if field.name == self.owner:
            return None
        if field.name == "logged_by":
            return "logged_by__name"
        related = cast(type[models.Model], field.related_model)
        names = {each.name for each in related._meta.concrete_fields}
        public = next((name for name in ("code", "label") if name in names), None)
        return f"{field.name}__{public}" if public else None


def tables() -> list[Table]:
    return [
        Table("account", User, "pk"),
        Table("email_addresses", EmailAddress, "user"),
        Table("consents", HealthDataConsent, "user"),
        Table("profile", Profile, "user"),
        Table("life_stages", LifeStagePeriod, "user"),
        Table("risk_factors", RiskFactor, "user"),
        Table("days", Day, "owner"),
        Table("entries", Entry, "owner"),
        Table("day_totals", DayTotal, "owner"),
        Table("favourites", Favourite, "owner"),
        Table("own_foods", Food, "owner"),
        Table("own_food_measures", HouseholdMeasure, "food__owner"),
        Table("label_records", FortificationRecord, "recorded_by"),
        Table("product_submissions", ProductSubmission, "owner"),
        Table("recipes", Recipe, "owner"),
        Table("recipe_ingredients", RecipeIngredient, "recipe__owner"),
        Table("brought_diaries", BroughtDiary, "owner"),
        Table("regimens", Regimen, "owner"),
        Table("regimen_versions", RegimenVersion, "regimen__owner"),
        Table("doses", DoseEvent, "regimen__owner"),
        Table("symptoms", Symptom, "owner"),
        Table("symptom_notes", SymptomNote, "symptom__owner"),
        Table("lab_results", LabResult, "owner"),
        Table("reminders", Reminder, "regimen__owner"),
        Table("shared_with", CareRelationship, "client"),
        Table("access_record", AccessRecord, "client"),
        Table("invitations", Invitation, "inviter"),
        Table("dietitian", Dietitian, "user"),
        Table("targets", Target, "client"),
        Table("rare_foods", RareFood, "client"),
        Table("comments", Comment, "client"),
        Table("suggestions", Suggestion, "client"),
        Table("recalls", Recall, "client"),
        Table("reviews_about", Review, "client"),
        Table("amendments_about", Amendment, "review__client"),
        Table("standings", ClientStanding, "care__client"),
    ]
