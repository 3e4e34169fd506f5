"""What became different between two periods, and whether the days can show it."""

from dataclasses import dataclass

from tracker.assessment.usual_intake import LEAST_DAYS, UsualIntake


@dataclass(frozen=True, slots=True)
class Change:
    """µg a day of usual intake, later less earlier.

    `clear`: the two 90 % intervals do not touch; otherwise the difference may be chance.
    """

    before: UsualIntake
    after: UsualIntake
    difference_ug: float
    clear: bool

    @property
    def direction(self) -> str:
        """ "up", "down", or "open" where the days cannot tell."""
        if not self.clear:
            return "open"
        return "up" if self.difference_ug > 0 else "down"


def change(before: UsualIntake | None, after: UsualIntake | None) -> Change | None:
    """None where either period has too few usable days to stand for a usual intake."""
    if before is None or after is None or min(before.days, after.days) < LEAST_DAYS:
        return None
    apart = before.high_ug < after.low_ug or after.high_ug < before.low_ug
    return Change(before, after, after.mean_ug - before.mean_ug, apart)
