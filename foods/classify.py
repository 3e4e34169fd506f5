"""What a food is, by rules that can be explained: source type, form of its B12, and who can eat it.

Pure: no database, no clock. The words and the ordered rules live in foods/classification/.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .classification.diets import diet_of, strictest
from .classification.facts import Facts
from .classification.forms import added_form_of, form_of
from .classification.sources import source_of

SOURCE_TYPES = (
    "meat",
    "fish_seafood",
    "dairy",
    "eggs",
    "fortified_food",
    "fortified_drink",
    "supplement",
    "mixed_dish",
    "unreliable_plant_source",
    "no_b12",
)
FORMS = ("food_bound", "crystalline", "mixed", "unreliable", "inactive", "none")
DIETS = ("vegan", "vegetarian", "pescatarian", "contains_meat", "unsure")
NOT_COUNTED_FORMS = frozenset({"unreliable", "inactive"})


@dataclass(frozen=True)
class Classification:
    """What the words of a food say of it; ``diet`` holds True, False or None (not sure) for each group."""

    source_type: str
    form: str
    diet: Mapping[str, bool | None]
    rule: str
    added_form: str = ""  # a code of foods.codes.Cobalamin, "" where the label does not name one

    @property
    def strictest_diet(self) -> str:
        """One of DIETS: the strictest group that can surely eat it, or "unsure"."""
        return strictest(dict(self.diet))


def classify(
    name: str,
    *,
    category: str = "",
    ingredients: str = "",
    labels: Sequence[str] = (),
    b12_ug_per_100g: float | None = None,
    analysis_tags: Sequence[str] = (),
) -> Classification:
    """Classify a food by its name and whatever else is known; ``rule`` is the key of the rule that fired.

    ``labels`` are what the maker prints (Open Food Facts: labels_tags, "en:vegan"); ``analysis_tags`` what
    a machine read from the ingredients (ingredients_analysis_tags, "en:non-vegan"), believed less.
    """
    food = Facts.of(name, category, ingredients, labels, b12_ug_per_100g, analysis_tags)
    source_type, rule = source_of(food)
    diet = diet_of(food, source_type)
    return Classification(source_type, form_of(food, source_type), diet, rule, added_form_of(food))
