"""From words to foods: what each row may be, offered and never decided."""

from collections.abc import Sequence

from accounts.models import User
from foods.models import Food
from foods.search import search
from tracker.diary import quickline
from tracker.diary.choices import choices_of, usual_portion, value_of
from tracker.diary.fields import uuid_or_none
from tracker.diary.portions import Portion
from tracker.formatting import quantity
from tracker.review.recall.rows import Row, changed

OFFERED = 6


def matched(rows: Sequence[Row], client: User, country: str) -> list[Row]:
    """Each row that has no food yet with the likeliest one, its amount as told, and what else it may be."""
    return [_matched(row, client, country) if not row.food and not row.left_out else row for row in rows]


def searched(row: Row, words: str, client: User) -> Row:
    """The row with the foods that other words find."""
    found = search(words, user=client, limit=OFFERED)
    if not found:
        return changed(row, searched=words, others=(), food="")
    return _with(changed(row, searched=words), found, None)


def foods_of(rows: Sequence[Row], client: User) -> dict[str, Food]:
    """Every food that the rows name, by code (two queries)."""
    codes = {code for row in rows for text in (row.food, *row.others) if (code := uuid_or_none(text))}
    found = Food.objects.current().visible_to(client).with_measures().filter(code__in=codes)
    return {str(food.code): food for food in found}


def _matched(row: Row, client: User, country: str) -> Row:
    match = next(iter(quickline.match(quickline.parse(row.text)[:1], user=client, country=country)), None)
    if match is None or match.food is None:
        return row
    foods = [match.food, *(food for food in match.alternatives if food != match.food)][:OFFERED]
    return _with(row, foods, Portion(match.quantity, match.measure, "" if match.measure else match.unit))


def _with(row: Row, foods: Sequence[Food], told: Portion | None) -> Row:
    food = foods[0]
    choices = choices_of(food)
    portion = told if told and value_of(told, choices) else usual_portion(food, None)
    return changed(
        row,
        food=str(food.code),
        others=tuple(str(each.code) for each in foods),
        quantity=quantity(portion.quantity),
        measure=value_of(portion, choices),
    )
