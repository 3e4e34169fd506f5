"""Names and short phrases of a report; its longer sentences stand where they are used."""

from datetime import date, datetime
from typing import Any

from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import Scope, Sex
from accounts.summary import DIETS
from foods.codes import FigureKind, Form, SourceType, Standing
from tracker.diary.models import Day, Occasion, Recording
from tracker.food_pages.provenance import source_name
from tracker.formatting import number, quantity
from tracker.regimens.wording import STATUSES
from tracker.templatetags.corrin import NBSP, TRACE_UG, ug

Text = str | Promise

__all__ = ["DIETS", "NBSP", "STATUSES", "number", "quantity", "source_name", "ug"]

SEVERITIES: dict[str, Text] = {
    "emergency": gettext_lazy("emergency"),
    "urgent": gettext_lazy("urgent"),
    "act": gettext_lazy("act"),
    "watch": gettext_lazy("watch"),
    "info": gettext_lazy("for information"),
}
LIFE_STAGES: dict[str, Text] = {
    "pregnant": gettext_lazy("pregnant"),
    "lactating": gettext_lazy("breastfeeding"),
}
VERDICTS: dict[str, Text] = {
    "covered": gettext_lazy("met"),
    "not-covered": gettext_lazy("not met"),
    "cannot-tell": gettext_lazy("cannot tell"),
}
NOT_SAID: dict[str, Text] = {
    "treatment": gettext_lazy("on treatment: intake does not show supply"),
    "no-intrinsic-factor": gettext_lazy("without intrinsic factor: intake does not show supply"),
    "red-flag": gettext_lazy("signs or results that need a doctor come first"),
    "malabsorption": gettext_lazy("known malabsorption: the model does not hold"),
    "metformin": gettext_lazy("metformin: its effect on uptake is not modelled"),
    "pregnant": gettext_lazy("pregnancy: not measured"),
    "under-18": gettext_lazy("under 18: not measured"),
    "infant": gettext_lazy("infant"),
    "not-vegan": gettext_lazy("not a vegan diet"),
    "not-shared": gettext_lazy("what it needs was not shared"),
    "no-days": gettext_lazy("no complete day"),
    "": gettext_lazy("not applied"),
}
LOGGED_BY: dict[str, Text] = {
    "client": gettext_lazy("the client"),
    "author": gettext_lazy("the author of this report"),
    "other": gettext_lazy("somebody else the client allowed"),
}
UNKNOWN = gettext_lazy("not stated")
NOT_SHARED = gettext_lazy("not shared")


def _named(choices: Any) -> dict[str, Text]:
    return dict(choices.choices)


OCCASIONS = _named(Occasion)
STANDINGS = _named(Standing)
FORMS = _named(Form)
SOURCE_TYPES = _named(SourceType)
FIGURE_KINDS = _named(FigureKind)
UNUSUAL = _named(Day.Unusual)
RECORDINGS = _named(Recording)
SCOPES = _named(Scope)
SEXES = _named(Sex)


def day(value: str | date | None, shape: str = "j F Y") -> str:
    """A date of a basis in words, "" for none."""
    on = parse_date(value) if isinstance(value, str) else value
    return date_format(on, shape) if on else ""


def moment(value: str | datetime | None) -> str:
    """A moment in words with its time zone, "" for none."""
    at = parse_datetime(value) if isinstance(value, str) else value
    if at is None:
        return ""
    zone = at.strftime("%Z") if at.tzinfo else ""
    return f"{date_format(at, 'j F Y, H:i')} {zone}".strip()


def span(first: str, last: str) -> str:
    """Two days as "10 to 23 November 2026"."""
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    if begin == end:
        return day(end)
    same_month = (begin.year, begin.month) == (end.year, end.month)
    shape = "j" if same_month else "j F" if begin.year == end.year else "j F Y"
    return _("%(first)s to %(last)s") % {"first": day(begin, shape), "last": day(end)}


def sum_of(value: float | None, *, at_least: bool = False) -> str:
    """A figure without its unit; "≥ 1.9" where something in it states no value."""
    if value is None:
        return str(UNKNOWN)
    return f"≥{NBSP}{number(value)}" if at_least else number(value)


def interval(low: float, high: float) -> str:
    """Such as "2.7 to 5.9 µg"; one figure where both are written alike."""
    if number(low) == number(high):
        return ug(high)
    return _("%(low)s to %(high)s") % {"low": number(low), "high": ug(high)}


def percent(share: float | None) -> str:
    if share is None:
        return "–"
    whole = round(share * 100)
    return _("under 1 %") if share > 0 and whole == 0 else f"{whole}{NBSP}%"


def days_of(count: int) -> str:
    return ngettext("%(n)d day", "%(n)d days", count) % {"n": count}


def complete_days(count: int) -> str:
    return ngettext("%(n)d complete day", "%(n)d complete days", count) % {"n": count}


def signed_ug(value: float) -> str:
    """A difference with its sign; one too small for a figure has none."""
    size = ug(abs(value))
    if abs(value) < TRACE_UG:
        return size
    return f"{'−' if value < 0 else '+'}{size}"


def ratio(value: float) -> str:
    return f"{value:.1f}".replace("-", "−")
