"""Which clients can be part of a group, and why the others cannot: from what the board keeps of them."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tracker.assessment.requirement_groups import Member
from tracker.review.board.reads import Line
from tracker.review.models import ClientStanding

# Why somebody is left out, in the order in which they are asked.
TREATED, NOT_SHARED, NO_AGE, NO_DAYS, NOT_LOOKED_AT = (
    "treated", "not-shared", "no-age", "no-days", "not-looked-at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clients:
    """`left_out`: how many for each reason; `oldest`: the day of the oldest figures, None for today."""

    members: Sequence[Member]
    left_out: Counter[str] = field(default_factory=Counter)
    oldest: dt.date | None = None


def clients_among(lines: Sequence[Line]) -> Clients:
    """One query, however many clients."""
    seen = ClientStanding.objects.filter(care__in=[line.pk for line in lines if line.group])
    pictures = dict(seen.values_list("care_id", "picture"))
    members: list[Member] = []
    left_out: Counter[str] = Counter()
    for line in lines:
        reason = _left_out(pictures.get(line.pk))
        if reason:
            left_out[reason] += 1
        else:
            members.append(_member(line.pk, pictures[line.pk]))
    stale = [line.computed_for for line in lines if not line.fresh and line.computed_for]
    return Clients(members, left_out, min(stale, default=None))


def _left_out(picture: dict[str, Any] | None) -> str:
    if picture is None:
        return NOT_LOOKED_AT
    if not picture["diary"] or not picture["profile"]:
        return NOT_SHARED
    if picture["treatment"]:
        return TREATED
    if not picture["age"]:
        return NO_AGE
    return "" if picture["group"] else NO_DAYS


def _member(pk: int, picture: dict[str, Any]) -> Member:
    told = picture["group"]
    return Member(
        who=pk,
        age_months=told["months"],
        sex=told["sex"],
        life_stage=picture["stage"],
        daily_ug=[ug + told["supplement"] for ug in told["food"]],
    )
