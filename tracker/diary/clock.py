"""Which day and which occasion somebody most likely means."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils import timezone

from tracker.diary.models import Occasion

FIRST_DAY = date(1900, 1, 1)
_UNTIL = (
    (time(4), Occasion.SNACKS),
    (time(11), Occasion.BREAKFAST),
    (time(15), Occasion.LUNCH),
    (time(17), Occasion.SNACKS),
    (time(22), Occasion.DINNER),
)


def occasion_at(clock: time) -> str:
    """The occasion that a time of day suggests."""
    found = next((occasion for end, occasion in _UNTIL if clock < end), Occasion.SNACKS)
    return found.value


def occasion_now(zone: ZoneInfo, now: datetime | None = None) -> str:
    """The occasion that the person's own clock suggests."""
    return occasion_at((now or timezone.now()).astimezone(zone).time())


def suggested_occasion(source_type: str, zone: ZoneInfo) -> str:
    """A supplement is a supplement at any hour."""
    return Occasion.SUPPLEMENTS.value if source_type == "supplement" else occasion_now(zone)
