"""What the trends page reads: a long window of days, their totals, and the foods that brought most."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Sum

from accounts.care.looking import about_days
from accounts.models import User
from accounts.requests import SignedInRequest
from tracker.bridge import DayPicture, Reader, Window, as_shared, assess_day, load_reader, load_window
from tracker.diary.models import DayTotal, Entry
from tracker.screening.today import WINDOW_DAYS

RANGES: tuple[int, ...] = (7, 30, 90, 365)
DEFAULT_RANGE = 30
YEAR_IN_WEEKS = 364  # a year is drawn as 52 whole weeks
MOST_FOODS = 8


@dataclass(frozen=True, slots=True)
class TopFood:
    name: str
    source_type: str
    ug: float
    times: int


@dataclass(frozen=True, slots=True)
class Period:
    """`window` has every day of the range, entries only for the last four weeks; `totals` those of all."""

    days: int
    first: date
    last: date
    reader: Reader
    window: Window
    picture: DayPicture
    totals: dict[date, list[DayTotal]]
    foods: list[TopFood]


def wanted_range(text: str | None) -> int:
    """7, 30, 90 or 365; anything else is 30."""
    return next((days for days in RANGES if str(days) == text), DEFAULT_RANGE)


def read_period(request: SignedInRequest, days: int) -> Period:
    """Eight queries, however long the range and the diary are."""
    reader = load_reader(request.owner, request.profile, request.sees)
    last = request.profile.today()
    first = min(last, request.sees.from_day(last - timedelta(days=min(days, YEAR_IN_WEEKS) - 1)))
    recent = min(last, request.sees.from_day(last - timedelta(days=WINDOW_DAYS - 1)))
    about_days(request, first, last)
    window = load_window(
        request.owner,
        min(first, recent),
        last,
        today=last,
        with_foods=False,
        entries_from=recent,
        sees=request.sees,
    )
    return Period(
        days=days,
        first=first,
        last=last,
        reader=reader,
        window=window.since(first),
        picture=as_shared(assess_day(reader, window.since(recent), last, today=last), request.sees),
        totals=_totals(request.owner, first, last),
        foods=_top_foods(request.owner, first, last),
    )


def _totals(owner: User, first: date, last: date) -> dict[date, list[DayTotal]]:
    found: dict[date, list[DayTotal]] = {}
    for total in DayTotal.objects.filter(owner=owner, date__range=(first, last)):
        found.setdefault(total.date, []).append(total)
    return found


def _top_foods(owner: User, first: date, last: date) -> list[TopFood]:
    rows = (
        Entry.objects.of(owner)
        .filter(date__range=(first, last), ug__gt=0)
        .values_list("name", "source_type")
        .annotate(sum_ug=Sum("ug"), times=Count("pk"))
        .order_by("-sum_ug", "name")[:MOST_FOODS]
    )
    return [TopFood(name, source_type, float(ug), times) for name, source_type, ug, times in rows]
