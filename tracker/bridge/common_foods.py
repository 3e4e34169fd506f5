"""A short list of common foods with B12, for when nothing a person already eats fits.

Ids of the everyday catalogue, the commonest first; the figures are read from the catalogue, never kept here.
"""

from foods.models import HouseholdMeasure

EVERYDAY = "everyday"
NORTH_AMERICA = ("US", "CA")
ANYWHERE = (
    "E0374",  # nutritional yeast, 2.4 µg per 5 g
    "E0226",  # yogurt
    "E0243",  # Cheddar
    "E0237",  # quark
    "E0139",  # salmon, baked
    "E0151",  # tuna, tinned
    "E0169",  # sardines, tinned
    "E0163",  # mackerel
    "E0172",  # cod
    "E0035",  # roast beef
    "E0772",  # B12 tablet, vegan, 10 µg
)
EUROPEAN = (
    "E0679",  # soya drink
    "E0680",  # oat drink
    "E0685",  # soya yogurt alternative
    "E0686",  # corn flakes
    "E0654",  # Marmite
    "E0717",  # semi-skimmed milk
)
AMERICAN = (
    "E0348",  # soy milk
    "E0353",  # oat milk
    "E0303",  # corn flakes
    "E0203",  # whole milk
)


def common_portions(country: str) -> list[HouseholdMeasure]:
    """The usual measure of each common food, with the food, commonest first (one query)."""
    ids = (*(AMERICAN if country in NORTH_AMERICA else EUROPEAN), *ANYWHERE)
    portions = HouseholdMeasure.objects.select_related("food").filter(
        position=0, food__dataset=EVERYDAY, food__dataset_id__in=ids, food__retired_at__isnull=True
    )
    return sorted(portions, key=lambda portion: ids.index(portion.food.dataset_id))
