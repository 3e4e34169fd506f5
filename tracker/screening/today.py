"""What every page about a person's last weeks starts from: the reader, four weeks of days, and today."""

from dataclasses import dataclass
from datetime import date, timedelta

from accounts.care.looking import about_days
from accounts.requests import SignedInRequest
from tracker.bridge import DayPicture, Reader, Window, as_shared, assess_day, load_reader, load_window

WINDOW_DAYS = 28


@dataclass(frozen=True, slots=True)
class Today:
    """`picture` is of the person's own calendar day."""

    date: date
    reader: Reader
    window: Window
    picture: DayPicture


def look(request: SignedInRequest, *, days: int = WINDOW_DAYS) -> Today:
    """Seven queries, however long the diary is.

    `days`: of the window. The picture is that of four weeks whatever the window holds beside them.
    """
    reader = load_reader(request.owner, request.profile, request.sees)
    on = request.profile.today()
    first = min(on, request.sees.from_day(on - timedelta(days=days - 1)))
    about_days(request, first, on)
    window = load_window(request.owner, first, on, today=on, sees=request.sees)
    four_weeks = window.since(max(first, on - timedelta(days=WINDOW_DAYS - 1)))
    return Today(on, reader, window, as_shared(assess_day(reader, four_weeks, on, today=on), request.sees))
