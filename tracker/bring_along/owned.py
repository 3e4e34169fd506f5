"""Foods of another tracker kept as a person's own, with the figure that its file gave."""

from datetime import date
from decimal import Decimal
from uuid import UUID, uuid5

from accounts.models import User
from foods.amounts import GRAMS, MILLILITRES
from foods.codes import FigureKind, Layer
from foods.models import Food, HouseholdMeasure
from foods.products.actions import values_of
from foods.products.codes import OWN, LabelPer, LabelUnit
from foods.products.labels import Label
from foods.search import index
from tracker.bring_along.matching import Group, known_unit

SPACE = UUID("3e0f9f3c-6b0e-4c6e-9d0b-0c9f0a4b7d51")  # for ids that follow from what a file says
SOURCE = "cronometer"
FINEST = Decimal("0.0001")


def keep_as_own(owner: User, groups: list[Group], today: date) -> dict[int, Food]:
    """The person's own food for each group, by the group's number; made where it is not there yet.

    The same food in the same unit is the same own food, in whichever file it comes. Call it in a transaction.
    """
    codes = {group.number: _code_of(owner, group) for group in groups}
    known = {food.code: food for food in Food.objects.filter(owner=owner, code__in=codes.values())}
    for group in groups:
        code = codes[group.number]
        if code not in known:
            known[code] = _made(owner, code, group, today)
        elif known[code].is_retired:
            Food.objects.filter(pk=known[code].pk).update(retired_at=None)
    index.refresh([food.pk for food in known.values()])
    found = Food.objects.with_measures().in_bulk(list(codes.values()), field_name="code")
    return {number: found[code] for number, code in codes.items()}


def _code_of(owner: User, group: Group) -> UUID:
    return uuid5(SPACE, f"{owner.pk}\x1f{group.name.casefold()}\x1f{group.unit.casefold()}")


def _made(owner: User, code: UUID, group: Group, today: date) -> Food:
    values = values_of(label_of(group), "", today)
    if not values["figure_source"]:  # else it borrowed the figure of a food table, and names that
        values |= {"figure_kind": FigureKind.LABEL, "figure_source": SOURCE}
    food = Food.objects.create(
        code=code, owner=owner, dataset=OWN, dataset_id=str(code), layer=Layer.OWN, **values
    )
    if per_of(group.unit) == LabelPer.SERVING:
        HouseholdMeasure.objects.create(food=food, position=0, label=f"1 {group.unit or 'piece'}", units=1)
    return food


def label_of(group: Group) -> Label:
    """What the file says as a label would: µg in 100 g or 100 ml, else in one of its units."""
    per, each = per_of(group.unit), group.ug_per_unit
    if each is not None and per != LabelPer.SERVING:
        unit = known_unit(group.unit)
        each = each * 100 / (GRAMS | MILLILITRES)[unit]
    return Label(
        name=group.name,
        value=None if each is None else each.quantize(FINEST),
        unit=LabelUnit.NONE if each is None else LabelUnit.UG,
        per=per,
    )


def per_of(unit: str) -> str:
    known = known_unit(unit)
    if known in GRAMS:
        return LabelPer.HUNDRED_G
    return LabelPer.HUNDRED_ML if known in MILLILITRES else LabelPer.SERVING
