"""Why the diary refuses something. Each has a key; the sentence is in `tracker.diary.wording`."""


class Refused(ValueError):
    """Nothing was changed. `key` says why."""

    key = "refused"


class ClientIdReused(Refused):
    """The same client-made id came with another body."""

    key = "client-id-reused"


class FoodNotAvailable(Refused):
    """The food was retired, or belongs to somebody else."""

    key = "food-not-available"


class FutureDay(Refused):
    """What has not been eaten yet cannot be logged."""

    key = "future-day"


class AbsurdDay(Refused):
    """A day before anybody kept a diary: a slip of the finger."""

    key = "absurd-day"


class TooLateToUndo(Refused):
    """A deleted entry can be brought back for some hours only."""

    key = "too-late"


class ClientIdMissing(Refused):
    """The page did not name its submission, so a repeated one could not be told from a new one."""

    key = "client-id-missing"


class UnknownOccasion(Refused):
    """Not one of the five."""

    key = "unknown-occasion"
