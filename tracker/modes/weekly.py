"""The weekly check of quiet mode: whether most days of the last full week had a dependable source of B12."""

from datetime import date, timedelta

from tracker.coverage import page
from tracker.screening.today import Today

MOST_DAYS = 4  # of seven
MOST, FEW, CANNOT_TELL = "most", "few", "cannot-tell"


def last_week(today: date) -> tuple[date, date]:
    """Monday and Sunday of the last week that is over, so that the answer changes once a week."""
    monday = today - timedelta(days=today.weekday() + 7)
    return monday, monday + timedelta(days=6)


def weekly_check(today: Today) -> str:
    """ "most", "few" or "cannot-tell", by the yardstick meant for this person; "" where nothing may be said.

    "few" only where most days were marked as complete; what outranks it is for the page to say.
    """
    if today.picture.shown.coverage_reason in page.SILENT or not today.picture.shown.reassurance:
        return ""
    monday, sunday = last_week(today.date)
    states = [day.state for day in page.strip(today) if monday <= day.date <= sunday]
    if states.count(page.COVERED) >= MOST_DAYS:
        return MOST
    return FEW if states.count(page.NOT_COVERED) >= MOST_DAYS else CANNOT_TELL
