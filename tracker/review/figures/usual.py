"""The usual intake behind a period, and what may be said of it."""

from tracker.assessment.usual_intake import UsualIntake
from tracker.bridge import Reader, Window, reliable_usual_intake, usual_intake
from tracker.review.figures.standpoint import Standpoint
from tracker.trends.usual import Usual, more_days, sayable


def usual(reader: Reader, period: Window, seen: Standpoint) -> Usual | None:
    """From the period's usable days with their 90 % interval; None without any. No queries.

    `band` is "" where no verdict is to be given: on treatment, or where something ranks above it.
    """
    found = usual_intake(reader, period, period.last)
    if found is None:
        return None
    band = sayable(found.band or "", seen) if seen.judged else ""
    unstated = sum(record.summary.is_lower_bound for record in period.usable_days)
    return Usual(found, band, more_days(found), unstated)


def reliable(reader: Reader, period: Window) -> UsualIntake | None:
    """The same for what somebody of the reader's diet can count on."""
    return reliable_usual_intake(reader, period, period.last)
