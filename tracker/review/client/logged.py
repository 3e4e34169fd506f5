"""The diary as logged, by day and meal, a fortnight to a page."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from django.utils.translation import gettext_lazy

from accounts.middleware import profile_of
from accounts.models import CareRelationship
from foods.codes import FigureKind
from tracker.bridge import DayRecord, load_reader, load_window
from tracker.diary.models import Entry, Occasion, Recording
from tracker.diary.portion_text import portion_text
from tracker.food_pages.provenance import source_name
from tracker.formatting import quantity
from tracker.regimens.planning import PlannedDose
from tracker.review.client.period import Range
from tracker.review.figures import DayFigure, day_figures
from tracker.review.talk.reads import attach_talk, days_with_talk
from tracker.templatetags.corrin import NBSP

PAGE_DAYS = 14
# The food tables by the names that professionals know them by; in full on the page of each food.
SHORT_SOURCES = {
    "sr28": "USDA SR28",
    "sr_legacy": "USDA SR Legacy",
    "foundation": "USDA Foundation Foods",
    "fndds": "USDA FNDDS",
    "branded": gettext_lazy("label, USDA Branded Foods"),
    "openfoodfacts": gettext_lazy("label, Open Food Facts"),
    "community": gettext_lazy("label, read by a user of Corrin"),
    "cronometer": "Cronometer",
    "ausnut": "AUSNUT 2011–13",
}
FIGURE_KINDS = dict(FigureKind.choices)
CLIENT, YOU, OTHER = "client", "you", "other"


@dataclass(frozen=True)
class Line:
    """An entry as logged. `by`: the client, the looking dietitian, or somebody else who was allowed to."""

    entry: Entry
    by: str

    @property
    def source(self) -> str:
        """Where the figure was read, in brief."""
        short = SHORT_SOURCES.get(self.entry.figure_source)
        return str(short or source_name(self.entry.figure_source) or FIGURE_KINDS[self.entry.figure_kind])

    @property
    def weight(self) -> str:
        """What the portion weighs, where that says more than the measure; else its volume."""
        entry = self.entry
        amount, unit = (entry.grams, "g") if entry.grams is not None else (entry.millilitres, "ml")
        text = f"{quantity(amount)}{NBSP}{unit}" if amount is not None else ""
        return "" if portion_text(entry).replace(" ", NBSP) == text else text

    @property
    def recording(self) -> str:
        """How the amount is known, where it is not the usual estimate."""
        estimated = self.entry.recording == Recording.ESTIMATED
        return "" if estimated else str(Recording(self.entry.recording).label)


@dataclass(frozen=True)
class Meal:
    """`ug` of one occasion; `at_least` where something in it states no value."""

    name: str
    lines: Sequence[Line]
    doses: Sequence[PlannedDose]
    ug: float
    at_least: bool


@dataclass(frozen=True)
class LoggedDay:
    """`said`: how much dietitian and client wrote about the day as a whole."""

    record: DayRecord
    figure: DayFigure
    meals: Sequence[Meal]
    said: int = 0

    @property
    def state(self) -> str:
        """ "complete", "partial" or "nothing", as the strip of days marks it."""
        if self.figure.complete:
            return "complete"
        return "partial" if self.figure.logged else "nothing"


@dataclass(frozen=True)
class Page:
    """One fortnight of a range; page 1 is the newest."""

    number: int
    pages: int
    days: Sequence[LoggedDay]

    @property
    def older(self) -> int | None:
        return self.number + 1 if self.number < self.pages else None

    @property
    def newer(self) -> int | None:
        return self.number - 1 if self.number > 1 else None


def read_page(care: CareRelationship, wanted: Range, number: int) -> Page:
    """Nine queries; the nearest page there is, for a number that is none."""
    pages = (wanted.days - 1) // PAGE_DAYS + 1
    number = min(max(number, 1), pages)
    last = wanted.last - dt.timedelta(days=PAGE_DAYS * (number - 1))
    first = max(wanted.first, last - dt.timedelta(days=PAGE_DAYS - 1))
    reader = load_reader(care.client, profile_of(care.client), sees=care.sight)
    window = load_window(care.client, first, last, today=wanted.today, with_foods=False, sees=care.sight)
    attach_talk(care, window.entries)
    said, figures = days_with_talk(care, first, last), day_figures(reader, window)
    days = [_day(window.days[each.date], each, care, said.get(each.date, 0)) for each in figures]
    return Page(number, pages, days)


def page_number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 1


def _day(record: DayRecord, figure: DayFigure, care: CareRelationship, said: int) -> LoggedDay:
    lines = [Line(entry, _by(entry, care)) for entry in record.entries]
    found = [
        _meal(
            occasion,
            [line for line in lines if line.entry.occasion == occasion],
            [dose for dose in record.doses if dose.occasion == occasion],
        )
        for occasion in Occasion
    ]
    return LoggedDay(record, figure, [meal for meal in found if meal.lines or meal.doses], said)


def _meal(occasion: Occasion, lines: Sequence[Line], doses: Sequence[PlannedDose]) -> Meal:
    entries = [line.entry for line in lines]
    eaten = fsum(float(entry.ug) for entry in entries if entry.ug is not None)
    taken = fsum(float(dose.ug) for dose in doses if dose.counts)
    open_ended = any(entry.ug is None or entry.at_least for entry in entries)
    return Meal(str(occasion.label), lines, doses, eaten + taken, open_ended)


def _by(entry: Entry, care: CareRelationship) -> str:
    if entry.logged_by_id in (None, care.client_id):
        return CLIENT
    return YOU if entry.logged_by_id == care.carer_id else OTHER
