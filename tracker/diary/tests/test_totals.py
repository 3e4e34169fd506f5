"""Whatever is done to a diary, in whatever order, the day totals equal its live entries."""

import random
import uuid
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.management import call_command

from accounts.models import User
from foods.models import Food
from testing.factories import make_entry, make_food
from tracker.diary import actions, totals
from tracker.diary.models import DayTotal, Entry
from tracker.diary.portions import Portion
from tracker.diary.usual import usual_day

FIRST = date(2026, 11, 10)
DAYS = [FIRST + timedelta(days=number) for number in range(4)]
pytestmark = pytest.mark.django_db


def kept() -> dict[tuple[int, date, str], tuple[Decimal, int, int]]:
    return {
        (t.owner_id, t.date, t.source_type): (t.ug, t.entries, t.not_stated) for t in DayTotal.objects.all()
    }


def added_up() -> dict[tuple[int, date, str], tuple[Decimal, int, int]]:
    ug: Counter[tuple[int, date, str]] = Counter()
    entries, unknown = Counter[tuple[int, date, str]](), Counter[tuple[int, date, str]]()
    for entry in Entry.objects.live():
        key = (entry.owner_id, entry.date, entry.source_type)
        ug[key] += entry.ug or Decimal(0)
        entries[key] += 1
        unknown[key] += entry.ug is None
    return {key: (ug[key], entries[key], unknown[key]) for key in entries}


class Story:
    """A person who does one thing after another, chosen by `dice`."""

    def __init__(self, owner: User, foods: list[Food], dice: random.Random) -> None:
        self.owner, self.foods, self.dice = owner, foods, dice
        self.batches: list[uuid.UUID] = []

    def some_day(self) -> date:
        return self.dice.choice(DAYS)

    def some_entry(self) -> Entry:
        return self.dice.choice(list(Entry.objects.filter(owner=self.owner)) or [self.log()])

    def new_batch(self) -> uuid.UUID:
        self.batches.append(uuid.uuid4())
        return self.batches[-1]

    def log(self) -> Entry:
        grams, occasion = str(self.dice.randint(1, 900)), self.dice.choice(["breakfast", "dinner"])
        return make_entry(
            self.owner, food=self.dice.choice(self.foods), grams=grams, on=self.some_day(), occasion=occasion
        )

    def edit(self) -> None:
        actions.edit_entry(
            entry=self.some_entry(), portion=Portion(Decimal(self.dice.randint(1, 99)), None, "g")
        )

    def move(self) -> None:
        actions.move_entry(entry=self.some_entry(), date=self.some_day())

    def delete(self) -> None:
        actions.delete_entry(entry=self.some_entry())

    def restore(self) -> None:
        actions.restore_entry(entry=self.some_entry())

    def refresh(self) -> None:
        actions.refresh_from_food(entry=self.some_entry())

    def correct(self) -> None:
        Food.objects.filter(standing="counts").update(b12_ug=Decimal(self.dice.randint(0, 300)) / 100)

    def copy(self) -> None:
        actions.copy_day(
            owner=self.owner, source=self.some_day(), target=self.some_day(), client_id=self.new_batch()
        )

    def usual(self) -> None:
        usual = usual_day(Entry.objects.of(self.owner), DAYS[-1])
        actions.log_usual_day(owner=self.owner, date=DAYS[-1], usual=usual, client_id=self.new_batch())

    def undo(self) -> None:
        if self.batches:
            actions.undo_batch(owner=self.owner, client_id=self.dice.choice(self.batches))

    def deeds(self) -> list[Callable[[], object]]:
        return [
            self.log, self.log, self.edit, self.move, self.delete, self.restore, self.refresh, self.correct,
            self.copy, self.usual, self.undo,
        ]  # fmt: skip


@pytest.fixture
def foods(oat_milk: Food, nori: Food, egg: Food) -> list[Food]:
    return [oat_milk, nori, egg, make_food("Soya yogurt", b12_ug=None, standing="not_stated")]


@pytest.mark.parametrize("seed", range(8))
def test_totals_equal_the_live_entries_after_any_story(
    vera: User, sam: User, foods: list[Food], seed: int
) -> None:
    dice = random.Random(seed)
    stories = [Story(vera, foods, dice), Story(sam, foods, dice)]
    for _ in range(40):
        dice.choice(dice.choice(stories).deeds())()
        assert kept() == added_up()


def test_the_command_rebuilds_what_is_wrong(vera: User, foods: list[Food]) -> None:
    for food in foods:
        make_entry(vera, food=food, on=FIRST)
    DayTotal.objects.filter(source_type="eggs").delete()
    DayTotal.objects.update(ug=99)
    call_command("rebuild_day_totals")
    assert kept() == added_up()


def test_the_command_drops_totals_of_days_without_entries(vera: User) -> None:
    DayTotal.objects.create(owner=vera, date=FIRST, source_type="eggs", ug=1, entries=1, not_stated=0)
    call_command("rebuild_day_totals", email=vera.email)
    assert not DayTotal.objects.exists()


def test_rebuilding_leaves_other_people_alone(vera: User, sam: User) -> None:
    DayTotal.objects.create(owner=sam, date=FIRST, source_type="eggs", ug=1, entries=1, not_stated=0)
    totals.rebuild(vera)
    assert DayTotal.objects.filter(owner=sam).exists()
