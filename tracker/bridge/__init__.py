"""The one module that turns rows into the assessment's plain values.

A page asks for a `Reader` (2 queries) and a `Window` (5 queries), and gets a `DayPicture` without any more.
"""

from tracker.bridge.picture import AbsorbedWindow, DayPicture, assess_day, coverage_until, treatment_reason
from tracker.bridge.reader import Gut, Reader, Reference, load_reader
from tracker.bridge.usual import usual_intake
from tracker.bridge.window import DayRecord, Window, load_window

__all__ = [
    "AbsorbedWindow",
    "DayPicture",
    "DayRecord",
    "Gut",
    "Reader",
    "Reference",
    "Window",
    "assess_day",
    "coverage_until",
    "load_reader",
    "load_window",
    "treatment_reason",
    "usual_intake",
]
