"""Bringing a diary along, and taking it back as a whole."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from django.db import transaction

from accounts.models import User
from foods.amounts import AmountError, resolve
from foods.models import Food, RecipeIngredient
from foods.search import index
from tracker.bring_along.cronometer import Line, key_of
from tracker.bring_along.matching import portion_of
from tracker.bring_along.models import BroughtDiary
from tracker.bring_along.owned import SOURCE, SPACE
from tracker.diary.actions import log_entries
from tracker.diary.actions.common import lock_days, lock_diary, settle_changed
from tracker.diary.clock import occasion_at
from tracker.diary.models import Day, Entry, Favourite, Occasion
from tracker.diary.portions import NewEntry

_GROUPS = {
    "breakfast": "breakfast", "lunch": "lunch", "dinner": "dinner", "supper": "dinner", "snack": "snacks",
    "snacks": "snacks", "supplement": "supplements", "supplements": "supplements",
}  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """`added` entries on `days`; `known` came with an earlier import; `unfit` amounts cannot be logged."""

    brought: BroughtDiary
    added: int
    days: int
    known: int
    unfit: int


@dataclass(frozen=True)
class _Wish:
    line: Line
    client_id: UUID


def bring(
    *, owner: User, code: UUID, lines: Sequence[Line], foods: Mapping[tuple[str, str], Food], complete: bool
) -> Outcome:
    """Log the lines whose food was chosen, a day at a time and each day as a whole.

    Ids follow from the lines, so that a line comes in once however often it is sent. `code` names the import.
    """
    brought, _ = BroughtDiary.objects.get_or_create(
        code=code, owner=owner, defaults={"days_complete": complete}
    )
    by_day: dict[date, list[_Wish]] = defaultdict(list)
    wishes = [wish for wish in _wishes(owner, lines) if key_of(wish.line) in foods]
    for wish in wishes:
        by_day[wish.line.date].append(wish)
    added = unfit = days = 0
    for day in sorted(by_day):
        new, bad = _bring_day(brought, day, by_day[day], foods, complete=complete)
        added, unfit, days = added + new, unfit + bad, days + bool(new)
    if not brought.entries.exists():
        brought.delete()
    return Outcome(brought, added, days, len(wishes) - added - unfit, unfit)


@transaction.atomic
def take_back(*, brought: BroughtDiary) -> int:
    """Delete every entry that came with an import, for good, and own foods that only it needed.

    Its days are no longer complete if the import said that they were. How many entries there were.
    """
    owner = brought.owner
    lock_diary(owner.pk)
    rows = Entry.objects.filter(owner=owner, brought=brought)
    dates = set(rows.values_list("date", flat=True))
    foods = set(rows.filter(food__owner=owner, food__figure_source=SOURCE).values_list("food", flat=True))
    lock_days(owner, dates)
    number = rows.delete()[0]
    if brought.days_complete:
        Day.objects.filter(owner=owner, date__in=dates, complete=True).update(complete=None)
    for day in dates:
        settle_changed(owner, day)
    _retire_unused(owner, foods)
    brought.delete()
    return number


@transaction.atomic
def _bring_day(
    brought: BroughtDiary,
    day: date,
    wishes: Sequence[_Wish],
    foods: Mapping[tuple[str, str], Food],
    *,
    complete: bool,
) -> tuple[int, int]:
    """(entries added, amounts that cannot be logged) on one day, all or none."""
    owner = brought.owner
    lock_diary(owner.pk)
    ids = [wish.client_id for wish in wishes]
    known = set(Entry.objects.filter(owner=owner, client_id__in=ids).values_list("client_id", flat=True))
    fresh = [wish for wish in wishes if wish.client_id not in known]
    new = [entry for wish in fresh if (entry := _new_entry(wish, foods[key_of(wish.line)]))]
    if not new:
        return 0, len(fresh)
    logged = log_entries(owner=owner, date=day, new=new)
    Entry.objects.filter(pk__in=[entry.pk for entry in logged]).update(brought=brought)
    if complete:
        Day.objects.filter(owner=owner, date=day, complete__isnull=True).update(complete=True)
    return len(new), len(fresh) - len(new)


def _wishes(owner: User, lines: Sequence[Line]) -> list[_Wish]:
    """Each line with an id of its own: the second banana of a lunch is a second one."""
    seen: Counter[tuple[object, ...]] = Counter()
    found = []
    for line in lines:
        what = (line.date, line.time, line.group, line.food, line.quantity.normalize(), line.unit)
        seen[what] += 1
        named = "\x1f".join(map(str, (owner.pk, SOURCE, *what, seen[what])))
        found.append(_Wish(line, uuid5(SPACE, named)))
    return found


def _new_entry(wish: _Wish, food: Food) -> NewEntry | None:
    """None where the amount cannot be logged of this food."""
    line = wish.line
    said = portion_of(food, line)
    if said is None:
        return None
    try:
        resolve(food, food.measures, said.quantity, said.said_with)
    except AmountError:
        return None
    return NewEntry(food, said, occasion_of(line, food), wish.client_id, line.time)


def occasion_of(line: Line, food: Food) -> str:
    """A supplement is one at any hour; else as the file groups it, by its clock, or a snack."""
    if food.source_type == "supplement":
        return Occasion.SUPPLEMENTS.value
    named = _GROUPS.get(line.group.casefold())
    if named:
        return named
    return occasion_at(line.time) if line.time else Occasion.SNACKS.value


def _retire_unused(owner: User, foods: set[int]) -> None:
    """Own foods that only the import needed leave search."""
    used = set(Entry.objects.filter(food__in=foods).values_list("food", flat=True))
    used |= set(Favourite.objects.filter(food__in=foods).values_list("food", flat=True))
    used |= set(RecipeIngredient.objects.filter(food__in=foods).values_list("food", flat=True))
    for food in Food.objects.filter(owner=owner, pk__in=foods - used):
        food.retire()
    index.refresh(list(foods - used))
