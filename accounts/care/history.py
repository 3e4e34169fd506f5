"""The access record as it is read: a day at a time, what was repeated told once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, F, Max, QuerySet, Value, When
from django.db.models.functions import TruncDate
from django.utils.translation import gettext

from accounts.care import words
from accounts.models import AccessRecord, User

SAME = ("day", "actor", "actor_name", "role", "action", "what", "first_day", "last_day", "agreed")
AGREED = AccessRecord.Action.AGREED
GONE = "gone"


@dataclass(frozen=True, slots=True)
class Line:
    """What somebody did on a day, `times` times, and when last."""

    sentence: str
    times: int
    at: datetime
    action: str


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody to show alone; `key` stands in the address and names nobody."""

    key: str
    name: str


def folded(client: User, zone: tzinfo, who: str = "") -> "QuerySet[Any, dict[str, Any]]":
    """What is alike on a day of the person's own calendar in one row, the latest first."""
    mine = AccessRecord.objects.of(client)
    if who == GONE:
        mine = mine.filter(actor=None)
    elif code := _code(who):
        mine = mine.filter(actor__code=code)
    agreed = Case(When(action=AGREED, then=F("detail")), default=Value(""))  # what else is there is not told
    by_day = mine.annotate(day=TruncDate("at", tzinfo=zone), agreed=agreed).values(*SAME)
    return by_day.annotate(times=Count("pk"), last=Max("at")).order_by("-last", "what", "action")


def days(rows: Iterable[dict[str, Any]]) -> list[tuple[date, list[Line]]]:
    return [(day, [_line(row) for row in same]) for day, same in groupby(rows, key=lambda row: row["day"])]


def people(client: User) -> list[Who]:
    """Everybody who stands in the record; those whose account is gone together (one query)."""
    seen = AccessRecord.objects.of(client).order_by("actor_name").values_list("actor__code", "actor_name")
    closed = gettext("closed accounts")
    names = {str(code or GONE): name if code else closed for code, name in seen.distinct()}
    return [Who(key, name) for key, name in sorted(names.items(), key=lambda item: item[1].casefold())]


def _line(row: dict[str, Any]) -> Line:
    names = ("actor_name", "role", "action", "what", "first_day", "last_day")
    alike = AccessRecord(detail=row["agreed"], **{name: row[name] for name in names})
    return Line(words.sentence(alike, row["day"]), row["times"], row["last"], row["action"])


def _code(who: str) -> UUID | None:
    try:
        return UUID(who)
    except ValueError:
        return None
