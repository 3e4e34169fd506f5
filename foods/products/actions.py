"""What changes own foods and what becomes of those offered to everybody: each atomic, twice the same as once.

Days are the person's own; `today` comes from the caller.
"""

import hashlib
from dataclasses import astuple
from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from foods.allergens import allergens, tags
from foods.catalogue.records import plain
from foods.codes import Basis, FigureKind, Layer
from foods.models import Food, HouseholdMeasure
from foods.products.codes import OWN, LabelUnit, RecordKind, SubmissionStatus
from foods.products.judging import YES, diet_of, judge
from foods.products.labels import Label
from foods.products.models import FortificationRecord, ProductSubmission
from foods.products.records import as_stated
from foods.search import index


class Refused(ValueError):
    """Nothing was changed. `key`: code-reused, barcode-taken, not-offered, decided, changed or gone."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@transaction.atomic
def save_own(*, owner: Any, code: UUID, label: Label, today: date, answer: str = "") -> Food:
    """Write a person's own food under a code that the page made; the same code again changes that food.

    Raises Refused: code-reused (somebody else's), barcode-taken (another own food has it).
    """
    food = _known(code)
    if food is not None and food.owner_id != owner.pk:
        raise Refused("code-reused")
    if food is None:
        food = Food(code=code, owner=owner, dataset=OWN, dataset_id=str(code), layer=Layer.OWN)
    for name, value in values_of(label, answer, today).items():
        setattr(food, name, value)
    food.retired_at = None
    if (twin := _save(food)) is not None:
        return twin
    _write_serving(food, label)
    _write_record(food, label, owner, today, confirmed=answer == YES)
    index.refresh([food.pk])
    return food


@transaction.atomic
def retire_own(*, food: Food) -> None:
    """Take an own food out of search and logging; entries keep what they had. What waits is withdrawn."""
    food.retire()
    withdraw(food=food)
    index.refresh([food.pk])


@transaction.atomic
def confirm_same(*, food: Food, by: Any, today: date) -> FortificationRecord:
    """The label still says the same today; once a person and day."""
    latest = food.label_records.newest_first().first() or as_stated(food)
    copied = (
        *("stated_value", "stated_unit", "stated_per", "serving_g", "serving_ml", "b12_ug", "basis"),
        "country",
    )
    record, is_new = FortificationRecord.objects.get_or_create(
        food=food,
        recorded_by=by,
        checked_on=today,
        kind=RecordKind.SAME,
        defaults={name: getattr(latest, name) for name in copied},
    )
    if is_new and food.owner_id == by.pk:
        Food.objects.filter(pk=food.pk).update(figure_date=today)
    return record


@transaction.atomic
def offer(*, food: Food) -> ProductSubmission:
    """Offer an own food to everybody; one that waits already is not offered twice."""
    if food.owner_id is None or food.is_retired:
        raise Refused("gone")
    submission, _ = ProductSubmission.objects.get_or_create(
        food=food, status=SubmissionStatus.PENDING, defaults={"owner_id": food.owner_id}
    )
    return submission


def withdraw(*, food: Food) -> int:
    """Take the offer back while nobody has decided; returns how many were waiting."""
    waiting = ProductSubmission.objects.pending().filter(food=food)
    return waiting.update(status=SubmissionStatus.WITHDRAWN, decided_at=timezone.now())


def _known(code: UUID) -> Food | None:
    return Food.objects.select_for_update().filter(code=code).first()


def _save(food: Food) -> Food | None:
    """None; or the same food where a twin of this form was quicker. Raises Refused."""
    try:
        with transaction.atomic():
            food.save()
    except IntegrityError as error:
        if twin := Food.objects.filter(code=food.code, owner=food.owner).exclude(pk=food.pk).first():
            return twin
        raise Refused("barcode-taken" if food.gtin else "code-reused") from error
    return None


def values_of(label: Label, answer: str, today: date) -> dict[str, Any]:
    """The fields of a food by what its label says, judged."""
    judged = judge(label, answer=answer)
    told, figure = judged.told, judged.figure
    return {
        "name": label.name,
        "brand": label.brand,
        "gtin": label.gtin,
        "country": label.country,
        "basis": label.basis,
        "b12_ug": figure.counts,
        "stated_b12_ug": figure.stated,
        "standing": figure.standing,
        "suspect_reason": figure.reason,
        "source_type": told.source_type,
        "form": told.form,
        "rule": told.rule,
        "diet": diet_of(label, told),
        "added_form": label.added_form,
        "allergens": " ".join(sorted(allergens(label.name, source_type=told.source_type))),
        "tags": " ".join(sorted(tags(label.name, told.source_type))),
        "figure_kind": FigureKind.DATASET if figure.source else FigureKind.LABEL,
        "figure_source": figure.source,
        "figure_source_id": figure.source_id,
        "figure_description": figure.description,
        "figure_date": today,
        "content_hash": digest_of(label),
    }


def digest_of(label: Label) -> str:
    """The fingerprint of a label's facts."""
    return hashlib.blake2b(repr(astuple(label)).encode(), digest_size=16).hexdigest()


def _write_serving(food: Food, label: Label) -> None:
    """The label's serving is the food's one measure; changed in place, so that entries keep naming it."""
    amounts: dict[str, Any] = {"grams": label.serving_g, "millilitres": label.serving_ml, "units": None}
    if food.basis == Basis.PER_UNIT:
        amounts = {"grams": None, "millilitres": None, "units": 1}
    if not any(amounts.values()):
        food.household_measures.all().delete()
        return
    HouseholdMeasure.objects.update_or_create(
        food=food, position=0, defaults={"label": _serving_name(label), **amounts}
    )


def _serving_name(label: Label) -> str:
    size, unit = (label.serving_g, "g") if label.serving_g else (label.serving_ml, "ml")
    return f"1 serving, {plain(size)} {unit}" if size else "1 serving"


def _write_record(food: Food, label: Label, owner: Any, today: date, *, confirmed: bool) -> None:
    """A new reading where the label's figure changed; a slip mended on the same day is no history."""
    latest = food.label_records.newest_first().first()
    facts = {
        "stated_value": label.value if label.is_stated else None,
        "stated_unit": label.unit if label.is_stated else LabelUnit.NONE,
        "stated_per": label.per if label.is_stated else "",
        "serving_g": label.serving_g,
        "serving_ml": label.serving_ml,
        "b12_ug": label.ug_per_basis,
        "basis": label.basis,
        "country": label.country,
        "confirmed": confirmed,
    }
    if latest and all(getattr(latest, name) == value for name, value in facts.items()):
        return
    same_day = latest and latest.checked_on == today and latest.recorded_by_id == owner.pk
    record = latest if latest and same_day else FortificationRecord(food=food, recorded_by=owner)
    for name, value in {**facts, "kind": RecordKind.READ, "checked_on": today}.items():
        setattr(record, name, value)
    record.save()
