"""Whether what somebody describes meets the published rule for vegans, as far as a questionnaire can tell.

The answers allow for less and for more. "meets" only where the least of it meets a published regimen,
"misses" only where even the most of it does not; between the two nothing can be told.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.assessment.coverage import Coverage, DaySources, Item, assess
from tracker.assessment.coverage_rules import LOOK_BACK_DAYS, WEEK
from tracker.assessment.reference_values import DEFAULT_AUTHORITY, lookup_all
from tracker.check.answers import Answers
from tracker.check.choices import Added, Fortified, Supplement

MEETS, MISSES, CANNOT_TELL = "meets", "misses", "cannot-tell"
SOME_MONDAY = date(2024, 1, 1)
MEALS = ("breakfast", "lunch", "dinner")
ADULT_YEARS = 30
PLENTY_UG = 30.0  # more than a usual day of fortified food brings: where nobody knows how much it is
# Times a day, at least and at most.
TIMES: dict[str, tuple[int, int]] = {
    Fortified.NONE: (0, 0),
    Fortified.ONCE: (1, 1),
    Fortified.TWICE: (2, 2),
    Fortified.MORE: (3, 3),
}
# µg a day from fortified food in all, at least and at most.
AMOUNTS: dict[str, tuple[float, float]] = {Added.ENOUGH: (3.0, PLENTY_UG), Added.LESS: (0.0, 2.9)}
# µg a day and µg once a week from supplements, at least and at most.
DOSES: dict[str, tuple[tuple[float, float], tuple[float, float]]] = {
    Supplement.NONE: ((0.0, 0.0), (0.0, 0.0)),
    Supplement.SMALL: ((0.0, 0.0), (9.9, 0.0)),
    Supplement.DAILY: ((10.0, 0.0), (10.0, 0.0)),
    Supplement.WEEKLY: ((0.0, 2000.0), (0.0, 2000.0)),
}


@dataclass(frozen=True, slots=True)
class RuleAnswer:
    """`rule`: the key of the regimen that is met, "" without one."""

    verdict: str
    rule: str = ""


def judge(answers: Answers, *, authority: str = "") -> RuleAnswer:
    """The answers beside the rule; the caller asks first whether it is meant for this person at all.

    In pregnancy and while breastfeeding the need of the authority counts, the highest where none is known.
    """
    authority = authority or _most_demanding(answers)
    least, most = (_assess(answers, end, authority) for end in (0, 1))
    if least.verdict == "covered" and least.rule not in (None, "equivalent"):
        return RuleAnswer(MEETS, least.rule or "")
    return RuleAnswer(CANNOT_TELL if most.verdict == "covered" else MISSES)


def _most_demanding(answers: Answers) -> str:
    years = ADULT_YEARS if answers.age is None else answers.age
    stage = answers.person.life_stage
    values = lookup_all(age_months=years * 12, sex="unspecified", life_stage=stage)
    return max(values, key=lambda value: value.recommended_ug).authority if values else DEFAULT_AUTHORITY


def _assess(answers: Answers, end: int, authority: str) -> Coverage:
    """Coverage of days all like the one described; `end` 0 for the least it can be, 1 for the most."""
    days = [
        DaySources(SOME_MONDAY + timedelta(days=n), True, list(_items(answers, end, n)))
        for n in range(LOOK_BACK_DAYS + WEEK)
    ]
    months = None if answers.age is None else answers.age * 12
    stage = answers.person.life_stage
    return assess(
        days,
        age_months=months,
        life_stage=stage,
        authority=authority,
        judge_from=SOME_MONDAY + timedelta(days=LOOK_BACK_DAYS),
    )


def _items(answers: Answers, end: int, day: int) -> Iterable[Item]:
    times = TIMES.get(answers.fortified, (0, len(MEALS)))[end]
    ug = AMOUNTS.get(answers.added, (0.0, PLENTY_UG))[end]
    for meal in MEALS[:times]:
        yield Item(meal, None, ug / times, "fortified_food", "crystalline")
    daily, weekly = DOSES.get(answers.supplement, ((0.0, 0.0), (10.0, 2000.0)))[end]
    for dose in (daily, weekly if day % WEEK == 0 else 0.0):
        if dose:
            yield Item("supplements", None, dose, "supplement", "crystalline")
