"""The one module that turns rows into the assessment's plain values.

A page asks for a `Reader` (2 queries) and a `Window` (4 queries), of one person or of many, and gets a
`DayPicture` without any more; `smallest_change` may take one.
"""

from tracker.bridge.changes import Change, smallest_change
from tracker.bridge.lasting import Lasting, lasting_change
from tracker.bridge.picture import (
    AbsorbedWindow,
    DayPicture,
    as_shared,
    assess_day,
    coverage_until,
    person_of,
    treatment_reason,
)
from tracker.bridge.reader import Asked, Reader, Reference, load_reader, load_readers
from tracker.bridge.usual import reliable_usual_intake, usual_intake
from tracker.bridge.window import Along, DayRecord, Span, Window, load_window, load_windows

__all__ = [
    "AbsorbedWindow",
    "Along",
    "Asked",
    "Change",
    "DayPicture",
    "DayRecord",
    "Lasting",
    "Reader",
    "Reference",
    "Span",
    "Window",
    "as_shared",
    "assess_day",
    "coverage_until",
    "lasting_change",
    "load_reader",
    "load_readers",
    "load_window",
    "load_windows",
    "person_of",
    "reliable_usual_intake",
    "smallest_change",
    "treatment_reason",
    "usual_intake",
]
