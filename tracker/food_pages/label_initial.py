"""What a label form begins with: the own food as it is, a copy of another one, or what the address says."""

from typing import Any

from accounts.requests import SignedInRequest
from foods.codes import Diet
from foods.models import Food
from foods.products.models import FortificationRecord
from foods.products.records import as_stated

LONGEST_NAME = 160


def initial_of(food: Food) -> dict[str, Any]:
    """The label of a food as it was last read, else the figure that the food states."""
    latest = food.label_records.newest_first().first()
    record = latest or as_stated(food)
    serving, unit = _serving_of(food, latest)
    return {
        "name": food.name[:LONGEST_NAME],
        "brand": food.brand,
        "number": food.gtin,
        "unit": record.stated_unit,
        "value": record.stated_value,
        "per": record.stated_per,
        "serving": serving,
        "serving_unit": unit,
        "diet": food.diet,
        "added_form": food.added_form,
        "country": food.country,
    }


def initial_of_copy(food: Food, request: SignedInRequest) -> dict[str, Any]:
    """A public food's facts. What it borrowed or estimated is no label's figure: that is left to be read."""
    initial = initial_of(food)
    if food.figure_kind != "label" or initial["value"] is None:
        initial |= {"unit": None, "value": None, "per": None}
    return initial | {"country": food.country or request.profile.country}


def initial_of_address(request: SignedInRequest) -> dict[str, Any]:
    """The number scanned, the name searched for; a vegan's product is vegan until something else is said."""
    asked = request.GET
    is_vegan = request.profile.diet == "vegan"
    return {
        "name": asked.get("name", "").replace("\0", "")[:LONGEST_NAME],
        "number": asked.get("number", "").replace("\0", "")[:40],
        "country": request.profile.country,
        "diet": Diet.VEGAN if is_vegan else Diet.UNSURE,
    }


def _serving_of(food: Food, record: FortificationRecord | None) -> tuple[Any, str]:
    if record and record.serving:
        return record.serving, "ml" if record.serving_ml else "g"
    first = next((m for m in food.measures if m.grams or m.millilitres), None)
    if first is None:
        return None, "ml" if food.basis == "100 ml" else "g"
    wants_ml = food.basis == "100 ml" and first.millilitres
    return (first.millilitres, "ml") if wants_ml or not first.grams else (first.grams, "g")
