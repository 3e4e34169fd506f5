"""People sorted by the average requirement that one authority gives them: the cut-point needs one of its own.

An AI is never a cut-point, and neither is a requirement derived from one.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from tracker.assessment.codes import ADULT_FROM_MONTHS
from tracker.assessment.reference_values import Authority, ReferenceValue, authorities, lookup, values_of


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with complete days: µg a day from everything, supplements spread over the days."""

    who: Hashable
    age_months: int
    sex: str
    life_stage: str
    daily_ug: Sequence[float]


@dataclass(frozen=True, slots=True)
class RequirementGroup:
    """`key` names it within its authority; `verified`: whether the requirement was read in a source."""

    key: str
    life_stage: str
    adult: bool
    requirement_ug: float
    verified: bool
    source: str
    members: tuple[Member, ...]


def usable_authorities() -> list[Authority]:
    """Those that give some average requirement of their own."""
    return [each for each in authorities() if any(map(_has_requirement, values_of(each.code)))]


def _has_requirement(value: ReferenceValue) -> bool:
    return value.average_requirement_ug is not None


def sort_into_groups(
    members: Iterable[Member], authority: str
) -> tuple[list[RequirementGroup], list[Member]]:
    """The groups, the largest first, and those to whom the authority gives no average requirement."""
    found: dict[str, list[tuple[Member, ReferenceValue]]] = {}
    without: list[Member] = []
    for member in members:
        value = _value(member, authority)
        if value is None:
            without.append(member)
        else:
            found.setdefault(_key(member, value), []).append((member, value))
    groups = [_group(key, pairs) for key, pairs in found.items()]
    return sorted(groups, key=lambda group: (-len(group.members), group.key)), without


def _value(member: Member, authority: str) -> ReferenceValue | None:
    try:
        value = lookup(authority, age_months=member.age_months, sex=member.sex, life_stage=member.life_stage)
    except LookupError:
        return None
    return value if _has_requirement(value) else None


def _key(member: Member, value: ReferenceValue) -> str:
    kind = member.life_stage if member.life_stage != "none" else "adult" if _is_adult(member) else "child"
    return f"{kind}-{value.average_requirement_ug:g}"


def _is_adult(member: Member) -> bool:
    return member.age_months >= ADULT_FROM_MONTHS


def _group(key: str, pairs: Sequence[tuple[Member, ReferenceValue]]) -> RequirementGroup:
    first, value = pairs[0]
    return RequirementGroup(
        key=key,
        life_stage=first.life_stage,
        adult=_is_adult(first),
        requirement_ug=value.average_requirement_ug or 0.0,
        verified=all(each.average_requirement_verified for _, each in pairs),
        source=value.source,
        members=tuple(member for member, _ in pairs),
    )
