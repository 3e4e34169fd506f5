"""Deciding on offered products: by a curator, once, on the facts that were looked at."""

import uuid
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from foods.catalogue.figures import NEVER_ZERO
from foods.codes import FigureKind, Layer, Standing
from foods.models import MAX_UG, Food, HouseholdMeasure
from foods.products.actions import Refused
from foods.products.codes import COMMUNITY, SubmissionStatus
from foods.products.models import FortificationRecord, ProductSubmission
from foods.products.records import note_change, stated_ug
from foods.search import index, search

MOST_DUPLICATES = 8
# The label's facts and what follows from them; nothing that is the person's own, such as notes.
PUBLIC_FIELDS = (
    *("name", "brand", "gtin", "country", "category", "basis", "b12_ug", "stated_b12_ug", "added_form"),
    *("standing", "suspect_reason", "density_g_per_ml", "source_type", "form", "diet", "rule", "allergens"),
    *("tags", "figure_kind", "figure_date", "figure_source", "figure_source_id", "figure_description"),
)


@transaction.atomic
def accept(*, submission: ProductSubmission, by: Any, seen: str) -> Food:
    """Make a public food of the label's facts; the own food stays with its person.

    `seen`: the fingerprint of the facts the curator looked at. Raises Refused: decided, changed or gone.
    """
    locked = _waiting(submission)
    own = locked.food
    if own.is_retired:
        raise Refused("gone")
    if own.content_hash != seen:
        raise Refused("changed")
    food = _public_food(own)
    _copy_measures(own, food)
    _copy_label(own, food)
    index.refresh([food.pk])
    _decide(locked, SubmissionStatus.ACCEPTED, by, public_food=food)
    return food


@transaction.atomic
def reject(*, submission: ProductSubmission, by: Any, reason: str) -> None:
    """Keep the product private; the person reads the reason. Raises Refused: decided or gone."""
    _decide(_waiting(submission), SubmissionStatus.REJECTED, by, reason=reason)


@transaction.atomic
def confirm_stated(*, foods: QuerySet[Food], on: date) -> int:
    """A curator has seen the labels: what they state counts after all. Not for what is never counted."""
    doubted = foods.select_for_update().exclude(suspect_reason="").filter(stated_b12_ug__lte=MAX_UG)
    labels = doubted.filter(figure_kind=FigureKind.LABEL).exclude(suspect_reason=NEVER_ZERO)
    found = list(labels.exclude(standing=Standing.NOT_COUNTED))
    for food in found:
        food.b12_ug, food.stated_b12_ug = food.stated_b12_ug, None
        food.standing, food.suspect_reason, food.figure_date = Standing.COUNTS, "", on
    Food.objects.bulk_update(found, ["b12_ug", "stated_b12_ug", "standing", "suspect_reason", "figure_date"])
    return len(found)


def note_correction(*, before: Food, after: Food, on: date) -> None:
    """Keep what the label said until a curator corrected it."""
    old, new = stated_ug(before), stated_ug(after)
    if (old, before.basis) != (new, after.basis):
        note_change(
            after, old_ug=old, old_date=before.figure_date or on, new_ug=new, new_date=on,
            old_basis=before.basis,
        )  # fmt: skip


def twins(food: Food) -> list[Food]:
    """Public foods with the same barcode."""
    return list(Food.objects.current().visible_to(None).filter(gtin=food.gtin)) if food.gtin else []


def namesakes(food: Food) -> list[Food]:
    """Public foods that a search for its name finds, without those of the same barcode."""
    found = search(f"{food.brand} {food.name}".strip(), limit=MOST_DUPLICATES)
    return [each for each in found if not food.gtin or each.gtin != food.gtin]


def _waiting(submission: ProductSubmission) -> ProductSubmission:
    """The submission, locked: of two curators the second one finds it decided.

    Its food is locked before it, as where the person changes or removes it, so that no label is half read.
    """
    Food.objects.select_for_update().filter(pk=submission.food_id).first()
    locked = ProductSubmission.objects.select_for_update(of=("self",)).select_related("food")
    found = locked.filter(pk=submission.pk).first()
    if found is None:  # with the account
        raise Refused("gone")
    if not found.is_pending:
        raise Refused("decided")
    return found


def _decide(submission: ProductSubmission, status: str, by: Any, **more: Any) -> None:
    submission.status, submission.decided_by, submission.decided_at = status, by, timezone.now()
    for name, value in more.items():
        setattr(submission, name, value)
    submission.save()


def _public_food(own: Food) -> Food:
    """The curated food of this barcode, brought up to date, or a new one."""
    known = Food.objects.current().filter(dataset=COMMUNITY, owner=None).exclude(gtin="")
    food = known.select_for_update().filter(gtin=own.gtin).first()
    food = food or Food(dataset=COMMUNITY, dataset_id=str(uuid.uuid4()), layer=Layer.BRANDED)
    for name in PUBLIC_FIELDS:
        setattr(food, name, getattr(own, name))
    food.figure_source = own.figure_source or COMMUNITY
    try:
        with transaction.atomic():
            food.save()
    except IntegrityError as error:  # another curator has just accepted this barcode from somebody else
        raise Refused("changed") from error
    return food


def _copy_measures(own: Food, food: Food) -> None:
    for measure in own.household_measures.all():
        amounts = {name: getattr(measure, name) for name in ("label", "grams", "millilitres", "units")}
        HouseholdMeasure.objects.update_or_create(food=food, position=measure.position, defaults=amounts)


def _copy_label(own: Food, food: Food) -> None:
    """The newest reading of the label, without whose it was."""
    latest: FortificationRecord | None = own.label_records.newest_first().first()
    if latest is not None:
        latest.pk, latest.food, latest.recorded_by, latest.source = None, food, None, COMMUNITY
        latest._state.adding = True
        latest.save()
