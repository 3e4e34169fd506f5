"""May this food be proposed to this person, and which single one closes a gap?"""

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.assessment.codes import SUGGESTION_TAGS
from tracker.assessment.people import Person, gut_state, is_child, is_pregnant
from tracker.assessment.permissions import permissions
from tracker.assessment.reliable import is_reliable

LIVER_EVERY_DAYS = 7
# Above what the highest published advice for children of 4-10 names (Dutch vegan society).
HIGH_DOSE_UG = 25.0
# liver and pâté: vitamin A; raw seafood: infection; swordfish, shark, marlin: mercury.
_NOT_IN_PREGNANCY = frozenset({"liver", "pate", "raw_seafood", "high_mercury", "energy_drink"})
_NOT_FOR_CHILDREN = frozenset({"energy_drink"})


@dataclass(frozen=True, slots=True)
class Suggestible:
    """A portion of a food, or one tablet. `ug` per portion, None when not stated.

    `diets`: the diets it surely suits, or None to judge by source type alone. `allergens` None: not known.
    `own`: the person eats it already. `rank`: lower is more common.
    """

    key: str
    source_type: str
    form: str
    ug: float | None
    allergens: frozenset[str] | None = frozenset()
    tags: frozenset[str] = frozenset()
    diets: frozenset[str] | None = None
    own: bool = False
    rank: int = 0


def may_suggest(food: Suggestible, person: Person, *, liver_days_ago: int | None = None) -> bool:
    """Whether the food may be proposed; anything doubtful is not.

    `liver_days_ago`: days since liver was last eaten, None for never. ValueError for an unknown tag.
    """
    if not food.tags <= set(SUGGESTION_TAGS):
        raise ValueError(f"unknown tags: {sorted(food.tags - set(SUGGESTION_TAGS))}")
    return (
        permissions(person).suggestions
        and bool(food.ug)
        and _suits_diet(food, person)
        and _is_free_of_allergens(food, person)
        and _is_safe_now(food, person)
        and _reaches_the_gut(food, person)
        and not _is_liver_too_soon(food, liver_days_ago)
    )


def smallest_change(
    candidates: Iterable[Suggestible],
    need_ug: float,
    person: Person,
    *,
    liver_days_ago: int | None = None,
) -> Suggestible | None:
    """The single addition that brings the need: own foods first, then common ones, the fewest µg first."""
    return next(iter(changes(candidates, need_ug, person, liver_days_ago=liver_days_ago)), None)


def changes(
    candidates: Iterable[Suggestible],
    need_ug: float,
    person: Person,
    *,
    liver_days_ago: int | None = None,
) -> list[Suggestible]:
    """Every allowed single addition that brings at least the need (µg), best first."""
    fitting = [
        food
        for food in candidates
        if food.ug is not None
        and food.ug >= need_ug - 1e-9
        and may_suggest(food, person, liver_days_ago=liver_days_ago)
    ]
    return sorted(fitting, key=lambda food: (not food.own, food.ug or 0.0, food.rank, food.key))


def _suits_diet(food: Suggestible, person: Person) -> bool:
    if food.diets is not None and person.diet not in food.diets and person.diet != "unsure":
        return False
    # Someone who has not said what they eat is offered nothing that others avoid.
    return is_reliable(food, "vegan" if person.diet == "unsure" else person.diet)


def _is_free_of_allergens(food: Suggestible, person: Person) -> bool:
    if not person.allergens:
        return True
    return food.allergens is not None and food.allergens.isdisjoint(person.allergens)


def _is_safe_now(food: Suggestible, person: Person) -> bool:
    if (is_pregnant(person) or person.trying_to_conceive) and food.tags & _NOT_IN_PREGNANCY:
        return False
    if not is_child(person):
        return True
    # A tablet's dose is an adult's, and for a child a matter for a doctor or dietitian.
    if food.tags & _NOT_FOR_CHILDREN or food.source_type == "supplement":
        return False
    return (food.ug or 0.0) <= HIGH_DOSE_UG


def _reaches_the_gut(food: Suggestible, person: Person) -> bool:
    """With little stomach acid B12 bound in food is released poorly: only added B12 is proposed."""
    return gut_state(person) != "low-acid" or food.form == "crystalline"


def _is_liver_too_soon(food: Suggestible, liver_days_ago: int | None) -> bool:
    return (
        bool(food.tags & {"liver", "pate"})
        and liver_days_ago is not None
        and (liver_days_ago < LIVER_EVERY_DAYS)
    )
