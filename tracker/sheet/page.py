"""A week on one sheet of paper: blank, to tick by hand, or as it was logged."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from math import ceil

from accounts.care.looking import about_days
from accounts.requests import SignedInRequest
from tracker.bridge import DayRecord, Window, load_window
from tracker.diary.clock import FIRST_DAY
from tracker.diary.models import Entry, Occasion
from tracker.diary.portion_text import portion_text
from tracker.diary.shortcuts import short
from tracker.diary.usual import usual_day
from tracker.regimens.planning import PlannedDose

WEEK, BEFORE = timedelta(days=7), timedelta(days=28)  # how far back the usual day looks
MEALS = (Occasion.BREAKFAST, Occasion.LUNCH, Occasion.DINNER, Occasion.SNACKS)
MOST_USUAL = 5  # foods to tick in one box


@dataclass(frozen=True, slots=True)
class Size:
    """A size of type: letters in a line of a box, and lines of all seven days that one page has room for."""

    name: str
    letters: int
    lines: int


# As measured on paper with static/css/sheet.css.
SIZES = (Size("large", 20, 24), Size("usual", 26, 30), Size("small", 33, 38))
SMALLEST = SIZES[-1]


@dataclass(frozen=True, slots=True)
class Line:
    """Something in a box; `ticked` None where there is nothing to tick."""

    text: str
    detail: str = ""
    ticked: bool | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """One occasion of one day; `left_out` lines did not fit."""

    lines: Sequence[Line]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One day: its boxes in the order of the columns, the last one for tablets and injections."""

    date: date
    boxes: Sequence[Box]
    complete: bool
    logged: bool


@dataclass(frozen=True)
class Sheet:
    """`size`: "large", "usual" or "small" type, so that the week stays on one page."""

    monday: date
    today: date
    blank: bool
    rows: Sequence[Row]
    size: str

    @property
    def sunday(self) -> date:
        return self.monday + timedelta(days=6)

    @property
    def before(self) -> date | None:
        return self.monday - WEEK if self.monday - WEEK >= FIRST_DAY else None

    @property
    def after(self) -> date | None:
        """The week after; of days ahead only a blank sheet is of use."""
        following = self.monday + WEEK
        return following if following <= (self.today + WEEK if self.blank else self.today) else None

    @cached_property
    def anything(self) -> bool:
        return any(box.lines for row in self.rows for box in row.boxes)


def week_sheet(request: SignedInRequest, *, wanted: date | None, blank: bool) -> Sheet:
    """Four queries. `wanted`: any day of the week; without one this week, for a filled sheet the last one."""
    today = request.profile.today()
    monday = monday_of(wanted or (today if blank else today - WEEK), today, blank=blank)
    sunday = monday + timedelta(days=6)
    about_days(request, monday - BEFORE if blank else monday, min(sunday, today))
    window = load_window(request.owner, monday - BEFORE, sunday, today=today, sees=request.sees)
    lines = usual_lines(window, monday) if blank else []
    rows = [_row(record, lines, blank=blank) for record in window.between(monday, sunday)]
    return fitted(Sheet(monday, today, blank, rows, "large"))


def monday_of(day: date, today: date, *, blank: bool) -> date:
    """The Monday of a day's week, no further ahead than next week, and no day before the diary's first."""
    latest = today + WEEK if blank else today
    day = max(FIRST_DAY + WEEK, min(day, latest))
    return day - timedelta(days=day.weekday())


def usual_lines(window: Window, monday: date) -> list[list[Line]]:
    """What is usually eaten at each meal, to be ticked."""
    usual = usual_day(window.entries, min(monday + WEEK, window.today))
    return [
        [Line(short(food.entry.name), ticked=False) for food in usual if food.occasion == meal][:MOST_USUAL]
        for meal in MEALS
    ]


def fitted(sheet: Sheet) -> Sheet:
    """In the largest type in which the week stays on one page; what is too long even so is cut."""
    for size in SIZES:
        if sum(_height(row, size) for row in sheet.rows) <= size.lines:
            return replace(sheet, size=size.name)
    most = SMALLEST.lines // 7 - 1  # the last line says how much was left out
    rows = [replace(row, boxes=[_cut(box, most) for box in row.boxes]) for row in sheet.rows]
    return replace(sheet, rows=rows, size=SMALLEST.name)


def _row(record: DayRecord, usual: Sequence[Sequence[Line]], *, blank: bool) -> Row:
    meals = list(usual) if blank else [_eaten(record, meal) for meal in MEALS]
    taken = [] if blank else _eaten(record, Occasion.SUPPLEMENTS)
    doses = [_dose(dose, blank=blank) for dose in record.doses]
    return Row(
        record.date, [Box(lines) for lines in [*meals, [*doses, *taken]]], record.complete, record.logged
    )


def _eaten(record: DayRecord, occasion: str) -> list[Line]:
    return [_entry(entry) for entry in record.entries if entry.occasion == occasion]


def _entry(entry: Entry) -> Line:
    return Line(short(entry.name), portion_text(entry))


def _dose(dose: PlannedDose, *, blank: bool) -> Line:
    return Line(dose.regimen.name, ticked=False if blank else dose.status in ("taken", "moved"))


def _height(row: Row, size: Size) -> int:
    """Lines of its longest box; the day's name and date need two."""
    return max(2, *(sum(_lines_of(line, size) for line in box.lines) for box in row.boxes))


def _lines_of(line: Line, size: Size) -> int:
    letters = (
        len(line.text) + (len(line.detail) + 2 if line.detail else 0) + (4 if line.ticked is not None else 0)
    )
    return ceil(letters / size.letters)


def _cut(box: Box, most: int) -> Box:
    kept: list[Line] = []
    room = most
    for line in box.lines:
        room -= _lines_of(line, SMALLEST)
        if room < 0:
            break
        kept.append(line)
    return Box(kept, len(box.lines) - len(kept))
