"""Foods of another tracker's file beside ours: which fit, in which measure, and what the file says."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from accounts.models import User
from foods.amounts import AmountError, resolve, ug_of
from foods.classification.text import normalise
from foods.classify import classify
from foods.models import Food
from foods.search import fit, search_many
from tracker.bring_along.cronometer import Line, key_of
from tracker.diary.portions import Portion
from tracker.diary.quickline.measures import portion
from tracker.diary.quickline.units import read_unit

CANDIDATES = 5
CLOSE = 0.75  # search cost up to which a name is taken for the same food
ANY_PIECE = frozenset({"", "each", "whole", "piece", "item", "x", "unit", "serving"})
WORTH_A_LOOK_UG = Decimal("0.5")  # in the typical amount; tables differ by less among themselves
OWN, OUT = "own", "out"


@dataclass(frozen=True)
class Group:
    """All lines of one food in one unit: one decision. `candidates` can all be measured in that unit."""

    number: int
    lines: Sequence[Line]
    candidates: Sequence[Food]
    is_close: bool

    @property
    def name(self) -> str:
        return self.lines[0].food

    @property
    def unit(self) -> str:
        return self.lines[0].unit

    @property
    def field(self) -> str:
        return f"food-{self.number}"

    @cached_property
    def ug_per_unit(self) -> Decimal | None:
        """µg by the file in one unit of the amount; None where it does not say."""
        stated = [line for line in self.lines if line.ug is not None]
        quantity = sum((line.quantity for line in stated), Decimal(0))
        return sum((line.ug or Decimal(0) for line in stated), Decimal(0)) / quantity if quantity else None

    @property
    def typical(self) -> Line:
        """The middle one of the amounts."""
        return sorted(self.lines, key=lambda line: line.quantity)[len(self.lines) // 2]

    @property
    def their_ug(self) -> Decimal | None:
        """µg by the file in the typical amount."""
        return None if self.ug_per_unit is None else self.ug_per_unit * self.typical.quantity

    @property
    def is_sure(self) -> bool:
        """A food of ours by name, and the two figures do not contradict each other."""
        if not self.is_close:
            return False
        ours, theirs = self.our_ug(self.candidates[0]), self.their_ug
        if ours is None or theirs is None:
            return True
        return abs(ours - theirs) < WORTH_A_LOOK_UG or max(ours, theirs) <= 2 * min(ours, theirs)

    @property
    def is_supplement(self) -> bool:
        return classify(self.name, category=self.lines[0].category).source_type == "supplement"

    def our_ug(self, food: Food) -> Decimal | None:
        said = portion_of(food, self.typical)
        return ug_in(food, said) if said else None


def groups_of(lines: Sequence[Line], user: User) -> list[Group]:
    """Every food of the file with those of ours that it may be; the number stands for the same food later."""
    parted = _parted(lines)
    names = list(dict.fromkeys(some[0].food for some in parted))
    found = dict(zip(names, _search(names, user), strict=True))
    return [_group(number, some, found[some[0].food]) for number, some in enumerate(parted)]


def plain_groups(lines: Sequence[Line]) -> list[Group]:
    """The same without looking for foods."""
    return [Group(number, some, (), is_close=False) for number, some in enumerate(_parted(lines))]


def _parted(lines: Sequence[Line]) -> list[list[Line]]:
    by_key: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in lines:
        by_key[key_of(line)].append(line)
    return list(by_key.values())


def portion_of(food: Food, line: Line) -> Portion | None:
    """The line's amount of a food of ours; None where the food has no such measure. Prefetch the measures."""
    named = f"1 {line.unit or 'piece'}".casefold()
    same = next((measure for measure in food.measures if measure.label.casefold() == named), None)
    if same is not None:
        return Portion(line.quantity, same)
    for unit in _units(line.unit):
        try:
            said = portion(food, line.quantity, unit)
        except AmountError:
            continue
        return Portion(said.quantity, said.measure, said.unit)
    return None


def ug_in(food: Food, said: Portion) -> Decimal | None:
    """µg that count in a portion; None where the food does not say, or the portion cannot be logged."""
    try:
        return ug_of(food, resolve(food, food.measures, said.quantity, said.said_with))[0]
    except AmountError:
        return None


def known_unit(unit: str) -> str:
    """The unit as the quick line knows it, such as "g", "cup" or "slice"; "" for none."""
    read = read_unit(unit.casefold())
    return read[0] if read else ""


def _units(unit: str) -> list[str | None]:
    """The ways to say the unit to a food: "large" as such; "each" as one piece of it."""
    known = known_unit(unit)
    found: list[str | None] = [known] if known else []
    return [*found, None] if unit.casefold() in ANY_PIECE else found


def _search(names: Sequence[str], user: User) -> list[list[Food]]:
    country = user.profile.country
    return search_many(names, user=user, country=country, limit=CANDIDATES)


def _group(number: int, lines: Sequence[Line], foods: Sequence[Food]) -> Group:
    usable = [food for food in foods if portion_of(food, lines[0])]
    close = [food for food in usable if _is_close(lines[0].food, food)]
    return Group(number, lines, [*close, *(food for food in usable if food not in close)], bool(close))


def _is_close(name: str, food: Food) -> bool:
    if normalise(name) in (normalise(food.name), normalise(food.figure_description)):
        return True
    how = fit(name, food, in_full=True)
    return how is not None and not how.missing and how.cost <= CLOSE
