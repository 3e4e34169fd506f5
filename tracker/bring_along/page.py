"""The preview of a file: what was read, what it may be with us, and what would be left out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from accounts.models import User
from foods.models import Food
from tracker.bring_along.cronometer import Line, Problem
from tracker.bring_along.matching import OUT, OWN, Group, groups_of
from tracker.diary.fields import uuid_or_none
from tracker.diary.models import Entry
from tracker.regimens.models import Regimen

SHOWN_PROBLEMS = 50


@dataclass(frozen=True)
class Choice:
    """One food of the file with what is chosen for it: a food's code, OWN or OUT."""

    group: Group
    chosen: str

    @property
    def candidates(self) -> list[tuple[Food, object]]:
        return [(food, self.group.our_ug(food)) for food in self.group.candidates]


@dataclass(frozen=True)
class Preview:
    """`kept`: the file's lines as the form carries them; `has_plan`: doses may be counted already."""

    code: UUID
    kept: str
    lines: Sequence[Line]
    problems: Sequence[Problem]
    has_b12: bool
    has_plan: bool
    taken_days: int
    choices: Sequence[Choice]
    complete: bool = False

    @cached_property
    def days(self) -> list[date]:
        return sorted({line.date for line in self.lines})

    @property
    def open(self) -> list[Choice]:
        """Foods that are not surely one of ours, or whose figures differ: worth a look."""
        return [choice for choice in self.choices if not choice.group.is_sure]

    @property
    def matched(self) -> list[Choice]:
        return [choice for choice in self.choices if choice.group.is_sure]

    @property
    def shown_problems(self) -> Sequence[Problem]:
        return self.problems[:SHOWN_PROBLEMS]


def preview_of(
    user: User, lines: Sequence[Line], kept: str, code: UUID, *, problems: Sequence[Problem] = (),
    has_b12: bool = True, said: Mapping[str, str] | None = None, complete: bool = False,
) -> Preview:  # fmt: skip
    """Nothing is saved. `said`: what a form chose before."""
    has_plan = Regimen.objects.filter(owner=user).exists()
    dates = {line.date for line in lines}
    taken = Entry.objects.of(user).filter(date__in=dates).values("date").distinct().count()
    groups = groups_of(lines, user)
    choices = [Choice(group, _chosen(group, said or {}, has_plan=has_plan)) for group in groups]
    return Preview(code, kept, lines, problems, has_b12, has_plan, taken, choices, complete)


def chosen_foods(
    user: User, groups: Sequence[Group], said: Mapping[str, str]
) -> tuple[dict[int, Food], list[Group], bool]:
    """(our foods by group number, groups to keep as own foods, whether every choice made sense)."""
    codes = {group.number: uuid_or_none(said.get(group.field, "")) for group in groups}
    visible = Food.objects.current().visible_to(user).with_measures()
    found = visible.in_bulk([code for code in codes.values() if code], field_name="code")
    ours = {number: found[code] for number, code in codes.items() if code in found}
    own = [group for group in groups if said.get(group.field) == OWN]
    out = [group for group in groups if said.get(group.field) == OUT]
    return ours, own, len(ours) + len(own) + len(out) == len(groups)


def _chosen(group: Group, said: Mapping[str, str], *, has_plan: bool) -> str:
    """What stands there at first: a food that fits by name, else an own food; planned doses stay out."""
    allowed = {OWN, OUT, *(str(food.code) for food in group.candidates)}
    if said.get(group.field) in allowed:
        return said[group.field]
    if has_plan and group.is_supplement:
        return OUT
    return str(group.candidates[0].code) if group.is_close else OWN
