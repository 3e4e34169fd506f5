"""The days that a page or a report looks at, cut out of a longer window."""

import datetime as dt
from dataclasses import replace

from tracker.bridge import Window


def cut(window: Window, first: dt.date, last: dt.date) -> Window:
    """The window's own days from `first` to `last`, both included; ValueError where it has none of them.

    Rules that look back (a weekly tablet) need the longer window: cut for sums and means only.
    """
    days = {on: record for on, record in window.days.items() if first <= on <= last}
    if not days:
        raise ValueError(f"no day of {first} to {last} was read")
    return replace(window, first=min(days), last=max(days), days=days)
