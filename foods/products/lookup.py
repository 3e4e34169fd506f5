"""The product behind a barcode."""

from foods.barcodes import BarcodeError, looks_like, normalise
from foods.models import Food, FoodQuerySet


def products(gtin: str, user: object | None) -> FoodQuerySet:
    """Current foods with this barcode, best first: the person's own, the curated one, the newest label."""
    found = Food.objects.current().visible_to(user).filter(gtin=gtin).with_measures()
    return found.best_of_a_barcode()


def by_barcode(gtin: str, user: object | None) -> Food | None:
    return products(gtin, user).first()


def typed_number(text: str) -> str:
    """The 14 digits of a barcode that was typed where a name is asked for; "" for anything else."""
    if not looks_like(text):
        return ""
    try:
        return normalise(text)
    except BarcodeError:
        return ""


def ids_of_number(text: str, user: object | None) -> list[int]:
    """Foods whose barcode was typed into a search; none for a name or a mistyped number."""
    gtin = typed_number(text)
    return list(products(gtin, user).values_list("pk", flat=True)) if gtin else []
