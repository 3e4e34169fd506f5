"""The shelves of the food page before anything is typed: well-known foods of each kind."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from foods.codes import Diet
from foods.models import Food

# Ids of foods/data/everyday.csv: what people ask about first, not the richest, which few have ever eaten.
SHELVES: tuple[tuple[Promise | str, tuple[str, ...]], ...] = (
    (_("Fortified foods"), ("E0374", "E0353", "E0348", "E0693", "E0686", "E0654", "E0383")),
    (_("Fish and seafood"), ("E0113", "E0169", "E0139", "E0163", "E0151", "E0172")),
    (_("Dairy"), ("E0716", "E0243", "E0226", "E0245", "E0230")),
    (_("Eggs"), ("E0281", "E0720", "E0288", "E0289", "E1016")),
    (_("Meat"), ("E0001", "E0034", "E0048", "E0059", "E0085")),
    (_("Supplements"), ("E0421", "E0423", "E0427", "E0428", "E0433")),
    (_("Shown, but not counted on"), ("E0404", "E0406", "E0407", "E0399", "E0376", "E1024")),
)


@dataclass(frozen=True)
class Shelf:
    title: Promise | str
    foods: list[Food]


def shelves(diet: str | None) -> list[Shelf]:
    """The foods of each shelf that are in the catalogue; empty shelves are left out. Two queries in all."""
    wanted = [dataset_id for _title, ids in SHELVES for dataset_id in ids]
    rows = Food.objects.current().filter(dataset="everyday", owner__isnull=True, dataset_id__in=wanted)
    if diet == "vegan":
        rows = rows.filter(diet=Diet.VEGAN)
    found = {food.dataset_id: food for food in rows.with_measures()}
    stocked = (Shelf(title, [found[id_] for id_ in ids if id_ in found]) for title, ids in SHELVES)
    return [shelf for shelf in stocked if shelf.foods]
