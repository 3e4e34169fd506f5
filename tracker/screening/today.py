"""What every page about a person's last weeks starts from: the reader, four weeks of days, and today."""

from dataclasses import dataclass
from datetime import date, timedelta

from accounts.requests import SignedInRequest
from tracker.bridge import DayPicture, Reader, Window, assess_day, load_reader, load_window

WINDOW_DAYS = 28


@dataclass(frozen=True, slots=True)
class Today:
    """`picture` is of the person's own calendar day."""

    date: date
    reader: Reader
    window: Window
    picture: DayPicture


def look(request: SignedInRequest) -> Today:
    """Seven queries, however long the diary is."""
    reader = load_reader(request.user, request.profile)
    on = request.profile.today()
    window = load_window(request.user, on - timedelta(days=WINDOW_DAYS - 1), on, today=on)
    return Today(on, reader, window, assess_day(reader, window, on, today=on))
