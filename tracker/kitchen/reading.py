"""A pasted list of ingredients, one a line, read into foods and amounts; what cannot be read is kept."""

import re
from collections.abc import Sequence
from dataclasses import replace

from accounts.requests import SignedInRequest
from foods.amounts import AmountError
from foods.recipes.actions import MOST_INGREDIENTS
from foods.recipes.codes import State
from foods.recipes.retention import is_raw_form_of, speaks_of_cooking, state_of
from tracker.diary import quickline
from tracker.diary.quick import matches_for
from tracker.diary.quickline.measures import portion
from tracker.diary.quickline.parts import MAX_PARTS, read_part

LONGEST_LIST = 6000  # characters
LONGEST_TEXT = 300
_NUMBERED = re.compile(r"^\s*(?:[-–•*·]+|\d{1,2}[.)])\s+")
# "2 eggs, 30 g bran flakes" are two; "2 carrots, sliced" is one, and so is "beef mince, raw".
_NEXT_AMOUNT = re.compile(r"[;,]\s+(?=\d|[½¼¾⅓⅔⅛])")


def read_list(request: SignedInRequest, text: str) -> tuple[list[quickline.Match], list[str]]:
    """(what was understood, the lines that were not). At most as many as a recipe holds; never an error."""
    typed = lines_of(text)[:MOST_INGREDIENTS]
    found: list[quickline.Match] = []
    for start in range(0, len(typed), MAX_PARTS):
        found += _read(request, typed[start : start + MAX_PARTS])
    read = [match for match in found if match.food is not None]
    return read, [match.part.text for match in found if match.food is None]


def lines_of(text: str) -> list[str]:
    """The ingredients of a text, without bullets; headings such as "For the sauce:" are left out."""
    lines = (_NUMBERED.sub("", line) for line in text[:LONGEST_LIST].replace("\0", " ").splitlines())
    pieces = (piece.strip()[:LONGEST_TEXT] for line in lines for piece in _NEXT_AMOUNT.split(line))
    return [piece for piece in pieces if any(c.isalnum() for c in piece) and not piece.endswith(":")]


def _read(request: SignedInRequest, lines: Sequence[str]) -> list[quickline.Match]:
    """Each line as it stands; where no food is found, without what a comma adds: "carrots, sliced"."""
    found = matches_for(request, [read_part(line) for line in lines], ())
    return [_as_it_goes_in(_without_remark(request, match)) for match in found]


def _without_remark(request: SignedInRequest, match: quickline.Match) -> quickline.Match:
    head, comma, _remark = match.part.text.partition(",")
    if match.food is not None or not comma:
        return match
    again = matches_for(request, [read_part(head)], ())
    if len(again) != 1 or again[0].food is None:
        return match
    return replace(again[0], part=replace(again[0].part, text=match.part.text))


def _as_it_goes_in(match: quickline.Match) -> quickline.Match:
    """What goes into a pot is raw: "2 eggs" are raw eggs, unless the line says that they are cooked."""
    food = match.food
    if food is None or state_of(food) != State.COOKED or speaks_of_cooking(match.part.text):
        return match
    raw = [other for other in match.alternatives if is_raw_form_of(other, food)]
    for other in raw:
        try:
            said = portion(other, match.part.quantity, match.part.unit)
        except AmountError:
            continue
        others = [food, *(each for each in match.alternatives if each != other)]
        return replace(
            match,
            food=other,
            measure=said.measure,
            quantity=said.quantity,
            unit=said.unit,
            alternatives=others,
            amount=said.amount,
        )
    return match
