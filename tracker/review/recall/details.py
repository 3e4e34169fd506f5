"""The fourth pass: which food each row is and how much of it, as a page and as it was sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accounts.models import User
from foods.models import Food
from tracker.diary.adding import Result, preview_of
from tracker.diary.choices import choices_of, usual_portion, value_of
from tracker.formatting import quantity
from tracker.review.recall.forms import DetailForm
from tracker.review.recall.matching import foods_of, searched
from tracker.review.recall.rows import LONGEST, Row, changed


@dataclass
class Detail:
    """One row; `form` None while no food is chosen."""

    row: Row
    form: DetailForm | None

    @property
    def preview(self) -> Result | None:
        """What the amount brings; None while it cannot be read."""
        return preview_of(self.form) if self.form else None

    @property
    def is_settled(self) -> bool:
        if self.form is None:
            return self.row.left_out
        return not self.form.is_bound or self.form.is_valid()


def details_of(rows: Sequence[Row], client: User, *, judge: bool = False) -> list[Detail]:
    """Every row with its form (two queries). `judge`: what was typed is checked."""
    foods = foods_of(rows, client)
    return [Detail(row, _form(row, foods, judge)) for row in rows]


def as_sent(rows: Sequence[Row], client: User, data: Mapping[str, str]) -> list[Row]:
    """The rows with what was chosen and typed; other words are searched for."""
    found = [_sent(row, data) for row in rows]
    wanted = {row.id: _words(row, data) for row in found}
    looked = [searched(row, wanted[row.id], client) if wanted[row.id] else row for row in found]
    foods = foods_of(looked, client)
    return [_refitted(row, foods) for row in looked]


def _form(row: Row, foods: Mapping[str, Food], judge: bool) -> DetailForm | None:
    food = foods.get(row.food)
    if food is None or row.left_out:
        return None
    others = [foods[code] for code in row.others if code in foods] or [food]
    told = {"quantity": row.quantity, "measure": row.measure}
    typed = {f"row-{row.id}-{name}": value for name, value in told.items()}
    return DetailForm(row, food, others, typed if judge else None, initial=told)


def _sent(row: Row, data: Mapping[str, str]) -> Row:
    said = {name: data.get(f"row-{row.id}-{name}") for name in ("food", "quantity", "measure")}
    kept = {name: value[:LONGEST] for name, value in said.items() if value is not None}
    if kept.get("food") and kept["food"] not in row.others:
        del kept["food"]
    return changed(row, **kept, left_out=bool(data.get(f"row-{row.id}-left_out")))


def _words(row: Row, data: Mapping[str, str]) -> str:
    words = " ".join(data.get(f"row-{row.id}-words", "").replace("\x00", "").split())[:LONGEST]
    return words if words != row.searched else ""


def _refitted(row: Row, foods: Mapping[str, Food]) -> Row:
    """A measure that the chosen food has; where it has not, its own first one."""
    food = foods.get(row.food)
    if food is None:
        return row
    choices = choices_of(food)
    if any(choice.value == row.measure for choice in choices):
        return row
    portion = usual_portion(food, None)
    return changed(row, measure=value_of(portion, choices), quantity=quantity(portion.quantity))
