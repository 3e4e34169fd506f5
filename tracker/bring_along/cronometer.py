"""Cronometer's export of servings: what each line says. Pure; nothing is guessed.

Columns go by name, as the export writes them: Day, Time (only in some), Group, Food Name, Amount, one a
nutrient such as "B12 (Cobalamin) (µg)", Category.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation

MOST_BYTES = 5 * 1024 * 1024
MOST_ROWS = 5000
MOST_DAYS = 400
MOST_FOODS = 400
LONGEST_NAME, LONGEST_UNIT = 200, 60
MOST_UG = Decimal(100_000)
MOST_QUANTITY = Decimal(100_000)

_NEEDED = {"day": ("day", "date"), "food": ("food name", "food"), "amount": ("amount", "quantity")}
_OPTIONAL = {
    "time": ("time",),
    "group": ("group", "meal"),
    "unit": ("unit", "units"),
    "category": ("category",),
}
_B12 = re.compile(r"^(?:vitamin )?b ?12\b.*\((?:µg|μg|ug|mcg)\)$")
_AMOUNT = re.compile(r"^\s*(\d[\d.,]*)\s*(.*)$", re.DOTALL)
_TIMES = ("%H:%M", "%H:%M:%S", "%I:%M %p", "%I:%M:%S %p")
_OTHER_EXPORTS = ("exercise", "metric", "note", "completed")


class NotReadable(ValueError):
    """The file as a whole. `key`: empty, not-text, no-table, other-export, missing-columns, too-many-rows,
    too-many-days, too-many-foods or nothing-usable; `what` names columns."""

    def __init__(self, key: str, what: str = "") -> None:
        super().__init__(key)
        self.key = key
        self.what = what


@dataclass(frozen=True)
class Line:
    """One serving. `ug` None where the file does not say."""

    date: date
    time: time | None
    group: str
    food: str
    quantity: Decimal
    unit: str
    ug: Decimal | None
    category: str = ""


@dataclass(frozen=True)
class Problem:
    """A line that was left out, and why: bad-day, future-day, no-food or bad-amount."""

    number: int
    text: str
    key: str


@dataclass(frozen=True)
class File:
    lines: Sequence[Line]
    problems: Sequence[Problem]
    has_b12: bool


def read(data: bytes, *, today: date, first: date) -> File:
    """The servings of a file. Raises NotReadable; single bad lines become problems."""
    rows = _table(_text(data))
    columns = _columns(next(rows, []))
    lines: list[Line] = []
    problems: list[Problem] = []
    try:
        for number, row in enumerate(rows, start=2):
            if len(lines) + len(problems) > MOST_ROWS:
                raise NotReadable("too-many-rows")
            if any(cell.strip() for cell in row):
                found = _line(number, row, columns, today, first)
                (lines if isinstance(found, Line) else problems).append(found)  # type: ignore[arg-type]
    except csv.Error as error:
        raise NotReadable("no-table") from error
    _require_sizes(lines)
    return File(lines, problems, "b12" in columns)


def _require_sizes(lines: Sequence[Line]) -> None:
    if not lines:
        raise NotReadable("nothing-usable")
    if len({line.date for line in lines}) > MOST_DAYS:
        raise NotReadable("too-many-days")
    if len({key_of(line) for line in lines}) > MOST_FOODS:
        raise NotReadable("too-many-foods")


def key_of(line: Line) -> tuple[str, str]:
    """What one decision is made for: a food in one unit."""
    return line.food.casefold(), line.unit.casefold()


def _text(data: bytes) -> str:
    """The file as text, in whichever of the usual encodings it was saved."""
    if not data.strip():
        raise NotReadable("empty")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    odd = sum(not (c.isprintable() or c in "\r\n\t") for c in text[:2000])
    if odd > 20:  # a spreadsheet, a picture, an archive
        raise NotReadable("not-text")
    return text.replace("\0", "")


def _table(text: str) -> Iterator[list[str]]:
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t|", key=head.count)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _columns(header: Sequence[str]) -> dict[str, int]:
    """Where each thing stands; the first column of a name counts."""
    names = [" ".join(cell.replace("_", " ").casefold().split()) for cell in header]
    found: dict[str, int] = {}
    for what, spellings in {**_NEEDED, **_OPTIONAL}.items():
        position = next((names.index(each) for each in spellings if each in names), None)
        if position is not None:
            found[what] = position
    b12 = next((n for n, name in enumerate(names) if _B12.match(name)), None)
    if b12 is not None:
        found["b12"] = b12
    missing = [what for what in _NEEDED if what not in found]
    if missing:
        raise _unfit(names, missing)
    return found


def _unfit(names: Sequence[str], missing: Sequence[str]) -> NotReadable:
    if any(name in _OTHER_EXPORTS for name in names):
        return NotReadable("other-export")
    shown = {"day": "Day", "food": "Food Name", "amount": "Amount"}
    known = len(names) > 1
    return NotReadable("missing-columns" if known else "no-table", ", ".join(shown[each] for each in missing))


def _line(
    number: int, row: Sequence[str], columns: Mapping[str, int], today: date, first: date
) -> Line | Problem:
    cells = {what: _cell(row, position) for what, position in columns.items()}
    text = ", ".join(filter(None, (cells["day"], cells["food"], cells["amount"])))[:120]
    day = _day(cells["day"])
    if day is None or day < first:
        return Problem(number, text, "bad-day")
    if day > today:
        return Problem(number, text, "future-day")
    if not cells["food"]:
        return Problem(number, text, "no-food")
    amount = _amount(cells["amount"], cells.get("unit", ""))
    if amount is None:
        return Problem(number, text, "bad-amount")
    ug = _figure(cells.get("b12", ""), most=MOST_UG)
    clock, group, category = (cells.get(what, "") for what in ("time", "group", "category"))
    return Line(day, _time(clock), group[:40], cells["food"][:LONGEST_NAME], *amount, ug, category[:80])


def _cell(row: Sequence[str], position: int) -> str:
    """A cell on one line, without what no screen can show."""
    text = row[position] if position < len(row) else ""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.replace("/", "-")[:10])
    except ValueError:
        return None


def _time(text: str) -> time | None:
    for form in _TIMES:
        try:
            return datetime.strptime(text.upper(), form).time()
        except ValueError:
            continue
    return None


def _amount(text: str, unit: str) -> tuple[Decimal, str] | None:
    """ "150.00 g" as (150, "g"); a unit may stand in a column of its own."""
    match = _AMOUNT.match(text)
    quantity = _figure(match[1], most=MOST_QUANTITY) if match else None
    if not match or not quantity:
        return None
    return quantity, (match[2] or unit).strip()[:LONGEST_UNIT]


def _figure(text: str, *, most: Decimal) -> Decimal | None:
    """A number as the file writes it; None where there is none. A single comma is a decimal one."""
    plain = text.strip()
    if not plain.isascii() or len(plain) > 20:
        return None
    plain = plain.replace(",", ".") if "." not in plain and plain.count(",") == 1 else plain.replace(",", "")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    return round(value, 4) if value.is_finite() and 0 <= value <= most else None
