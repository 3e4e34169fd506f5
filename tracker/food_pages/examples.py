"""The shelves of the food page before anything is typed: well-known sources, by kind."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from foods.codes import Diet, Layer, SourceType, Standing
from foods.models import Food

PER_SHELF = 6
SHELVES: tuple[tuple[Promise | str, str], ...] = (
    (_("Fortified foods"), SourceType.FORTIFIED_FOOD),
    (_("Fish and seafood"), SourceType.FISH),
    (_("Dairy"), SourceType.DAIRY),
    (_("Eggs"), SourceType.EGGS),
    (_("Meat"), SourceType.MEAT),
    (_("Supplements"), SourceType.SUPPLEMENT),
    (_("Shown, but not counted on"), SourceType.UNRELIABLE),
)


@dataclass(frozen=True)
class Shelf:
    title: Promise | str
    foods: list[Food]


def shelves(diet: str | None) -> list[Shelf]:
    """The richest everyday foods of each kind; empty shelves are left out. Three queries in all."""
    rows = Food.objects.current().filter(layer=Layer.EVERYDAY).exclude(standing=Standing.NOT_STATED)
    if diet == "vegan":
        rows = rows.filter(diet=Diet.VEGAN)
    ranked = rows.order_by("-b12_ug", "-stated_b12_ug", "name").values_list("pk", "name", "source_type")
    chosen = {kind: _varied([(pk, name) for pk, name, type_ in ranked if type_ == kind]) for _title, kind in SHELVES}
    wanted = [pk for pks in chosen.values() for pk in pks]
    foods = {food.pk: food for food in Food.objects.filter(pk__in=wanted).with_measures()}
    found = (Shelf(title, [foods[pk] for pk in chosen[kind]]) for title, kind in SHELVES)
    return [shelf for shelf in found if shelf.foods]


def _varied(ranked: list[tuple[int, str]]) -> list[int]:
    """The richest of each family, so that a shelf is not six livers."""
    families: dict[str, int] = {}
    for pk, name in ranked:
        families.setdefault(name.split()[0].strip(",").lower(), pk)
    return list(families.values())[:PER_SHELF]
