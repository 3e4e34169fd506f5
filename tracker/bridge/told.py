"""What people told of themselves: stages of life and risk factors, both in one query."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import BooleanField, CharField, DecimalField, Value
from django.db.models.functions import Cast

from accounts.models import LifeStagePeriod, RiskFactor, User


@dataclass(frozen=True, slots=True)
class Told:
    """Of one person: periods by their start, factors by their key."""

    periods: list[LifeStagePeriod] = field(default_factory=list)
    factors: list[RiskFactor] = field(default_factory=list)


def told_by(users: Mapping[int, User]) -> dict[int, Told]:
    """By person; one query, for it is asked on nearly every page, and none where nobody is asked of."""
    found = {user: Told() for user in users}
    for row in _rows(users) if users else ():
        user = users[row[-1]]
        if row[7]:
            found[user.pk].periods.append(_period(user, row))
        else:
            found[user.pk].factors.append(_factor(user, row))
    for told in found.values():
        told.periods.sort(key=lambda period: (period.start, period.pk))
        told.factors.sort(key=lambda factor: factor.key)
    return found


def _rows(users: Mapping[int, User]) -> Sequence[tuple[Any, ...]]:
    stages = LifeStagePeriod.objects.filter(user__in=users).order_by()
    factors = RiskFactor.objects.filter(user__in=users).order_by()
    return list(
        factors.values_list(
            "pk", "key", "since", "until", "dose", "dose_mg_per_day", "since_year_only", _flag(False),
            "name", "user_id",
        ).union(
            stages.values_list(
                "pk", "stage", "start", "end", _EMPTY, _NO_NUMBER, _flag(False), _flag(True),
                _EMPTY, "user_id",
            ),
            all=True,
        )
    )  # fmt: skip


def _flag(value: bool) -> Cast:
    return Cast(Value(value), BooleanField())


_EMPTY = Cast(Value(""), CharField(max_length=80))
_NO_NUMBER = Cast(Value(None), DecimalField(max_digits=9, decimal_places=3))


def _period(user: User, row: tuple[Any, ...]) -> LifeStagePeriod:
    pk, stage, start, end = row[:4]
    return LifeStagePeriod(pk=pk, user=user, stage=stage, start=start, end=end)


def _factor(user: User, row: tuple[Any, ...]) -> RiskFactor:
    pk, key, since, until, dose, mg, year_only, _is_stage, name, _user_id = row
    return RiskFactor(
        pk=pk, user=user, key=key, since=since, until=until, dose=dose, dose_mg_per_day=mg,
        since_year_only=bool(year_only), name=name,
    )  # fmt: skip
